package signpost.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import signpost.http.Log;

/// A Lambda function that does one thing whenever it is called; what it is called with says
/// nothing.
public abstract class ScheduledFunction implements RequestStreamHandler {
  private final Runnable job;

  protected ScheduledFunction(Runnable job) {
    this.job = job;
  }

  /// @throws IllegalStateException where it failed, so that Lambda counts an error and calls again;
  ///   the runtime logs what is thrown, so it quotes nothing
  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context) {
    boolean done = false;
    try {
      job.run();
      done = true;
    } catch (RuntimeException unexpected) {
      Log.unexpected(unexpected);
    }
    if (!done) {
      throw new IllegalStateException("not done; the line above says where it failed");
    }
  }
}
