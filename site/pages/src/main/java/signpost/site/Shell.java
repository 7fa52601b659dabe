package signpost.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What every page has around it. Functions read it from one flat properties file that the builder
/// writes, so that they need no YAML.
///
/// @param service the service's name
/// @param organisation who runs it
/// @param emergency such as 999
/// @param nonEmergency such as 101
/// @param topics in the order in which they are listed
/// @param stylesheet the address of the one stylesheet, such as `/assets/site.1f2e3d.css`
/// @param frame what around the page depends on the page and the visitor; not part of the file
public record Shell(
    Messages messages,
    String service,
    String organisation,
    Contact emergency,
    Contact nonEmergency,
    List<PageLink> topics,
    CookieRegister cookies,
    String stylesheet,
    Scripts scripts,
    Frame frame) {

  /// The address that the edge turns into the stylesheet of a visitor's own settings.
  public static final String SETTINGS_STYLESHEET = "/settings.css";

  public Shell {
    Require.text("service", service);
    Require.text("organisation", organisation);
    number(emergency);
    number(nonEmergency);
    topics = List.copyOf(topics);
    Require.path("stylesheet", stylesheet);
  }

  /// The same for one page and one visitor's choice.
  public Shell framed(Frame other) {
    return new Shell(
        messages,
        service,
        organisation,
        emergency,
        nonEmergency,
        topics,
        cookies,
        stylesheet,
        scripts,
        other);
  }

  /// The topics, and after them the way to everything else.
  public List<PageLink> browse() {
    List<PageLink> links = new ArrayList<>(topics);
    links.add(new PageLink(text("a-to-z.title"), text("a-to-z.short"), "/a-to-z/"));
    return links;
  }

  /// The number to call in an emergency.
  public String emergencyNumber() {
    return number(emergency);
  }

  /// The number to call when it is no emergency.
  public String nonEmergencyNumber() {
    return number(nonEmergency);
  }

  private static String number(Contact contact) {
    String number = contact.number();
    if (number == null) {
      throw new IllegalArgumentException("\"" + contact.label() + "\" has no number");
    }
    return number;
  }

  /// The text with this key.
  public String text(String key) {
    return messages.text(key);
  }

  /// The text with this key, its places filled.
  public String format(String key, Object... values) {
    return messages.format(key, values);
  }

  /// Reads what `toProperties` wrote.
  public static Shell read(String file) {
    Map<String, String> properties = PlainProperties.read(file);
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      if (property.getKey().startsWith("messages.")) {
        texts.put(property.getKey().substring("messages.".length()), property.getValue());
      }
    }
    List<PageLink> topics = new ArrayList<>();
    for (int i = 0; properties.containsKey("topics." + i + ".title"); i++) {
      String topic = "topics." + i + ".";
      topics.add(
          new PageLink(
              value(properties, topic + "title"),
              value(properties, topic + "summary"),
              value(properties, topic + "url")));
    }
    return new Shell(
        new Messages(texts),
        value(properties, "service"),
        value(properties, "organisation"),
        contact(properties, "emergency"),
        contact(properties, "non-emergency"),
        topics,
        CookieProperties.read(properties),
        value(properties, "stylesheet"),
        new Scripts(
            value(properties, "scripts.site"),
            value(properties, "scripts.feedback"),
            value(properties, "scripts.usage")),
        Frame.PLAIN);
  }

  /// All of it as the text of a properties file, the same for the same shell.
  public String toProperties() {
    SortedMap<String, String> properties = new TreeMap<>();
    messages.all().forEach((key, text) -> properties.put("messages." + key, text));
    properties.put("service", service);
    properties.put("organisation", organisation);
    put(properties, "emergency", emergency);
    put(properties, "non-emergency", nonEmergency);
    for (int i = 0; i < topics.size(); i++) {
      properties.put("topics." + i + ".title", topics.get(i).title());
      properties.put("topics." + i + ".summary", topics.get(i).summary());
      properties.put("topics." + i + ".url", topics.get(i).url());
    }
    properties.put("stylesheet", stylesheet);
    properties.put("scripts.site", scripts.site());
    properties.put("scripts.feedback", scripts.feedback());
    properties.put("scripts.usage", scripts.usage());
    CookieProperties.write(cookies, properties);
    return PlainProperties.write(properties);
  }

  private static void put(Map<String, String> properties, String name, Contact contact) {
    properties.put(name + ".label", contact.label());
    properties.put(name + ".number", number(contact));
    String url = contact.url();
    if (url != null) {
      properties.put(name + ".url", url);
    }
  }

  private static Contact contact(Map<String, String> properties, String name) {
    @Nullable String url = properties.get(name + ".url");
    return new Contact(
        value(properties, name + ".label"), value(properties, name + ".number"), url);
  }

  static String value(Map<String, String> properties, String name) {
    String value = properties.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the shell has no \"" + name + "\"");
    }
    return value;
  }
}
