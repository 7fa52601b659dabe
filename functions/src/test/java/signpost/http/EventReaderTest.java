package signpost.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the platform sends and what it is sent.
final class EventReaderTest {
  private static Map<String, Object> read(String json) throws IOException {
    return EventReader.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  @Test
  void readsWhatJsonIsMadeOf() throws IOException {
    assertThat(
            read(
                """
                {"text": "a \\"b\\" \\\\ \\/ \\n\\t\\r\\b\\f \\u00e9 \\ud83d\\ude00 é 😀", "empty":"",
                 "number":-1.5E+3 ,"yes":true,"no" : false, "none":null, "o":{}, "a":[ ],
                 "deep":{"a":[{"b":["c", 1, null]}, "d"]}}
                """))
        .isEqualTo(
            Map.of(
                "text",
                "a \"b\" \\ / \n\t\r\b\f é 😀 é 😀",
                "empty",
                "",
                "number",
                "-1.5E+3",
                "yes",
                "true",
                "no",
                "false",
                "o",
                Map.of(),
                "a",
                List.of(),
                "deep",
                Map.of("a", List.of(Map.of("b", List.of("c", "1")), "d"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "canary",
        "[]",
        "\"canary\"",
        "{",
        "{\"canary\"",
        "{\"canary\"}",
        "{\"canary\":}",
        "{\"canary\":1",
        "{\"canary\":1,}",
        "{,}",
        "{\"canary\":[1,]}",
        "{\"canary\":[1}",
        "{\"canary\":\"x}",
        "{\"canary\":\"\\",
        "{\"canary\":\"\\x\"}",
        "{\"canary\":\"\\u12",
        "{\"canary\":\"\\u12g4\"}",
        "{canary:1}",
        "{\"a\":1 \"canary\":2}",
        "{\"a\":'canary'}"
      })
  void refusesWhatIsNoObjectAndQuotesNothingOfIt(String json) {
    assertThatIOException().isThrownBy(() -> read(json)).withMessage("no event").withNoCause();
  }

  @Test
  void refusesWhatIsDeeperThanAnyEvent() {
    assertThatIOException().isThrownBy(() -> read("{\"a\":" + "[".repeat(100_000)));
  }

  /// By the parser of Jackson, which knows nothing of either.
  @Test
  void whatIsWrittenIsReadAsItWas() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x300; c++) {
      all.appendCodePoint(c);
    }
    String text = all.append("\u2028\u2029\uFFFD😀").toString();
    String json =
        new EventWriter(16)
            .text("text", text)
            .plain("number", 12)
            .plain("no", false)
            .members("members", Map.of(), Map.of("a\"b", text))
            .texts("none", List.of())
            .texts("texts", List.of("", text))
            .toString();

    try (JsonParser parser = new JsonFactory().createParser(json)) {
      StringBuilder strings = new StringBuilder();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        strings.append(token == JsonToken.VALUE_STRING ? parser.getText() : "");
      }
      assertThat(strings.toString()).isEqualTo(text + text + text);
    }
    assertThat(read(json))
        .isEqualTo(
            Map.of(
                "text",
                text,
                "number",
                "12",
                "no",
                "false",
                "members",
                Map.of("a\"b", text),
                "none",
                List.of(),
                "texts",
                List.of("", text)));
  }
}
