package signpost.http;

/// What an answer needs, such as a database, did not do what was asked, or nobody knows whether it
/// did. The edge answers it with 503 where an endpoint has no better answer. Has no message and
/// keeps none: an SDK's quote what a visitor wrote.
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
