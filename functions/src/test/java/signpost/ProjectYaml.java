package signpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/// YAML files of the project, the template among them.
public final class ProjectYaml {
  public static final Path ROOT = Path.of(System.getProperty("signpost.root"));

  private ProjectYaml() {}

  public static Map<String, Object> map(@Nullable Object value) {
    return ((Map<?, ?>) Objects.requireNonNull(value))
        .entrySet().stream()
            .collect(
                Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
  }

  public static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  public static String text(@Nullable Object value) {
    return String.valueOf(value).replaceAll("\\s+", " ").strip();
  }

  /// CloudFormation's short forms (`!Ref x`) are read as what they are given.
  public static Map<String, Object> read(String file) {
    Schema schema =
        new CoreSchema() {
          @Override
          public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            Map<Tag, ConstructNode> constructors = new HashMap<>(super.getSchemaTagConstructors());
            for (String tag :
                List.of(
                    "!Ref",
                    "!Sub",
                    "!GetAtt",
                    "!If",
                    "!Equals",
                    "!Not",
                    "!Join",
                    "!Select",
                    "!Split",
                    "!And",
                    "!Or",
                    "!Condition")) {
              constructors.put(
                  new Tag(tag),
                  node -> node instanceof ScalarNode scalar ? scalar.getValue() : tag);
            }
            return constructors;
          }
        };
    try {
      Load load = new Load(LoadSettings.builder().setSchema(schema).build());
      return map(
          Optional.ofNullable(load.loadFromString(Files.readString(ROOT.resolve(file))))
              .orElseThrow());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
