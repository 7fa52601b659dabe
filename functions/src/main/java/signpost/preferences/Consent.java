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
    record Refused(Instant decided, Instant until) implements State {}

    record Granted(ConsentEvent event) implements State {}

    default Purposes purposes() {
      return this instanceof Granted(ConsentEvent event) ? event.purposes() : Purposes.NONE;
    }
  }

  /// @param cookie the new value of the cookie `choice`
  record Decided(State state, String cookie) {}

  /// How a choice reached the service.
  record Circumstances(ConsentEvent.Method method, boolean script, boolean gpc) {}

  private static final int ID_BYTES = 16;

  /// There are three sets of purposes to consent to, so of any number of requests at once each
  /// finds a free number, or its own wish on record, within as many attempts.
  private static final int ATTEMPTS = 6;

  /// A visitor gets an answer within five seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

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
      case ChoiceCookie.Refused refused -> refused(refused.day());
      case ChoiceCookie.Granted granted -> {
        ConsentEvent event = isOurs(granted) ? store.latest(granted.id(), granted.number()) : null;
        yield event != null && counts(event) ? new State.Granted(event) : new State.Undecided();
      }
    };
  }

  /// What the visitor allows by the word of their cookie alone, which only this service can have
  /// made: no record is looked up.
  Purposes allowed(List<String> sent) {
    return readable(sent) instanceof ChoiceCookie.Granted granted && isOurs(granted)
        ? granted.purposes()
        : Purposes.NONE;
  }

  /// Chooses. A refusal needs no database: it is in the cookie, and the visitor's earlier consent,
  /// where there is one, is told so as far as possible.
  ///
  /// @throws Unavailable where a consent could not be recorded; then nothing was chosen
  Decided decide(Purposes purposes, Circumstances how, List<String> sent) {
    return purposes.any() ? grant(purposes, how, sent) : refuse(how, sent);
  }

  /// Withdraws a choice, and erases what is on record about it.
  ///
  /// @throws Unavailable where it may not all be erased; calling again goes on
  void withdraw(List<String> sent) {
    ChoiceCookie.Granted granted = ours(sent);
    if (granted != null) {
      store.erase(granted.id());
    }
  }

  /// All choices on record, the newest first.
  List<ConsentEvent> history(List<String> sent) {
    ChoiceCookie.Granted granted = ours(sent);
    return granted == null ? List.of() : store.history(granted.id());
  }

  private Decided grant(Purposes purposes, Circumstances how, List<String> sent) {
    // Before anything is stored: what could not be signed could not be given to the browser.
    key.load();
    ChoiceCookie.Granted before = ours(sent);
    ConsentEvent event =
        event(
            before == null ? freshId() : before.id(),
            before == null ? 1 : before.number() + 1,
            purposes,
            how);
    long start = System.nanoTime();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ConsentEvent stored = store.add(event);
      if (stored.saysTheSame(event)) {
        return new Decided(new State.Granted(stored), cookie(stored));
      }
      // Another choice came first, so this one is the later: it goes after it.
      event = event.numbered(stored.number() + 1);
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        break;
      }
    }
    throw new Unavailable(new IllegalStateException());
  }

  private Decided refuse(Circumstances how, List<String> sent) {
    try {
      ChoiceCookie.Granted before = ours(sent);
      if (before != null) {
        ConsentEvent event = event(before.id(), before.number() + 1, Purposes.NONE, how);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
          ConsentEvent stored = store.add(event);
          if (stored.saysTheSame(event)) {
            break;
          }
          event = event.numbered(stored.number() + 1);
        }
      }
    } catch (Unavailable unrecorded) {
      // The refusal counts all the same: from now on no cookie of this browser says otherwise.
    }
    long today = ChoiceCookie.day(clock.instant());
    return new Decided(refused(today), new ChoiceCookie.Refused(register.wording(), today).value());
  }

  private State.Refused refused(long day) {
    return new State.Refused(ChoiceCookie.start(day), ChoiceCookie.start(day + register.days()));
  }

  private ConsentEvent event(String id, int number, Purposes purposes, Circumstances how) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ConsentEvent(
        id,
        number,
        purposes,
        register.wording(),
        register.hash(),
        how.method(),
        how.script(),
        how.gpc(),
        now,
        now.plus(register.days(), ChronoUnit.DAYS));
  }

  private String cookie(ConsentEvent event) {
    String signed =
        ChoiceCookie.Granted.signed(
            event.wording(),
            event.purposes(),
            ChoiceCookie.day(event.decided()),
            event.id(),
            event.number());
    return signed + "." + key.tag(signed);
  }

  /// The cookie where it is one alone, of today's wording, and not too old.
  private @Nullable ChoiceCookie readable(List<String> sent) {
    ChoiceCookie cookie = sent.size() == 1 ? ChoiceCookie.read(sent.getFirst()) : null;
    long today = ChoiceCookie.day(clock.instant());
    return cookie != null
            && cookie.wording().equals(register.wording())
            && cookie.day() <= today
            && today < cookie.day() + register.days()
        ? cookie
        : null;
  }

  /// A consent's cookie of whatever age and wording, so that a choice made anew goes to the same
  /// record; null for any other.
  private ChoiceCookie.@Nullable Granted ours(List<String> sent) {
    return sent.size() == 1
            && ChoiceCookie.read(sent.getFirst()) instanceof ChoiceCookie.Granted granted
            && isOurs(granted)
        ? granted
        : null;
  }

  private boolean isOurs(ChoiceCookie.Granted granted) {
    return key.fits(granted.tag(), granted.signed());
  }

  private boolean counts(ConsentEvent event) {
    return event.purposes().any()
        && event.hash().equals(register.hash())
        && clock.instant().isBefore(event.until());
  }

  private static String freshId() {
    byte[] bytes = new byte[ID_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
