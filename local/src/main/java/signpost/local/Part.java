package signpost.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A value of a template together with its place, so that what is missing or of another kind is
/// said by name.
record Part(String place, @Nullable Object value) {

  /// `!Ref X`, `!GetAtt X.Arn` and their like.
  private record Tagged(String tag, @Nullable Object value) {}

  static Part read(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setLabel(file.getFileName().toString()).build();
    try (InputStream in = Files.newInputStream(file)) {
      return new Part(
          file.getFileName().toString(),
          new Load(settings, new CloudFormation(settings)).loadFromInputStream(in));
    }
  }

  Part at(String... keys) {
    return find(keys)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    place + ": " + String.join(".", keys) + " is missing"));
  }

  Optional<Part> find(String... keys) {
    Part part = this;
    for (String key : keys) {
      if (!(part.value instanceof Map<?, ?> map) || !map.containsKey(key)) {
        return Optional.empty();
      }
      part = new Part(part.place + " " + key, map.get(key));
    }
    return Optional.of(part);
  }

  boolean isText() {
    return value instanceof String;
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("a text");
  }

  int number() {
    if (value instanceof Integer number) {
      return number;
    }
    throw wrong("a whole number");
  }

  boolean yes() {
    if (value instanceof Boolean yes) {
      return yes;
    }
    throw wrong("true or false");
  }

  List<Part> items() {
    if (!(value instanceof List<?> list)) {
      throw wrong("a list");
    }
    List<Part> items = new ArrayList<>();
    list.forEach(item -> items.add(new Part(place + "[]", item)));
    return items;
  }

  SequencedMap<String, Part> entries() {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong("a mapping");
    }
    SequencedMap<String, Part> entries = new LinkedHashMap<>();
    map.forEach(
        (key, entry) -> entries.put(String.valueOf(key), new Part(place + " " + key, entry)));
    return entries;
  }

  /// The logical name of the resource that this refers to.
  String target() {
    if (value instanceof Tagged(String tag, String name)) {
      switch (tag) {
        case "!Ref" -> {
          return name;
        }
        case "!GetAtt" -> {
          return name.substring(0, name.indexOf('.'));
        }
        default -> {}
      }
    }
    throw wrong("!Ref or !GetAtt");
  }

  /// The logical name in `!Ref X`, and of nothing else.
  Optional<String> ref() {
    return value instanceof Tagged(String tag, String name) && tag.equals("!Ref")
        ? Optional.of(name)
        : Optional.empty();
  }

  private IllegalArgumentException wrong(String wanted) {
    return new IllegalArgumentException(place + " is not " + wanted);
  }

  /// YAML as CloudFormation writes it: an unknown tag is kept beside its value instead of being an
  /// error.
  private static final class CloudFormation extends StandardConstructor {
    CloudFormation(LoadSettings settings) {
      super(settings);
    }

    @Override
    protected Optional<ConstructNode> findConstructorFor(Node node) {
      String tag = node.getTag().getValue();
      if (!tag.startsWith("!")) {
        return super.findConstructorFor(node);
      }
      return Optional.of(
          tagged ->
              new Tagged(
                  tag,
                  switch (tagged) {
                    case ScalarNode scalar -> scalar.getValue();
                    case SequenceNode sequence -> constructSequence(sequence);
                    case MappingNode mapping -> constructMapping(mapping);
                    default -> null;
                  }));
    }
  }
}
