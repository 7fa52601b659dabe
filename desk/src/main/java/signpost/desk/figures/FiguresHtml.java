package signpost.desk.figures;

import gg.jte.html.HtmlContent;
import signpost.desk.templates.figures.JtefiguresGenerated;
import signpost.desk.templates.figures.JtereportGenerated;

/// Figures as the inside of a page of the desk; its title is the layout's.
public final class FiguresHtml {
  private FiguresHtml() {}

  /// @param address of the page, which takes `?days=` with one of `Period.LENGTHS`
  /// @param report address of the weekly report
  public static HtmlContent of(Figures figures, String address, String report) {
    FiguresView view = FiguresView.of(figures, address, report);
    return out -> JtefiguresGenerated.render(out, null, view);
  }

  /// @param address of the page, which takes `?week=` with any day of a week
  public static HtmlContent of(WeeklyReport report, String address) {
    ReportView view = ReportView.of(report, address);
    return out -> JtereportGenerated.render(out, null, view);
  }
}
