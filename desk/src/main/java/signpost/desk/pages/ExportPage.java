package signpost.desk.pages;

import java.util.List;
import signpost.desk.pages.InboxPage.Look;

/// What is to be exported.
///
/// @param lists names and labels of the team's lists
/// @param problem what is wrong with what was typed; empty where nothing is
public record ExportPage(
    List<Choice> lists, Look look, boolean emails, boolean open, String reason, String problem) {

  public record Choice(String name, String label) {}
}
