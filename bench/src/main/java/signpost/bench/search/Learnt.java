package signpost.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import signpost.build.Example;
import signpost.build.SearchIndex;
import signpost.build.SoftmaxFit;
import signpost.content.Findings;
import signpost.guidance.Index;
import signpost.guidance.Sight;

/// What the judge of danger makes of examples that it has not seen: each fifth of
/// `content/danger-examples.tsv` is judged by one that learnt from the others. Prints, for a few
/// shares of false alarms, the threshold that brings these and what is found then; from such a
/// table the threshold in the code was chosen.
///
/// Argument: the project's root.
public final class Learnt {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int FOLDS = 5;
  private static final List<Double> FALSE_ALARMS = List.of(0.005, 0.01, 0.02, 0.03, 0.05, 0.1);

  private Learnt() {}

  private record Judged(boolean positive, double odds) {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Findings findings = new Findings();
    Index index =
        Index.open(
            Files.readAllBytes(
                root.resolve("functions/target/classes/signpost/guidance/guidance.index")));
    print("danger", index, SearchIndex.dangerExamples(root, findings));
  }

  private static void print(String what, Index index, List<Example> examples) {
    List<SoftmaxFit.Example> seen = new ArrayList<>();
    int outcomes = 0;
    for (Example example : examples) {
      seen.add(new SoftmaxFit.Example(example.outcome(), new Sight(index, example.question())));
      outcomes = Math.max(outcomes, example.outcome() + 1);
    }
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      judge(seen, outcomes, fold, judged);
    }
    List<Judged> others =
        judged.stream()
            .filter(each -> !each.positive())
            .sorted(Comparator.comparingDouble(Judged::odds).reversed())
            .toList();
    int all = judged.size() - others.size();
    OUT.printf(
        Locale.ROOT,
        "%n%s: %d examples and %d others%n%n| false alarms | threshold | found |%n|---|---|---|%n",
        what,
        all,
        others.size());
    for (double share : FALSE_ALARMS) {
      double threshold = others.get((int) (share * others.size())).odds();
      long found =
          judged.stream().filter(each -> each.positive() && each.odds() > threshold).count();
      OUT.printf(
          Locale.ROOT, "| %.1f%% | %.2f | %.1f%% |%n", 100 * share, threshold, 100.0 * found / all);
    }
  }

  private static void judge(
      List<SoftmaxFit.Example> examples, int outcomes, int fold, List<Judged> judged) {
    List<SoftmaxFit.Example> others = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (i % FOLDS != fold) {
        others.add(examples.get(i));
      }
    }
    SoftmaxFit fit = new SoftmaxFit(others, outcomes);
    for (int i = fold; i < examples.size(); i += FOLDS) {
      SoftmaxFit.Example example = examples.get(i);
      judged.add(new Judged(example.outcome() != SoftmaxFit.NONE, fit.odds(example.seen())));
    }
  }
}
