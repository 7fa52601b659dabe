package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is somebody's, and what only looks like it.
final class PersonalDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to jo.bloggs+x@example.co.uk please|jo.bloggs+x@example.co.uk|EMAIL",
        "my number is 07700 900123|07700 900123|PHONE",
        "ring 07700900123 now|07700900123|PHONE",
        "(020) 7946 0018 is mine|(020) 7946 0018|PHONE",
        "+44 7700 900123|+44 7700 900123|PHONE",
        "+44 (0)20 7946 0018|+44 (0)20 7946 0018|PHONE",
        "I live at SW1A 1AA in London|SW1A 1AA|POSTCODE",
        "m11ae|m11ae|POSTCODE",
        "NI QQ|–|–",
        "my NI is AB 12 34 56 C ok|AB 12 34 56 C|NATIONAL_INSURANCE",
        "AB123456C|AB123456C|NATIONAL_INSURANCE",
        "NHS 943 476 5919|943 476 5919|NHS",
        "card 4111 1111 1111 1111 was taken|4111 1111 1111 1111|CARD",
        "4111-1111-1111-1111|4111-1111-1111-1111|CARD",
      })
  void isFound(String text, String found, String kind) {
    if (found.equals("–")) {
      assertThat(PersonalData.in(text)).isEmpty();
      return;
    }
    assertThat(PersonalData.in(text))
        .singleElement()
        .satisfies(
            span -> {
              assertThat(text.substring(span.start(), span.end())).isEqualTo(found);
              assertThat(span.kind()).hasToString(kind);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "section 127 of the Communications Act 2003",
        "on 23/11/2026 and 2026-11-23 at 10:15",
        "it cost £1,250.00, not 1200",
        "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
        "call 999 or 101, textphone 18000",
        "page 404 at 1920x1080",
        "version 2.57.8, build 20261123",
        "I waited 10 to 15 minutes on Monday 12th",
        "@someone on the site",
        "1234 5678 9012 3456 is no card",
        "123 456 7890 is no NHS number",
        "ISBN 978 0 306",
      })
  void isLeftAlone(String text) {
    assertThat(PersonalData.in(text)).isEmpty();
  }

  @Test
  void isCoveredAndNothingElse() {
    String text = "Jo: jo@example.org, 07700 900123.";

    assertThat(PersonalData.masked(text, PersonalData.in(text))).isEqualTo("Jo: ██████, ██████.");
  }

  @Test
  void hostileTextIsLookedAtInTime() {
    for (String hostile : new String[] {"a@", "0 ", "1", "+1(", "A1", "a.", "- "}) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(2), () -> PersonalData.in(hostile.repeat(1250 / hostile.length())));
    }
  }
}
