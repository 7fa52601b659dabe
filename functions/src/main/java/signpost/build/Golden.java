package signpost.build;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signpost.content.Findings;
import signpost.guidance.Guidance;
import signpost.guidance.Index;

/// `content/golden.tsv`: questions that must keep finding their article among the first three, each
/// with a tab and the article's id behind it.
public final class Golden {
  private static final String FILE = "content/golden.tsv";
  private static final int AMONG_THE_FIRST = 3;

  private Golden() {}

  /// @param root the project's, below which `content/` stands
  /// @param index the bytes of what was built of it
  public static void check(Path root, byte[] index, Findings findings) {
    Guidance guidance = new Guidance(Index.open(index));
    List<String> lines = SearchFiles.read(root.resolve(FILE));
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        String wrong = wrong(guidance, lines.get(i).split("\t", -1));
        if (wrong != null) {
          findings.error(FILE, i + 1, wrong);
        }
      }
    }
  }

  private static @Nullable String wrong(Guidance guidance, String[] fields) {
    if (fields.length != 2) {
      return "not a question, a tab and an article's id";
    }
    if (guidance.article(fields[1]) == null) {
      return "there is no article \"" + fields[1] + "\"";
    }
    List<String> found =
        guidance.answer(fields[0], AMONG_THE_FIRST).answers().stream()
            .map(answer -> answer.article().id())
            .toList();
    return found.contains(fields[1])
        ? null
        : "\"%s\" no longer finds %s but %s: an alias of the article in the question's words mends it"
            .formatted(fields[0], fields[1], found.isEmpty() ? "nothing" : found);
  }
}
