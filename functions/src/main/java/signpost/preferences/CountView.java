package signpost.preferences;

import java.util.Set;
import signpost.http.Endpoint;
import signpost.http.Fields;
import signpost.http.OwnPages;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;

/// A page was viewed by somebody who allows it to be counted.
final class CountView implements Endpoint {
  private final Consent consent;
  private final OwnPages ownPages;
  private final PageViews views;
  private final Problems problems;

  CountView(Consent consent, OwnPages ownPages, PageViews views, Problems problems) {
    this.consent = consent;
    this.ownPages = ownPages;
    this.views = views;
    this.problems = problems;
  }

  @Override
  public Response handle(Request request) {
    return switch (Fields.ofBody(request)) {
      case Fields.Unreadable(Problem problem) -> problems.answer(request, problem);
      case Fields.Read read when !Set.of("page").containsAll(read.values().keySet()) ->
          problems.answer(request, Problem.UNKNOWN_FIELD);
      case Fields.Read read when read.get("page") instanceof String page && ownPages.has(page) ->
          counted(request, page);
      case Fields.Read unknown -> problems.answer(request, Problem.PAGE_UNKNOWN);
    };
  }

  private Response counted(Request request, String page) {
    if (!consent.allowed(request.cookie(ChoiceCookie.NAME)).purposes().usage()) {
      return problems.answer(request, Problem.CONSENT_NEEDED);
    }
    views.count(page);
    return Response.done();
  }
}
