package signpost.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The cookie register within the shell's properties file.
final class CookieProperties {
  private CookieProperties() {}

  static void write(CookieRegister register, Map<String, String> properties) {
    properties.put("cookies.wording", register.wording());
    properties.put("cookies.hash", register.hash());
    properties.put("cookies.days", Integer.toString(register.days()));
    properties.put("cookies.notice-seconds", Integer.toString(register.noticeSeconds()));
    for (int i = 0; i < register.purposes().size(); i++) {
      CookieRegister.Purpose purpose = register.purposes().get(i);
      String at = "cookies.purposes." + i + ".";
      properties.put(at + "id", purpose.id());
      properties.put(at + "title", purpose.title());
      properties.put(at + "text", purpose.text());
    }
    for (int i = 0; i < register.entries().size(); i++) {
      CookieRegister.Entry entry = register.entries().get(i);
      String at = "cookies.entries." + i + ".";
      properties.put(at + "name", entry.name());
      properties.put(at + "kind", entry.kind());
      properties.put(at + "purpose", entry.purpose());
      properties.put(at + "basis", entry.basis());
      properties.put(at + "lifetime", entry.lifetime());
      properties.put(at + "set-by", entry.setBy());
      properties.put(at + "why", entry.why());
    }
  }

  static CookieRegister read(Map<String, String> properties) {
    List<CookieRegister.Purpose> purposes = new ArrayList<>();
    for (int i = 0; properties.containsKey("cookies.purposes." + i + ".id"); i++) {
      String at = "cookies.purposes." + i + ".";
      purposes.add(
          new CookieRegister.Purpose(
              Shell.value(properties, at + "id"),
              Shell.value(properties, at + "title"),
              Shell.value(properties, at + "text")));
    }
    List<CookieRegister.Entry> entries = new ArrayList<>();
    for (int i = 0; properties.containsKey("cookies.entries." + i + ".name"); i++) {
      String at = "cookies.entries." + i + ".";
      entries.add(
          new CookieRegister.Entry(
              Shell.value(properties, at + "name"),
              Shell.value(properties, at + "kind"),
              Shell.value(properties, at + "purpose"),
              Shell.value(properties, at + "basis"),
              Shell.value(properties, at + "lifetime"),
              Shell.value(properties, at + "set-by"),
              Shell.value(properties, at + "why")));
    }
    return new CookieRegister(
        Shell.value(properties, "cookies.wording"),
        Shell.value(properties, "cookies.hash"),
        Integer.parseInt(Shell.value(properties, "cookies.days")),
        Integer.parseInt(Shell.value(properties, "cookies.notice-seconds")),
        purposes,
        entries);
  }
}
