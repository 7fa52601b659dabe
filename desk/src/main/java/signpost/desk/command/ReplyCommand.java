package signpost.desk.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import signpost.desk.feedback.Change;
import signpost.feedback.Reference;

@Command(
    name = "reply",
    description = {
      "Answers feedback. The sender reads the answer on the site, by their reference; nothing is"
          + " sent by email. A reply that was there before is replaced.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  desk/run reply 7K2M-9QXA-T4RC --text 'Thank you. The map is put right.'",
      "  desk/run reply 7K2M-9QXA-T4RC --file answer.txt --seen 3",
      "  desk/run reply 7K2M-9QXA-T4RC - <answer.txt",
      "",
      ChangesMade.FIELDS,
      ""
    })
final class ReplyCommand implements Callable<Integer> {
  private final DeskCommand desk;

  @Spec private @Nullable CommandSpec command;

  @Parameters(index = "0", paramLabel = "REF", description = "Its reference.")
  private String reference = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "-",
      description = "Reads the answer from standard input.")
  private @Nullable String dash;

  @Option(names = "--text", paramLabel = "TEXT", description = "The answer.")
  private @Nullable String text;

  @Option(names = "--file", paramLabel = "FILE", description = "A file with the answer, UTF-8.")
  private @Nullable Path file;

  @Option(
      names = "--seen",
      paramLabel = "VERSION",
      description = "Only if it is still at this version, as show says it.")
  private int seen = -1;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  ReplyCommand(DeskCommand desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws Exception {
    Reference wanted = Asked.reference(command, reference);
    if (Stream.of(dash, text, file).filter(given -> given != null).count() != 1
        || (dash != null && !dash.equals("-"))) {
      throw Asked.wrong(command, "An answer is one of --text, --file and -.");
    }
    String answer = answer().replace("\r\n", "\n").strip();
    if (answer.isEmpty()) {
      throw Asked.wrong(command, "The answer is empty.");
    }
    if (answer.codePointCount(0, answer.length()) > Change.LONGEST_REPLY) {
      throw Asked.wrong(command, "An answer has at most " + Change.LONGEST_REPLY + " characters.");
    }
    return new ChangesMade(desk).make(List.of(wanted), seen, new Change.Reply(answer), json);
  }

  private String answer() throws IOException {
    if (text != null) {
      return text;
    }
    // Nobody means to answer with more; what is too long is refused, not cut off.
    return file != null
        ? Files.readString(file)
        : new String(desk.surroundings().in().readNBytes(10 * Change.LONGEST_REPLY), UTF_8);
  }
}
