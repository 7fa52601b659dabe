package signpost.desk.erasing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import signpost.desk.database.Database;
import signpost.desk.record.Deed;
import signpost.desk.record.DeskRecord;
import signpost.feedback.FeedbackStore;
import signpost.feedback.Reference;

/// Erases feedback for good: what was written, its address, its tags and the reply. What is left is
/// a hash in the ledger, so that a restored backup can be made to forget it again, and a line on
/// record that it was done and by whom.
///
/// What was interrupted is finished by asking for it again.
public final class Erasing {
  private final Database database;
  private final FeedbackStore store;
  private final DeskRecord record;
  private final Duration ledgerKept;
  private final Clock clock;

  /// @param ledgerKept as long as feedback is: no backup holds it longer
  public Erasing(
      Database database, FeedbackStore store, DeskRecord record, Duration ledgerKept, Clock clock) {
    this.database = database;
    this.store = store;
    this.record = record;
    this.ledgerKept = ledgerKept;
    this.clock = clock;
  }

  /// Erases what stands under a reference, be its time over or not. Where nothing does, the ledger
  /// remembers it all the same.
  ///
  /// @return whether anything stood there
  public boolean erase(Reference reference) {
    Instant now = clock.instant();
    // About no single feedback: of this one, nothing is to be found any more.
    record.add(DeskRecord.DESK, new Deed(now, database.reader(), "erased an item", "", ""));
    return store.erase(reference, now, ledgerKept);
  }

  /// Erases all that gave an address to be answered at. The ledger remembers the address too, for a
  /// backup that holds more of it than is here.
  ///
  /// @param mentioned whether what only mentions the address goes too
  /// @param looking is told how many items have been looked at so far
  /// @param erasing is told how many have been erased so far
  /// @return how many were erased
  public long eraseAll(
      Address address, boolean mentioned, LongConsumer looking, LongConsumer erasing) {
    Instant now = clock.instant();
    record.add(
        DeskRecord.DESK,
        new Deed(
            now, database.reader(), "erased an address", "", mentioned ? "mentioned too" : ""));
    store.remember(store.erasedAddress(address.folded()), now, ledgerKept);
    AddressSearch.Found found = new AddressSearch(database).find(address, mentioned, looking);
    List<Reference> references = new ArrayList<>(found.given());
    references.addAll(found.mentioned());
    long erased = 0;
    for (Reference reference : references) {
      erase(reference);
      erased++;
      erasing.accept(erased);
    }
    return erased;
  }
}
