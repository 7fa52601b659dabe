package signpost.desk.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.desk.Team;
import signpost.desk.feedback.Filter;
import signpost.desk.feedback.Inbox;
import signpost.desk.record.DeskRecord;
import signpost.feedback.Feedback;

/// What leaves the desk as a file, and what is on record about it.
final class ExportTest {
  private static final String WORDS = "Ring me on 020 7946 0000";

  @TempDir private Path folder = Path.of(".");
  private final Team team = new Team();

  private Export export() {
    return new Export(
        team.database(),
        new Inbox(team.database(), Team.KEPT, team.clock()),
        new DeskRecord(team.direct(), team.tables().deskRecord(), Duration.ofDays(730)),
        team.clock());
  }

  private String exported(Order order) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export().write(order, out, written -> {});
    return out.toString(UTF_8);
  }

  @Test
  void nothingThatReachesAPersonIsInItUnlessAsked() throws IOException {
    team.receive(WORDS, "jo@example.org");
    for (Format format : Format.values()) {
      assertThat(exported(Order.covered(format, Filter.ALL)))
          .contains("Ring me on ██████")
          .doesNotContain("7946", "jo@example.org", "email");
      assertThat(exported(new Order(format, Filter.ALL, true, false, "to tell them")))
          .contains("jo@example.org", "email")
          .doesNotContain("7946");
      assertThat(exported(new Order(format, Filter.ALL, false, true, "to ring them")))
          .contains(WORDS)
          .doesNotContain("jo@example.org");
    }
  }

  @Test
  void addressesAndPersonalDataTakeAReason() {
    assertThatThrownBy(() -> new Order(Format.CSV, Filter.ALL, true, false, " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Order(Format.CSV, Filter.ALL, false, true, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itIsOnRecordBeforeAByteIsWritten() throws IOException {
    team.receive(WORDS, "jo@example.org");
    List<String> onRecordAtFirstByte = new ArrayList<>();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            if (onRecordAtFirstByte.isEmpty()) {
              onRecordAtFirstByte.add(team.items(team.tables().deskRecord()).toString());
            }
          }
        };
    export().write(new Order(Format.CSV, Filter.ALL, true, false, "to tell them"), out, w -> {});
    assertThat(onRecordAtFirstByte)
        .singleElement()
        .asString()
        .contains("exported", "csv, with addresses", "to tell them", "reader")
        .doesNotContain("jo@example.org");
  }

  @Test
  void whatIsPastItsTimeIsInNone() throws IOException {
    team.receive(WORDS, "jo@example.org");
    team.after(Duration.ofDays(90));
    assertThat(exported(new Order(Format.JSON, Filter.ALL, true, false, "to tell them")))
        .as("the address's time is over")
        .contains("Ring me")
        .doesNotContain("jo@example.org");
    team.after(Duration.ofDays(275).minusSeconds(1));
    assertThat(exported(Order.covered(Format.JSON, Filter.ALL))).contains("Ring me");
    team.after(Duration.ofSeconds(2));
    for (Format format : Format.values()) {
      assertThat(exported(Order.covered(format, Filter.ALL))).doesNotContain("Ring me");
    }
  }

  @Test
  void allOfManyAreInItEachOnce() throws IOException {
    List<String> references = new ArrayList<>();
    for (int i = 0; i < 1_203; i++) {
      Feedback feedback = team.receive(team.feedback("number " + i));
      references.add(feedback.reference().grouped());
      if (i % 7 == 0) {
        team.after(Duration.ofHours(5));
      }
    }
    List<Long> progress = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long written = export().write(Order.covered(Format.CSV, Filter.ALL), out, progress::add);
    assertThat(written).isEqualTo(1_203);
    assertThat(progress).containsExactly(1_000L, 1_203L);
    assertThat(out.toString(UTF_8).lines().skip(1).map(line -> line.substring(1, 15)))
        .containsExactlyInAnyOrderElementsOf(references);
  }

  @Test
  void aFileIsItsOwnersAloneAndThereWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("out.csv");
    Files.writeString(file, "what was there");
    assertThatThrownBy(
            () ->
                PrivateFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("broken off");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("what was there");
    assertThat(PrivateFile.write(file, out -> write(out, "whole"))).isEqualTo(5);
    assertThat(file).hasContent("whole");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static long write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    return text.length();
  }
}
