package signpost.site.build;

import java.nio.file.Path;
import signpost.content.Content;
import signpost.content.Service;
import signpost.site.Contact;
import signpost.site.Frame;
import signpost.site.Messages;
import signpost.site.PageLink;
import signpost.site.Scripts;
import signpost.site.Shell;

/// What every page has around it, from the content.
public final class Shells {
  static final String STYLESHEET = "site.css";
  static final String SCRIPT = "site.js";
  static final String FEEDBACK_SCRIPT = "feedback.js";
  static final String USAGE_SCRIPT = "usage.js";

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
        content.cookies(),
        assets.address(STYLESHEET),
        new Scripts(
            assets.address(SCRIPT), assets.address(FEEDBACK_SCRIPT), assets.address(USAGE_SCRIPT)),
        Frame.PLAIN);
  }

  private static Contact contact(Service.Contact contact) {
    return new Contact(
        contact.label(), contact.phone(), contact.url().isEmpty() ? null : contact.url());
  }
}
