package signpost.desk.unanswered;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.desk.unanswered.ContentFiles.Replaced;

/// Makes a question an alias of an article and a golden question, in one step, in the checkout that
/// the desk was started in. What it wrote is to be built, looked at and committed like any other
/// change of the content.
public final class QuestionEditor {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /// Somebody may save one of the files at the same moment.
  private static final int TRIES = 3;

  private final ContentFiles files;

  /// @param root the project's, below which `content/` stands
  public QuestionEditor(Path root) {
    this(new ContentFiles(root));
  }

  QuestionEditor(ContentFiles files) {
    this.files = files;
  }

  /// @param article its id
  /// @param typed the question as somebody would ask it; spaces around it are left out
  public Addition add(String article, String typed) {
    String question = typed.strip();
    String broken = QuestionRules.broken(question);
    if (broken != null) {
      return new Addition.Invalid(broken);
    }
    if (!files.has(GoldenQuestions.FILE)) {
      return new Addition.NoContent();
    }
    String file = "content/articles/" + article + ".md";
    if (!ID.matcher(article).matches() || !files.has(file)) {
      return new Addition.UnknownArticle();
    }
    try {
      return files.alone(() -> written(article, file, question));
    } catch (IOException unwritable) {
      return new Addition.NotWritten(ContentFiles.LOCK);
    }
  }

  private Addition written(String article, String file, String question) {
    for (int attempt = 1; ; attempt++) {
      Addition planned = planned(article, file, question);
      if (!(planned instanceof Addition.Added added)) {
        return planned;
      }
      switch (files.replace(added.changes())) {
        case Replaced.All() -> {
          return added;
        }
        case Replaced.Failed(String failed) -> {
          return new Addition.NotWritten(failed);
        }
        case Replaced.Otherwise(String other) -> {
          if (attempt == TRIES) {
            return new Addition.NotWritten(other);
          }
        }
      }
    }
  }

  private Addition planned(String article, String file, String question) {
    String text = text(file);
    String golden = text(GoldenQuestions.FILE);
    if (text == null || golden == null) {
      return new Addition.Invalid(
          (text == null ? file : GoldenQuestions.FILE)
              + " cannot be read, or is not UTF-8. Mend it first.");
    }
    String found = GoldenQuestions.article(golden, question);
    if (found != null && !found.equals(article)) {
      return new Addition.Invalid(
          GoldenQuestions.FILE + " has this question already, for the article " + found + ".");
    }
    String longer = withAlias(text, question);
    if (longer == null) {
      return new Addition.Invalid(
          "The aliases in " + file + " are not a list with one on each line. Add it by hand.");
    }
    List<FileChange> changes =
        Stream.of(
                new FileChange(file, text, longer),
                new FileChange(
                    GoldenQuestions.FILE,
                    golden,
                    found == null ? GoldenQuestions.with(golden, question, article) : golden))
            .filter(change -> !change.isNone())
            .toList();
    return changes.isEmpty()
        ? new Addition.AlreadyThere()
        : new Addition.Added(article, question, changes);
  }

  private static @Nullable String withAlias(String text, String question) {
    ArticleAliases aliases = ArticleAliases.read(text);
    if (aliases == null) {
      return null;
    }
    return aliases.values().contains(question) ? text : aliases.with(question);
  }

  /// Null where it cannot be read as text.
  private @Nullable String text(String file) {
    try {
      return files.read(file);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /// Makes both files what they were, if nobody has written to them since.
  public TakenBack takeBack(Addition.Added added) {
    List<FileChange> changes = added.changes().stream().map(FileChange::back).toList();
    try {
      return files.alone(
          () ->
              switch (files.replace(changes)) {
                case Replaced.All() -> new TakenBack.Done();
                case Replaced.Otherwise(String file) -> new TakenBack.ChangedSince(file);
                case Replaced.Failed(String file) -> new TakenBack.NotWritten(file);
              });
    } catch (IOException unwritable) {
      return new TakenBack.NotWritten(ContentFiles.LOCK);
    }
  }
}
