package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.dynamodb.Fault;
import signpost.http.Events;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// What is sent by machines or too often: kept apart, or put off; never lost without a word.
final class SpamTest {
  private final Sender sender = new Sender();

  private boolean quarantined(String text) {
    return sender.items().stream()
        .filter(item -> value(item, "text").s().equals(text))
        .map(item -> value(item, "quarantined").bool())
        .findFirst()
        .orElseThrow();
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }

  /// The age in a form that came back.
  private String opened() {
    String page = sender.form("text=").body();
    return page.replaceFirst("(?s).*name=\"opened\" value=\"([^\"]+)\".*", "$1");
  }

  // ---------------------------------------------------------------- the form's age

  @Test
  void whatComesBackFasterThanAnybodyReadsIsKeptApart() {
    sender.text("knows the key now");
    String opened = opened();
    sender.after(Duration.ofSeconds(1));
    assertThat(sender.form("text=fast&opened=" + opened).status()).isEqualTo(303);
    sender.after(Duration.ofSeconds(1));
    assertThat(sender.form("text=slow&opened=" + opened).status()).isEqualTo(303);
    sender.after(Duration.ofDays(30));
    assertThat(sender.form("text=late&opened=" + opened).status()).isEqualTo(303);

    assertThat(quarantined("fast")).isTrue();
    assertThat(quarantined("slow")).isFalse();
    assertThat(quarantined("late")).as("a tab that was left open").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ".", "1795428930", "1795428930.AAAA", "99999999999999999999.AAAA"})
  void aForgedAgeIsKeptApart(String opened) {
    assertThat(sender.form("text=forged&opened=" + opened).status()).isEqualTo(303);
    assertThat(quarantined("forged")).isTrue();
  }

  @Test
  void noAgeIsHeldAgainstNobody() {
    sender.text("none");
    sender.form("text=empty&opened=");
    sender.json("{\"text\":\"json\"}");

    assertThat(quarantined("none") || quarantined("empty") || quarantined("json")).isFalse();
  }

  @Test
  void whoIsToldToTryAgainMayDoSoAtOnce() {
    sender.text("knows the key now");
    sender.tap(Fault.DEAD::pass);
    assertThat(sender.text("again").body()).doesNotContain("name=\"opened\"");
  }

  // ---------------------------------------------------------------- how often

  private void sendUntilTold() {
    for (int i = 0; i < SendingLimit.UNTOLD; i++) {
      assertThat(sender.text("number " + i).status()).isEqualTo(303);
    }
  }

  private List<Integer> sendUntilStopped(String address) {
    sender.from(address);
    for (int i = 0; i < SendingLimit.MOST; i++) {
      assertThat(sender.text("number " + i).status()).isEqualTo(303);
    }
    return List.of(sender.text("over").status(), sender.json("{\"text\":\"over\"}").status());
  }

  @Test
  void whoSendsVeryMuchIsPutOffWithEverythingKept() {
    assertThat(sendUntilStopped("192.0.2.1")).containsExactly(429, 429);

    Events.Answer page = sender.form("text=one+more&rating=2&submission=t1");
    assertThat(page.body())
        .contains("one more", "value=\"t1\"", "<title>Error: ")
        .containsPattern("value=\"2\" checked");
    // 10:17:30 until after 11:00
    assertThat(page.header("retry-after")).isEqualTo("2551");
    assertThat(sender.json("{\"text\":\"x\"}").body()).contains("too-much-sent");
    assertThat(sender.items()).hasSize(SendingLimit.MOST);
    assertThat(sender.text("number 7").status()).as("taken before").isEqualTo(303);
    assertThat(sender.items()).hasSize(SendingLimit.MOST);

    assertThat(sender.from("192.0.2.2").text("another network").status()).isEqualTo(303);
    sender.from("192.0.2.1").after(Duration.ofSeconds(2551));
    assertThat(sender.text("an hour later").status()).isEqualTo(303);
  }

  @Test
  void anAddressOfIpV6CountsByItsNetwork() {
    assertThat(sendUntilStopped("2001:db8:1:2::1")).contains(429);

    assertThat(sender.from("2001:db8:1:2:ffff::9").text("x").status()).isEqualTo(429);
    assertThat(sender.from("2001:db8:1:3::1").text("x").status()).isEqualTo(303);
  }

  @Test
  void whoSendsOnceMakesOneCallAndLeavesNoTraceOfAnAddress() {
    sender.text("knows the key now");
    List<DynamoDbRequest> calls = new ArrayList<>();
    sender.tap(
        (request, database) -> {
          calls.add(request);
          return database.send(request);
        });
    assertThat(sender.from("192.0.2.1").text("x").status()).isEqualTo(303);
    assertThat(calls).hasSize(1).hasOnlyElementsOfType(PutItemRequest.class);
    assertThat(sender.limits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "nonsense", "127.0.0.1:80", "localhost"})
  void whatIsNoAddressIsNotCounted(String address) {
    sender.from(address);
    sendUntilTold();
    assertThat(sender.limits()).isEmpty();
  }

  @Test
  void aMistakeCostsNothing() {
    sender.from("192.0.2.1");
    sender.tap(
        (request, database) -> {
          throw new AssertionError("a call for a mistake");
        });
    assertThat(sender.form("text=").status()).isEqualTo(422);
    assertThat(sender.json("{").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whereCountingFailsNobodyIsStopped(boolean keyKnown) {
    sender.from("192.0.2.1");
    if (keyKnown) {
      sendUntilTold();
    }
    sender.tap(
        (request, database) ->
            request instanceof UpdateItemRequest || request instanceof DeleteItemRequest
                ? Fault.THROTTLED.pass(request, database)
                : database.send(request));
    sendUntilTold();
  }

  // ---------------------------------------------------------------- what is left of it

  @Test
  void noAddressIsKeptAndTheDaysKeyIsDestroyed() {
    sender.from("192.0.2.77");
    sendUntilTold();
    Set<String> ids = ids();
    assertThat(ids).hasSize(2).contains("#key-of-2026-11-23");
    assertThat(sender.limits().toString() + sender.items())
        .doesNotContain("192.0.2.77", "c000024d", "C000024D");
    assertThat(sender.limits()).allSatisfy(item -> assertThat(item).containsKey("expires"));

    sender.after(Duration.ofDays(1));
    sendUntilTold();
    Set<String> left = ids();
    assertThat(left).contains("#key-of-2026-11-24").doesNotContain("#key-of-2026-11-23");
    assertThat(left.stream().filter(id -> !id.startsWith("#")))
        .as("the same address has another name")
        .hasSize(2);
  }

  private Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    sender.limits().forEach(item -> ids.add(value(item, "id").s()));
    return ids;
  }
}
