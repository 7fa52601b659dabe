package signpost.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signpost.site.Contact;
import signpost.site.UrgentPanel;

/// Whether a text speaks of danger, for whoever else is written to: the phrases are those that
/// bring the emergency panel over an answer.
public final class DangerCheck {
  private final Index index;

  private DangerCheck(Index index) {
    this.index = index;
  }

  public static DangerCheck read() {
    return new DangerCheck(GuidanceFunction.index());
  }

  /// The panel to show, or null.
  public @Nullable UrgentPanel of(String text) {
    Urgent urgent = index.urgent(new Asked(Words.ofQuestion(text), index));
    if (urgent == null) {
      return null;
    }
    List<Contact> contacts =
        urgent.contacts().stream()
            .map(to -> new Contact(to.label(), to.phone(), to.url()))
            .toList();
    return new UrgentPanel(urgent.title(), urgent.text(), contacts);
  }
}
