package signpost.desk.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// IAM refused a call.
///
/// @param action such as `dynamodb:Scan`; empty where AWS does not say
public record NotAllowed(String action) {
  private static final Pattern ACTION = Pattern.compile("perform: ([a-z]+:[A-Za-z]+)");

  /// Null where the failure, and all that caused it, is something else.
  public static @Nullable NotAllowed in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AwsServiceException refused
          && refused.awsErrorDetails() != null
          && refused.awsErrorDetails().errorCode().startsWith("AccessDenied")) {
        Matcher action = ACTION.matcher(String.valueOf(refused.awsErrorDetails().errorMessage()));
        return new NotAllowed(action.find() ? action.group(1) : "");
      }
    }
    return null;
  }

  /// In words.
  public String text() {
    return "Your AWS permissions do not allow "
        + (action.isEmpty() ? "this" : action)
        + ". Who administers this service's account can give them (DeskReaderPolicy,"
        + " DeskAdministratorPolicy). Nothing was changed.";
  }
}
