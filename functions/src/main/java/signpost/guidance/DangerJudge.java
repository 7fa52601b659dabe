package signpost.guidance;

/// A second look at danger beside the phrases: how likely each panel is by all that is said,
/// trained on `content/danger-examples.tsv`.
final class DangerJudge {
  /// The logarithm of the odds of danger above which a panel is shown that no phrase brings
  /// (docs/search.md says what chose these).
  private static final double SURE = 0.95;

  /// Up to here, a phrase is not believed that would not count for what is over.
  private static final double AGAINST = -0.5;

  /// And up to here none is: "my brother is going to kill me lol".
  private static final double STRONGLY_AGAINST = -2;

  private final LinearModel model;

  /// @param model an outcome a panel
  DangerJudge(LinearModel model) {
    this.model = model;
  }

  /// @param panel the likeliest
  /// @param odds of any panel against none, their logarithm
  record Verdict(int panel, double odds) {
    boolean isSure() {
      return odds > SURE;
    }

    boolean isAgainst() {
      return odds <= AGAINST;
    }

    boolean isStronglyAgainst() {
      return odds <= STRONGLY_AGAINST;
    }
  }

  /// Neither sure nor against anything where nothing was learnt.
  Verdict of(Asked asked) {
    double[] scores = model.scores(asked);
    double all = 0;
    int best = 0;
    for (int panel = 0; panel < scores.length; panel++) {
      all += Math.exp(scores[panel]);
      best = scores[panel] > scores[best] ? panel : best;
    }
    return new Verdict(best, scores.length == 0 ? 0 : Math.log(all));
  }
}
