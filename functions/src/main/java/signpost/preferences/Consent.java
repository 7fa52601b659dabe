package signpost.preferences;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signpost.dynamodb.SigningKey;
import signpost.http.Unavailable;
import signpost.site.CookieRegister;

/// What a visitor chose, and choosing. Knows neither HTTP nor pages; a cookie comes in as what the
/// browser sent and goes out as what it is to keep.
final class Consent {

  /// Where a choice stands.
  sealed interface State {
    /// Nothing was chosen, or what was chosen no longer counts, or what was sent is not believed.
    record Undecided() implements State {}

    /// @param decided the day, and no more exactly
    /// @param left whether an earlier record is still to be erased
    record Refused(Instant decided, Instant until, boolean left) implements State {}

    /// @param purposes what is on: the event's, or, where the browser never learned of the event,
    ///   what its own cookie allows too
    record Granted(ConsentEvent event, Purposes purposes) implements State {}
  }

  /// @param cookie the new value of the cookie `choice`
  /// @param allowed what the cookie allows from now on
  record Decided(State state, String cookie, Allowed allowed) {}

  /// What a browser's cookie allows.
  ///
  /// @param session whether only until the browser is closed
  /// @param until when at the latest it ends
  record Allowed(Purposes purposes, boolean session, Instant until) {}

  /// How a choice reached the service.
  ///
  /// @param session whether the visitor wants it forgotten when the browser is closed
  record Circumstances(ConsentEvent.Method method, boolean script, boolean gpc, boolean session) {}

  private static final int ID_BYTES = 16;

  /// More than one visitor's double clicks and open tabs ever are.
  private static final int ATTEMPTS = 40;

  /// Two equal choices that are no further apart are one, sent twice.
  private static final Duration DOUBLE = Duration.ofSeconds(30);

  private final ConsentStore store;
  private final SigningKey key;
  private final CookieRegister register;
  private final Clock clock;

  Consent(ConsentStore store, SigningKey key, CookieRegister register, Clock clock) {
    this.store = store;
    this.key = key;
    this.register = register;
    this.clock = clock;
  }

  /// @param sent every value that came under the cookie's name
  /// @throws Unavailable where a consent cannot be looked up
  State state(List<String> sent) {
    return switch (readable(sent)) {
      case null -> new State.Undecided();
      case ChoiceCookie.Refused refused -> refused(refused);
      case ChoiceCookie.Granted granted -> {
        ConsentEvent event = isOurs(granted) ? store.latest(granted.id(), granted.number()) : null;
        yield event != null && counts(event)
            ? new State.Granted(event, on(event, granted))
            : new State.Undecided();
      }
    };
  }

  /// An event that came right after the one this cookie was made for, from a browser that held this
  /// cookie: its answer never arrived, or the cookie would be another. Whoever was told that
  /// nothing was saved must not find more switched on than before.
  private static Purposes on(ConsentEvent event, ChoiceCookie.Granted cookie) {
    boolean unanswered = event.number() == cookie.number() + 1 && event.after() == cookie.number();
    return unanswered ? event.purposes().and(cookie.purposes()) : event.purposes();
  }

  /// What the visitor allows by the word of their cookie alone, which only this service can have
  /// made: no record is looked up.
  Allowed allowed(List<String> sent) {
    return readable(sent) instanceof ChoiceCookie.Granted granted && isOurs(granted)
        ? new Allowed(granted.purposes(), granted.session(), end(granted))
        : new Allowed(Purposes.NONE, true, clock.instant());
  }

  /// Chooses. A refusal needs no database: it is in the cookie. The record of an earlier consent is
  /// erased with it, now or, by `withdraw`, later.
  ///
  /// @throws Unavailable where a consent could not be recorded; then nothing was chosen
  Decided decide(Purposes purposes, Circumstances how, List<String> sent) {
    boolean session = how.session() || wasForSession(sent);
    return purposes.any() ? grant(purposes, how, session, sent) : refuse(session, sent);
  }

  /// Withdraws a choice, and erases what is on record about it.
  ///
  /// @return null where all of it is erased; else a refusal to keep until it is: calling again goes
  ///   on
  @Nullable Decided withdraw(List<String> sent) {
    Decided off = refuse(wasForSession(sent), sent);
    return off.state() instanceof State.Refused(Instant decided, Instant until, boolean left)
            && left
        ? off
        : null;
  }

  /// All choices on record, the newest first.
  List<ConsentEvent> history(List<String> sent) {
    ChoiceCookie.Granted granted = ours(sent);
    return granted == null ? List.of() : store.history(granted.id(), clock.instant());
  }

