package signpost.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Processes that share a table.
final class SendingLimitTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:17:30Z");

  private final DynamoDbClient client = Embedded.client();
  private final String table = Tables.create(client, "SendingLimitTable");

  private SendingLimit process() {
    return new SendingLimit(client, table);
  }

  private static boolean takes(SendingLimit process) {
    return process.exceeded("192.0.2.1", NOW) == null;
  }

  /// How many of 300 are taken, in turns.
  private static long taken(List<SendingLimit> processes) {
    return IntStream.range(0, 300).filter(i -> takes(processes.get(i % processes.size()))).count();
  }

  @Test
  void processesStopTogetherExceptForWhatTheyHaveNotTold() {
    List<SendingLimit> processes = Stream.generate(this::process).limit(5).toList();
    assertThat(taken(processes))
        .isBetween((long) SendingLimit.MOST, SendingLimit.MOST + 5L * (SendingLimit.UNTOLD - 1));
  }

  @Test
  void aProcessThatBeginsWhenAllIsSentTakesNineMore() {
    taken(List.of(process()));
    assertThat(taken(List.of(process()))).isEqualTo(SendingLimit.UNTOLD - 1);
  }

  @Test
  void whatIsSentAtTheSameTimeIsCountedOnceEach() throws Exception {
    SendingLimit process = process();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> one = () -> takes(process);
      long taken = 0;
      for (Future<Boolean> sent :
          threads.invokeAll(Stream.generate(() -> one).limit(300).toList())) {
        taken += sent.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(SendingLimit.MOST);
    }
  }
}
