package signpost.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import signpost.guidance.Answer;
import signpost.guidance.Confidence;
import signpost.guidance.Found;
import signpost.guidance.Guidance;
import signpost.guidance.Index;

/// The deployed index on questions of its own: `questions.tsv` (ids of articles, comma-separated,
/// and a question), `off-topic.tsv`, `danger.tsv` and `not-danger.tsv` (a question a line). Prints
/// what was missed, and then the shares.
///
/// Arguments: the project's root and a folder with these files.
public final class Pack {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Pack() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    Guidance guidance =
        new Guidance(
            Index.open(
                Files.readAllBytes(
                    Path.of(
                        args[0], "functions/target/classes/signpost/guidance/guidance.index"))));
    StringBuilder shares = new StringBuilder();
    questions(guidance, lines(folder.resolve("questions.tsv")), shares);
    List<String> others = lines(folder.resolve("off-topic.tsv"));
    int refused = 0;
    for (String question : others) {
      Answer answer = guidance.answer(question, 3);
      if (answer.confidence() == Confidence.NONE) {
        refused++;
      } else {
        OUT.println("ANSWERED  " + question + "  -> " + ids(answer.answers()));
      }
    }
    share(shares, "off-topic questions that get \"no answer found\"", refused, others.size());
    danger(guidance, lines(folder.resolve("danger.tsv")), true, shares);
    danger(guidance, lines(folder.resolve("not-danger.tsv")), false, shares);
    OUT.print(shares);
  }

  private static void questions(Guidance guidance, List<String> lines, StringBuilder shares) {
    int first = 0;
    int third = 0;
    int none = 0;
    int ranked = 0;
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      List<String> right = Arrays.asList(fields[0].split(",", -1));
      Answer answer = guidance.answer(fields[1], 3);
      List<String> found = ids(answer.answers());
      boolean isFirst = !found.isEmpty() && right.contains(found.getFirst());
      boolean isAmongThree = found.stream().anyMatch(right::contains);
      first += isFirst ? 1 : 0;
      third += isAmongThree ? 1 : 0;
      none += found.isEmpty() ? 1 : 0;
      List<String> best = ids(guidance.ranked(fields[1], 3));
      ranked += !best.isEmpty() && right.contains(best.getFirst()) ? 1 : 0;
      if (!isFirst) {
        OUT.println(
            (isAmongThree ? "SECOND    " : "MISSED    ") + line + "  -> " + found + " of " + best);
      }
    }
    share(shares, "right article first", first, lines.size());
    share(shares, "right article among three", third, lines.size());
    share(shares, "of these questions, \"no answer found\"", none, lines.size());
    share(shares, "right article first, if nothing were refused", ranked, lines.size());
  }

  private static void danger(
      Guidance guidance, List<String> lines, boolean isDanger, StringBuilder shares) {
    int panels = 0;
    for (String question : lines) {
      boolean panel = guidance.answer(question, 3).urgent() != null;
      panels += panel ? 1 : 0;
      if (panel != isDanger) {
        OUT.println((isDanger ? "NO PANEL  " : "ALARM     ") + question);
      }
    }
    share(
        shares,
        isDanger ? "danger questions with the emergency panel" : "others with it",
        panels,
        lines.size());
  }

  private static List<String> ids(List<Found> found) {
    return found.stream().map(one -> one.article().id()).toList();
  }

  private static void share(StringBuilder shares, String what, int some, int all) {
    shares.append(
        String.format(
            Locale.ROOT, "| %s | %d of %d | %.1f%% |%n", what, some, all, 100.0 * some / all));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }
}
