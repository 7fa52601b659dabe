package signpost.dynamodb;

/// The database did not do what was asked, or nobody knows whether it did. Has no message and keeps
/// none: the SDK's quote what a visitor wrote.
public final class Unavailable extends RuntimeException {
  /// @param why its class alone is of use, in a log
  public Unavailable(Throwable why) {
    super(null, new Reason(why.getClass().getSimpleName()), false, true);
  }

  /// The name of what was thrown, without its message.
  private static final class Reason extends RuntimeException {
    Reason(String name) {
      super(name, null, false, false);
    }
  }
}
