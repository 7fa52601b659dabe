package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a choice cookie and what only looks like one.
final class ChoiceCookieTest {
  private static final String W = "12-0123456789ab";
  private static final String ID = "AAAAAAAAAAAAAAAAAAAAA_";
  private static final String TAG = "-BBBBBBBBBBBBBBBBBBBBB";

  @Test
  void aRefusalHasNothingThatTellsVisitorsApart() {
    assertThat(ChoiceCookie.read(W + ".none.20780"))
        .isEqualTo(new ChoiceCookie.Refused(W, 20780, false, null))
        .extracting(cookie -> ((ChoiceCookie.Refused) cookie).value())
        .isEqualTo(W + ".none.20780");
  }

  @Test
  void aConsentComesBackAsItWasWritten() {
    String value = W + ".pu.20780." + ID + ".3." + TAG;

    assertThat(ChoiceCookie.read(value))
        .isEqualTo(new ChoiceCookie.Granted(W, Purposes.ALL, 20780, false, ID, 3, TAG))
        .extracting(cookie -> ((ChoiceCookie.Granted) cookie).value())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        W + ".none.20780s",
        W + ".u.20780s." + ID + ".3." + TAG,
        W + ".none.20780." + W + ".u.20700." + ID + ".3." + TAG,
        W + ".none.20780s." + W + ".pu.20700s." + ID + ".999999." + TAG,
      })
  void whatTheServiceWritesItReads(String value) {
    ChoiceCookie cookie = ChoiceCookie.read(value);

    assertThat(
            switch (cookie) {
              case null -> "";
              case ChoiceCookie.Refused refused -> refused.value();
              case ChoiceCookie.Granted granted -> granted.value();
            })
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        W + ".none",
        W + ".none.",
        W + ".none.x",
        W + ".none.20780.",
        W + ".none.1234567",
        W + ".pu.20780",
        W + ".up.20780." + ID + ".1." + TAG,
        W + ".none.20780." + ID + ".1." + TAG,
        W + ".none.20780." + W + ".none.20780",
        "1.none.20780",
        "1-0123456789AB.none.20780",
        W + ".pu.20780." + ID + "." + TAG,
        W + ".pu.20780." + ID + ".1." + TAG + "A",
        W + ".pu.20780." + ID + ".1.short",
        W + ".pu.20780.#signing-key#signing-k.1." + TAG,
        "-1.none.20780",
        W + ".none.20780\n",
        W + ".NONE.20780",
      })
  void anythingElseIsNone(String value) {
    assertThat(ChoiceCookie.read(value)).isNull();
  }

  @Test
  void fiveKilobytesAreNone() {
    assertThat(ChoiceCookie.read("1".repeat(5000))).isNull();
    assertThat(ChoiceCookie.read(W + ".none.20780" + "0".repeat(5000))).isNull();
  }
}
