package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signpost.dynamodb.Fault;
import signpost.dynamodb.Wire;
import signpost.http.Events;

/// Every call to the database goes wrong in every way, over a real socket: what was acknowledged is
/// there once, and what was not can be sent again. `-Dsignpost.seed=…` replays a run.
final class WireFaultTest {
  /// The key is read and made, the day's key made and the one before destroyed, what was sent
  /// counted, and put, and the address beside it.
  private static final int CALLS = 7;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long SEED = Long.getLong("signpost.seed", new Random().nextLong());

  /// Most of the time is waiting.
  private static final int AT_ONCE = 6;

  @ParameterizedTest
  @EnumSource(Wire.Trouble.class)
  void keptOnceOrCanBeSentAgain(Wire.Trouble trouble) throws Exception {
    Random random = new Random(SEED);
    List<Future<?>> cases = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int call = 1; call <= CALLS; call++) {
        for (int times : List.of(1, 2 + random.nextInt(2), Integer.MAX_VALUE)) {
          int from = call;
          int words = random.nextInt();
          cases.add(threads.submit(() -> keptOnceOrCanBeSentAgain(trouble, from, times, words)));
        }
      }
    }
    for (Future<?> one : cases) {
      one.get();
    }
  }

  private static void keptOnceOrCanBeSentAgain(
      Wire.Trouble trouble, int call, int times, int words) {
    String what = "seed %d, %s from call %d, %d times".formatted(SEED, trouble, call, times);
    try (Wire wire = new Wire()) {
      Sender sender = new Sender(wire.client(), Wire.direct()).from("192.0.2.1");
      // Counted, and no more: the next is one that the table is told of.
      sender.tap(Fault.DEAD::pass);
      for (int sent = 1; sent < SendingLimit.UNTOLD; sent++) {
        sender.text("before");
      }
      sender.untap();
      String body =
          "{\"text\":\"Keep me %d\",\"email\":\"jo@example.org\",\"contact\":true}"
              .formatted(words);
      wire.plan(number -> number >= call && number - call < times ? trouble : null);
      long start = System.nanoTime();
      Events.Answer first = sender.json("token", body);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      int calls = wire.calls();
      wire.plan(number -> null);

      assertThat(calls).as(what + ": the trouble came").isGreaterThanOrEqualTo(call);
      assertThat(first.status()).as(what).isIn(201, 503);
      assertThat(took).as(what).isLessThan(PATIENCE);
      if (first.status() == 201) {
        assertThat(sender.items()).as(what).hasSize(1);
        assertThat(sender.emails()).as(what).hasSize(1);
      }
      Events.Answer again = sender.json("token", body);
      assertThat(again.status()).as(what).isEqualTo(201);
      assertThat(sender.items()).as(what).hasSize(1);
      assertThat(sender.emails()).as(what).hasSize(1);
      if (first.status() == 201) {
        assertThat(again.body()).as(what).isEqualTo(first.body());
      }
    }
  }
}
