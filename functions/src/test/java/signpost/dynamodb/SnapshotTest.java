package signpost.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is looked for in snapshots is found.
final class SnapshotTest {
  @SuppressWarnings("unused") // Read by reflection.
  private static final class Bad {
    private static final Random DICE = new SecureRandom();
    private final Instant started = Instant.EPOCH;
    private final Map<String, UUID> ids = Map.of("a", new UUID(1, 2));
    private final List<Object> deep = List.of(new Deeper());
    private final String fine = "fine";
    private final int number = 3;
  }

  @SuppressWarnings("unused")
  private static final class Deeper {
    private final SecretKeySpec key = new SecretKeySpec(new byte[] {1}, "any");
  }

  private static final class Learning {
    private @Nullable LocalDate day;
    private int count;
  }

  @Test
  void findsWhatIsUniqueSecretOrTimed() {
    assertThat(Snapshot.of(new Bad()).unsafe())
        .containsExactlyInAnyOrder(
            "Bad.DICE is a SecureRandom",
            "Bad.started is a Instant",
            "Bad.ids[] is a UUID",
            "Bad.deep[].key is a SecretKeySpec");
  }

  @Test
  void forgetsWhatWasLearned() {
    Learning learning = new Learning();
    Snapshot snapshot = Snapshot.of(learning);
    assertThat(snapshot.unsafe()).isEmpty();
    learning.day = LocalDate.EPOCH;
    learning.count++;

    snapshot.restore();

    assertThat(learning.day).isNull();
    assertThat(learning.count).isZero();
  }
}
