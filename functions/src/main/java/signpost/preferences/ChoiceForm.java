package signpost.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signpost.http.Fields;
import signpost.http.Problem;
import signpost.site.CookiesPage.Mark;

/// A choice as a form sent it: from the banner, or from the cookies page.
///
/// @param action null where nothing readable was chosen
/// @param back the field `return`, as it came
/// @param from the field `from`, as it came: where the visitor of the cookies page had been
/// @param problem null where nothing is wrong
/// @param wrong the fields that the problem is about
record ChoiceForm(
    @Nullable Action action,
    Mark preferences,
    Mark usage,
    boolean session,
    ConsentEvent.Method method,
    @Nullable Object back,
    @Nullable Object from,
    @Nullable Problem problem,
    List<String> wrong) {

  enum Action {
    ACCEPT,
    REJECT,
    CUSTOM,
    WITHDRAW
  }

  private static final Set<String> FIELDS =
      Set.of("choice", Purposes.PREFERENCES, Purposes.USAGE, "session", "method", "return", "from");

  /// What these fields may say, where they are there.
  private static final Map<String, Set<String>> VALUES =
      Map.of(
          Purposes.PREFERENCES,
          Set.of("yes", "no"),
          Purposes.USAGE,
          Set.of("yes", "no"),
          "session",
          Set.of("yes"));

  ChoiceForm {
    wrong = List.copyOf(wrong);
  }

  static ChoiceForm of(Fields fields) {
    return switch (fields) {
      case Fields.Unreadable(Problem problem) ->
          new ChoiceForm(
              null,
              Mark.NEITHER,
              Mark.NEITHER,
              false,
              ConsentEvent.Method.API,
              null,
              null,
              problem,
              List.of());
      case Fields.Read read -> of(read);
    };
  }

  private static ChoiceForm of(Fields.Read read) {
    Action action = action(read.get("choice"));
    Mark preferences = mark(read.get(Purposes.PREFERENCES));
    Mark usage = mark(read.get(Purposes.USAGE));
    ConsentEvent.Method method =
        read.get("method") instanceof String named
            ? ConsentEvent.Method.of(named)
            : ConsentEvent.Method.API;
    List<String> wrong = new ArrayList<>();
    Problem problem = null;
    if (!FIELDS.containsAll(read.values().keySet())) {
      problem = Problem.UNKNOWN_FIELD;
    } else if (action == null || action == Action.CUSTOM) {
      if (preferences == Mark.NEITHER) {
        wrong.add(Purposes.PREFERENCES);
      }
      if (usage == Mark.NEITHER) {
        wrong.add(Purposes.USAGE);
      }
      problem = action == null || !wrong.isEmpty() ? Problem.CHOICE_MISSING : null;
    } else if (contradicts(action, preferences) || contradicts(action, usage)) {
      problem = Problem.CHOICE_CONTRADICTORY;
    }
    if (problem == null
        && (method == null || !VALUES.entrySet().stream().allMatch(value -> known(read, value)))) {
      problem = Problem.VALUE_UNKNOWN;
    }
    return new ChoiceForm(
        action,
        preferences,
        usage,
        "yes".equals(read.get("session")),
        method == null ? ConsentEvent.Method.API : method,
        read.get("return"),
        read.get("from"),
        problem,
        wrong);
  }

  /// What is chosen; for a form without a problem.
  Purposes purposes() {
    return switch (action) {
      case ACCEPT -> Purposes.ALL;
      case CUSTOM -> new Purposes(preferences == Mark.YES, usage == Mark.YES);
      case REJECT, WITHDRAW -> Purposes.NONE;
      case null -> Purposes.NONE;
    };
  }

  private static boolean known(Fields.Read read, Map.Entry<String, Set<String>> field) {
    Object value = read.get(field.getKey());
    return value == null || (value instanceof String text && field.getValue().contains(text));
  }

  private static boolean contradicts(Action action, Mark mark) {
    return switch (action) {
      case ACCEPT -> mark == Mark.NO;
      case REJECT, WITHDRAW -> mark == Mark.YES;
      case CUSTOM -> false;
    };
  }

  private static @Nullable Action action(@Nullable Object choice) {
    return switch (Objects.toString(choice, "")) {
      case "accept" -> Action.ACCEPT;
      case "reject" -> Action.REJECT;
      case "custom" -> Action.CUSTOM;
      case "withdraw" -> Action.WITHDRAW;
      default -> null;
    };
  }

  private static Mark mark(@Nullable Object value) {
    return switch (Objects.toString(value, "")) {
      case "yes" -> Mark.YES;
      case "no" -> Mark.NO;
      default -> Mark.NEITHER;
    };
  }
}
