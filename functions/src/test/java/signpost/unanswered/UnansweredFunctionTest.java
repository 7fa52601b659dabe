package signpost.unanswered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Fault;
import signpost.dynamodb.Tables;
import signpost.dynamodb.Tapped;
import signpost.guidance.GuidanceFunction;
import signpost.http.Events;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What a question without a good answer leaves behind, from the results page to the team.
final class UnansweredFunctionTest {
  private static final Events GUIDANCE = new Events(new GuidanceFunction());
  private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
  private static final String WEEK = "2026-11-23";
  private static final Pattern LEFT = Pattern.compile("data-unanswered=\"([^\"]+)\"");

  /// Words of the articles, and of no one article: they find no good answer.
  private static final String NO_ANSWER = "certificate platform wembley zzyzx 07700900123 witness";

  private final String table = Tables.create(Embedded.client(), "UnansweredTable");
  private final QuestionCounts counts = counts(START);
  private String site = "same-origin";

  private QuestionCounts counts(Instant now) {
    return new QuestionCounts(
        Embedded.client(), table, Duration.ofDays(90), Clock.fixed(now, ZoneOffset.UTC));
  }

  private Events.Answer send(DynamoDbClient client, String body) {
    Events function =
        new Events(
            new UnansweredFunction(
                client, Map.of("UNANSWERED_TABLE", table), Clock.fixed(START, ZoneOffset.UTC)));
    return function.send(
        "POST",
        "/api/unanswered",
        "/api/unanswered",
        "",
        Map.of("content-type", "application/json", "sec-fetch-site", site),
        java.util.List.of(),
        body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Events.Answer send(String words) {
    return send(Embedded.client(), "{\"words\":\"" + words + "\"}");
  }

  /// What the results page of a question gives its script to send, or empty.
  private static String left(String question) {
    String page =
        GUIDANCE
            .post(
                "/api/guidance",
                "application/x-www-form-urlencoded",
                "text/html",
                "question=" + question.replace(' ', '+'))
            .body();
    Matcher left = LEFT.matcher(page);
    return left.find() ? left.group(1) : "";
  }

  @Test
  void whatFiveHaveAskedAlikeIsShownInWordsOfTheArticlesAlone() {
    String left = left(NO_ANSWER);
    assertThat(left).matches("(\\d+\\.){2,6}[0-9a-f]{16}");

    for (int i = 0; i < 4; i++) {
      assertThat(send(left).status()).isEqualTo(204);
    }
    assertThat(counts.of(WEEK)).as("four could be one person").isEmpty();
    send(left);

    assertThat(counts.of(WEEK)).hasSize(1).containsValue(5);
    assertThat(counts.of(WEEK).keySet().iterator().next())
        .contains("wit")
        .doesNotContain("zzyzx", "0770", "wembley");
    assertThat(counts.of("2026-11-30")).isEmpty();
  }

  @Test
  void aCountIsShownNoLongerThanItIsKept() {
    String left = left(NO_ANSWER);
    for (int i = 0; i < 5; i++) {
      send(left);
    }

    Instant end = Instant.parse("2026-11-23T00:00:00Z").plus(Duration.ofDays(90));
    assertThat(counts(end.minusSeconds(1)).of(WEEK)).hasSize(1);
    assertThat(counts(end).of(WEEK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he said he will kill me if i go out",
        "my ex wont stop texting me",
        "zzyzx qwfp",
      })
  void dangerAGoodAnswerAndWhatNobodyKnowsLeaveNothing(String question) {
    assertThat(left(question)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1.2.3", "1.2.0123456789abcdef", "-1.0123456789abcdef"})
  void whatThisSiteHasNotSealedIsRefused(String words) {
    assertThat(send(words).status()).isEqualTo(422);
  }

  @Test
  void aChangedListIsRefused() {
    String left = left(NO_ANSWER);

    assertThat(send("1." + left).status()).isEqualTo(422);
    assertThat(send(left + "0").status()).isEqualTo(422);
    assertThat(send(Embedded.client(), "{\"words\":1}").status()).isEqualTo(400);
    assertThat(send(Embedded.client(), "{\"word\":\"1\"}").status()).isEqualTo(400);
    assertThat(send(Embedded.client(), "{").status()).isEqualTo(400);
    assertThat(send("1.".repeat(200)).status()).isEqualTo(413);
  }

  @Test
  void otherSitesCountNothing() {
    site = "cross-site";
    assertThat(send(left(NO_ANSWER)).status()).isEqualTo(403);
  }

  @Test
  void aDeadDatabaseIsSaid() {
    DynamoDbClient dead = Tapped.of(Embedded.client(), Fault.DEAD::pass);
    assertThat(send(dead, "{\"words\":\"" + left(NO_ANSWER) + "\"}").status()).isEqualTo(503);
  }
}
