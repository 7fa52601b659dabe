package signpost.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import signpost.desk.database.Database;
import signpost.dynamodb.Embedded;
import signpost.dynamodb.Tapped;
import signpost.feedback.Feedback;
import signpost.preferences.Purposes;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// The numbers, over made data.
final class FiguresTest {
  private final Service service = new Service();

  private Figures figures(int days) {
    return service.measurements().figures(Period.last(days, Service.CLOCK));
  }

  private static <T> T known(Restricted<T> figure) {
    if (figure instanceof Restricted.Known<T>(T value)) {
      return value;
    }
    throw new AssertionError("refused");
  }

  @Test
  void aDayBeginsAndEndsAtMidnight() {
    service.feedback("2026-11-23T23:59:59Z", 1);
    service.feedback("2026-11-24T00:00:00Z", 2);
    service.feedback("2026-11-24T23:59:59Z", 2);
    service.feedback("2026-11-25T00:00:00Z", 5);
    service.feedback("2026-11-30T00:00:00Z", 0);

    FeedbackPerDay feedback = figures(7).feedback();

    assertThat(feedback.days())
        .extracting(FeedbackPerDay.Day::date)
        .containsExactlyElementsOf(
            LocalDate.of(2026, 11, 24).datesUntil(LocalDate.of(2026, 12, 1)).toList());
    assertThat(feedback.days().get(0).byRating()).containsExactly(0L, 0L, 2L, 0L, 0L, 0L);
    assertThat(feedback.days().get(1).byRating()).containsExactly(0L, 0L, 0L, 0L, 0L, 1L);
    assertThat(feedback.days().get(6).byRating()).containsExactly(1L, 0L, 0L, 0L, 0L, 0L);
    assertThat(feedback.all()).isEqualTo(4);
    assertThat(feedback.average()).isEqualTo(OptionalDouble.of(3));
  }

  @Test
  void everyStateCountsAndWhatIsSetApartIsCountedByItself() {
    for (String list : List.of("received", "acknowledged", "replied", "closed")) {
      service.feedback("2026-11-29T10:00:00Z", list, 4, "/", list.equals("closed"));
    }
    service.feedback("2026-11-29T10:00:00Z", "spam", 1, "/", false);
    service.feedback("2026-11-29T10:00:00Z", "quarantined", 1, "/", true);

    FeedbackPerDay feedback = figures(7).feedback();

    assertThat(feedback.all()).isEqualTo(4);
    assertThat(feedback.of(4)).isEqualTo(4);
    assertThat(feedback.danger()).isEqualTo(1);
    assertThat(feedback.setApart()).isEqualTo(2);
  }

  @Test
  void aPeriodMayHaveDaysOfSeveralMonths() {
    service.feedback("2026-09-02T00:00:00Z", 1);
    service.feedback("2026-09-30T23:59:59Z", 1);
    service.feedback("2026-10-01T00:00:00Z", 1);
    service.feedback("2026-10-31T12:00:00Z", 1);
    service.feedback("2026-11-01T00:00:00Z", 1);
    service.feedback("2026-09-01T23:59:59Z", 1);

    assertThat(figures(90).feedback().all()).isEqualTo(5);
    assertThat(figures(90).feedback().days()).hasSize(90);
    assertThat(figures(30).feedback().all()).isEqualTo(1);
  }

