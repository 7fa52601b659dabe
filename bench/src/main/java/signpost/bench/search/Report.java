package signpost.bench.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import signpost.bench.Bars;

/// What was measured, as a table in Markdown and as a picture.
///
/// @param outcomes by system, one for each set
record Report(List<QuestionSet> sets, Map<String, List<Relevance.Outcome>> outcomes) {

  String table() {
    StringBuilder table = new StringBuilder("| System | nDCG@10 | Success@1 | Success@3 |");
    sets.forEach(set -> table.append(' ').append(set.name()).append(" |"));
    table.append(" AUROC | refused at 95% kept | difference in nDCG@10 to Signpost |\n|---|");
    table.append("---|".repeat(sets.size() + 6)).append('\n');
    outcomes.forEach((name, each) -> table.append(row(name, each)));
    return table.toString();
  }

  private String row(String name, List<Relevance.Outcome> each) {
    StringBuilder row = new StringBuilder("| " + name + " |");
    cell(row, macro(each, Relevance.Outcome::ndcg));
    cell(row, macro(each, Relevance.Outcome::first));
    cell(row, macro(each, Relevance.Outcome::third));
    each.forEach(outcome -> cell(row, Measures.mean(outcome.ndcg())));
    cell(row, known(each, Relevance.Outcome::auroc));
    cell(row, known(each, Relevance.Outcome::refused));
    return row.append(' ').append(difference(name, each)).append(" |\n").toString();
  }

  private static void cell(StringBuilder row, double value) {
    row.append(' ').append(Relevance.number(value)).append(" |");
  }

  private String difference(String name, List<Relevance.Outcome> each) {
    List<Relevance.Outcome> ours = outcomes.getOrDefault(Relevance.OURS, each);
    if (name.equals(Relevance.OURS)) {
      return "";
    }
    Measures.Interval interval =
        Measures.difference(
            ours.stream().map(Relevance.Outcome::ndcg).toList(),
            each.stream().map(Relevance.Outcome::ndcg).toList());
    return String.format(
        Locale.ROOT, "%+.3f (%+.3f to %+.3f)", interval.mean(), interval.low(), interval.high());
  }

  private static double macro(
      List<Relevance.Outcome> each, Function<Relevance.Outcome, double[]> measure) {
    return each.stream()
        .mapToDouble(outcome -> Measures.mean(measure.apply(outcome)))
        .average()
        .orElse(0);
  }

  /// The mean over the sets that have questions without an answer.
  private static double known(
      List<Relevance.Outcome> each, Function<Relevance.Outcome, Double> measure) {
    return each.stream()
        .mapToDouble(measure::apply)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  String chart() {
    Bars bars = new Bars("nDCG@10, mean over " + sets.size() + " sets of questions");
    outcomes.forEach(
        (name, each) ->
            bars.add(
                name, macro(each, Relevance.Outcome::ndcg), "%.3f", name.equals(Relevance.OURS)));
    return bars.svg();
  }
}
