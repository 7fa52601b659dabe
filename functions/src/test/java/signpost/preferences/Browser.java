package signpost.preferences;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import signpost.http.Events;
import signpost.http.HttpFunction;

/// A visitor's browser: sends what a browser sends, and keeps the cookies that it is told to keep.
final class Browser {
  static final String PREFERENCES = "/api/preferences";

  private final Events function;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  Browser(HttpFunction function) {
    this.function = new Events(function);
    headers.put("cloudfront-forwarded-proto", "https");
    headers.put("sec-fetch-site", "same-origin");
  }

  Browser sending(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Browser without(String header) {
    headers.remove(header);
    return this;
  }

  /// The cookie's value; empty where the browser has none.
  String cookie(String name) {
    return cookies.getOrDefault("__Host-" + name, "");
  }

  Browser with(String name, String value) {
    cookies.put("__Host-" + name, value);
    return this;
  }

  Events.Answer form(String path, String body) {
    return send(
        "POST", path, "application/x-www-form-urlencoded", "text/html", body.getBytes(UTF_8));
  }

  Events.Answer choose(String body) {
    return form(PREFERENCES, body);
  }

  Events.Answer put(String json) {
    return send("PUT", PREFERENCES, "application/json", "application/json", json.getBytes(UTF_8));
  }

  Events.Answer put(boolean preferences, boolean usage) {
    return put("{\"purposes\":{\"preferences\":%s,\"usage\":%s}}".formatted(preferences, usage));
  }

  Events.Answer get(String path, String accept) {
    return send("GET", path, "", accept, new byte[0]);
  }

  Events.Answer state() {
    return get(PREFERENCES, "application/json");
  }

  Events.Answer delete() {
    return send("DELETE", PREFERENCES, "", "*/*", new byte[0]);
  }

  Events.Answer view(String json) {
    return send("POST", "/api/usage", "application/json", "*/*", json.getBytes(UTF_8));
  }

  Events.Answer send(String method, String path, String type, String accept, byte[] body) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("accept", accept);
    if (!type.isEmpty()) {
      all.put("content-type", type);
    }
    List<String> sent = new ArrayList<>();
    cookies.forEach((name, value) -> sent.add(name + "=" + value));
    Events.Answer answer = function.send(method, path, path, "", all, sent, body);
    for (String cookie : answer.cookies()) {
      keep(cookie);
    }
    return answer;
  }

  private void keep(String cookie) {
    int equals = cookie.indexOf('=');
    String value = cookie.substring(equals + 1, cookie.indexOf(';'));
    if (cookie.contains("; Max-Age=0")) {
      cookies.remove(cookie.substring(0, equals));
    } else {
      cookies.put(cookie.substring(0, equals), value);
    }
  }
}
