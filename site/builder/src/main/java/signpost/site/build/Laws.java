package signpost.site.build;

import java.util.List;
import signpost.content.Law;
import signpost.content.Nation;
import signpost.site.LawItem;

/// Statutes as pages list them.
final class Laws {
  private Laws() {}

  static List<LawItem> items(List<Law> law, Nation nation) {
    return law.stream()
        .map(
            one ->
                new LawItem(
                    one.statute(),
                    one.section(),
                    one.says(),
                    one.url(),
                    nation.id(),
                    one.checked()))
        .toList();
  }
}
