package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an origin request policy lets through.
final class ForwardingTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none                                            |",
        "allViewer                                       | accept x-mine",
        "whitelist, Headers: [Accept]                    | accept",
        "whitelist, Headers: [CloudFront-Forwarded-Proto]| cloudfront-forwarded-proto",
        "allExcept, Headers: [Accept]                    | x-mine",
      })
  void whatCloudFrontAddsGoesOnByNameOnly(String headers, String passed) throws IOException {
    Forwarding forwarding = policy("HeaderBehavior: " + headers, "all", "all");
    assertThat(String.join(" ", forwarding.of(call()).headers().keySet()).replace(" cookie", ""))
        .isEqualTo(passed == null ? "cookie" : passed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none                      | ''       | ''",
        "all                       | a=1; b=2 | a=1&b=2",
        "'whitelist, NAMES: [a]'   | a=1      | a=1",
        "'allExcept, NAMES: [a]'   | b=2      | b=2",
        "'whitelist, NAMES: [A]'   | ''       | ''",
      })
  void cookiesAndQueryAreChosenByName(String behaviour, String cookies, String query)
      throws IOException {
    Call call =
        policy(
                "HeaderBehavior: none",
                behaviour.replace("NAMES", "Cookies"),
                behaviour.replace("NAMES", "QueryStrings"))
            .of(call());
    assertThat(call.header("cookie")).isEqualTo(cookies);
    assertThat(call.query()).isEqualTo(query);
  }

  private Forwarding policy(String headers, String cookies, String query) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("policy.yaml"),
            """
            HeadersConfig: {%s}
            CookiesConfig: {CookieBehavior: %s}
            QueryStringsConfig: {QueryStringBehavior: %s}
            """
                .formatted(headers, cookies, query));
    return Forwarding.read(Part.read(file));
  }

  private static Call call() {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("accept", List.of("text/html"));
    headers.put("x-mine", List.of("1"));
    headers.put("cloudfront-forwarded-proto", List.of("http"));
    headers.put("cookie", List.of("a=1; b=2"));
    return new Call("GET", "/", "a=1&b=2", headers, atMost -> new byte[0]);
  }
}
