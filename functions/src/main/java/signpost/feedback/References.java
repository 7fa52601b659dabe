package signpost.feedback;

import java.nio.ByteBuffer;
import java.time.Instant;
import signpost.dynamodb.SigningKey;

/// What names a submission, so that sending it twice is sending it once, and tells two under one
/// name apart.
final class References {
  private static final long WINDOW_SECONDS = 300;

  /// How far into a window a double click that began in the one before may still come.
  private static final long OVERLAP_SECONDS = 20;

  private final SigningKey key;

  References(SigningKey key) {
    this.key = key;
  }

  /// Of the token; without one, of what was sent and the five minutes in which it was.
  Reference of(FeedbackForm form, String page, Instant now) {
    return of(form, page, now.getEpochSecond() / WINDOW_SECONDS);
  }

  /// Of the window before, where a submission without a token comes at the beginning of one.
  boolean mayBelongToTheWindowBefore(FeedbackForm form, Instant now) {
    return form.submission().isEmpty() && now.getEpochSecond() % WINDOW_SECONDS < OVERLAP_SECONDS;
  }

  Reference ofTheWindowBefore(FeedbackForm form, String page, Instant now) {
    return of(form, page, now.getEpochSecond() / WINDOW_SECONDS - 1);
  }

  private Reference of(FeedbackForm form, String page, long window) {
    String name =
        form.submission().isEmpty()
            ? "sent\n" + window + "\n" + page + "\n" + form.text()
            : "token\n" + form.submission();
    // Five in 37 numbers have a check symbol that cannot be read out.
    for (int attempt = 0; ; attempt++) {
      long number = ByteBuffer.wrap(key.mac(attempt + "\n" + name)).getLong();
      Reference reference = Reference.of(number >>> (64 - Reference.BITS));
      if (reference != null) {
        return reference;
      }
    }
  }

  /// The same for the same words, rating, page and address.
  String fingerprint(FeedbackForm form, String page) {
    return key.tag(
        "fingerprint\n" + form.rating() + "\n" + page + "\n" + form.email() + "\n" + form.text());
  }
}
