package signpost.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoutesTest {

  private static final List<String> KEYS =
      List.of(
          "$default",
          "ANY /a/{rest+}",
          "GET /a/{id}",
          "GET /a/fixed",
          "ANY /a/fixed",
          "GET /a/{id}/b",
          "POST /a",
          "GET /{any}");

  @ParameterizedTest
  @CsvSource({
    "GET,    /a/fixed,     GET /a/fixed,   {}",
    "POST,   /a/fixed,     ANY /a/fixed,   {}",
    "GET,    /a/7,         GET /a/{id},    {id=7}",
    "GET,    /a/x%20%2Fy,  GET /a/{id},    {id=x /y}",
    "GET,    /a/%zz,       GET /a/{id},    {id=%zz}",
    "DELETE, /a/7,         ANY /a/{rest+}, {rest=7}",
    "GET,    /a/7/b,       GET /a/{id}/b,  {id=7}",
    "GET,    /a/7/c,       ANY /a/{rest+}, {rest=7/c}",
    "GET,    /a/7/,        ANY /a/{rest+}, {rest=7/}",
    "GET,    /a/,          $default,       {}",
    "POST,   /a,           POST /a,        {}",
    "GET,    /a,           GET /{any},     {any=a}",
    "HEAD,   /a,           $default,       {}",
    "PUT,    /a,           $default,       {}",
    "GET,    /,            $default,       {}",
    "GET,    //a,          $default,       {}",
    "GET,    /A/fixed,     $default,       {}",
  })
  void picksTheClosest(String method, String path, String key, String parameters) {
    Routes.Match match = requireNonNull(routes(KEYS.stream()).match(method, path));
    assertThat(match.route().key()).isEqualTo(key);
    assertThat(match.parameters()).hasToString(parameters);
  }

  @Test
  void findsNothingWithoutADefault() {
    assertThat(routes(Stream.of("GET /a")).match("GET", "/b")).isNull();
  }

  private static Routes routes(Stream<String> keys) {
    return new Routes(
        keys.map(key -> new Template.Route(key, "Function", Duration.ofSeconds(1))).toList());
  }
}
