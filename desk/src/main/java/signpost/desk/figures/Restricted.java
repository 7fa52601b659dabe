package signpost.desk.figures;

import java.util.function.Supplier;
import signpost.desk.database.NotAllowed;
import software.amazon.awssdk.core.exception.SdkException;

/// What only administrators may know: reading it takes a whole table, and readers may not.
public sealed interface Restricted<T> {
  record Known<T>(T value) implements Restricted<T> {}

  /// IAM refused it.
  record Refused<T>() implements Restricted<T> {}

  /// @throws SdkException where the database fails otherwise
  static <T> Restricted<T> of(Supplier<T> reading) {
    try {
      return new Known<>(reading.get());
    } catch (SdkException failed) {
      if (NotAllowed.in(failed) == null) {
        throw failed;
      }
      return new Refused<>();
    }
  }
}
