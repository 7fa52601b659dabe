package signpost.bench.start;

import java.util.List;
import signpost.bench.Wanted;

/// What a start may cost in CPU to the first answer, in times a bare handler's and of others'.
final class Limits {
  /// What `cpu` looks at.
  static final List<String> COMPARED =
      List.of(
          Plays.BARE,
          Plays.GUIDANCE,
          Plays.PREFERENCES,
          Plays.FEEDBACK,
          Plays.QUARKUS,
          Plays.SPRING);

  private Limits() {}

  /// @param costs of all that is `COMPARED`
  static List<Wanted> cpu(Costs costs) {
    return List.of(
        cpu(costs, 2, "guidance asked by form", Plays.GUIDANCE, "H", Plays.BARE),
        cpu(costs, 8, "preferences", Plays.PREFERENCES, "H", Plays.BARE),
        cpu(costs, 8, "feedback", Plays.FEEDBACK, "H", Plays.BARE),
        cpu(costs, 0.45, "preferences", Plays.PREFERENCES, "Quarkus", Plays.QUARKUS),
        cpu(costs, 0.45, "feedback", Plays.FEEDBACK, "Quarkus", Plays.QUARKUS),
        cpu(costs, 0.25, "preferences", Plays.PREFERENCES, "Spring", Plays.SPRING),
        cpu(costs, 0.25, "feedback", Plays.FEEDBACK, "Spring", Plays.SPRING));
  }

  private static Wanted cpu(
      Costs costs, double limit, String what, String name, String thanWhat, String than) {
    return Wanted.atMost(
        limit,
        what + (name.endsWith("unprimed") ? ", unprimed" : "") + ", CPU in " + thanWhat,
        costs.cpu(name, than).median());
  }
}
