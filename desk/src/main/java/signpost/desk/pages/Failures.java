package signpost.desk.pages;

import signpost.desk.database.NotAllowed;
import signpost.desk.web.DeskServer;
import signpost.desk.web.Reply;
import signpost.http.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;

/// What the reader is told when something fails. It quotes nothing.
final class Failures implements DeskServer.Failures {
  private final Html html;

  Failures(Html html) {
    this.html = html;
  }

  @Override
  public Reply unknown() {
    return new Reply.Page(404, html.message("There is no such page", "Go on from the inbox."));
  }

  @Override
  public Reply unreadable() {
    return new Reply.Page(
        400,
        html.message(
            "That could not be read",
            "What was sent is too long, or is not what this page sends. Go back and try again."));
  }

  @Override
  public Reply failed(RuntimeException failure) {
    NotAllowed refused = NotAllowed.in(failure);
    if (refused != null) {
      return new Reply.Page(403, html.message("You may not do this", refused.text()));
    }
    if (failure instanceof SdkException || failure instanceof Unavailable) {
      return new Reply.Page(
          503,
          html.message(
              "The database does not answer",
              "What you asked for may be done, or a part of it: go back, look how it stands, and"
                  + " try again in a minute."));
    }
    System.err.println(
        "The desk failed: " + failure.getClass().getName() + " at " + where(failure));
    return new Reply.Page(
        500,
        html.message("The desk has a fault", "Where it was stands in the window that it runs in."));
  }

  private static String where(RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }
}
