package signpost.desk.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import signpost.desk.feedback.Outline;

/// Pages by how much feedback about them tells of a problem: a rating of 1 or 2, or none at all.
/// "There is something wrong with this page" asks for no rating and leaves no other mark, so who
/// left the rating out of the long form is counted with it.
///
/// @param pages at most `MOST`, those with the most problems first; none without any
/// @param further how many more pages have a problem
/// @param unknown how much feedback of that kind names no page
public record PagesWithProblems(List<Page> pages, long further, long unknown) {
  public static final int MOST = 20;

  private static final int POOR = 2;

  private static final Comparator<Page> WORST_FIRST =
      Comparator.comparingLong(Page::problems)
          .thenComparingLong(Page::poor)
          .reversed()
          .thenComparing(Page::address);

  public PagesWithProblems {
    pages = List.copyOf(pages);
  }

  /// @param poor how much feedback rates it 1 or 2
  /// @param unrated how much has no rating
  /// @param rated how much has one
  /// @param stars sum of all ratings
  public record Page(String address, long poor, long unrated, long rated, long stars) {
    public long problems() {
      return poor + unrated;
    }

    public long all() {
      return rated + unrated;
    }

    /// Empty where nobody rated it.
    public OptionalDouble average() {
      return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) stars / rated);
    }

    private Page and(Page other) {
      return new Page(
          address,
          poor + other.poor,
          unrated + other.unrated,
          rated + other.rated,
          stars + other.stars);
    }
  }

  static PagesWithProblems of(List<Outline> feedback) {
    Map<String, Page> pages = new HashMap<>();
    for (Outline one : feedback) {
      if (!one.setApart()) {
        pages.merge(one.page(), page(one), Page::and);
      }
    }
    Page nowhere = pages.remove("");
    List<Page> worst =
        pages.values().stream().filter(page -> page.problems() > 0).sorted(WORST_FIRST).toList();
    return new PagesWithProblems(
        worst.subList(0, Math.min(MOST, worst.size())),
        Math.max(0, worst.size() - MOST),
        nowhere == null ? 0 : nowhere.problems());
  }

  private static Page page(Outline one) {
    boolean rated = one.rating() > 0;
    return new Page(
        one.page(),
        rated && one.rating() <= POOR ? 1 : 0,
        rated ? 0 : 1,
        rated ? 1 : 0,
        one.rating());
  }
}
