package signpost.desk.pages;

import java.util.List;

/// What a page says of what was just done.
///
/// @param lines more of it
/// @param undo number of the step that can be taken back; 0 where nothing can
/// @param good whether all of it was done
public record Notice(String title, List<String> lines, int undo, boolean good) {
  public static final Notice NONE = new Notice("", List.of(), 0, true);

  public static Notice good(String title) {
    return new Notice(title, List.of(), 0, true);
  }
}
