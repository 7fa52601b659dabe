package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a choice cookie and what only looks like one.
final class ChoiceCookieTest {
  private static final String ID = "AAAAAAAAAAAAAAAAAAAAA_";
  private static final String TAG = "-BBBBBBBBBBBBBBBBBBBBB";

  @Test
  void aRefusalHasNothingThatTellsVisitorsApart() {
    assertThat(ChoiceCookie.read("1.none.20780"))
        .isEqualTo(new ChoiceCookie.Refused("1", 20780))
        .extracting(cookie -> ((ChoiceCookie.Refused) cookie).value())
        .isEqualTo("1.none.20780");
  }

  @Test
  void aConsentComesBackAsItWasWritten() {
    String value = "12.pu.20780." + ID + ".3." + TAG;

    assertThat(ChoiceCookie.read(value))
        .isEqualTo(new ChoiceCookie.Granted("12", Purposes.ALL, 20780, ID, 3, TAG))
        .extracting(cookie -> ((ChoiceCookie.Granted) cookie).value())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.none",
        "1.none.",
        "1.none.x",
        "1.none.20780.",
        "1.none.1234567",
        "1.pu.20780",
        "1.up.20780." + ID + ".1." + TAG,
        "1.none.20780." + ID + ".1." + TAG,
        "1.pu.20780." + ID + "." + TAG,
        "1.pu.20780." + ID + ".1." + TAG + "A",
        "1.pu.20780." + ID + ".1.short",
        "1.pu.20780.#signing-key#signing-k.1." + TAG,
        "-1.none.20780",
        "1.none.20780\n",
        "1.NONE.20780",
      })
  void anythingElseIsNone(String value) {
    assertThat(ChoiceCookie.read(value)).isNull();
  }

  @Test
  void fiveKilobytesAreNone() {
    assertThat(ChoiceCookie.read("1".repeat(5000))).isNull();
    assertThat(ChoiceCookie.read("1.none.20780" + "0".repeat(5000))).isNull();
  }
}
