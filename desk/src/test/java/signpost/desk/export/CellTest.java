package signpost.desk.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signpost.desk.HostileTexts;
import signpost.desk.Team;
import signpost.feedback.Feedback;

/// What was written comes back to the letter, and no spreadsheet runs it.
final class CellTest {
  private static final int MANY = 10_000;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '#',
      delimiter = '~',
      value = {
        "The map is wrong~The map is wrong",
        "/topics/~/topics/",
        "7 of 10; really~7 of 10; really",
        "=1+1~'=1+1",
        "+44 20 7946 0000~'+44 20 7946 0000",
        "'quoted'~''quoted'",
        "''~'''",
        "it's fine~it's fine",
        "a;=1~a;'=1",
        "a;'b~a;''b",
        "\"=1~'\"=1",
        "cmd|calc~'cmd|calc",
        "＝1~'＝1"
      })
  void anApostropheStandsBeforeWhatCouldRun(String text, String cell) {
    assertThat(Cell.safe(text)).isEqualTo(cell);
    assertThat(Cell.read(cell)).isEqualTo(text);
  }

  @Test
  void linesAreLookedAtEachForItself() {
    assertThat(Cell.safe("Two things:\n- maps\n\n'tis late"))
        .isEqualTo("Two things:\n'- maps\n\n''tis late");
    assertThat(Cell.safe("\t=1")).isEqualTo("'\t'=1");
    assertThat(Cell.safe(" plain")).isEqualTo("' plain");
    assertThat(Cell.safe("")).isEmpty();
  }

  private static List<Feedback> hostile(long seed) {
    HostileTexts texts = new HostileTexts(seed);
    List<Feedback> all = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      all.add(Team.feedback(texts.next(), texts.next(), 0, false, Instant.EPOCH));
    }
    return all;
  }

  private static String written(Rows rows, List<Feedback> all, ByteArrayOutputStream out)
      throws IOException {
    for (Feedback feedback : all) {
      rows.add(Row.open(feedback));
    }
    rows.end();
    return out.toString(UTF_8);
  }

  @Test
  void tenThousandHostileTextsComeBackAndNoneRuns() throws IOException {
    long seed = System.nanoTime();
    System.out.println("hostile texts for CSV, seed " + seed);
    List<Feedback> all = hostile(seed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String file = written(new CsvRows(out, new TreeSet<>()), all, out);

    assertThat(file).startsWith("\uFEFF\"reference\",").endsWith("\"\r\n");
    List<NamedCsvRecord> records = new ArrayList<>();
    CsvReader.builder().ofNamedCsvRecord(file.substring(1)).forEach(records::add);
    assertThat(records).hasSize(MANY);
    for (int i = 0; i < MANY; i++) {
      String where = "seed " + seed + ", text " + i;
      assertThat(Cell.read(records.get(i).getField("text"))).as(where).isEqualTo(all.get(i).text());
      assertThat(Cell.read(records.get(i).getField("page"))).as(where).isEqualTo(all.get(i).page());
    }
    assertThat(Spreadsheet.cells(file.substring(1), ',', true).stream())
        .filteredOn(cell -> cell.contains("|") && !cell.startsWith("'"))
        .as("seed " + seed)
        .isEmpty();
    for (char separator : new char[] {',', ';', '\t'}) {
      for (boolean multiline : new boolean[] {true, false}) {
        assertThat(Spreadsheet.cells(file.substring(1), separator, multiline).stream())
            .as("seed %d, split at %x, quoted lines %s", seed, (int) separator, multiline)
            .filteredOn(cell -> separatedRuns(cell, separator, multiline))
            .isEmpty();
      }
    }
  }

  /// The file's own cells are looked at as they are. Of what a program makes by splitting
  /// elsewhere, what begins with blanks is no cell that was made to.
  private static boolean separatedRuns(String cell, char separator, boolean multiline) {
    return Spreadsheet.runs(separator == ',' && multiline ? cell : cell.stripLeading());
  }

  @Test
  void theCheckItselfSeesWhatWasNotMadeSafe() {
    HostileTexts texts = new HostileTexts(1);
    long running = 0;
    for (int i = 0; i < MANY; i++) {
      running += Spreadsheet.runs(texts.next()) ? 1 : 0;
    }
    assertThat(running).as("of 10,000 texts as they are").isGreaterThan(MANY / 3);
  }

  @Test
  void anyCellReadBackAndMadeSafeAgainIsTheSame() {
    long seed = System.nanoTime();
    System.out.println("hostile cells, seed " + seed);
    HostileTexts texts = new HostileTexts(seed);
    for (int i = 0; i < MANY; i++) {
      String cell = Cell.safe(texts.next());
      assertThat(Cell.safe(Cell.read(cell))).as("seed " + seed).isEqualTo(cell);
    }
  }

  @Test
  void asJsonTheyComeBackToo() throws IOException {
    long seed = System.nanoTime();
    System.out.println("hostile texts for JSON, seed " + seed);
    List<Feedback> all = hostile(seed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String file = written(new JsonRows(out), all, out);
    List<String> texts = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && "text".equals(json.currentName())) {
          texts.add(json.nextTextValue());
        }
      }
    }
    assertThat(texts).as("seed " + seed).isEqualTo(all.stream().map(Feedback::text).toList());
  }
}
