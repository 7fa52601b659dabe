package signpost.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.StackFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Writes down which feature calls what, while its tests run, so that `PoliciesIT` can hold the
/// template's policies to it: `<feature> <action> <resource>` a line, in the file that
/// `signpost.calls` names, made anew by each run.
public final class Recorded {
  private static final @Nullable Path FILE = file();
  private static final Set<String> KNOWN = new TreeSet<>();

  /// What a feature goes to the database by; whose call it is, is said by who called them.
  private static final Set<String> SHARED =
      Set.of("signpost.dynamodb", "signpost.http", "signpost.schedule");

  private Recorded() {}

  /// The same client; what code that is deployed asks of it is written down. What a test asks for
  /// itself is not.
  public static DynamoDbClient of(DynamoDbClient client) {
    return Tapped.of(
        client,
        (request, database) -> {
          feature().ifPresent(feature -> line(feature, action(request), resource(request)));
          return database.send(request);
        });
  }

  /// @param action such as `sns:Publish`
  /// @param resource its logical name
  public static void line(String feature, String action, String resource) {
    String line = feature + " " + action + " " + resource;
    synchronized (KNOWN) {
      if (FILE != null && KNOWN.add(line)) {
        try {
          Files.writeString(
              FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
    }
  }

  /// The package below `signpost` of the nearest deployed class that is a feature's own.
  private static Optional<String> feature() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .map(StackFrame::getDeclaringClass)
                    .filter(Recorded::isDeployed)
                    .map(Class::getPackageName)
                    .filter(name -> !SHARED.contains(name))
                    .map(name -> name.substring("signpost.".length()))
                    .findFirst());
  }

  private static boolean isDeployed(Class<?> type) {
    return type.getName().startsWith("signpost.")
        && type.getProtectionDomain().getCodeSource().getLocation().getPath().contains("/classes/");
  }

  private static String action(DynamoDbRequest request) {
    switch (request) {
      case TransactWriteItemsRequest several -> throw unknown(several);
      case BatchGetItemRequest several -> throw unknown(several);
      case BatchWriteItemRequest several -> throw unknown(several);
      default -> {}
    }
    return "dynamodb:" + request.getClass().getSimpleName().replaceFirst("Request$", "");
  }

  /// Several tables, and in a transaction several actions, in one call: nothing here calls so yet.
  private static IllegalStateException unknown(DynamoDbRequest request) {
    return new IllegalStateException("say which rights it needs: " + request.getClass());
  }

  /// Such as `FeedbackTable` or `FeedbackTable/index/by-queue`; `Tables` gives a table its logical
  /// name, a hyphen and something of its own.
  private static String resource(DynamoDbRequest request) {
    String table = request.getValueForField("TableName", String.class).orElseThrow();
    String name = table.replaceFirst("-.*", "");
    return request
        .getValueForField("IndexName", String.class)
        .map(index -> name + "/index/" + index)
        .orElse(name);
  }

  private static @Nullable Path file() {
    String name = System.getProperty("signpost.calls");
    if (name == null) {
      return null;
    }
    try {
      Files.deleteIfExists(Path.of(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Path.of(name);
  }
}
