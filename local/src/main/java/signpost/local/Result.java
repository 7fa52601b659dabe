package signpost.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a function returned, read as the gateway reads it with payload 2.0.
final class Result {

  /// The gateway's own; a function's are renamed.
  private static final Set<String> RESERVED =
      Set.of(
          "connection",
          "content-length",
          "date",
          "keep-alive",
          "server",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final JsonFactory JSON = new JsonFactory();

  private @Nullable Integer status;
  private final SequencedMap<String, String> headers = new LinkedHashMap<>();
  private final List<String> cookies = new ArrayList<>();
  private String body = "";
  private boolean base64;

  private Result() {}

  /// The answer, or null where the gateway would not understand it and answers 500.
  static @Nullable Answer read(byte[] returned) {
    try {
      return new Result().answer(returned);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Answer answer(byte[] returned) throws IOException {
    try (JsonParser json = JSON.createParser(returned)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          member(name, json);
        }
      } else {
        json.skipChildren();
      }
      if (json.currentToken() == null || json.nextToken() != null) {
        return null;
      }
    }
    if (status == null) {
      return Answer.of(200, "application/json", returned);
    }
    if (status < 200 || status > 599) {
      return null;
    }
    byte[] bytes =
        base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    headers.putIfAbsent("content-type", "text/plain;charset=UTF-8");
    return new Answer(status, headers, cookies, bytes);
  }

  private void member(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    switch (name) {
      case "statusCode" -> status = Integer.valueOf(scalar(json));
      case "isBase64Encoded" -> base64 = json.currentToken() == JsonToken.VALUE_TRUE;
      case "body" -> {
        expect(json, JsonToken.VALUE_STRING);
        body = json.getText();
      }
      case "headers" -> headers(json);
      case "cookies" -> cookies(json);
      default -> json.skipChildren();
    }
  }

  private void headers(JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName().toLowerCase(Locale.ROOT);
      json.nextToken();
      headers.put(RESERVED.contains(name) ? "x-amzn-remapped-" + name : name, scalar(json));
    }
  }

  private void cookies(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      cookies.add(scalar(json));
    }
  }

  /// A string, a number or a boolean, as text that can stand in a header.
  private static String scalar(JsonParser json) throws IOException {
    String text = json.currentToken().isScalarValue() ? json.getText() : "\n";
    if (json.currentToken() == JsonToken.VALUE_NULL
        || text.chars().anyMatch(c -> c < ' ' || c == 127)) {
      throw new IllegalArgumentException("not what can stand in a header");
    }
    return text;
  }

  private static void expect(JsonParser json, JsonToken token) {
    if (json.currentToken() != token) {
      throw new IllegalArgumentException("not " + token);
    }
  }
}
