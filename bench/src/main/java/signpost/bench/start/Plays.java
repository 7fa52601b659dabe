package signpost.bench.start;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is started and called, by name: the bare handler, the deployed functions, and what others
/// would deploy for the same put (bench/peers).
final class Plays {
  static final String BARE = "H, the bare handler";
  static final String GUIDANCE = "guidance, asked by form";
  static final String GUIDANCE_JSON = "guidance, asked by JSON";
  static final String PREFERENCES = "preferences, a consent, unprimed";
  static final String FEEDBACK = "feedback, sent by form, unprimed";
  static final String PREFERENCES_PRIMED = "preferences, primed in its init";
  static final String FEEDBACK_PRIMED = "feedback, primed in its init";
  static final String QUARKUS = "Quarkus, the put of a consent";
  static final String SPRING = "Spring Cloud Function, the put of a consent";
  static final String SPRING_FUNCTIONAL = "the same in its functional style";

  private static final String ASK = "guidance/01-ask-by-form.200.json";
  private static final String CONSENT = "preferences/08-accept-by-form.303.json";
  private static final String SEND = "feedback/01-send-by-form.303.json";

  private Plays() {}

  /// All of them, in the order of a table; the map is the caller's, to take from what it needs.
  static Map<String, Stage.Play> on(Stage stage) throws IOException {
    Map<String, Stage.Play> plays = ours(stage);
    plays.put(
        QUARKUS,
        stage.peer(
            "quarkus/target/function.zip",
            "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler",
            Map.of(),
            "PreferencesFunction",
            CONSENT));
    plays.put(SPRING, spring(stage, "peers.spring.Application"));
    plays.put(SPRING_FUNCTIONAL, spring(stage, "peers.functional.Application"));
    return plays;
  }

  private static Stage.Play spring(Stage stage, String main) throws IOException {
    return stage.peer(
        "spring/target/peer-spring-1-aws.jar",
        "org.springframework.cloud.function.adapter.aws.FunctionInvoker",
        Map.of("MAIN_CLASS", main),
        "PreferencesFunction",
        CONSENT);
  }

  /// Those that need no peers to be built.
  static Map<String, Stage.Play> ours(Stage stage) throws IOException {
    Map<String, Stage.Play> plays = new LinkedHashMap<>();
    plays.put(BARE, stage.play("GuidanceFunction", Bare.class, ASK, true));
    plays.put(GUIDANCE, stage.play("GuidanceFunction", ASK, false));
    plays.put(
        GUIDANCE_JSON, stage.play("GuidanceFunction", "guidance/07-ask-by-json.200.json", false));
    plays.put(
        PREFERENCES, stage.play("PreferencesFunction", Unprimed.Preferences.class, CONSENT, false));
    plays.put(FEEDBACK, stage.play("FeedbackFunction", Unprimed.Feedback.class, SEND, false));
    plays.put(PREFERENCES_PRIMED, stage.play("PreferencesFunction", CONSENT, false));
    plays.put(FEEDBACK_PRIMED, stage.play("FeedbackFunction", SEND, false));
    return plays;
  }
}
