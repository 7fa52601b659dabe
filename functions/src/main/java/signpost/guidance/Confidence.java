package signpost.guidance;

/// How well what was found fits what was asked.
public enum Confidence {
  /// The best answer covers most of the question.
  HIGH,
  /// Something may fit: "is it one of these?".
  LOW,
  /// Nothing fits, and nothing is shown: a wrong guess costs more than none.
  NONE
}
