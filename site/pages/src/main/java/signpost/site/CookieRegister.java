package signpost.site;

import java.util.List;

/// Every cookie and storage key that the site may use, and what it asks consent for, as
/// `content/cookies.yaml` says. What is not in here, no page shows and no function sets.
///
/// @param wording the number of the wording that is asked with
/// @param hash of that wording, SHA-256 in hexadecimal; `content/wordings/` has the text
/// @param days for which a choice holds
/// @param noticeSeconds for which the browser knows that a choice was saved just now
/// @param purposes the essential one first
public record CookieRegister(
    String wording,
    String hash,
    int days,
    int noticeSeconds,
    List<Purpose> purposes,
    List<Entry> entries) {

  /// @param id `essential`, `preferences` or `usage`
  /// @param title such as "Cookies that remember your settings"
  /// @param text what it is for, in a few sentences
  public record Purpose(String id, String title, String text) {
    public Purpose {
      Require.text("id", id);
      Require.text("title", title);
      Require.text("text", text);
    }

    public boolean optional() {
      return !id.equals("essential");
    }
  }

  /// @param name without the prefix `__Host-` that it has over HTTPS
  /// @param kind `cookie`, `local-storage` or `session-storage`
  /// @param purpose id of its purpose
  /// @param basis `strictly-necessary`, `exempt-with-objection` or `consent`
  /// @param lifetime in words
  /// @param setBy in words
  /// @param why in words
  public record Entry(
      String name,
      String kind,
      String purpose,
      String basis,
      String lifetime,
      String setBy,
      String why) {
    public Entry {
      Require.text("name", name);
      Require.text("kind", kind);
      Require.text("purpose", purpose);
      Require.text("basis", basis);
      Require.text("lifetime", lifetime);
      Require.text("setBy", setBy);
      Require.text("why", why);
    }

    public boolean isCookie() {
      return kind.equals("cookie");
    }
  }

  public CookieRegister {
    Require.text("wording", wording);
    Require.text("hash", hash);
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256 in hexadecimal");
    }
    if (days < 1) {
      throw new IllegalArgumentException("a choice holds for a day at least");
    }
    purposes = List.copyOf(purposes);
    entries = List.copyOf(entries);
  }

  /// The wording in use as the cookie and the edge name it: its number and the beginning of its
  /// hash, so that other words under the same number are others.
  public String wordingMark() {
    return wording + "-" + hash.substring(0, 12);
  }

  /// What is asked about: the purposes that are not essential.
  public List<Purpose> optional() {
    return purposes.stream().filter(Purpose::optional).toList();
  }

  public List<Entry> of(Purpose purpose) {
    return entries.stream().filter(entry -> entry.purpose().equals(purpose.id())).toList();
  }
}
