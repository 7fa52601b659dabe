package signpost.desk.unanswered;

import java.util.List;

/// What became of a question that was to be an alias and a golden question.
public sealed interface Addition {
  /// It is both.
  ///
  /// @param changes of one file or two: where it was an alias already, the other alone
  record Added(String article, String question, List<FileChange> changes) implements Addition {
    /// Such as `content/golden.tsv`.
    public List<String> files() {
      return changes.stream().map(FileChange::file).toList();
    }
  }

  /// It was both before; nothing was written.
  record AlreadyThere() implements Addition {}

  record UnknownArticle() implements Addition {}

  /// @param reason for the editor to read; it quotes nothing of the question
  record Invalid(String reason) implements Addition {}

  /// The desk was not started in a checkout.
  record NoContent() implements Addition {}

  /// Everything is as it was.
  ///
  /// @param file that could not be written, below the project's root
  record NotWritten(String file) implements Addition {}
}
