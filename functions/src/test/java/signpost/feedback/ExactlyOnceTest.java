package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import signpost.dynamodb.Fault;
import signpost.http.Events;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// Whatever happens on the way, what was acknowledged is there, once.
final class ExactlyOnceTest {
  private final Sender sender = new Sender();

  @Test
  void sixtyAtOnceAreOne() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Events.Answer>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(60)) {
      sender.sending("idempotency-key", "one token");
      for (int i = 0; i < 60; i++) {
        results.add(
            threads.submit(
                () -> {
                  go.await();
                  return sender.json("{\"text\":\"The same\"}");
                }));
      }
      go.countDown();
    }

    List<String> references = new ArrayList<>();
    for (Future<Events.Answer> result : results) {
      assertThat(result.get().status()).isEqualTo(201);
      references.add(Sender.reference(result.get()));
    }
    assertThat(references.stream().distinct()).hasSize(1);
    assertThat(sender.items()).hasSize(1);
  }

  static Stream<Arguments> everyCallInEveryWay() {
    return IntStream.rangeClosed(1, 6)
        .boxed()
        .flatMap(call -> Stream.of(Fault.values()).map(fault -> Arguments.of(call, fault)));
  }

  @ParameterizedTest
  @MethodSource("everyCallInEveryWay")
  void aFailureIsAnErrorOrNothing(int call, Fault fault) {
    AtomicInteger calls = new AtomicInteger();
    sender.tap(
        (request, database) ->
            calls.incrementAndGet() == call
                ? fault.pass(request, database)
                : database.send(request));
    String body = "{\"text\":\"Keep me\",\"email\":\"jo@example.org\",\"contact\":true}";
    Events.Answer first = sender.json("token", body);
    sender.untap();

    assertThat(first.status()).isIn(201, 503);
    assertThat(first.body()).doesNotContain(Fault.MESSAGE);
    if (first.status() == 201) {
      assertThat(sender.items()).hasSize(1);
      assertThat(sender.emails()).hasSize(1);
    }
    Events.Answer again = sender.json("token", body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(sender.items()).hasSize(1);
    assertThat(sender.emails()).hasSize(1);
    assertThat(Objects.requireNonNull(sender.items().getFirst().get("text")).s())
        .isEqualTo("Keep me");
    if (first.status() == 201) {
      assertThat(Sender.reference(again)).isEqualTo(Sender.reference(first));
    }
  }

  @ParameterizedTest
  @MethodSource("everyCallInEveryWay")
  void erasingIsDoneOrCanBeTriedAgain(int call, Fault fault) {
    String reference =
        Sender.reference(sender.form("text=Forget+me&contact=yes&email=jo%40example.org"));
    AtomicInteger calls = new AtomicInteger();
    sender.tap(
        (request, database) ->
            calls.incrementAndGet() == call
                ? fault.pass(request, database)
                : database.send(request));
    int status = sender.erase(reference).status();
    sender.untap();

    assertThat(status).isIn(204, 503);
    if (status == 503 && !sender.items().isEmpty()) {
      assertThat(sender.erase(reference).status()).isEqualTo(204);
    }
    assertThat(sender.items()).isEmpty();
    assertThat(sender.emails()).isEmpty();
    assertThat(sender.erased()).as("a backup forgets it too").hasSize(1);
  }

  @Test
  void aFormKeepsWhatWasTypedWhenTheDatabaseIsGone() {
    sender.tap(Fault.DEAD::pass);
    Events.Answer answer = sender.form("text=Do+not+lose+this&submission=t1");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body())
        .contains(
            "Do not lose this",
            "value=\"t1\"",
            "Sorry, there was a technical problem. Please try again.");
    assertThat(sender.lookUp("reference=0000-0000-0000").status()).isEqualTo(503);
  }

  @Test
  void aSubmissionIsWrittenOnceAUnitForEachKilobyte() {
    sender.from("192.0.2.1").text("knows the key now");
    List<Double> units = new ArrayList<>();
    sender.tap(
        (request, database) -> {
          if (!(request instanceof PutItemRequest put)) {
            throw new AssertionError("a call besides the put");
          }
          PutItemResponse response =
              (PutItemResponse)
                  database.send(
                      put.toBuilder()
                          .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                          .build());
          units.add(response.consumedCapacity().table().capacityUnits());
          return response;
        });
    sender.text("short");
    sender.text("x".repeat(1200));

    assertThat(units).containsExactly(1.0, 2.0);
  }
}
