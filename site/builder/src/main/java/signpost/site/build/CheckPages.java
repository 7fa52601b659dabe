package signpost.site.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import signpost.content.Article;
import signpost.content.Check;
import signpost.content.Content;
import signpost.site.CheckPage;
import signpost.site.Link;
import signpost.site.PageLink;

/// The pages of a guided check, one for each step of each path.
final class CheckPages {
  private final Content content;
  private final Check check;

  CheckPages(Content content, Check check) {
    this.content = content;
    this.check = check;
  }

  CheckPage page(Check.Step step) {
    Check.Question question = check.questions().get(step.at());
    return new CheckPage(
        check.title(),
        check.url(),
        step.chosen().stream()
            .map(one -> new CheckPage.Said(one.question().ask(), one.answer().say(), one.url()))
            .toList(),
        question == null ? null : question(question, step),
        question == null ? outcome(step.at()) : null);
  }

  private static CheckPage.Question question(Check.Question question, Check.Step step) {
    List<Link> answers = new ArrayList<>();
    for (Check.Answer answer : question.answers()) {
      answers.add(new Link(answer.say(), step.next().get(answers.size())));
    }
    return new CheckPage.Question(question.ask(), question.hint(), answers);
  }

  private CheckPage.Outcome outcome(String id) {
    Check.Outcome outcome = Objects.requireNonNull(check.outcomes().get(id));
    return new CheckPage.Outcome(
        outcome.title(),
        outcome.why(),
        outcome.danger(),
        Laws.items(outcome.law(), check.nation()),
        outcome.articles().stream().map(this::link).toList());
  }

  private PageLink link(String id) {
    Article article =
        content.articles().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return new PageLink(article.title(), article.summary(), article.url());
  }
}
