package signpost.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is believed of what was sent, and what is not.
final class FieldsTest {

  @Test
  void aFormIsReadAsBrowsersWriteIt() {
    assertThat(Fields.urlEncoded("question=he+said+%22no%22%0D%0A%E2%82%AC&empty=&flag"))
        .isEqualTo(
            new Fields.Read(Map.of("question", "he said \"no\"\r\n€", "empty", "", "flag", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%",
        "q=%z",
        "q=%zz",
        "q=%4",
        "q=%C3",
        "q=%C3%28",
        "q=%ED%A0%80",
        "q=%F5%80%80%80",
        "q=é",
        "q=%+1"
      })
  void anIllEncodedFormIsRefused(String form) {
    assertThat(Fields.urlEncoded(form)).isEqualTo(new Fields.Unreadable(Problem.ILL_ENCODED));
  }

  @Test
  void aFieldThatComesTwiceIsRefused() {
    assertThat(Fields.urlEncoded("q=a&q=a"))
        .isEqualTo(new Fields.Unreadable(Problem.FIELD_REPEATED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"a\":2} | MALFORMED_JSON",
        "{\"a\":1} x | MALFORMED_JSON",
        "{\"a\":1,} | MALFORMED_JSON",
        "{\"a\":01} | MALFORMED_JSON",
        "{\"a\":NaN} | MALFORMED_JSON",
        "{'a':1} | MALFORMED_JSON",
        "{ | MALFORMED_JSON",
        "'' | MALFORMED_JSON",
        "nonsense | MALFORMED_JSON",
        "[] | WRONG_TYPE",
        "null | WRONG_TYPE",
        "\"text\" | WRONG_TYPE",
        "{\"a\":\"\\ud800\"} | ILL_ENCODED",
        "{\"\\udc00\":1} | MALFORMED_JSON",
      })
  void jsonThatIsNotOneCleanObjectIsRefused(String json, Problem problem) {
    assertThat(Json.object(json)).isEqualTo(new Fields.Unreadable(problem));
  }

  @Test
  void jsonKeepsItsTypes() {
    assertThat(Json.object("{\"t\":\"\\ud83d\\ude00\",\"n\":5,\"b\":true,\"o\":{\"x\":false}}"))
        .isEqualTo(new Fields.Read(Map.of("t", "😀", "n", 5L, "b", true, "o", Map.of("x", false))));
  }

  @Test
  void twentyThousandNestedBracketsAreMalformedAndNoOverflow() {
    assertThat(Json.object("[".repeat(20_000) + "]".repeat(20_000)))
        .isEqualTo(new Fields.Unreadable(Problem.MALFORMED_JSON));
    assertThat(Json.object("{\"a\":".repeat(20_000)))
        .isEqualTo(new Fields.Unreadable(Problem.MALFORMED_JSON));
  }
}
