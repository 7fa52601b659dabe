package signpost.desk.unanswered;

/// What became of taking an addition back.
public sealed interface TakenBack {
  /// Both files are what they were before it, byte for byte.
  record Done() implements TakenBack {}

  /// Somebody has written to the file since, and everything stays as it is.
  record ChangedSince(String file) implements TakenBack {}

  /// Everything stays as it is.
  record NotWritten(String file) implements TakenBack {}
}
