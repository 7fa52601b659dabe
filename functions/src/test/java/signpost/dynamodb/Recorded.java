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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
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
          feature().ifPresent(feature -> rights(request).forEach(right -> line(feature, right)));
          return database.send(request);
        });
  }

  /// @param right action and logical name of the resource, such as `sns:Publish TeamTopic`
  public static void line(String feature, String right) {
    String line = feature + " " + right;
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

  /// `<action> <resource>` each, as a policy would name them.
  private static Set<String> rights(DynamoDbRequest request) {
    return switch (request) {
      case TransactWriteItemsRequest several ->
          several.transactItems().stream()
              .map(Recorded::right)
              .collect(Collectors.toCollection(TreeSet::new));
      case BatchGetItemRequest several ->
          several.requestItems().keySet().stream()
              .map(table -> "dynamodb:BatchGetItem " + resource(table))
              .collect(Collectors.toCollection(TreeSet::new));
      case BatchWriteItemRequest several ->
          several.requestItems().keySet().stream()
              .map(table -> "dynamodb:BatchWriteItem " + resource(table))
              .collect(Collectors.toCollection(TreeSet::new));
      default -> {
        String action = request.getClass().getSimpleName().replaceFirst("Request$", "");
        String table = request.getValueForField("TableName", String.class).orElseThrow();
        String index =
            request
                .getValueForField("IndexName", String.class)
                .map(name -> "/index/" + name)
                .orElse("");
        yield Set.of("dynamodb:" + action + " " + resource(table) + index);
      }
    };
  }

  /// A transaction needs the rights of what it does.
  private static String right(TransactWriteItem item) {
    if (item.put() != null) {
      return "dynamodb:PutItem " + resource(item.put().tableName());
    }
    if (item.update() != null) {
      return "dynamodb:UpdateItem " + resource(item.update().tableName());
    }
    if (item.delete() != null) {
      return "dynamodb:DeleteItem " + resource(item.delete().tableName());
    }
    return "dynamodb:ConditionCheckItem " + resource(item.conditionCheck().tableName());
  }

  /// `Tables` gives a table its logical name, a hyphen and something of its own.
  private static String resource(String table) {
    return table.replaceFirst("-.*", "");
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
