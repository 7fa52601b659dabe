package signpost.preferences;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signpost.http.Endpoint;
import signpost.http.Fields;
import signpost.http.OwnPages;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;

/// Remembers text size, colours or nation, for who allows the site to.
final class SaveSettings implements Endpoint {
  private final Consent consent;
  private final OwnPages ownPages;
  private final Answers answers;
  private final Problems problems;

  SaveSettings(Consent consent, OwnPages ownPages, Answers answers, Problems problems) {
    this.consent = consent;
    this.ownPages = ownPages;
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  public Response handle(Request request) {
    return switch (Fields.ofBody(request)) {
      case Fields.Unreadable(Problem problem) -> problems.answer(request, problem);
      case Fields.Read read -> {
        Map<String, Object> wishes = new HashMap<>(read.values());
        String back = ownPages.back(wishes.remove("return"));
        Settings settings = changed(Settings.of(request.cookie(Answers.SETTINGS)), wishes);
        if (settings == null) {
          yield problems.answer(request, Problem.SETTING_UNKNOWN);
        }
        Consent.Allowed allowed = consent.allowed(request.cookie(ChoiceCookie.NAME));
        yield allowed.purposes().preferences()
            ? answers.withSettings(Response.seeOther(back), request, settings, allowed)
            : problems.answer(request, Problem.CONSENT_NEEDED);
      }
    };
  }

  private static @Nullable Settings changed(Settings before, Map<String, Object> wishes) {
    Settings settings = wishes.isEmpty() ? null : before;
    for (Map.Entry<String, Object> wish : wishes.entrySet()) {
      settings = settings == null ? null : settings.with(wish.getKey(), wish.getValue());
    }
    return settings;
  }
}
