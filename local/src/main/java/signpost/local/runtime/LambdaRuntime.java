package signpost.local.runtime;

import java.io.IOException;

/// One function's environment: what Lambda would keep running between calls.
public interface LambdaRuntime extends AutoCloseable {

  /// What became of a call.
  sealed interface Outcome {
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
    record Returned(byte[] payload) implements Outcome {}

    /// It threw, ended, or took longer than the template lets it.
    ///
    /// @param why the exception's class, or what else happened; no word of an event
    record Failed(String why) implements Outcome {}
  }

  /// Calls the function, one call at a time as Lambda does. The first waits until it has started.
  Outcome invoke(byte[] event) throws IOException, InterruptedException;

  /// Ends its process.
  @Override
  void close();
}
