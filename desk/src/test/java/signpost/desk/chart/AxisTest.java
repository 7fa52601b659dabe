package signpost.desk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a picture puts its numbers.
final class AxisTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 1",
    "3, 1, 3",
    "4, 1, 4",
    "5, 2, 6",
    "9, 5, 10",
    "17, 5, 20",
    "21, 10, 30",
    "41, 20, 60",
    "99, 50, 100",
    "1000, 500, 1000",
    "123456, 50000, 150000",
  })
  void theAxisHasFewRoundNumbersAndRoomForTheMost(long most, long step, long top) {
    Axis axis = Axis.to(most);

    assertThat(axis).isEqualTo(new Axis(step, top));
    assertThat(axis.ticks()).hasSizeBetween(2, 5).startsWith(0L).endsWith(top);
  }

  @Test
  void partsOfAColumnStandOnEachOther() {
    Columns columns =
        Columns.of(
            "id",
            "Title",
            "Text",
            List.of(new Series("Poor", "one"), new Series("Good", "five")),
            List.of(
                new Columns.Values("Mon", List.of(1L, 3L)),
                new Columns.Values("Tue", List.of(0L, 2L))));

    assertThat(columns.columns().getFirst().parts())
        .containsExactly(
            new Columns.Part("one", "157.0", "45.0"), new Columns.Part("five", "22.0", "135.0"));
    assertThat(columns.columns().getLast().parts())
        .containsExactly(new Columns.Part("five", "112.0", "90.0"));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "30, 6", "31, 7", "13, 7"})
  void ofManyDaysFewAreNamedAndTheLastAlwaysIs(int days, int named) {
    List<Columns.Column> columns =
        Columns.of(
                "id",
                "Title",
                "Text",
                List.of(Series.only("Items")),
                IntStream.range(0, days)
                    .mapToObj(day -> new Columns.Values("day " + day, List.of(1L)))
                    .toList())
            .columns();

    assertThat(columns).filteredOn(column -> !column.label().isEmpty()).hasSize(named);
    assertThat(columns.getLast().label()).isEqualTo("day " + (days - 1));
    assertThat(columns)
        .filteredOn(column -> !column.label().isEmpty() && !column.spare())
        .hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void aLongAddressIsShortenedBetweenCharacters() {
    Bars bars =
        Bars.of(
            "id",
            "Title",
            "Text",
            List.of(Series.only("Items")),
            List.of(new Bars.Values("/" + "\uD83D\uDE00".repeat(40) + "/", "2", List.of(2L), 0)));

    assertThat(bars.bars().getFirst().narrow())
        .isEqualTo("/" + "\uD83D\uDE00".repeat(26) + "\u2026");
    assertThat(bars.bars().getFirst().parts())
        .containsExactly(new Bars.Part("only", "0.00%", "100.00%"));
  }

  @Test
  void whatIsPastItsLimitFillsTheWidthAndNoMore() {
    Bars bars =
        Bars.limited(
            "id",
            "Title",
            "Text",
            List.of(Series.only("Age")),
            List.of(
                new Bars.Values("Late", "12 of 10", List.of(12L), 10),
                new Bars.Values("Half", "5 of 10", List.of(5L), 10)));

    assertThat(bars.bars())
        .extracting(bar -> bar.parts().getFirst().width())
        .containsExactly("100.00%", "50.00%");
  }
}
