package signpost.desk.chart;

import org.jspecify.annotations.Nullable;

/// Something measured: a title, what it says in words, mostly a picture, and its table.
///
/// @param id names it on its page
/// @param text what there is to know, or why there is nothing to see
/// @param picture null where there is nothing to draw
/// @param table null where there is no number
/// @param note what to bear in mind; empty where nothing
public record Figure(
    String id,
    String title,
    String text,
    @Nullable Picture picture,
    @Nullable Table table,
    String note) {

  /// Nothing to see.
  public static Figure without(String id, String title, String why, String note) {
    return new Figure(id, title, why, null, null, note);
  }
}
