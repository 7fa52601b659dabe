package signpost.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import gg.jte.html.HtmlContent;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import signpost.desk.chart.Bars;
import signpost.desk.chart.Columns;
import signpost.desk.chart.Figure;
import signpost.desk.chart.Table;
import signpost.preferences.Purposes;

/// How the numbers are shown: as pictures, tables, text and JSON.
final class ShownTest {
  private static final Pattern SVG = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);
  private static final String HOSTILE = "/<script>alert(1)</script>&\"'/";

  /// Height of a picture's plot in pixels.
  private static final double PLOT = 180;

  private final Service service = new Service();

  private void fill() {
    for (int day = 1; day <= 30; day++) {
      for (int i = 0; i < day % 7; i++) {
        service.feedback(
            "2026-11-%02dT10:00:00Z".formatted(day),
            i == 3 ? "spam" : "received",
            (day + i) % 6,
            i == 2 ? HOSTILE : "/guidance/page-" + i + "/",
            day == 12 || day == 27);
      }
      service.views("2026-11-%02d".formatted(day), day % 8, HOSTILE, day * 37L);
      service.views("2026-11-%02d".formatted(day), day % 8, "/topics/", 1);
    }
    service.asked("2026-11-23", "<script>", 7);
    service.asked("2026-11-09", "certificate", 1200);
    service.consent("one", 1, "<b>", new Purposes(true, true), "2026-11-01T10:00:00Z");
    service.consent("two", 1, "1", new Purposes(true, false), "2026-11-01T10:00:00Z");
  }

  private Figures figures(int days) {
    return service.measurements().figures(Period.last(days, Service.CLOCK));
  }

  private WeeklyReport report() {
    return service.measurements().report(Period.week(LocalDate.of(2026, 11, 25)));
  }

  private static String html(HtmlContent content) {
    StringOutput out = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(out));
    return out.toString();
  }

  private static List<String> drawings(String html) {
    List<String> drawings = new ArrayList<>();
    Matcher svg = SVG.matcher(html);
    while (svg.find()) {
      drawings.add(svg.group());
    }
    return drawings;
  }

  private static Document xml(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (Exception malformed) {
      throw new AssertionError("not well-formed: " + text, malformed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 30, 90})
  void everyPictureIsWellFormedAndHasATitleAndADescription(int days) {
    fill();

    List<String> pictures =
        drawings(html(FiguresHtml.of(figures(days), "/figures", "/report"))).stream()
            .filter(svg -> svg.contains("role=\"img\""))
            .toList();

    assertThat(pictures).hasSize(8);
    for (String picture : pictures) {
      Element svg = xml(picture).getDocumentElement();
      String[] labels = svg.getAttribute("aria-labelledby").split(" ");
      Element title = (Element) svg.getElementsByTagName("title").item(0);
      Element text = (Element) svg.getElementsByTagName("desc").item(0);
      assertThat(labels).containsExactly(title.getAttribute("id"), text.getAttribute("id"));
      assertThat(title.getTextContent()).isNotBlank();
      assertThat(text.getTextContent()).isNotBlank();
    }
  }

  @Test
  void aPageIsWellFormedAndNothingInItRunsOrIsStyledInPlace() {
    fill();

    for (String html :
        List.of(
            html(FiguresHtml.of(figures(30), "/figures", "/report")),
            html(FiguresHtml.of(report(), "/report")))) {
      Document page = xml("<body>" + html + "</body>");
      assertThat(page.getElementsByTagName("script").getLength()).isZero();
      assertThat(html)
          .contains("&lt;script")
          .doesNotContain("style=", "javascript:")
          .doesNotContainPattern("<[^>]* on[a-z]+=");
      List<String> ids = new ArrayList<>();
      NodeList all = page.getElementsByTagName("*");
      for (int i = 0; i < all.getLength(); i++) {
        ids.add(((Element) all.item(i)).getAttribute("id"));
      }
      ids.removeIf(String::isEmpty);
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 30, 90})
  void everyNumberOfAPictureIsInItsTable(int days) {
    fill();

    for (Figure figure : FiguresView.figures(figures(days))) {
      Table table = Objects.requireNonNull(figure.table(), figure.id());
      List<String> cells = table.rows().stream().flatMap(row -> row.cells().stream()).toList();
      switch (figure.picture()) {
        case null -> throw new AssertionError(figure.id());
        case Columns columns -> {
          double top = Double.parseDouble(columns.ticks().getLast().label().replace(",", ""));
          List<Long> drawn =
              columns.columns().stream()
                  .flatMap(column -> column.parts().stream())
                  .map(part -> Math.round(Double.parseDouble(part.height()) / PLOT * top))
                  .sorted()
                  .toList();
          // A picture is drawn to a tenth of a pixel.
          double exact = top / PLOT / 10;
          assertThat(drawn)
              .isNotEmpty()
              .allSatisfy(
                  value ->
                      assertThat(cells)
                          .anySatisfy(
                              cell ->
                                  assertThat(Double.parseDouble(cell.replace(",", "")))
                                      .isCloseTo(value, offset(exact + .5))));
        }
        case Bars bars ->
            assertThat(bars.bars())
                .isNotEmpty()
                .allSatisfy(
                    bar ->
                        assertThat(cells)
                            .containsAll(
                                List.of(bar.said().split("(?: yes)?, (?:late)?| of | no$"))));
      }
    }
  }

  @Test
  void theRowsOfADaysTableSumUpToItsLast() {
    fill();

    Table table =
        Objects.requireNonNull(
            FeedbackFigures.ratings(Period.last(30, Service.CLOCK), figures(30).feedback())
                .table());

    List<Table.Row> rows = table.rows();
    assertThat(rows).hasSize(31);
    for (int column = 0; column < 7; column++) {
      int one = column;
      assertThat(
              rows.subList(0, 30).stream()
                  .mapToLong(row -> Long.parseLong(row.cells().get(one)))
                  .sum())
          .isEqualTo(Long.parseLong(rows.getLast().cells().get(one)));
    }
  }

  @Test
  void whereThereIsNothingAPageSaysSoAndDrawsNothing() {
    String html = html(FiguresHtml.of(figures(30), "/figures", "/report"));

    assertThat(html.split("Nothing in this period", -1)).hasSize(7);
    assertThat(html).contains("No consent is on record").doesNotContain("figure__tick");
    assertThat(drawings(html)).hasSize(1);
    assertThat(html(FiguresHtml.of(report(), "/report")))
        .contains("None came", "Nothing of this week speaks of danger", "Nothing waits to be read");
  }

  @Test
  void whatIsRefusedIsSaidInItsPlaceAlone() {
    Figures all = figures(30);
    Figures readers =
        new Figures(
            all.period(),
            all.feedback(),
            all.problems(),
            all.views(),
            all.unanswered(),
            new Restricted.Refused<>(),
            new Restricted.Refused<>());

    assertThat(
            html(FiguresHtml.of(readers, "/figures", "/report")).split("Only administrators", -1))
        .hasSize(3);
    assertThat(FiguresJson.of(readers)).contains("\"cookies\":null,\"retention\":null");
  }

  @Test
  void aTerminalGetsTheSameTablesInColumns() {
    fill();

    String text = FiguresText.of(figures(7));

    assertThat(text)
        .startsWith("Figures, 24 November 2026 to 30 November 2026\n")
        .contains("Day     1  2  3  4  5  None  All\n")
        .contains(
            "Week from         Asked  Different questions\n"
                + "23 November 2026      7                    1\n");
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    fill();
    Figures figures = figures(30);

    String text = FiguresJson.of(figures);

    long tokens = 0;
    try (JsonParser json = new JsonFactory().createParser(text)) {
      while (json.nextToken() != null) {
        tokens++;
      }
    }
    assertThat(tokens).isGreaterThan(500);
    assertThat(text)
        .startsWith("{\"from\":\"2026-11-01\",\"to\":\"2026-11-30\",\"feedback\":{\"all\":")
        .contains(
            "\"all\":%d,\"danger\":%d,"
                .formatted(figures.feedback().all(), figures.feedback().danger()))
        .contains("{\"week\":\"2026-11-09\",\"asked\":1200,")
        .contains(
            "{\"wording\":\"1-0123456789ab\",\"records\":1,\"inForce\":1,"
                + "\"granted\":{\"preferences\":1,\"usage\":0},\"refused\":{\"preferences\":0,\"usage\":1}}");
  }
}
