package signpost.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a column stands for.
final class SpansTest {
  private static List<LocalDate> days(int length) {
    return new Period(LocalDate.of(2026, 11, 30).minusDays(length - 1), LocalDate.of(2026, 11, 30))
        .days();
  }

  @Test
  void ofAMonthEachDay() {
    Spans spans = Spans.of(days(31));

    assertThat(spans.unit()).isEqualTo("day");
    assertThat(spans.all())
        .hasSize(31)
        .allSatisfy(span -> assertThat(span.to()).isEqualTo(span.from() + 1));
  }

  @Test
  void ofMoreEachWeekAndNoDayTwiceOrNever() {
    Spans spans = Spans.of(days(90));

    assertThat(spans.unit()).isEqualTo("week");
    assertThat(spans.all()).hasSize(14);
    assertThat(spans.all().getFirst()).isEqualTo(new Spans.Span(LocalDate.of(2026, 9, 2), 0, 5));
    assertThat(spans.all().get(1)).isEqualTo(new Spans.Span(LocalDate.of(2026, 9, 7), 5, 12));
    assertThat(spans.all().getLast()).isEqualTo(new Spans.Span(LocalDate.of(2026, 11, 30), 89, 90));
    assertThat(spans.all().stream().mapToLong(span -> span.sum(Collections.nCopies(90, 1L))).sum())
        .isEqualTo(90);
  }
}
