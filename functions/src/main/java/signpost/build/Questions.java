package signpost.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.content.Article;
import signpost.content.Content;
import signpost.content.Findings;

/// `content/questions.tsv`: whole questions as people put them, each with the article that answers
/// it. They count as its aliases do, and need no room in its file. A line is an article's id, or
/// several with commas between, a tab and the question; `#` begins a comment.
final class Questions {
  private static final String FILE = "content/questions.tsv";

  private Questions() {}

  /// @return questions by the article's id
  static Map<String, List<String>> read(Path root, Content content, Findings findings) {
    Set<String> ids = content.articles().stream().map(Article::id).collect(Collectors.toSet());
    Map<String, List<String>> questions = new HashMap<>();
    List<String> lines = SearchFiles.read(root.resolve(FILE));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
        continue;
      }
      String[] fields = lines.get(i).split("\t", -1);
      if (fields.length != 2 || fields[1].isBlank()) {
        findings.error(FILE, i + 1, "not the id of an article, a tab and a question");
        continue;
      }
      for (String id : fields[0].split(",", -1)) {
        if (ids.contains(id)) {
          questions.computeIfAbsent(id, unseen -> new ArrayList<>()).add(fields[1].strip());
        } else {
          findings.error(FILE, i + 1, "there is no article \"" + id + "\"");
        }
      }
    }
    return questions;
  }
}
