package signpost.preferences;

import java.util.Map;
import java.util.Set;
import signpost.http.Endpoint;
import signpost.http.Fields;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;
import signpost.site.CookieRegister;

/// A choice as JSON, from the banner's script or from a program.
final class SetPreferences implements Endpoint {
  private static final Set<String> FIELDS = Set.of("purposes", "method");
  private static final Set<String> PURPOSES = Set.of(Purposes.PREFERENCES, Purposes.USAGE);

  private sealed interface Wish {
    record Read(Purposes purposes, ConsentEvent.Method method) implements Wish {}

    record Refused(Problem problem) implements Wish {}
  }

  private final Consent consent;
  private final CookieRegister register;
  private final Answers answers;
  private final Problems problems;

  SetPreferences(Consent consent, CookieRegister register, Answers answers, Problems problems) {
    this.consent = consent;
    this.register = register;
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  public Response handle(Request request) {
    return switch (wish(Fields.ofBody(request))) {
      case Wish.Refused(Problem problem) -> problems.answer(request, problem);
      case Wish.Read(Purposes purposes, ConsentEvent.Method method) -> {
        Consent.Decided decided =
            consent.decide(
                purposes,
                new Consent.Circumstances(
                    method, method != ConsentEvent.Method.API, Signals.gpc(request), false),
                request.cookie(ChoiceCookie.NAME));
        yield answers.chosen(
            Response.json(PreferencesJson.of(decided.state(), register)), request, decided);
      }
    };
  }

  private static Wish wish(Fields fields) {
    return switch (fields) {
      case Fields.Unreadable(Problem problem) -> new Wish.Refused(problem);
      case Fields.Read read when !FIELDS.containsAll(read.values().keySet()) ->
          new Wish.Refused(Problem.UNKNOWN_FIELD);
      case Fields.Read read ->
          switch (read.get("purposes")) {
            case null -> new Wish.Refused(Problem.CHOICE_MISSING);
            case Map<?, ?> purposes -> wish(purposes, read.values().getOrDefault("method", "api"));
            default -> new Wish.Refused(Problem.WRONG_TYPE);
          };
    };
  }

  private static Wish wish(Map<?, ?> purposes, Object method) {
    if (!purposes.keySet().equals(PURPOSES)) {
      return new Wish.Refused(Problem.UNKNOWN_PURPOSE);
    }
    if (purposes.get(Purposes.PREFERENCES) instanceof Boolean preferences
        && purposes.get(Purposes.USAGE) instanceof Boolean usage
        && method instanceof String place) {
      ConsentEvent.Method known = ConsentEvent.Method.of(place);
      return known == null
          ? new Wish.Refused(Problem.VALUE_UNKNOWN)
          : new Wish.Read(new Purposes(preferences, usage), known);
    }
    return new Wish.Refused(Problem.WRONG_TYPE);
  }
}
