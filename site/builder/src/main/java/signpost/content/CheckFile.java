package signpost.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `content/checks/*.yaml`, and proves that every path ends after at most three questions and
/// that no question and no outcome is out of reach.
final class CheckFile {
  private static final int MOST_ANSWERS = 6;

  private final YamlMap yaml;
  private final Map<String, Article> articles;
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private CheckFile(YamlMap yaml, List<Article> articles) {
    this.yaml = yaml;
    this.articles = new LinkedHashMap<>();
    articles.forEach(article -> this.articles.put(article.id(), article));
  }

  static Check read(String id, YamlMap yaml, List<Article> articles) {
    return new CheckFile(yaml, articles).read(id);
  }

  private Check read(String id) {
    Map<String, Check.Question> questions = new LinkedHashMap<>();
    Map<String, Check.Outcome> outcomes = new LinkedHashMap<>();
    int number = yaml.number("number", 1, 99);
    String title = yaml.text("title", 3, 70);
    String offer = yaml.text("offer", 10, 100);
    Nation nation = yaml.oneOf("nation", Nation.BY_ID);
    List<String> offering = articles(yaml);
    for (YamlMap entry : yaml.maps("questions")) {
      Check.Question question = question(entry);
      unique(entry, question.id());
      questions.put(question.id(), question);
    }
    for (YamlMap entry : yaml.maps("outcomes")) {
      Check.Outcome outcome = outcome(entry);
      unique(entry, outcome.id());
      outcomes.put(outcome.id(), outcome);
    }
    yaml.nothingElse();
    String first = questions.isEmpty() ? "" : questions.keySet().iterator().next();
    Check check =
        new Check(
            id,
            number,
            title,
            offer,
            nation == null ? Nation.UK : nation,
            offering,
            first,
            questions,
            outcomes);
    prove(check);
    return check;
  }

  private Check.Question question(YamlMap entry) {
    String id = entry.text("id");
    String ask = entry.text("ask", 5, 100);
    String hint = entry.has("hint") ? entry.text("hint", 5, 200) : "";
    List<Check.Answer> answers = new ArrayList<>();
    for (YamlMap answer : entry.maps("answers")) {
      answers.add(new Check.Answer(answer.text("say", 2, 100), answer.text("next")));
      answer.nothingElse();
    }
    if (answers.size() < 2 || answers.size() > MOST_ANSWERS) {
      entry.error("answers", "a question needs 2 to " + MOST_ANSWERS + " answers");
    }
    entry.nothingElse();
    return new Check.Question(id, ask, hint, List.copyOf(answers));
  }

  private Check.Outcome outcome(YamlMap entry) {
    Check.Outcome outcome =
        new Check.Outcome(
            entry.text("id"),
            entry.text("title", 5, 90),
            entry.text("why", 40, 700),
            entry.flag("danger"),
            law(entry),
            articles(entry));
    entry.nothingElse();
    if (outcome.articles().isEmpty()) {
      entry.error("articles", "an outcome names at least one article to read next");
    }
    return outcome;
  }

  /// The statutes by name, in the words of the article that has them, which is where they are
  /// checked.
  private List<Law> law(YamlMap entry) {
    List<Law> found = new ArrayList<>();
    for (String name : entry.texts("law")) {
      articles.values().stream()
          .flatMap(article -> article.law().stream())
          .filter(law -> name.equals(law.statute() + ", " + law.section()))
          .findFirst()
          .ifPresentOrElse(
              found::add, () -> entry.error("law", "no article has \"" + name + "\" as its law"));
    }
    if (found.isEmpty()) {
      entry.error("law", "an outcome names which law could fit");
    }
    return List.copyOf(found);
  }

  private List<String> articles(YamlMap entry) {
    List<String> ids = entry.texts("articles");
    for (String id : ids) {
      if (!articles.containsKey(id)) {
        entry.error("articles", "there is no article \"" + id + "\"");
      }
    }
    return List.copyOf(ids);
  }

  private void unique(YamlMap entry, String id) {
    if (lines.put(id, entry.line("id")) != null) {
      entry.error("id", "\"" + id + "\" stands here twice");
    }
  }

  private void prove(Check check) {
    Set<String> reached = new LinkedHashSet<>();
    if (!check.first().isEmpty()) {
      walk(check, check.first(), 1, reached);
    }
    Set<String> lost = new LinkedHashSet<>(lines.keySet());
    lost.removeAll(reached);
    for (String id : lost) {
      yaml.error(
          check.questions().containsKey(id) ? "questions" : "outcomes",
          "no path leads to \"" + id + "\"");
    }
  }

  private void walk(Check check, String id, int depth, Set<String> reached) {
    reached.add(id);
    Check.Question question = check.questions().get(id);
    if (question == null) {
      if (!check.outcomes().containsKey(id)) {
        yaml.error("questions", "there is no question and no outcome \"" + id + "\"");
      }
    } else if (depth > Check.MOST_QUESTIONS) {
      yaml.error(
          "questions",
          "a path reaches \"%s\" as its question number %d; %d are the most"
              .formatted(id, depth, Check.MOST_QUESTIONS));
    } else {
      question.answers().forEach(answer -> walk(check, answer.next(), depth + 1, reached));
    }
  }
}
