package signpost.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The cookie register within the shell's properties file.
final class CookieProperties {
  private CookieProperties() {}

  static void write(CookieRegister register, Properties properties) {
    properties.setProperty("cookies.wording", register.wording());
    properties.setProperty("cookies.hash", register.hash());
    properties.setProperty("cookies.days", Integer.toString(register.days()));
    properties.setProperty("cookies.notice-seconds", Integer.toString(register.noticeSeconds()));
    for (int i = 0; i < register.purposes().size(); i++) {
      CookieRegister.Purpose purpose = register.purposes().get(i);
      String at = "cookies.purposes." + i + ".";
      properties.setProperty(at + "id", purpose.id());
      properties.setProperty(at + "title", purpose.title());
      properties.setProperty(at + "text", purpose.text());
    }
    for (int i = 0; i < register.entries().size(); i++) {
      CookieRegister.Entry entry = register.entries().get(i);
      String at = "cookies.entries." + i + ".";
      properties.setProperty(at + "name", entry.name());
      properties.setProperty(at + "kind", entry.kind());
      properties.setProperty(at + "purpose", entry.purpose());
      properties.setProperty(at + "basis", entry.basis());
      properties.setProperty(at + "lifetime", entry.lifetime());
      properties.setProperty(at + "set-by", entry.setBy());
      properties.setProperty(at + "why", entry.why());
    }
  }

  static CookieRegister read(Properties properties) {
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
