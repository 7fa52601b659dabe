package signpost.site.build;

import signpost.content.Check;

/// A guided check as an indented list, for whoever edits it.
final class CheckTree {
  private CheckTree() {}

  static String text(Check check) {
    StringBuilder text = new StringBuilder("content/checks/" + check.id() + ".yaml\n");
    add(check, check.first(), 1, text);
    return text.toString();
  }

  private static void add(Check check, String id, int depth, StringBuilder text) {
    Check.Question question = check.questions().get(id);
    if (question == null) {
      return;
    }
    line(depth, question.ask(), text);
    for (Check.Answer answer : question.answers()) {
      Check.Outcome outcome = check.outcomes().get(answer.next());
      line(depth + 1, answer.say() + (outcome == null ? "" : "  =>  " + outcome.title()), text);
      add(check, answer.next(), depth + 2, text);
    }
  }

  private static void line(int depth, String words, StringBuilder text) {
    text.append("  ".repeat(depth)).append(words).append('\n');
  }
}
