package signpost.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signpost.guidance.DangerCheck;
import signpost.http.Endpoint;
import signpost.http.MediaType;
import signpost.http.OwnPages;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;
import signpost.http.Retention;
import signpost.http.Unavailable;

/// Takes feedback, exactly once.
final class SendFeedback implements Endpoint {
  private final FeedbackStore store;
  private final References references;
  private final FormAge age;
  private final SendingLimit limit;
  private final DangerCheck danger;
  private final OwnPages ownPages;
  private final FeedbackHtml html;
  private final Problems problems;
  private final Retention retention;
  private final Clock clock;

  SendFeedback(
      FeedbackStore store,
      References references,
      FormAge age,
      SendingLimit limit,
      DangerCheck danger,
      OwnPages ownPages,
      FeedbackHtml html,
      Problems problems,
      Retention retention,
      Clock clock) {
    this.store = store;
    this.references = references;
    this.age = age;
    this.limit = limit;
    this.danger = danger;
    this.ownPages = ownPages;
    this.html = html;
    this.problems = problems;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public Response handle(Request request) {
    FeedbackForm form = FeedbackForm.read(request);
    String page = ownPages.has(form.page()) ? form.page() : ownPages.from(request);
    if (form.problem() != null) {
      return refused(request, form, page, form.problem());
    }
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      Duration wait = limit.exceeded(request.address(), now);
      if (wait != null && !isRepeated(form, page, now)) {
        return refused(request, form, page, Problem.TOO_MUCH_SENT)
            .with("retry-after", Long.toString(wait.toSeconds()));
      }
      String fingerprint = references.fingerprint(form, page);
      Feedback stored = stored(form, page, fingerprint, now);
      if (!stored.fingerprint().equals(fingerprint)) {
        return refused(request, form, page, Problem.SUBMISSION_REUSED);
      }
      if (!form.email().isEmpty()) {
        store.addEmail(stored, form.email(), retention.feedbackEmail());
      }
      return received(request, stored);
    } catch (Unavailable unavailable) {
      return refused(request, form, page, Problem.UNAVAILABLE);
    }
  }

  /// Sent again because its answer was lost, it is nothing more than was there before.
  private boolean isRepeated(FeedbackForm form, String page, Instant now) {
    return ofTheWindowBefore(form, page, now) != null
        || store.find(references.of(form, page, now), now) != null;
  }

  private @Nullable Feedback ofTheWindowBefore(FeedbackForm form, String page, Instant now) {
    return references.mayBelongToTheWindowBefore(form, now)
        ? store.find(references.ofTheWindowBefore(form, page, now), now)
        : null;
  }

  private Feedback stored(FeedbackForm form, String page, String fingerprint, Instant now) {
    Feedback before = ofTheWindowBefore(form, page, now);
    if (before != null) {
      return before;
    }
    return store.add(
        new Feedback(
            references.of(form, page, now),
            fingerprint,
            form.text(),
            page,
            form.rating(),
            Set.of(),
            danger.of(form.text()) != null,
            form.machine() || age.isMachines(form.opened(), now),
            Feedback.State.RECEIVED,
            0,
            "",
            now,
            now.plus(retention.feedback())));
  }

  /// Only what must be put right takes time; who is told to try again may do so at once.
  private String opened(Problem problem) {
    return problem.status() == 422 ? age.sign(clock.instant()) : "";
  }

  private static Response received(Request request, Feedback stored) {
    return request.contentType() == MediaType.FORM
        ? Response.seeOther("/api/feedback/" + stored.reference().grouped() + "?sent")
        : Response.of(201, MediaType.JSON, FeedbackJson.received(stored));
  }

  private Response refused(Request request, FeedbackForm form, String page, Problem problem) {
    return request.answer() == MediaType.HTML
        ? Response.page(problem.status(), html.form(request, form, page, problem, opened(problem)))
        : problems.problemJson(
            problem, json -> json.writeBooleanField("urgent", danger.of(form.text()) != null));
  }
}
