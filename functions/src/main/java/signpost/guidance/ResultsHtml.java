package signpost.guidance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signpost.site.AnswerCard;
import signpost.site.Frame;
import signpost.site.Link;
import signpost.site.PageLink;
import signpost.site.Pages;
import signpost.site.ResultsPage;
import signpost.site.Shell;
import signpost.site.SignpostLink;
import signpost.site.UrgentPanel;

/// An answer as the results page.
final class ResultsHtml {
  /// More than these would bury the next answer.
  private static final int SIGNPOSTS_OF_THE_FIRST = 3;

  private static final int SIGNPOSTS_OF_OTHERS = 1;

  private final Shell shell;
  private final Pages pages;
  private final Unanswered unanswered;

  ResultsHtml(Shell shell, Unanswered unanswered) {
    this.shell = shell;
    this.unanswered = unanswered;
    this.pages = new Pages(shell);
  }

  String of(Frame frame, String question, Answer answer) {
    return pages
        .framed(frame)
        .results(
            new ResultsPage(
                question,
                urgent(answer.urgent()),
                switch (answer.confidence()) {
                  case HIGH -> ResultsPage.Confidence.HIGH;
                  case LOW -> ResultsPage.Confidence.LOW;
                  case NONE -> ResultsPage.Confidence.NONE;
                },
                cards(answer),
                related(answer),
                left(question, answer)));
  }

  /// Nothing of a question that speaks of danger, and nothing where there was a good answer.
  private String left(String question, Answer answer) {
    boolean counts = answer.confidence() != Confidence.HIGH && answer.urgent() == null;
    return counts ? unanswered.sealed(question) : "";
  }

  private static @Nullable UrgentPanel urgent(@Nullable Urgent urgent) {
    if (urgent == null) {
      return null;
    }
    List<signpost.site.Contact> contacts = new ArrayList<>();
    for (Contact contact : urgent.contacts()) {
      contacts.add(new signpost.site.Contact(contact.label(), contact.phone(), contact.url()));
    }
    return new UrgentPanel(urgent.title(), urgent.text(), contacts);
  }

  private List<AnswerCard> cards(Answer answer) {
    List<AnswerCard> cards = new ArrayList<>();
    for (Found found : answer.answers()) {
      cards.add(card(found.article(), cards.isEmpty()));
    }
    return cards;
  }

  private AnswerCard card(Entry article, boolean isFirst) {
    GuidedCheck check = article.check();
    return new AnswerCard(
        article.title(),
        article.summary(),
        article.url(),
        topic("/topics/" + article.topic() + "/"),
        signposts(article, isFirst ? SIGNPOSTS_OF_THE_FIRST : SIGNPOSTS_OF_OTHERS),
        isFirst && check != null ? new Link(check.offer(), check.url()) : null);
  }

  private static List<SignpostLink> signposts(Entry article, int most) {
    List<SignpostLink> links = new ArrayList<>();
    for (Signpost to : article.signposts()) {
      if (links.size() < most) {
        links.add(new SignpostLink(to.organisation(), to.label(), to.url(), to.phone()));
      }
    }
    return links;
  }

  private static List<Link> related(Answer answer) {
    List<Link> links = new ArrayList<>();
    for (Entry article : answer.related()) {
      links.add(new Link(article.title(), article.url()));
    }
    return links;
  }

  private String topic(String url) {
    for (PageLink topic : shell.topics()) {
      if (topic.url().equals(url)) {
        return topic.title();
      }
    }
    throw new IllegalStateException("the index has a topic that the shell has not");
  }
}
