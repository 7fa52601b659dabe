package signpost.template;

import static signpost.ProjectYaml.list;
import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import signpost.ProjectYaml;

/// A template with its references kept: `!Ref X` is `{Ref: X}`, `!GetAtt X.Arn` is `{GetAtt:
/// X.Arn}`, and so on.
record StackTemplate(Map<String, Object> root) {

  static String source() {
    try {
      return Files.readString(ProjectYaml.ROOT.resolve("template.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static StackTemplate of(String text) {
    LoadSettings settings = LoadSettings.builder().build();
    Load load = new Load(settings, new References(settings));
    return new StackTemplate(map(load.loadFromString(text)));
  }

  /// The properties of all resources of a type, by logical name.
  Map<String, Map<String, Object>> properties(String type) {
    Map<String, Map<String, Object>> found = new TreeMap<>();
    resources(type).forEach((name, resource) -> found.put(name, at(resource, "Properties")));
    return found;
  }

  /// Whole resources, by logical name.
  Map<String, Map<String, Object>> resources(String type) {
    Map<String, Map<String, Object>> found = new TreeMap<>();
    at(root, "Resources")
        .forEach(
            (name, resource) -> {
              if (type.equals(map(resource).get("Type"))) {
                found.put(name, map(resource));
              }
            });
    return found;
  }

  Map<String, Map<String, Object>> functions() {
    return properties("AWS::Serverless::Function");
  }

  /// A function's own, over those of all functions.
  Map<String, Object> variables(Map<String, Object> function) {
    Map<String, Object> variables =
        new TreeMap<>(at(root, "Globals", "Function", "Environment", "Variables"));
    variables.putAll(at(function, "Environment", "Variables"));
    return variables;
  }

  /// The mapping there, or an empty one.
  static Map<String, Object> at(@Nullable Object value, String... keys) {
    Object found = value;
    for (String key : keys) {
      found = found instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return found instanceof Map<?, ?> map ? map(map) : Map.of();
  }

  /// The items there; one alone counts as a list.
  static List<Object> items(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> several -> List.copyOf(list(several));
      default -> List.of(value);
    };
  }

  /// The logical name that a value is, by whichever kind of reference, or empty.
  static String target(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && map.size() == 1) {
      return text(map.values().iterator().next()).replaceFirst("^\\$\\{", "").split("[.}]", -1)[0];
    }
    return "";
  }

  /// Such as `FeedbackTable` or `FeedbackTable/index/by-queue`; what is no reference to a resource
  /// of this template stays as it is.
  static String arn(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map) || map.size() != 1) {
      return text(value);
    }
    return text(map.values().iterator().next())
        .replaceFirst("^(\\w+)\\.Arn$", "$1")
        .replaceFirst("^\\$\\{(\\w+)\\.Arn\\}", "$1");
  }

  private static final class References extends StandardConstructor {
    References(LoadSettings settings) {
      super(settings);
    }

    @Override
    protected Optional<ConstructNode> findConstructorFor(Node node) {
      String tag = node.getTag().getValue();
      if (!tag.startsWith("!")) {
        return super.findConstructorFor(node);
      }
      return Optional.of(
          tagged -> {
            Map<String, Object> reference = new HashMap<>();
            reference.put(
                tag.substring(1),
                switch (tagged) {
                  case ScalarNode scalar -> scalar.getValue();
                  case SequenceNode sequence -> constructSequence(sequence);
                  case MappingNode mapping -> constructMapping(mapping);
                  default -> "";
                });
            return reference;
          });
    }
  }
}
