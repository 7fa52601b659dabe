package signpost.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import signpost.dynamodb.DynamoDb;
import signpost.feedback.FeedbackFunction;
import signpost.http.HttpFunction;
import signpost.preferences.PreferencesFunction;

/// A deployed function without its priming: wired, and never called before the first visitor. It
/// waits longer for the database than the deployed one: at a small function's share of a processor
/// a first call takes more than the second that is granted there, and what is not answered cannot
/// be compared.
public abstract class Unprimed implements RequestStreamHandler {
  private final HttpFunction function;

  private Unprimed(HttpFunction function) {
    this.function = function;
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    function.handleRequest(in, out, context);
  }

  /// Cookie preferences.
  public static final class Preferences extends Unprimed {
    public Preferences() {
      super(new PreferencesFunction(DynamoDb.patientClient(System.getenv()), System.getenv()));
    }
  }

  /// Beta feedback.
  public static final class Feedback extends Unprimed {
    public Feedback() {
      super(new FeedbackFunction(DynamoDb.patientClient(System.getenv()), System.getenv()));
    }
  }
}
