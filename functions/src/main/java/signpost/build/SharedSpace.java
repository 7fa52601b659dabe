package signpost.build;

import java.util.List;

/// The space in which the transformers' vectors and the table's rows meet: each transformer's
/// vector centred and brought to length 1, all side by side, projected.
///
/// @param models in the order in which their vectors stand side by side
/// @param means of each model's vectors over general sentences
/// @param projection orthonormal rows, one for each dimension of the space
public record SharedSpace(
    List<Transformer.Model> models, List<float[]> means, List<float[]> projection) {

  public int dimensions() {
    return projection.size();
  }

  /// The transformers' vectors of one text, in the order of the models, before the projection.
  public float[] sideBySide(List<float[]> vectors) {
    float[] all = new float[models.size() * Transformer.DIMENSIONS];
    for (int m = 0; m < models.size(); m++) {
      float[] centred = new float[Transformer.DIMENSIONS];
      for (int i = 0; i < centred.length; i++) {
        centred[i] = vectors.get(m)[i] - means.get(m)[i];
      }
      System.arraycopy(
          Vectors.normalised(centred), 0, all, m * Transformer.DIMENSIONS, centred.length);
    }
    return Vectors.normalised(all);
  }

  public float[] of(List<float[]> vectors) {
    return projected(sideBySide(vectors));
  }

  public float[] projected(float[] sideBySide) {
    float[] projected = new float[dimensions()];
    for (int d = 0; d < projected.length; d++) {
      projected[d] = (float) Vectors.dot(projection.get(d), sideBySide);
    }
    return Vectors.normalised(projected);
  }
}
