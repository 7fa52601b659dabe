package signpost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who came through CloudFront, and who came past it.
final class OriginSecretsTest {
  /// Of `one` and `two`, by `printf one | sha256sum`.
  private static final Map<String, String> HASHES =
      Map.of(
          "ORIGIN_HASH_A", "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
          "ORIGIN_HASH_B", "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3");

  private static Events behind(Map<String, String> environment) {
    return new Events(
        new HttpFunction(
            OriginSecrets.of(environment),
            new Problems(ShellResource.read()),
            Route.get(
                "/api/echo",
                List.of(MediaType.JSON),
                request -> Response.of(200, request.answer(), request.query()))) {});
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "one, two, 200",
        // While one of the two is replaced, here or there.
        "one, other, 200",
        "other, two, 200",
        "one, -, 200",
        "-, two, 200",
        "-, -, 403",
        "two, one, 403",
        "'', '', 403",
        "One, Two, 403",
        "'one,one', 'two,two', 403",
        "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed, -, 403",
      })
  void eitherSecretInItsOwnHeaderOpensTheDoor(String a, String b, int status) {
    Map<String, String> headers = new TreeMap<>();
    if (a != null) {
      headers.put("x-signpost-origin-a", a);
    }
    if (b != null) {
      headers.put("x-signpost-origin-b", b);
    }

    assertThat(behind(HASHES).get("/api/echo", "/api/echo", "", headers).status())
        .isEqualTo(status);
  }

  @Test
  void whoIsRefusedLearnsNotEvenWhichRoutesThereAre() {
    Events events = behind(HASHES);

    assertThat(events.get("/api/nope", "$default", "", Map.of()).status()).isEqualTo(403);
    assertThat(events.send("PUT", "/api/echo", "/api/echo", "", Map.of(), new byte[0]).status())
        .isEqualTo(403);
    assertThat(events.get("/api/echo", "/api/echo", "canary", Map.of()).body())
        .contains("\"other-address\"")
        .doesNotContain("canary");
  }

  @Test
  void onOnesOwnMachineNothingIsAsked() {
    assertThat(behind(Map.of()).get("/api/echo", "/api/echo", "", Map.of()).status())
        .isEqualTo(200);
  }

  @Test
  void oneHashAloneOrNoneIsNotTakenForBoth() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("ORIGIN_HASH_A", "7692"),
            Map.of("ORIGIN_HASH_A", "", "ORIGIN_HASH_B", ""),
            Map.of("ORIGIN_HASH_A", "x".repeat(64), "ORIGIN_HASH_B", "x".repeat(64)))) {
      assertThatThrownBy(() -> OriginSecrets.of(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