  @Test
  void whatIsPastItsTimeIsCountedNowhere() {
    service.feedback(
        Service.NOW.minus(Duration.ofDays(2)), "received", 1, "/late/", true, Service.NOW);
    service.feedback(
        Service.NOW.minus(Duration.ofDays(2)),
        "received",
        1,
        "/in-time/",
        false,
        Service.NOW.plusSeconds(1));
    service.views("2025-10-01", 0, "/", 7);
    service.asked("2026-08-24", "old stems", 9);

    Figures figures = figures(7);

    assertThat(figures.feedback().all()).isEqualTo(1);
    assertThat(figures.feedback().danger()).isZero();
    assertThat(figures.problems().pages())
        .extracting(PagesWithProblems.Page::address)
        .containsExactly("/in-time/");
    assertThat(
            service
                .measurements()
                .figures(new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 1)))
                .views()
                .all())
        .isZero();
    assertThat(
            service
                .measurements()
                .figures(new Period(LocalDate.of(2026, 8, 24), LocalDate.of(2026, 8, 30)))
                .unanswered()
                .asked())
        .isZero();
  }

  @Test
  void nothingIsLookedForBeforeAnythingIsKept() {
    service.feedback("2025-11-01T10:00:00Z", 3);

    assertThat(
            service
                .measurements()
                .figures(new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 5)))
                .feedback()
                .all())
        .isZero();
  }

  @Test
  void pagesComeByTheirProblemsAndAPoorRatingWeighsMoreThanNone() {
    for (int i = 0; i < 3; i++) {
      service.feedback("2026-11-29T10:00:00Z", "received", 0, "/three-unrated/", false);
    }
    service.feedback("2026-11-29T10:00:00Z", "received", 1, "/three/", false);
    service.feedback("2026-11-29T10:00:00Z", "received", 2, "/three/", false);
    service.feedback("2026-11-29T10:00:00Z", "received", 0, "/three/", false);
    service.feedback("2026-11-29T10:00:00Z", "received", 5, "/three/", false);
    service.feedback("2026-11-29T10:00:00Z", "received", 5, "/good/", false);
    service.feedback("2026-11-29T10:00:00Z", "received", 1, "", false);
    service.feedback("2026-11-29T10:00:00Z", "spam", 1, "/spam/", false);

    PagesWithProblems problems = figures(7).problems();

    assertThat(problems.pages())
        .containsExactly(
            new PagesWithProblems.Page("/three/", 2, 1, 3, 8),
            new PagesWithProblems.Page("/three-unrated/", 0, 3, 0, 0));
    assertThat(problems.pages().getFirst().average().orElseThrow()).isEqualTo(8 / 3.0);
    assertThat(problems.pages().getLast().average()).isEmpty();
    assertThat(problems.unknown()).isEqualTo(1);
    assertThat(problems.further()).isZero();
  }

  @Test
  void onlyTwentyPagesAreNamedAndTheOthersCounted() {
    for (int page = 0; page < 23; page++) {
      service.feedback("2026-11-29T10:00:00Z", "received", 1, "/page-%02d/".formatted(page), false);
    }

    PagesWithProblems problems = figures(7).problems();

    assertThat(problems.pages()).hasSize(20);
    assertThat(problems.pages().getFirst().address()).isEqualTo("/page-00/");
    assertThat(problems.further()).isEqualTo(3);
  }

  @Test
  void viewsOfAllShardsOfAllDaysAreSummed() {
    service.views("2026-11-30", 0, "/a/", 3);
    service.views("2026-11-30", 7, "/a/", 4);
    service.views("2026-11-24", 3, "/a/", 5);
    service.views("2026-11-24", 3, "/b/", 50);
    service.views("2026-11-23", 3, "/b/", 900);

    PageViewsByPage views = figures(7).views();

    assertThat(views.pages())
        .containsExactly(
            new PageViewsByPage.Page("/b/", List.of(50L, 0L, 0L, 0L, 0L, 0L, 0L)),
            new PageViewsByPage.Page("/a/", List.of(5L, 0L, 0L, 0L, 0L, 0L, 7L)));
    assertThat(views.byDay()).containsExactly(55L, 0L, 0L, 0L, 0L, 0L, 7L);
    assertThat(views.all()).isEqualTo(62);
  }

  @Test
  void whatFewerThanFiveAskedIsInNoWeek() {
    service.asked("2026-11-23", "witness wembley", 5);
    service.asked("2026-11-23", "certificate platform", 12);
    service.asked("2026-11-23", "one person", 4);
    service.asked("2026-11-30", "today", 6);

    assertThat(figures(7).unanswered().weeks())
        .containsExactly(
            new UnansweredPerWeek.Week(
                LocalDate.of(2026, 11, 23),
                List.of(
                    new UnansweredPerWeek.Question("certificate platform", 12),
                    new UnansweredPerWeek.Question("witness wembley", 5))),
            new UnansweredPerWeek.Week(
                LocalDate.of(2026, 11, 30), List.of(new UnansweredPerWeek.Question("today", 6))));
  }

  @Test
  void ofARecordOnlyTheLastChoiceCountsUnderItsOwnWording() {
    service.consentKey();
    service.consent("one", 1, "1", new Purposes(true, true), "2026-11-01T10:00:00Z");
    service.consent("one", 2, "2", new Purposes(true, false), "2026-11-20T10:00:00Z");
    service.consent("two", 1, "2", new Purposes(true, true), "2026-11-02T10:00:00Z");
    service.consent("three", 9, "10", new Purposes(false, true), "2026-11-02T10:00:00Z");
    service.consent("three", 10, "10", new Purposes(true, false), "2026-11-02T10:00:10Z");
    service.consent("no longer in force", 1, "1", new Purposes(true, true), "2026-01-01T10:00:00Z");
    service.consent("past its time", 1, "1", new Purposes(true, true), "2025-05-01T10:00:00Z");

    assertThat(known(figures(7).cookies()).wordings())
        .containsExactly(
            new CookieChoices.Wording("10-0123456789ab", 1, 1, 1, 0),
            new CookieChoices.Wording("2-0123456789ab", 2, 2, 2, 1),
            new CookieChoices.Wording("1-0123456789ab", 1, 0, 1, 1));
  }

  @Test
  void theOldestOfEachKindIsAsOldAsItIs() {
    Feedback old = service.feedback("2026-10-31T12:00:00Z", "received", 1, "/", false);
    service.email(old, Service.NOW.plus(Duration.ofDays(60)));
    service.views("2026-11-20", 0, "/", 1);
    service.asked("2026-08-31", "overdue since yesterday", 9);
    service.consent("one", 1, "1", new Purposes(true, true), "2026-11-10T12:00:00Z");

    List<OldestItems.Kind> kinds = known(figures(7).oldest()).kinds();

    assertThat(kinds)
        .filteredOn(kind -> kind.remaining().items() > 0)
        .extracting(OldestItems.Kind::name, OldestItems.Kind::oldest, OldestItems.Kind::isOverdue)
        .containsExactly(
            tuple("Feedback", Duration.ofDays(30), false),
            tuple("Email addresses", Duration.ofDays(30), false),
            tuple("Consents to cookies", Duration.ofDays(20), false),
            tuple("Page views", Duration.ofHours(252), false),
            tuple("Unanswered questions", Duration.ofHours(91 * 24 + 12), true));
    assertThat(kinds).hasSize(8);
  }

  @Test
  void anEmptyServiceHasFiguresToo() {
    Figures figures = figures(90);

    assertThat(figures.feedback().all()).isZero();
    assertThat(figures.feedback().average()).isEmpty();
    assertThat(figures.problems().pages()).isEmpty();
    assertThat(figures.views().all()).isZero();
    assertThat(figures.unanswered().asked()).isZero();
    assertThat(known(figures.cookies()).wordings()).isEmpty();
    assertThat(known(figures.oldest()).kinds())
        .allSatisfy(kind -> assertThat(kind.oldest()).isNull());
  }

  @Test
  void whomIamRefusesAScanGetsAllThatNeedsNone() {
    service.feedback("2026-11-29T10:00:00Z", 1);
    service.views("2026-11-29", 1, "/", 8);
    service.asked("2026-11-23", "witness", 6);
    DynamoDbClient readers =
        Tapped.of(
            Embedded.client(),
            (request, database) -> {
              if (request instanceof ScanRequest) {
                throw DynamoDbException.builder()
                    .awsErrorDetails(
                        AwsErrorDetails.builder()
                            .errorCode("AccessDeniedException")
                            .errorMessage("not authorized to perform: dynamodb:Scan on resource")
                            .build())
                    .build();
              }
              return database.send(request);
            });

    Figures figures =
        new Measurements(service.database(readers), Service.RETENTION, Service.CLOCK)
            .figures(Period.last(7, Service.CLOCK));

    assertThat(figures.feedback().all()).isEqualTo(1);
    assertThat(figures.problems().pages()).hasSize(1);
    assertThat(figures.views().all()).isEqualTo(8);
    assertThat(figures.unanswered().asked()).isEqualTo(6);
    assertThat(figures.cookies()).isInstanceOf(Restricted.Refused.class);
    assertThat(figures.oldest()).isInstanceOf(Restricted.Refused.class);
  }

  @Test
  void theWordsOfFeedbackAreNotEvenAskedFor() {
    service.feedback("2026-11-29T10:00:00Z", 1);
    Queue<DynamoDbRequest> asked = new ConcurrentLinkedQueue<>();
    Database database =
        service.database(
            Tapped.of(
                Embedded.client(),
                (request, there) -> {
                  asked.add(request);
                  return there.send(request);
                }));

    new Measurements(database, Service.RETENTION, Service.CLOCK)
        .report(Period.week(LocalDate.of(2026, 11, 29)));

    assertThat(asked)
        .filteredOn(BatchGetItemRequest.class::isInstance)
        .hasSize(1)
        .allSatisfy(
            request ->
                assertThat(
                        ((BatchGetItemRequest) request)
                            .requestItems()
                            .values()
                            .iterator()
                            .next()
                            .expressionAttributeNames()
                            .values())
                    .doesNotContain("text", "reply", "email", "personal"));
    assertThat(asked)
        .filteredOn(ScanRequest.class::isInstance)
        .allSatisfy(
            request ->
                assertThat(((ScanRequest) request).projectionExpression()).isEqualTo("#expires"));
  }
}