  private Decided grant(Purposes purposes, Circumstances how, boolean session, List<String> sent) {
    // Before anything is stored: what could not be signed could not be given to the browser.
    key.load();
    ChoiceCookie.Granted before = ours(sent);
    ConsentEvent event =
        event(
            before == null ? freshId() : before.id(),
            before == null ? 1 : before.number() + 1,
            purposes,
            how);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (store.add(event).equals(event)) {
        return granted(event, session);
      }
      // Another choice came first. Where it was this one, sent twice, it stands; else this one is
      // the later and goes after whatever is the last now.
      ConsentEvent last = store.last(event.id());
      if (last != null && last.repeats(event, DOUBLE)) {
        return granted(last, session);
      }
      event = event.numbered(last == null ? event.number() : last.number() + 1);
    }
    throw new Unavailable(new IllegalStateException());
  }

  private Decided granted(ConsentEvent event, boolean session) {
    ChoiceCookie.Granted cookie =
        new ChoiceCookie.Granted(
            register.wordingMark(),
            event.purposes(),
            ChoiceCookie.day(event.decided()),
            session,
            event.id(),
            event.number(),
            "");
    return new Decided(
        new State.Granted(event, event.purposes()),
        cookie.tagged(key.tag(cookie.signed())).value(),
        new Allowed(event.purposes(), session, end(cookie)));
  }

  private Decided refuse(boolean session, List<String> sent) {
    ChoiceCookie.Granted left = null;
    try {
      ChoiceCookie.Granted before = ours(sent);
      if (before != null) {
        store.erase(before.id());
      }
    } catch (Unavailable notErased) {
      // The refusal counts all the same: from now on no cookie of this browser says otherwise.
      left = consentIn(sent);
    }
    ChoiceCookie.Refused cookie =
        new ChoiceCookie.Refused(
            register.wordingMark(), ChoiceCookie.day(clock.instant()), session, left);
    return new Decided(
        refused(cookie), cookie.value(), new Allowed(Purposes.NONE, session, end(cookie)));
  }

  private State.Refused refused(ChoiceCookie.Refused cookie) {
    return new State.Refused(ChoiceCookie.start(cookie.day()), end(cookie), cookie.left() != null);
  }

  private Instant end(ChoiceCookie cookie) {
    return ChoiceCookie.start(cookie.day() + register.days());
  }

  private ConsentEvent event(String id, int number, Purposes purposes, Circumstances how) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ConsentEvent(
        id,
        number,
        number - 1,
        purposes,
        register.wording(),
        register.hash(),
        how.method(),
        how.script(),
        how.gpc(),
        now,
        now.plus(register.days(), ChronoUnit.DAYS));
  }

  /// The cookie where it is one alone.
  private static @Nullable ChoiceCookie one(List<String> sent) {
    return sent.size() == 1 ? ChoiceCookie.read(sent.getFirst()) : null;
  }

  /// The cookie where it is one alone, of today's wording, and not too old.
  private @Nullable ChoiceCookie readable(List<String> sent) {
    ChoiceCookie cookie = one(sent);
    long today = ChoiceCookie.day(clock.instant());
    return cookie != null
            && cookie.wording().equals(register.wordingMark())
            && cookie.day() <= today
            && today < cookie.day() + register.days()
        ? cookie
        : null;
  }

  private static boolean wasForSession(List<String> sent) {
    ChoiceCookie before = one(sent);
    return before != null && before.session();
  }

  /// The consent that a cookie of whatever age and wording speaks of; not yet believed.
  private static ChoiceCookie.@Nullable Granted consentIn(List<String> sent) {
    return switch (one(sent)) {
      case null -> null;
      case ChoiceCookie.Granted granted -> granted;
      case ChoiceCookie.Refused refused -> refused.left();
    };
  }

  /// The same where this service made it, so that a choice made anew goes to the same record.
  private ChoiceCookie.@Nullable Granted ours(List<String> sent) {
    ChoiceCookie.Granted granted = consentIn(sent);
    return granted != null && isOurs(granted) ? granted : null;
  }

  private boolean isOurs(ChoiceCookie.Granted granted) {
    return key.fits(granted.tag(), granted.signed());
  }

  private boolean counts(ConsentEvent event) {
    return event.hash().equals(register.hash()) && clock.instant().isBefore(event.until());
  }

  private static String freshId() {
    byte[] bytes = new byte[ID_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
