package signpost.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import signpost.build.SearchIndex;
import signpost.content.Article;
import signpost.content.Content;
import signpost.content.Findings;
import signpost.guidance.Guidance;
import signpost.guidance.Index;

/// Fits how sure an answer is: a logistic regression of the search's signals, to aliases that are
/// left out of the index and find their article among the first three, and to questions about other
/// things. Prints the numbers that `Search` holds, and what thresholds would do.
///
/// Arguments: a folder with `content/`, the project's root, then files of questions about other
/// things, one a line.
public final class Calibrate {
  private static final int FOLDS = 5;
  private static final int AMONG_THE_FIRST = 3;
  private static final int ROUNDS = 4000;

  /// Against weights that grow without end where the two kinds can be told apart entirely.
  private static final double RIDGE = 1e-3;

  private Calibrate() {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Example(double[] signals, boolean found, boolean offTopic) {}

  public static void main(String[] args) throws IOException {
    Content content = Content.load(Path.of(args[0]), LocalDate.EPOCH, new Findings());
    List<String> others = new ArrayList<>();
    for (String file : Arrays.asList(args).subList(2, args.length)) {
      others.addAll(Files.readAllLines(Path.of(file)));
    }
    List<Example> examples = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      ask(Path.of(args[1]), content, fold, others, examples);
    }
    double[] weights = fit(examples);
    System.out.println("weights, then the constant: " + Arrays.toString(weights));
    print(examples, weights);
  }

  private static void ask(
      Path root, Content content, int fold, List<String> others, List<Example> examples) {
    List<Article> without = new ArrayList<>();
    for (Article article : content.articles()) {
      without.add(withAliases(article, kept(article, fold, true)));
    }
    Guidance guidance =
        new Guidance(Index.open(SearchIndex.of(root, content, without, new Findings())));
    for (Article article : content.articles()) {
      for (String alias : kept(article, fold, false)) {
        boolean right =
            guidance.ranked(alias, AMONG_THE_FIRST).stream()
                .anyMatch(found -> found.article().id().equals(article.id()));
        examples.add(new Example(guidance.signals(alias), right, false));
      }
    }
    for (int i = fold; i < others.size(); i += FOLDS) {
      examples.add(new Example(guidance.signals(others.get(i)), false, true));
    }
  }

  private static List<String> kept(Article article, int fold, boolean inside) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < article.aliases().size(); i++) {
      if ((i % FOLDS != fold) == inside) {
        kept.add(article.aliases().get(i));
      }
    }
    return kept;
  }

  private static Article withAliases(Article from, List<String> aliases) {
    return new Article(
        from.id(),
        from.title(),
        from.summary(),
        from.topic(),
        from.nation(),
        from.subjects(),
        aliases,
        from.danger(),
        from.signposts(),
        from.law(),
        from.reviewed(),
        from.reviewDue(),
        from.intro(),
        from.sections(),
        from.links());
  }

  /// Gradient ascent; the two kinds weigh the same, however many there are of each.
  private static double[] fit(List<Example> all) {
    List<Example> examples =
        all.stream()
            .filter(example -> example.signals().length > 0)
            .filter(example -> example.found() || example.offTopic())
            .toList();
    int size = examples.getFirst().signals().length;
    double sure = examples.stream().filter(Example::found).count();
    double[] weights = new double[size + 1];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[size + 1];
      for (Example example : examples) {
        double share = example.found() ? 0.5 / sure : 0.5 / (examples.size() - sure);
        double error = share * ((example.found() ? 1 : 0) - sureness(example, weights));
        for (int i = 0; i < size; i++) {
          gradient[i] += error * example.signals()[i];
        }
        gradient[size] += error;
      }
      for (int i = 0; i <= size; i++) {
        weights[i] += 20 * (gradient[i] - (i < size ? RIDGE * weights[i] / size : 0));
      }
    }
    return weights;
  }

  private static double sureness(Example example, double[] weights) {
    if (example.signals().length == 0) {
      return 0;
    }
    double sum = weights[weights.length - 1];
    for (int i = 0; i < example.signals().length; i++) {
      sum += weights[i] * example.signals()[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static void print(List<Example> examples, double[] weights) {
    List<Example> own = examples.stream().filter(example -> !example.offTopic()).toList();
    List<Example> other = examples.stream().filter(Example::offTopic).toList();
    double[] sure = own.stream().mapToDouble(example -> sureness(example, weights)).toArray();
    double[] unsure = other.stream().mapToDouble(example -> sureness(example, weights)).toArray();
    System.out.printf(
        Locale.ROOT,
        "%d aliases, right among three %.3f; %d other questions; AUROC %.3f, refused at 95%% kept"
            + " %.3f%n",
        own.size(),
        own.stream().filter(Example::found).count() / (double) own.size(),
        other.size(),
        Measures.auroc(sure, unsure),
        Measures.refused(sure, unsure));
    for (double least = 0.05; least < 0.99; least += 0.05) {
      double threshold = least;
      System.out.printf(
          Locale.ROOT,
          "from %.2f: %.3f of the aliases, %.3f of these right; %.3f of the others%n",
          threshold,
          Arrays.stream(sure).filter(value -> value >= threshold).count() / (double) sure.length,
          own.stream().filter(e -> e.found() && sureness(e, weights) >= threshold).count()
              / (double) Math.max(1, Arrays.stream(sure).filter(v -> v >= threshold).count()),
          Arrays.stream(unsure).filter(value -> value >= threshold).count()
              / (double) unsure.length);
    }
  }
}
