package signpost.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import signpost.dynamodb.Fault;
import signpost.http.Events;
import signpost.http.HttpFunction;

/// Every call to the database fails in every way: nothing that was acknowledged is lost, nothing
/// that was refused is switched on, and no failure tells what it was about.
final class BrokenDatabaseTest {
  private final Service service = new Service();
  private final HttpFunction function = service.function();

  private void failAlways(Fault fault) {
    service.tap(fault::pass);
  }

  private void failAt(int call, Fault fault) {
    AtomicInteger calls = new AtomicInteger();
    service.tap(
        (request, database) ->
            calls.incrementAndGet() == call
                ? fault.pass(request, database)
                : database.send(request));
  }

  static Stream<Arguments> everyCallInEveryWay() {
    return IntStream.rangeClosed(1, 6)
        .boxed()
        .flatMap(call -> Stream.of(Fault.values()).map(fault -> Arguments.of(call, fault)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DEAD", "TIMED_OUT", "THROTTLED", "BROKEN"})
  void aRefusalIsHonouredWithoutADatabase(Fault fault) {
    failAlways(fault);
    Browser browser = new Browser(function);

    assertThat(browser.choose("choice=reject&return=/topics/").status()).isEqualTo(303);
    assertThat(browser.cookie("choice")).contains(".none.");
    assertThat(browser.state().body()).contains("\"decided\":true", "\"usage\":false");
    assertThat(browser.put(false, false).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DEAD", "TIMED_OUT", "THROTTLED", "BROKEN"})
  void aRefusalAfterAConsentIsHonouredWithoutADatabase(Fault fault) {
    Browser browser = new Browser(function);
    browser.put(true, true);
    failAlways(fault);

    assertThat(browser.choose("choice=reject").status()).isEqualTo(303);
    assertThat(browser.cookie("choice")).contains(".none.");
    assertThat(browser.view("{\"page\":\"/\"}").status()).isEqualTo(403);

    service.untap();
    assertThat(browser.state().body())
        .contains("\"preferences\":false,\"usage\":false", "\"erasurePending\":true");
    assertThat(browser.get(Browser.PREFERENCES + "/receipt", "text/html").body())
        .contains("We could not erase the record of your earlier choices yet");
    assertThat(browser.choose("choice=withdraw").status()).isEqualTo(303);
    assertThat(service.choices()).isEmpty();
    assertThat(browser.cookie("choice")).isEmpty();
  }

  @Test
  void aConsentAfterSuchARefusalGoesOnWithTheRecord() {
    Browser browser = new Browser(function);
    browser.put(true, true);
    failAlways(Fault.DEAD);
    browser.put(false, false);
    service.untap();

    assertThat(browser.put(false, true).status()).isEqualTo(200);
    assertThat(service.choices()).hasSize(2);
    assertThat(browser.state().body()).contains("\"erasurePending\":false");
  }

  @Test
  void whoCannotWithdrawYetIsToldSoAndEverythingIsOff() {
    Browser browser = new Browser(function);
    browser.put(true, true);
    failAlways(Fault.DEAD);
    Events.Answer page = browser.choose("choice=withdraw&return=/cookies/");

    assertThat(page.status()).isEqualTo(503);
    assertThat(page.body())
        .contains("<title>Error: ", "href=\"#withdraw\"", "id=\"withdraw-error\"")
        .doesNotContainPattern("value=\"yes\"[^>]* checked");
    assertThat(browser.cookie("choice")).contains(".none.");
    assertThat(browser.view("{\"page\":\"/\"}").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DEAD", "TIMED_OUT", "THROTTLED", "BROKEN"})
  void aConsentThatCannotBeRecordedSwitchesNothingOn(Fault fault) {
    failAlways(fault);
    Browser browser = new Browser(function);
    Events.Answer page = browser.choose("choice=accept&return=/topics/");
    Events.Answer json = browser.put(true, true);

    assertThat(page.status()).isEqualTo(503);
    assertThat(page.body())
        .contains("Sorry, there was a technical problem. Please try again.", "<title>Error: ");
    assertThat(json.status()).isEqualTo(503);
    assertThat(json.body())
        .contains("Sorry, there was a technical problem. Please try again.")
        .doesNotContain(Fault.MESSAGE);
    assertThat(page.cookies()).isEmpty();
    assertThat(json.cookies()).isEmpty();
    service.untap();
    assertThat(service.choices()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyCallInEveryWay")
  void whatWasAcknowledgedIsThere(int call, Fault fault) {
    failAt(call, fault);
    Browser browser = new Browser(function);
    int accepted = browser.put(true, false).status();
    String afterAccepting = browser.cookie("choice");
    int changed = browser.put(false, true).status();
    service.untap();

    assertThat(accepted).isIn(200, 503);
    assertThat(changed).isIn(200, 503);
    assertThat(accepted == 200).isEqualTo(!afterAccepting.isEmpty());
    String state = browser.state().body();
    if (changed == 200) {
      assertThat(state)
          .contains("\"decided\":true,\"purposes\":{\"preferences\":false,\"usage\":true}");
    } else if (accepted == 200) {
      // The change was not acknowledged, so nothing that it asked for is on, even if it is on
      // record.
      assertThat(state).contains("\"decided\":true", "\"usage\":false");
      assertThat(browser.cookie("choice")).isEqualTo(afterAccepting);
    } else {
      assertThat(state).contains("\"decided\":false");
    }
    assertThat(service.choices()).as("no choice twice").hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("everyCallInEveryWay")
  void nothingUnacknowledgedIsOnWhereTheNextCallFailsToo(int call, Fault fault) {
    Browser browser = new Browser(function);
    browser.put(true, false);
    AtomicInteger calls = new AtomicInteger();
    service.tap(
        (request, database) -> {
          int now = calls.incrementAndGet();
          return now == call
              ? fault.pass(request, database)
              : now == call + 1 ? Fault.DEAD.pass(request, database) : database.send(request);
        });
    int status = browser.put(true, true).status();
    service.untap();

    assertThat(status).isIn(200, 503);
    assertThat(browser.state().body())
        .contains(
            "\"decided\":true,\"purposes\":{\"preferences\":true,\"usage\":" + (status == 200));
    assertThat(service.choices()).hasSizeBetween(1, 2);
  }

  @ParameterizedTest
  @MethodSource("everyCallInEveryWay")
  void anAnswerThatWasLostIsNoError(int call, Fault fault) {
    Browser browser = new Browser(function);
    failAt(call, fault);
    int status = browser.put(true, true).status();
    service.untap();

    // The calls are: read the key, make the key, put the choice.
    boolean done =
        call > 3 || fault == Fault.SENT_TWICE || (call == 3 && fault == Fault.ANSWER_LOST);
    if (done) {
      assertThat(status).isEqualTo(200);
    }
    if (status == 200) {
      assertThat(browser.state().body()).contains("\"decided\":true");
      assertThat(service.choices()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void thePutsAnswerMayBeLost(Fault fault) {
    Browser browser = new Browser(function);
    // Knows the key already, so the next call is the put.
    new Browser(function).put(true, true);
    failAt(1, fault);
    int status = browser.put(true, true).status();
    service.untap();

    boolean stored = fault == Fault.ANSWER_LOST || fault == Fault.SENT_TWICE;
    assertThat(status).isEqualTo(stored ? 200 : 503);
    assertThat(service.choices()).hasSize(stored ? 2 : 1);
  }

  @ParameterizedTest
  @MethodSource("everyCallInEveryWay")
  void whatWasWithdrawnIsGone(int call, Fault fault) {
    Browser browser = new Browser(function);
    browser.put(true, true);
    browser.put(true, false);
    browser.put(false, true);
    String consent = browser.cookie("choice");
    failAt(call, fault);
    int status = browser.delete().status();
    service.untap();

    if (status == 204) {
      assertThat(service.choices()).isEmpty();
      assertThat(browser.cookie("choice")).isEmpty();
    } else {
      assertThat(status).isEqualTo(503);
      assertThat(browser.cookie("choice"))
          .as("off, and the way to try again")
          .contains(".none.")
          .endsWith(consent);
      assertThat(browser.delete().status()).isEqualTo(204);
      assertThat(service.choices()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DEAD", "TIMED_OUT", "THROTTLED", "BROKEN"})
  void whatCannotBeLookedUpIsSaidPlainly(Fault fault) {
    Browser browser = new Browser(function);
    browser.put(true, true);
    String consent = browser.cookie("choice");
    failAlways(fault);

    assertThat(browser.state().status()).isEqualTo(503);
    assertThat(browser.get(Browser.PREFERENCES + "/receipt", "text/html").status()).isEqualTo(503);
    assertThat(browser.view("{\"page\":\"/\"}").status()).isEqualTo(503);
    assertThat(browser.delete().status()).isEqualTo(503);
    assertThat(browser.cookie("choice")).contains(".none.").endsWith(consent);
  }
}
