package signpost.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signpost.site.CookieRegister;

/// `content/cookies.yaml`, the cookie register.
final class CookiesFile {
  private static final Map<String, String> PURPOSES = same("essential", "preferences", "usage");
  private static final Map<String, String> KINDS =
      same("cookie", "local-storage", "session-storage");
  private static final Map<String, String> BASES =
      same("strictly-necessary", "exempt-with-objection", "consent");

  /// What the functions set; without an entry, a visitor would get a cookie that no page tells of.
  private static final List<String> SET_BY_THE_SERVICE = List.of("choice", "notice", "settings");

  /// Browsers keep no cookie longer (RFC 6265bis).
  private static final int LONGEST = 400;

  private CookiesFile() {}

  /// The register, still without the wording that `Wordings` finds for it.
  static CookieRegister read(YamlMap yaml) {
    int days = yaml.number("days", 1, LONGEST);
    int noticeSeconds = yaml.number("notice-seconds", 1, 60);
    List<CookieRegister.Purpose> purposes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap entry : yaml.maps("purposes")) {
      String id = entry.oneOf("id", PURPOSES);
      String title = entry.text("title");
      String text = entry.text("text");
      entry.nothingElse();
      if (id == null || title.isEmpty() || text.isEmpty()) {
        continue;
      }
      if (!ids.add(id)) {
        entry.error("id", "the purpose \"" + id + "\" stands here twice");
      }
      purposes.add(new CookieRegister.Purpose(id, title, text));
    }
    for (String id : PURPOSES.keySet()) {
      if (!ids.contains(id)) {
        yaml.error("purposes", "the purpose \"" + id + "\" is missing");
      }
    }
    List<CookieRegister.Entry> entries = new ArrayList<>();
    Map<String, String> kinds = new HashMap<>();
    for (YamlMap entry : yaml.maps("entries")) {
      String kind = entry.oneOf("kind", KINDS);
      String purpose = entry.oneOf("purpose", PURPOSES);
      String basis = entry.oneOf("basis", BASES);
      String name = entry.text("name");
      String lifetime =
          entry
              .text("lifetime")
              .replace("{days}", Integer.toString(days))
              .replace("{notice-seconds}", Integer.toString(noticeSeconds));
      String setBy = entry.text("set-by");
      String why = entry.text("why");
      entry.nothingElse();
      if (kind == null || purpose == null || basis == null) {
        continue;
      }
      if (List.of(name, lifetime, setBy, why).contains("")) {
        continue;
      }
      if (purpose.equals("essential") != basis.equals("strictly-necessary")) {
        entry.error("basis", "what is essential is strictly-necessary, and nothing else is");
      }
      if (kinds.put(name, kind) != null) {
        entry.error("name", "\"" + name + "\" stands here twice");
      }
      entries.add(new CookieRegister.Entry(name, kind, purpose, basis, lifetime, setBy, why));
    }
    for (String name : SET_BY_THE_SERVICE) {
      if (!"cookie".equals(kinds.get(name))) {
        yaml.error("entries", "the cookie \"" + name + "\" is missing; the service sets it");
      }
    }
    yaml.nothingElse();
    return new CookieRegister(
        "0", "0".repeat(64), Math.max(1, days), Math.max(1, noticeSeconds), purposes, entries);
  }

  private static Map<String, String> same(String... ids) {
    Map<String, String> same = new LinkedHashMap<>();
    for (String id : ids) {
      same.put(id, id);
    }
    return same;
  }
}
