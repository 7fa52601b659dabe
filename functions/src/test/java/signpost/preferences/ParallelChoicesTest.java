package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import signpost.http.Events;
import signpost.http.HttpFunction;

/// Choices that come at the same time, with the same cookie.
final class ParallelChoicesTest {
  private final Service service = new Service();
  private final HttpFunction function = service.function();

  /// Each wish is sent by a browser of its own with the same cookie.
  private List<Events.Answer> atOnce(String cookie, List<Purposes> wishes) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Events.Answer>> results = new ArrayList<>();
    List<Events.Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(wishes.size())) {
      for (Purposes wish : wishes) {
        results.add(
            threads.submit(
                () -> {
                  go.await();
                  return new Browser(function)
                      .with("choice", cookie)
                      .put(wish.preferences(), wish.usage());
                }));
      }
      go.countDown();
      for (Future<Events.Answer> result : results) {
        answers.add(result.get());
      }
    }
    return answers;
  }

  private String consent() {
    Browser browser = new Browser(function);
    browser.put(true, false);
    return browser.cookie("choice");
  }

  private static String cookie(Events.Answer answer) {
    return answer.cookie("__Host-choice").substring("__Host-choice=".length());
  }

  @Test
  void aHundredEqualChoicesAreOne() throws Exception {
    List<Purposes> wishes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      wishes.add(Purposes.ALL);
    }

    List<Events.Answer> answers = atOnce(consent(), wishes);

    assertThat(answers).extracting(Events.Answer::status).containsOnly(200);
    assertThat(answers.stream().map(ParallelChoicesTest::cookie).distinct()).hasSize(1);
    assertThat(service.choices()).as("the consent before, and this one").hasSize(2);
  }

  @Test
  void twoDifferentChoicesAreBothOnRecordAndTheLaterCounts() throws Exception {
    String cookie = consent();

    List<Events.Answer> answers = atOnce(cookie, List.of(new Purposes(false, true), Purposes.ALL));

    assertThat(answers).extracting(Events.Answer::status).containsOnly(200);
    assertThat(service.choices()).hasSize(3);
    Events.Answer later =
        answers.get(cookie(answers.get(0)).split("\\.", -1)[4].equals("3") ? 0 : 1);
    for (Events.Answer answer : answers) {
      assertThat(new Browser(function).with("choice", cookie(answer)).state().body())
          .isEqualTo(later.body());
    }
  }

  @Test
  void manyDifferentChoicesAreAllAnswered() throws Exception {
    List<Purposes> wishes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      wishes.add(
          switch (i % 3) {
            case 0 -> Purposes.ALL;
            case 1 -> new Purposes(true, false);
            default -> new Purposes(false, true);
          });
    }

    List<Events.Answer> answers = atOnce(consent(), wishes);

    assertThat(answers).extracting(Events.Answer::status).containsOnly(200);
    int highest =
        service.choices().stream()
            .mapToInt(item -> Integer.parseInt(Objects.requireNonNull(item.get("number")).n()))
            .max()
            .orElse(0);
    assertThat(service.choices()).hasSize(highest);
  }
}
