package signpost.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.desk.Team;
import signpost.feedback.Feedback;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// What somebody of the team types, and what comes of it.
final class DeskCommandTest {
  private static final String WORDS = "The map is wrong, ring me on 020 7946 0000";

  @TempDir private Path folder = Path.of(".");
  private final Team team = new Team();

  private Feedback now(Feedback feedback) {
    return Objects.requireNonNull(team.store().find(feedback.reference(), team.now()));
  }

  private static String reference(Feedback feedback) {
    return feedback.reference().grouped();
  }

  @Test
  void aListIsDangerFirstThenTheNewestWithPersonalDataCovered() {
    Feedback old = team.receive(WORDS);
    Feedback danger =
        team.receive(Team.feedback("he will kill me", "/", 0, true, team.now().minusSeconds(60)));
    team.after(Duration.ofMinutes(1));
    Feedback recent = team.receive("recent\n\u001B[31m\u202Ered");
    Team.Result result = team.types("list");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .containsSubsequence("REFERENCE", reference(danger), reference(recent), reference(old))
        .contains("DANGER", "ring me on ██████", "recent �[31m�red")
        .doesNotContain("7946", "\u001B", "\u202E");
    assertThat(result.err()).isEmpty();

    Team.Result two = team.types("list", "--limit", "2");
    assertThat(two.out()).contains(reference(recent)).doesNotContain(reference(old));
    assertThat(two.err()).contains("There is more");
    assertThat(team.types("list", "--list", "closed").out()).doesNotContain(reference(old));
    assertThat(team.types("list", "--words", "MAP wrong", "--json").out())
        .startsWith("[")
        .contains("\"reference\" : \"" + reference(old) + "\"", "\"danger\" : false")
        .doesNotContain(reference(danger), "7946");
  }

  @Test
  void oneIsShownCoveredAndOpeningItGoesOnRecord() {
    Feedback feedback = team.receive(WORDS, "jo@example.org");
    Team.Result covered = team.types("show", reference(feedback));
    assertThat(covered.code()).isZero();
    assertThat(covered.out())
        .contains("ring me on ██████", "given; --open shows it")
        .doesNotContain("7946", "jo@example.org");
    assertThat(team.deeds()).isEmpty();

    Team.Result open =
        team.types("show", reference(feedback).toLowerCase(Locale.ROOT), "--open", "--json");
    assertThat(open.out())
        .contains("020 7946 0000", "\"email\" : \"jo@example.org\"", "\"what\" : \"opened\"");
    assertThat(team.deeds()).containsExactly("opened");
  }

  @Test
  void severalAreChangedAtOnceAndTheWorstIsTheExitCode() {
    Feedback one = team.receive("one");
    Feedback two = team.receive("two");
    Team.Result done = team.types("state", reference(one), reference(two), "acknowledged");
    assertThat(done.code()).isZero();
    assertThat(now(one).state()).isEqualTo(Feedback.State.ACKNOWLEDGED);
    assertThat(now(two).state()).isEqualTo(Feedback.State.ACKNOWLEDGED);

    Team.Result some =
        team.types("state", reference(one), Team.reference().grouped(), "closed", "--json");
    assertThat(some.code()).isEqualTo(3);
    assertThat(some.out()).contains("\"result\" : \"done\"", "\"result\" : \"gone\"");
    assertThat(now(one).state()).isEqualTo(Feedback.State.CLOSED);

    assertThat(team.types("tag", reference(one), "Bus Maps").out()).contains("tagged bus-maps");
    assertThat(team.types("list", "--tag", "bus-maps").out()).contains(reference(one));
    assertThat(team.types("untag", reference(one), "bus-maps").code()).isZero();
    assertThat(now(one).tags()).isEmpty();
    assertThat(team.types("untag", reference(one), "bus-maps").out()).contains("as before");
  }

  @Test
  void whoeverIsSlowerIsToldAndChangesNothing() {
    Feedback feedback = team.receive("words");
    assertThat(team.types("state", reference(feedback), "acknowledged", "--seen", "0").code())
        .isZero();
    Team.Result late = team.types("reply", reference(feedback), "--text", "Hello", "--seen", "0");
    assertThat(late.code()).isEqualTo(4);
    assertThat(late.err()).contains("changed by somebody else", "acknowledged, version 1");
    assertThat(now(feedback).reply()).isEmpty();
  }

  @Test
  void aReplyComesFromTheLineFromAFileOrFromStandardInput() throws IOException {
    Feedback feedback = team.receive("words");
    Path file = Files.writeString(folder.resolve("answer.txt"), "From a file\n");
    team.types("reply", reference(feedback), "--text", "From the line");
    assertThat(now(feedback).reply()).isEqualTo("From the line");
    team.types("reply", reference(feedback), "--file", file.toString());
    assertThat(now(feedback).reply()).isEqualTo("From a file");
    assertThat(
            team.answers("From input\r\nwith é\n", false, "reply", reference(feedback), "-").code())
        .isZero();
    assertThat(now(feedback).reply()).isEqualTo("From input\nwith é");
    assertThat(now(feedback).state()).isEqualTo(Feedback.State.REPLIED);
  }

