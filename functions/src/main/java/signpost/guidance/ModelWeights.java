package signpost.guidance;

import java.util.List;

/// What training found for a `LinearModel`, a row an outcome.
///
/// @param constants one an outcome
/// @param vectors rows of one number a dimension
/// @param marks rows of `Sight.MARKS` numbers
public record ModelWeights(List<Float> constants, List<float[]> vectors, List<float[]> marks) {
  public static final ModelWeights NONE = new ModelWeights(List.of(), List.of(), List.of());
}
