package signpost.desk.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;

/// A line of headings, then a line a row; tags are divided by blanks.
final class CsvRows implements Rows {
  private static final List<String> HEADINGS =
      List.of(
          "reference",
          "list",
          "state",
          "quarantined",
          "danger",
          "received",
          "until",
          "page",
          "rating",
          "tags",
          "version",
          "text",
          "reply");

  private final CsvWriter csv;

  /// @param more names of what each row has beyond the rest, in their order
  CsvRows(OutputStream out, SequencedSet<String> more) throws IOException {
    // Without a byte order mark, a spreadsheet takes the file for another encoding.
    out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(out, UTF_8));
    List<String> headings = new ArrayList<>(HEADINGS);
    headings.addAll(more);
    csv.writeRecord(headings);
  }

  @Override
  public void add(Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.feedback().reference().grouped());
    cells.add(row.feedback().list());
    cells.add(row.feedback().state().id());
    cells.add(row.feedback().quarantined() ? "yes" : "no");
    cells.add(row.feedback().danger() ? "yes" : "no");
    cells.add(row.feedback().received().toString());
    cells.add(row.feedback().until().toString());
    cells.add(row.feedback().page());
    cells.add(row.feedback().rating() == 0 ? "" : Integer.toString(row.feedback().rating()));
    cells.add(String.join(" ", row.tags()));
    cells.add(Integer.toString(row.feedback().version()));
    cells.add(row.text());
    cells.add(row.reply());
    cells.addAll(row.more().values());
    csv.writeRecord(cells.stream().map(Cell::safe).toList());
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
