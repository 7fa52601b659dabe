package signpost.desk.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// IAM refused a call.
///
/// @param action such as `dynamodb:Scan`; empty where AWS does not say
/// @param table on which; empty where AWS does not say
public record NotAllowed(String action, String table) {
  private static final Pattern ACTION = Pattern.compile("perform: ([a-z]+:[A-Za-z]+)");
  private static final Pattern TABLE =
      Pattern.compile("on resource: arn:[^ ]*:table/([A-Za-z0-9_.-]{3,255})");

  /// Null where the failure, and all that caused it, is something else.
  public static @Nullable NotAllowed in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AwsServiceException refused
          && refused.awsErrorDetails() != null
          && String.valueOf(refused.awsErrorDetails().errorCode()).startsWith("AccessDenied")) {
        // AWS's own words of who may not do what to what: they quote no request.
        String message = String.valueOf(refused.awsErrorDetails().errorMessage());
        return new NotAllowed(first(ACTION, message), first(TABLE, message));
      }
    }
    return null;
  }

  private static String first(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? matcher.group(1) : "";
  }

  /// In words.
  public String text() {
    return "Your AWS permissions do not allow "
        + (action.isEmpty() ? "this" : action)
        + (table.isEmpty() ? "" : " on the table " + table)
        + "; ask who administers this service's account for DeskReaderPolicy or"
        + " DeskAdministratorPolicy. Nothing was changed by what was refused.";
  }
}
