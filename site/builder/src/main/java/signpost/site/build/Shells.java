package signpost.site.build;

import java.nio.file.Path;
import signpost.content.Content;
import signpost.content.Service;
import signpost.site.Contact;
import signpost.site.Messages;
import signpost.site.PageLink;
import signpost.site.Shell;

/// What every page has around it, from the content.
public final class Shells {
  static final String STYLESHEET = "site.css";
  static final String SCRIPT = "site.js";

  private Shells() {}

  public static Shell of(Path root, Content content) {
    Assets assets = new Assets(root);
    return new Shell(
        new Messages(content.messages()),
        content.service().name(),
        content.service().organisation(),
        contact(content.service().emergency()),
        contact(content.service().nonEmergency()),
        content.topics().values().stream()
            .map(topic -> new PageLink(topic.title(), topic.summary(), topic.url()))
            .toList(),
        assets.address(STYLESHEET),
        assets.address(SCRIPT));
  }

  private static Contact contact(Service.Contact contact) {
    return new Contact(
        contact.label(), contact.phone(), contact.url().isEmpty() ? null : contact.url());
  }
}
