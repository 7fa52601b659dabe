package signpost.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What was measured, as a table in Markdown and as a picture.
///
/// @param outcomes by system, one for each set
record Report(List<QuestionSet> sets, Map<String, List<Relevance.Outcome>> outcomes) {
  private static final int BAR = 22;
  private static final int LEFT = 190;
  private static final int WIDE = 420;

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

  /// Bars of nDCG@10, with numbers, so that the picture says all that its colours say.
  String chart() {
    StringBuilder svg = new StringBuilder();
    int height = outcomes.size() * BAR + 30;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
        <title>nDCG@10, mean over %d sets of questions</title>
        <rect width="100%%" height="100%%" fill="#fff"/>
        """
            .formatted(LEFT + WIDE + 60, height, sets.size()));
    int y = 20;
    for (Map.Entry<String, List<Relevance.Outcome>> system : outcomes.entrySet()) {
      double value = macro(system.getValue(), Relevance.Outcome::ndcg);
      long width = Math.round(value * WIDE);
      svg.append(
          """
          <text x="%d" y="%d" text-anchor="end">%s</text><rect x="%d" y="%d" width="%d" height="%d" fill="%s"/><text x="%d" y="%d">%s</text>
          """
              .formatted(
                  LEFT - 8,
                  y,
                  system.getKey(),
                  LEFT,
                  y - 13,
                  width,
                  BAR - 6,
                  system.getKey().equals(Relevance.OURS) ? "#1d70b8" : "#b1b4b6",
                  LEFT + width + 6,
                  y,
                  Relevance.number(value)));
      y += BAR;
    }
    return svg.append("</svg>\n").toString();
  }
}
