package signpost;

import java.util.Map;
import java.util.TreeMap;
import signpost.dynamodb.DynamoDb;
import signpost.feedback.FeedbackFunction;
import signpost.front.FrontFunction;
import signpost.guidance.GuidanceFunction;
import signpost.http.HttpFunction;
import signpost.http.Route;
import signpost.preferences.PreferencesFunction;
import signpost.unanswered.UnansweredFunction;

/// Every function that answers visitors, as it is deployed, with a client that calls nobody.
public final class Handlers {
  private static final Map<String, HttpFunction> FUNCTIONS =
      Map.of(
          GuidanceFunction.class.getName(), new GuidanceFunction(),
          FrontFunction.class.getName(), new FrontFunction(),
          FeedbackFunction.class.getName(),
              new FeedbackFunction(
                  DynamoDb.client(Map.of()),
                  Map.of(
                      "FEEDBACK_TABLE",
                      "Feedback",
                      "ERASED_FEEDBACK_TABLE",
                      "Erased",
                      "SENDING_LIMIT_TABLE",
                      "Limit")),
          UnansweredFunction.class.getName(),
              new UnansweredFunction(
                  DynamoDb.client(Map.of()), Map.of("UNANSWERED_TABLE", "Unanswered")),
          PreferencesFunction.class.getName(),
              new PreferencesFunction(
                  DynamoDb.client(Map.of()),
                  Map.of("PREFERENCES_TABLE", "Preferences", "USAGE_TABLE", "Usage")));

  private Handlers() {}

  /// `METHOD /path` to the name of the class that handles it.
  public static Map<String, String> routes() {
    Map<String, String> handled = new TreeMap<>();
    FUNCTIONS.forEach(
        (name, function) -> {
          for (Route route : function.routes()) {
            if (handled.put(route.toString(), name) != null) {
              throw new IllegalStateException("handled twice: " + route);
            }
          }
        });
    return handled;
  }
}
