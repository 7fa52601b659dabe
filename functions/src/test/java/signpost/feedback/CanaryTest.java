package signpost.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signpost.dynamodb.Tapped;
import signpost.http.CapturedLog;
import signpost.http.Events;
import software.amazon.awssdk.core.exception.SdkClientException;

/// What a visitor writes, wherever they write it and whatever breaks then, reaches no log line, no
/// address that is sent on and no header.
final class CanaryTest {
  private static final List<String> VALUES =
      List.of(
          "canary@example.org",
          "07700 900123",
          "Čanary Ó'Brien",
          "SW1A 1AA",
          "QQ 12 34 56 C",
          "943 476 5919",
          "4111 1111 1111 1111",
          "12 Canary Wharf");

  private static final List<UnaryOperator<String>> FORMS =
      List.of(
          text -> text,
          text -> URLEncoder.encode(text, UTF_8),
          text -> Base64.getEncoder().encodeToString(text.getBytes(UTF_8)),
          text -> HexFormat.of().formatHex(text.getBytes(UTF_8)),
          CanaryTest::escaped);

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
        .collect(Collectors.joining());
  }

  static Stream<String> fortyCanaries() {
    return VALUES.stream().flatMap(value -> FORMS.stream().map(form -> form.apply(value)));
  }

  @ParameterizedTest
  @MethodSource("fortyCanaries")
  @ResourceLock(Resources.SYSTEM_OUT)
  void nothingTellsWhatWasWritten(String canary) {
    Sender sender = new Sender();
    List<Events.Answer> answers = new ArrayList<>();
    String log =
        CapturedLog.of(
            () -> {
              for (Tapped.Tap tap : states(canary)) {
                sender.tap(tap);
                everyRoute(sender, canary, answers);
              }
            });

    assertThat(log.lines())
        .as("every request is logged")
        .hasSizeGreaterThanOrEqualTo(answers.size());
    assertThat(answers)
        .extracting(Events.Answer::status)
        .contains(303, 201, 422, 400, 404, 503, 500);
    for (UnaryOperator<String> form : FORMS) {
      assertThat(log).doesNotContain(form.apply(canary));
      for (Events.Answer answer : answers) {
        assertThat(answer.headers().toString() + answer.cookies())
            .doesNotContain(form.apply(canary));
      }
    }
  }

  /// A database that works, one whose errors quote what was sent, and a mistake of our own.
  private static List<Tapped.Tap> states(String canary) {
    return List.of(
        (request, database) -> database.send(request),
        (request, database) -> {
          throw SdkClientException.create("cannot store " + canary + request);
        },
        (request, database) -> {
          throw new IllegalStateException(canary, new IllegalArgumentException(canary));
        });
  }

  private static void everyRoute(Sender sender, String canary, List<Events.Answer> answers) {
    String typed = URLEncoder.encode(canary, UTF_8);
    String json = canary.replace("\\", "\\\\");
    for (String body :
        List.of(
            "text=" + typed,
            "text=x&rating=" + typed,
            "text=x&contact=yes&email=" + typed,
            "text=x&page=" + typed,
            "text=x&submission=" + typed,
            "text=x&opened=" + typed,
            "text=x&website=" + typed,
            "text=x&" + typed + "=y",
            "text=%zz" + typed)) {
      answers.add(sender.form(body));
    }
    for (String field : List.of("text", "page", "email", "submission", "opened", "other")) {
      answers.add(
          sender.json("{\"text\":\"x\",\"contact\":true,\"" + field + "\":\"" + json + "\"}"));
    }
    answers.add(sender.json("{\"text\":\"" + json + "\"}"));
    answers.add(sender.json("{\"text\":\"" + canary));
    answers.add(sender.json(canary, "{\"text\":\"x\"}"));
    answers.add(sender.lookUp("reference=" + typed));
    answers.add(sender.lookUp("action=" + typed + "&reference=0000-0000-0000"));
    answers.add(sender.read(Sender.PATH + "/" + typed, Sender.JSON));
    answers.add(sender.read(Sender.PATH + "/0000-0000-0000?" + typed, "text/html"));
    answers.add(sender.erase(typed));
  }
}
