package signpost.desk.pages;

import java.util.List;

/// A part of the inbox.
///
/// @param lists the team's lists with how many stand in each
/// @param look what is looked for, as the form has it
/// @param here this page's own path, to come back to
/// @param next path of the next part; empty where there is none
/// @param first path of the first part; empty where this is it
public record InboxPage(
    List<Tab> lists,
    Look look,
    List<ItemView> items,
    String here,
    String next,
    String first,
    Notice notice) {

  /// @param path where it leads
  /// @param danger how many of them speak of danger
  public record Tab(String label, String path, long count, long danger, boolean current) {}

  /// What was typed into the form.
  ///
  /// @param field that the problem is about
  /// @param problem what is wrong with it; empty where nothing is
  public record Look(
      String list,
      String tag,
      String page,
      String from,
      String to,
      String words,
      String problem,
      String field) {

    public boolean isFiltered() {
      return !(tag + page + from + to + words).isEmpty();
    }
  }
}
