package signpost.desk.pages;

import java.util.List;

/// What stands around every page of the desk.
///
/// @param beginning of every address, secret
/// @param place which database is worked on, in words
/// @param reader who works
public record Frame(String beginning, String place, String reader) {

  /// A way through the desk.
  public record Way(String path, String label) {}

  public static final List<Way> WAYS =
      List.of(
          new Way("/inbox", "Inbox"),
          new Way("/figures", "Figures"),
          new Way("/unanswered", "Unanswered questions"),
          new Way("/export", "Export"),
          new Way("/address", "One person's data"),
          new Way("/record", "Record"));

  /// The address of a path of the desk.
  public String at(String path) {
    return beginning + path;
  }
}