  @Test
  void whatIsPastItsTimeIsNowhere() {
    Feedback feedback = team.receive("the old words", "jo@example.org");
    String[][] all = {
      {"list"},
      {"list", "--json"},
      {"list", "--page", "/topics/"},
      {"list", "--words", "old"},
      {"show", reference(feedback)},
      {"address", "jo@example.org"},
      {"address", "jo@example.org", "--export", "json"},
      {"export", "csv"},
      {"export", "json"}
    };
    for (String[] command : all) {
      assertThat(team.types(command).out()).as(String.join(" ", command)).contains("the old words");
    }
    // Nobody has looked it up since: DynamoDB has not deleted it yet.
    team.after(Team.KEPT.plusSeconds(1));
    for (String[] command : all) {
      Team.Result result = team.types(command);
      assertThat(result.out() + result.err())
          .as(String.join(" ", command))
          .doesNotContain("the old words");
    }
    assertThat(team.types("show", reference(feedback)).code()).isEqualTo(3);
  }

  @Test
  void allOfAnAddressIsFoundMarkedApartAndExported() throws IOException {
    Feedback given = team.receive(WORDS, "Jo@Example.org");
    Feedback mentioned = team.receive("write to jo@example.org", "ann@example.org");
    Team.Result found = team.types("address", "jo@example.org");
    assertThat(found.code()).isZero();
    assertThat(found.out())
        .containsSubsequence(
            "answered at: 1", reference(given), "mention it: 1", reference(mentioned))
        .doesNotContain("7946", "example.org");

    Path file = folder.resolve("jo.json");
    assertThat(
            team.types("address", "jo@example.org", "--export", "json", "--out", file.toString())
                .code())
        .isZero();
    assertThat(Files.readString(file))
        .contains(
            "020 7946 0000", "\"how\" : \"given\"", "\"how\" : \"mentioned\"", "Jo@Example.org")
        .doesNotContain("ann@example.org");
    assertThat(team.types("address", "nobody@example.org").code()).isEqualTo(3);
    assertThat(team.deeds()).containsOnly("looked up an address");
    assertThat(team.items(team.tables().deskRecord()).toString()).doesNotContain("example.org");
  }

  @Test
  void erasingAsksFirst() {
    Feedback feedback = team.receive("words", "jo@example.org");
    assertThat(team.types("erase", reference(feedback)).code()).as("nobody to ask").isEqualTo(2);
    assertThat(team.answers("no\n", true, "erase", reference(feedback)).code()).isEqualTo(1);
    assertThat(team.answers("", true, "erase", reference(feedback)).code()).isEqualTo(1);
    assertThat(now(feedback).text()).isEqualTo("words");
    assertThat(team.answers("yes\n", true, "erase", reference(feedback)).code()).isZero();
    assertThat(team.types("erase", reference(feedback), "--yes").code()).isEqualTo(3);

    Feedback another = team.receive("words", "jo@example.org");
    Team.Result asked = team.answers("yes\n", true, "erase", "--address", "JO@example.org");
    assertThat(asked.err()).contains("Erase 1 for good?");
    assertThat(asked.out()).contains("1 erased.");
    assertThat(team.store().find(another.reference(), team.now())).isNull();
    assertThat(team.types("erase", "--address", "jo@example.org", "--yes").code()).isEqualTo(3);
  }

  @Test
  void replayAndRetentionSayWhatTheyFound() {
    team.receive("words", "jo@example.org");
    assertThat(team.types("replay", "--json").out())
        .contains("\"looked\" : 2", "\"forgotten\" : 0");
    team.after(Duration.ofDays(100));
    Team.Result result = team.types("retention");
    assertThat(result.out())
        .containsPattern("feedback +2 +0 +1 +20")
        .containsPattern("desk record +1 +0 +0 +20");
    assertThat(team.types("retention", "--json").out())
        .contains("\"table\" : \"sending limit\"", "\"first\" : null", "\"hoursOverdue\" : 240");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list --list nowhere",
        "list --limit 0",
        "list --from yesterday",
        "list --tag /",
        "show",
        "show 7K2M-9QXA-T4RD",
        "state 0000-0000-0000 open",
        "tag 0000-0000-0000 !",
        "reply 0000-0000-0000",
        "reply 0000-0000-0000 --text x -",
        "reply 0000-0000-0000 --text  ",
        "export xml",
        "export csv --emails",
        "export csv --open",
        "address nobody",
        "erase --yes",
        "erase 0000-0000-0000 --mentioned --yes",
        "nonsense",
        "--port 70000"
      })
  void whatIsNotUnderstoodIsSaid(String line) {
    Team.Result result = team.types(line.split(" "));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    assertThat(team.deeds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "list",
        "show",
        "state",
        "tag",
        "untag",
        "reply",
        "export",
        "address",
        "erase",
        "replay",
        "retention"
      })
  void helpHasExamplesAndExitCodes(String command) {
    Team.Result result = command.isEmpty() ? team.types("--help") : team.types(command, "--help");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            "Examples:",
            "desk/run " + command,
            "Exit codes:",
            "somebody else was quicker",
            "--stack")
        .doesNotContain("\u001B");
  }

  @Test
  void withoutADatabaseItIsSaidWhatToDo() {
    Team.Result result = team.run(Team::none, "", false, "list");
    assertThat(result.code()).isEqualTo(6);
    assertThat(result.err()).contains("./serve", "--stack");
  }

  @Test
  void whatTheDatabaseSaysIsNotRepeated() {
    Feedback feedback = team.receive("words");
    team.tap(
        (request, directly) -> {
          if (request instanceof TransactWriteItemsRequest) {
            throw DynamoDbException.builder().message("secret words of a request").build();
          }
          return directly.send(request);
        });
    Team.Result result = team.types("reply", reference(feedback), "--text", "secret words");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains("The database does not answer")
        .doesNotContain("secret", "Exception", "\tat ");
  }
}
