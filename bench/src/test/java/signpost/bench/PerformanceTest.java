package signpost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a reader is told first: how many figures are as wanted, and which are not.
class PerformanceTest {
  private static String section(Wanted... wanted) {
    StringBuilder text = new StringBuilder("## A part\n\n| met | x |\n|---|---|\n\n" + Wanted.HEAD);
    for (Wanted each : wanted) {
      text.append(each.row());
    }
    return text.append('\n').toString();
  }

  @Test
  void whatIsMissedStandsFirst() {
    String met = section(Wanted.atMost(2, "as it should be", 2));
    String missed = section(Wanted.atLeast(0.7, "too little", 0.69), Wanted.atMost(8, "fine", 7.5));

    String page = Performance.page(List.of(met, missed));

    assertThat(page.substring(0, page.indexOf("## A part")))
        .contains("Of 3 figures that are wanted, 2 are met.")
        .contains("| too little | at least 0.70 | 0.69 | **missed** |")
        .doesNotContain("fine");
    assertThat(page).contains(met, missed);
  }

  @Test
  void nothingIsMissed() {
    assertThat(Performance.page(List.of(section(Wanted.atMost(1, "one", 1)))))
        .contains("all are met")
        .doesNotContain("missed");
  }
}
