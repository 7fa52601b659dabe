package signpost.desk.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import signpost.desk.chart.Bars;
import signpost.desk.chart.Figure;
import signpost.desk.chart.Series;
import signpost.desk.chart.Table;

/// Pictures of what takes a whole table to know, and an administrator to read.
final class WholeTableFigures {
  private static final String REFUSED =
      "Only administrators of this service may know: it takes reading a whole table, which your AWS"
          + " permissions do not allow (DeskAdministratorPolicy).";

  /// Enough to tell two apart, with room for numbers beside it.
  private static final int SHORT_NAME = 6;

  private WholeTableFigures() {}

  static Figure cookies(Restricted<CookieChoices> choices) {
    String title = "Cookie choices by wording";
    String note =
        "As they stand today, whatever the period. Of each record its last choice counts. Who"
            + " refused without having accepted before is on no record: that is in their own cookie"
            + " alone.";
    return switch (choices) {
      case Restricted.Refused<CookieChoices> refused ->
          Figure.without("cookies", title, REFUSED, note);
      case Restricted.Known<CookieChoices>(CookieChoices known) when known.wordings().isEmpty() ->
          Figure.without("cookies", title, "No consent is on record.", note);
      case Restricted.Known<CookieChoices>(CookieChoices known) ->
          new Figure(
              "cookies",
              title,
              cookiesText(known),
              Bars.of(
                  "cookies-picture",
                  title,
                  cookiesText(known) + " Two bars for each wording, one for each purpose.",
                  List.of(new Series("Yes", "five"), new Series("No", "none")),
                  known.wordings().stream()
                      .flatMap(
                          wording ->
                              List.of(
                                  bar(wording, "settings", wording.preferences()),
                                  bar(wording, "counting", wording.usage()))
                                  .stream())
                      .toList()),
              cookiesTable(known),
              note);
    };
  }

  private static String cookiesText(CookieChoices known) {
    long records = known.wordings().stream().mapToLong(CookieChoices.Wording::records).sum();
    long holding = known.wordings().stream().mapToLong(CookieChoices.Wording::holding).sum();
    return "%s on record, %s of them still in force. May the site remember settings, may it count page views?"
        .formatted(Say.counted(records, "consent"), Say.number(holding));
  }

  private static Bars.Values bar(CookieChoices.Wording wording, String purpose, long yes) {
    long no = wording.records() - yes;
    return new Bars.Values(
        wording.name().substring(0, Math.min(SHORT_NAME, wording.name().length())) + ", " + purpose,
        Say.number(yes) + " yes, " + Say.number(no) + " no",
        List.of(yes, no),
        0);
  }

  private static Table cookiesTable(CookieChoices known) {
    List<Table.Row> rows = new ArrayList<>();
    for (CookieChoices.Wording wording : known.wordings()) {
      rows.add(row(wording, "settings", wording.preferences()));
      rows.add(row(wording, "counting", wording.usage()));
    }
    return new Table(
        "Consents on record by wording, as content/wordings/ names it, and purpose",
        List.of("Wording, purpose", "Yes", "No", "Records", "In force"),
        rows);
  }

  private static Table.Row row(CookieChoices.Wording wording, String purpose, long yes) {
    return new Table.Row(
        wording.name() + ", " + purpose,
        List.of(
            Say.number(yes),
            Say.number(wording.records() - yes),
            Say.number(wording.records()),
            Say.number(wording.holding())));
  }

  static Figure oldest(Restricted<OldestItems> items) {
    String title = "The oldest item of each kind, against how long it is kept";
    String note =
        "As it stands today. What is past its date is shown nowhere else, and DynamoDB deletes it"
            + " within some two days.";
    return switch (items) {
      case Restricted.Refused<OldestItems> refused ->
          Figure.without("oldest", title, REFUSED, note);
      case Restricted.Known<OldestItems>(OldestItems known) -> oldest(title, known, note);
    };
  }

  private static Figure oldest(String title, OldestItems known, String note) {
    long overdue = known.kinds().stream().mapToLong(kind -> kind.remaining().overdue()).sum();
    long undated = known.kinds().stream().mapToLong(kind -> kind.remaining().undated()).sum();
    String text =
        (overdue == 0
                ? "Nothing is past its date."
                : "Past their date and not deleted yet: " + Say.counted(overdue, "item") + ".")
            + (undated == 0
                ? ""
                : " Without a date, so that they would stay for ever: "
                    + Say.counted(undated, "item")
                    + ".");
    return new Figure(
        "oldest",
        title,
        text,
        Bars.limited(
            "oldest-picture",
            title,
            text + " A bar that is full has reached its time.",
            List.of(Series.only("Age of the oldest")),
            known.kinds().stream().map(WholeTableFigures::bar).toList()),
        new Table(
            "What is kept, by kind",
            List.of("Kind", "Items", "Oldest", "Kept", "Late"),
            known.kinds().stream().map(WholeTableFigures::row).toList()),
        note);
  }

  private static Bars.Values bar(OldestItems.Kind kind) {
    Duration oldest = kind.oldest();
    return new Bars.Values(
        kind.name(),
        oldest == null
            ? "none"
            : age(oldest) + " of " + age(kind.kept()) + (kind.isOverdue() ? ", late" : ""),
        List.of(oldest == null ? 0 : Math.max(0, oldest.toSeconds())),
        kind.kept().toSeconds());
  }

  private static Table.Row row(OldestItems.Kind kind) {
    Duration oldest = kind.oldest();
    return new Table.Row(
        kind.name(),
        List.of(
            Say.number(kind.remaining().items()),
            oldest == null ? "none" : age(oldest),
            age(kind.kept()),
            Say.number(kind.remaining().overdue())));
  }

  /// Days, or hours of what is kept no day.
  private static String age(Duration time) {
    return time.toDays() > 0 ? Say.number(time.toDays()) + " d" : time.toHours() + " h";
  }
}
