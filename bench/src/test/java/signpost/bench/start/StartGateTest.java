package signpost.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signpost.bench.Wanted;

class StartGateTest {

  @Test
  void aStartThatCostsWhatItMayPasses() {
    assertThat(over(times(2, 8, 8, 18, 32))).isEmpty();
  }

  @Test
  void aQuarterMoreIsForABusyMachine() {
    assertThat(over(times(2.5, 9.9, 9.9, 17.7, 31.8))).isEmpty();
  }

  @Test
  void eachRatioThatIsOverIsNamed() {
    assertThat(over(times(2.6, 10.1, 8, 15, 32)))
        .containsExactly(
            "guidance asked by form, CPU in H",
            "preferences, unprimed, CPU in H",
            "preferences, unprimed, CPU in Quarkus",
            "preferences, unprimed, CPU in Spring");
    assertThat(over(times(2, 8, 8, 11.5, 25)))
        .containsExactly(
            "preferences, unprimed, CPU in Quarkus",
            "feedback, unprimed, CPU in Quarkus",
            "preferences, unprimed, CPU in Spring",
            "feedback, unprimed, CPU in Spring");
  }

  /// What a bare handler, guidance and so on take, in times the first, on a machine that is three
  /// times as slow in every second round.
  private static Costs times(
      double guidance, double preferences, double feedback, double quarkus, double spring) {
    Map<String, List<Stage.Cost>> rounds = new LinkedHashMap<>();
    for (int round = 0; round < 5; round++) {
      double slow = round % 2 == 0 ? 1 : 3;
      double[] cpu = {1, guidance, preferences, feedback, quarkus, spring};
      for (int each = 0; each < cpu.length; each++) {
        rounds
            .computeIfAbsent(Limits.COMPARED.get(each), unseen -> new ArrayList<>())
            .add(new Stage.Cost(100 * slow * cpu[each], 0));
      }
    }
    return new Costs(rounds);
  }

  private static List<String> over(Costs costs) {
    return StartGate.over(Limits.cpu(costs)).stream().map(Wanted::what).toList();
  }
}
