package signpost.desk.figures;

import java.util.List;
import signpost.desk.chart.Figure;

/// All figures of a period as they are shown: what the template of the page is given.
///
/// @param days in words
/// @param lengths other periods to look at
/// @param report address of the weekly report
public record FiguresView(String days, List<Length> lengths, String report, List<Figure> figures) {
  public FiguresView {
    lengths = List.copyOf(lengths);
    figures = List.copyOf(figures);
  }

  /// @param current whether it is the one that is shown
  public record Length(String label, String address, boolean current) {}

  static FiguresView of(Figures figures, String address, String report) {
    Period period = figures.period();
    return new FiguresView(
        Say.period(period),
        Period.LENGTHS.stream()
            .map(
                days ->
                    new Length(
                        "Last " + Say.counted(days, "day"),
                        address + "?days=" + days,
                        days == period.length()))
            .toList(),
        report,
        figures(figures));
  }

  /// In the order in which they are shown.
  static List<Figure> figures(Figures figures) {
    Period period = figures.period();
    return List.of(
        FeedbackFigures.ratings(period, figures.feedback()),
        FeedbackFigures.danger(period, figures.feedback()),
        FeedbackFigures.problems(figures.problems()),
        UsageFigures.views(period, figures.views()),
        UsageFigures.viewsByPage(period, figures.views()),
        UsageFigures.unanswered(figures.unanswered()),
        WholeTableFigures.cookies(figures.cookies()),
        WholeTableFigures.oldest(figures.oldest()));
  }
}
