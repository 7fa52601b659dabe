package signpost.site;

import java.util.List;

/// The cookies page: what the site keeps on a device, and the choice about it.
///
/// @param preferences what is marked for `preferences`
/// @param usage what is marked for `usage`
/// @param remember whether the choice is to outlast the browser's session
/// @param from where the visitor had been, where the page's own address cannot tell; else empty
/// @param problems why nothing was saved; empty on the static page
public record CookiesPage(
    Mark preferences, Mark usage, boolean remember, String from, List<FieldProblem> problems) {
  public static final String ADDRESS = "/cookies/";

  /// Which radio button is marked.
  public enum Mark {
    YES,
    NO,
    NEITHER
  }

  public CookiesPage {
    problems = List.copyOf(problems);
  }

  /// As it is built: with what the variant says was chosen, and No where nothing was.
  public static CookiesPage of(Variant variant) {
    return new CookiesPage(
        variant.preferences() ? Mark.YES : Mark.NO,
        variant.usage() ? Mark.YES : Mark.NO,
        true,
        "",
        List.of());
  }

  /// The mark of the purpose with this id.
  public Mark mark(String purpose) {
    return purpose.equals("preferences") ? preferences : usage;
  }

  /// What is wrong with the field of this id, or nothing.
  public String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(FieldProblem::text)
        .findFirst()
        .orElse("");
  }
}
