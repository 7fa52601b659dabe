package signpost.desk.database;

/// The names of the service's tables.
public record TableNames(
    String feedback,
    String erasedFeedback,
    String sendingLimit,
    String preferences,
    String usage,
    String unanswered,
    String deskRecord) {

  /// On one machine, a table is called as the template calls its resource.
  public static final TableNames LOCAL = of(logical -> logical);

  /// What a table is really called.
  @FunctionalInterface
  public interface Naming {
    /// @param logical the name of its resource in `template.yaml`
    String of(String logical);
  }

  public static TableNames of(Naming naming) {
    return new TableNames(
        naming.of("FeedbackTable"),
        naming.of("ErasedFeedbackTable"),
        naming.of("SendingLimitTable"),
        naming.of("PreferencesTable"),
        naming.of("UsageTable"),
        naming.of("UnansweredTable"),
        naming.of("DeskRecordTable"));
  }
}
