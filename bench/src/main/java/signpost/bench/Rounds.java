package signpost.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Measures several things in turns, so that what else the machine does falls on all of them.
public final class Rounds {
  private static final long SEED = 8;

  private Rounds() {}

  @FunctionalInterface
  public interface Measure<P, C> {
    C of(P play) throws Exception;
  }

  /// Each once in each round, in another order each time; one round more goes before, which fills
  /// the disk's cache and does not count.
  ///
  /// @param plays by name
  /// @return by name, in the order of `plays`, a figure a round
  public static <P, C> Map<String, List<C>> inTurns(
      Map<String, P> plays, int rounds, Measure<P, C> measure) throws Exception {
    Map<String, List<C>> costs = new LinkedHashMap<>();
    plays.keySet().forEach(name -> costs.put(name, new ArrayList<>()));
    List<Map.Entry<String, P>> order = new ArrayList<>(plays.entrySet());
    Random random = new Random(SEED);
    for (int round = 0; round <= rounds; round++) {
      Collections.shuffle(order, random);
      for (Map.Entry<String, P> play : order) {
        C cost = measure.of(play.getValue());
        if (round > 0) {
          costs.computeIfAbsent(play.getKey(), unseen -> new ArrayList<>()).add(cost);
        }
      }
    }
    return costs;
  }
}
