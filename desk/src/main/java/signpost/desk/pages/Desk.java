package signpost.desk.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signpost.desk.database.Database;
import signpost.desk.feedback.Undo;
import signpost.desk.record.DeskRecord;
import signpost.desk.unanswered.NearestArticles;
import signpost.desk.unanswered.UnansweredQuestions;
import signpost.desk.web.DeskServer;
import signpost.desk.web.Reply;
import signpost.desk.web.Routes;
import signpost.desk.work.Workplace;

/// The desk's pages over one database: wiring only.
public final class Desk {
  private final Database database;
  private final Path root;
  private final Clock clock;

  /// @param root of the checkout that the desk was started in: what an editor adds is written there
  public Desk(Database database, Path root, Clock clock) {
    this.database = database;
    this.root = root;
    this.clock = clock;
  }

  /// @param beginning of every address
  public DeskServer.Answering at(String beginning) {
    Workplace place = Workplace.over(database, clock);
    Frame frame = new Frame(beginning, database.place(), database.reader());
    Html html = new Html(frame);
    Undo undo = new Undo(place.changes());
    Sitting sitting = new Sitting(clock);
    Routes routes = new Routes();
    new InboxPages(place, undo, sitting, html).answerIn(routes);
    new FeedbackPages(place, undo, sitting, html).answerIn(routes);
    new FiguresPages(place, html, frame).answerIn(routes);
    new ExportPages(place, html).answerIn(routes);
    new PersonPages(place, undo, sitting, html).answerIn(routes);
    new UnansweredPages(
            new UnansweredQuestions(database, place.retention().unanswered(), clock),
            once(NearestArticles::read),
            root,
            sitting,
            html)
        .answerIn(routes);
    routes
        .get("/record", call -> record(place, html))
        .get("/keys", call -> Reply.page(html.keys()))
        .get("/assets/desk.css", call -> asset("desk.css", "text/css"))
        .get("/assets/desk.js", call -> asset("desk.js", "text/javascript"));
    return new DeskServer.Answering(routes, new Failures(html));
  }

  private static Reply record(Workplace place, Html html) {
    return Reply.page(
        html.record(
            new RecordPage(
                place.record().of(DeskRecord.DESK, place.clock().instant()).stream()
                    .map(FeedbackView.DeedView::of)
                    .toList())));
  }

  private static <T> Supplier<T> once(Supplier<T> made) {
    return new Supplier<>() {
      private @Nullable T known;

      @Override
      public synchronized T get() {
        T thing = known;
        if (thing == null) {
          thing = made.get();
          known = thing;
        }
        return thing;
      }
    };
  }

  private static Reply asset(String name, String type) {
    try (InputStream file = Desk.class.getResourceAsStream("/signpost/desk/assets/" + name)) {
      return new Reply.Asset(
          type + "; charset=utf-8", Objects.requireNonNull(file, name).readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
