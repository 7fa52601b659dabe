package signpost.desk.figures;

import java.util.function.Supplier;
import signpost.desk.database.NotAllowed;

/// What only administrators may know: reading it takes a whole table, and readers may not.
public sealed interface Restricted<T> {
  record Known<T>(T value) implements Restricted<T> {}

  /// IAM refused it.
  record Refused<T>() implements Restricted<T> {}

  /// What IAM refuses comes as no `SdkException` from the desk's own client
  /// (`signpost.desk.database.Refusals`). What fails otherwise is thrown on.
  static <T> Restricted<T> of(Supplier<T> reading) {
    try {
      return new Known<>(reading.get());
    } catch (RuntimeException failed) {
      if (NotAllowed.in(failed) == null) {
        throw failed;
      }
      return new Refused<>();
    }
  }
}
