package signpost.desk.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import signpost.desk.feedback.Parallel;
import signpost.preferences.PageViews;

/// How often pages were viewed, by visitors who allowed it to be counted.
///
/// @param days every day of the period, in order
/// @param pages those with the most views first
public record PageViewsByPage(List<LocalDate> days, List<Page> pages) {
  private static final Comparator<Page> MOST_FIRST =
      Comparator.comparingLong(Page::all).reversed().thenComparing(Page::address);

  public PageViewsByPage {
    days = List.copyOf(days);
    pages = List.copyOf(pages);
  }

  /// @param byDay its views on each day, in order
  public record Page(String address, List<Long> byDay) {
    public Page {
      byDay = List.copyOf(byDay);
    }

    public long all() {
      return byDay.stream().mapToLong(Long::longValue).sum();
    }
  }

  /// Asks for each shard of each day, several at once.
  static PageViewsByPage of(Period period, PageViews views) {
    List<LocalDate> days = period.days();
    List<Supplier<Map<String, Long>>> questions = new ArrayList<>();
    for (LocalDate day : days) {
      for (int shard = 0; shard < PageViews.SHARDS; shard++) {
        int one = shard;
        questions.add(() -> views.of(day, one));
      }
    }
    List<Map<String, Long>> answers = Parallel.all(questions);
    Map<String, long[]> pages = new HashMap<>();
    for (int answer = 0; answer < answers.size(); answer++) {
      int day = answer / PageViews.SHARDS;
      answers
          .get(answer)
          .forEach(
              (page, count) ->
                  pages.computeIfAbsent(page, _ -> new long[days.size()])[day] += count);
    }
    return new PageViewsByPage(
        days,
        pages.entrySet().stream()
            .map(page -> new Page(page.getKey(), boxed(page.getValue())))
            .sorted(MOST_FIRST)
            .toList());
  }

  private static List<Long> boxed(long[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  /// Of all pages on each day.
  public List<Long> byDay() {
    return IntStream.range(0, days.size())
        .mapToObj(day -> pages.stream().mapToLong(page -> page.byDay().get(day)).sum())
        .toList();
  }

  public long all() {
    return pages.stream().mapToLong(Page::all).sum();
  }
}
