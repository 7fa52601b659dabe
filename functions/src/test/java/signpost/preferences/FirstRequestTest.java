package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.dynamodb.Tables;
import signpost.dynamodb.Wire;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The first visitor of a function that did not come from a snapshot. Its first calls to the
/// database overrun their time, as over TLS at a third of a processor.
final class FirstRequestTest {
  private static final int SLOW_CALLS = 2;

  private static PreferencesFunction function(Wire wire) {
    DynamoDbClient direct = Wire.direct();
    return new PreferencesFunction(
        wire.client(),
        Map.of(
            "PREFERENCES_TABLE", Tables.create(direct, "PreferencesTable"),
            "USAGE_TABLE", Tables.create(direct, "UsageTable")));
  }

  @Test
  void isAnsweredSinceTheStartHasGoneTheWayBefore() {
    try (Wire wire = new Wire()) {
      PreferencesFunction function = function(wire);
      wire.plan(call -> call <= SLOW_CALLS ? Wire.Trouble.HANGING : null);

      function.priming.register(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"));

      assertThat(new Browser(function).choose("choice=accept").status()).isEqualTo(303);
    }
  }

  /// Or the test above would show nothing.
  @Test
  void wouldHaveBeenTurnedAwayOtherwise() {
    try (Wire wire = new Wire()) {
      PreferencesFunction function = function(wire);
      wire.plan(call -> call <= SLOW_CALLS ? Wire.Trouble.HANGING : null);

      function.priming.register(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));

      assertThat(new Browser(function).choose("choice=accept").status()).isEqualTo(503);
    }
  }
}
