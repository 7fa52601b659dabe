package signpost.site;

import java.util.List;

/// What stands above everything else when a question sounds like danger.
public record UrgentPanel(String title, String text, List<Contact> contacts) {
  public UrgentPanel {
    Require.text("title", title);
    Require.text("text", text);
    contacts = List.copyOf(contacts);
  }
}
