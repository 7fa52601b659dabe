package signpost.desk.unanswered;

/// A file of content, whole, before a change and after it.
///
/// @param file below the project's root, such as `content/golden.tsv`
public record FileChange(String file, String before, String after) {

  boolean isNone() {
    return before.equals(after);
  }

  FileChange back() {
    return new FileChange(file, /* before= */ after, /* after= */ before);
  }
}
