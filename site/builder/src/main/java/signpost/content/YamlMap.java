package signpost.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML mapping whose every value knows its line. What is missing or malformed becomes a finding,
/// and reading goes on with a harmless value, so that an editor sees all that is wrong in one run.
public final class YamlMap {
  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> keyLines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final int offset;
  private final Findings findings;

  private YamlMap(String file, int offset, @Nullable MappingNode node, Findings findings) {
    this.file = file;
    this.offset = offset;
    this.findings = findings;
    this.line = node == null ? offset + 1 : lineOf(node);
    if (node != null) {
      for (NodeTuple tuple : node.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (values.put(key, tuple.getValueNode()) != null) {
          findings.error(
              file, lineOf(tuple.getKeyNode()), "\"" + key + "\" stands here twice; keep one");
        }
        keyLines.put(key, lineOf(tuple.getKeyNode()));
      }
    }
  }

  /// @param offset lines of the file before the YAML begins
  static YamlMap parse(String file, String yaml, int offset, Findings findings) {
    try {
      Optional<Node> node =
          new Compose(LoadSettings.builder().setLabel(file).setParseComments(false).build())
              .composeString(yaml);
      if (node.orElse(null) instanceof MappingNode mapping) {
        return new YamlMap(file, offset, mapping, findings);
      }
      findings.error(file, offset + 1, "expected lines of the form \"name: value\"");
    } catch (MarkedYamlEngineException malformed) {
      int at = malformed.getProblemMark().map(Mark::getLine).orElse(0);
      findings.error(
          file,
          offset + at + 1,
          "this is not valid YAML ("
              + malformed.getProblem()
              + "); a value that contains \": \" or begins with a special character must be in"
              + " quotes");
    }
    return new YamlMap(file, offset, null, findings);
  }

  public static YamlMap read(Path root, Path path, Findings findings) {
    Source source = Source.read(root, path, findings);
    return parse(source.name(), source.text(), 0, findings);
  }

  private int lineOf(Node node) {
    return offset + node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /// The line of a field, or of the mapping where the field is missing.
  public int line(String key) {
    return keyLines.getOrDefault(key, line);
  }

  public String file() {
    return file;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public void error(String key, String message) {
    findings.error(file, line(key), message);
  }

  public void warning(String key, String message) {
    findings.warning(file, line(key), message);
  }

  /// A text that must be there and not be blank.
  public String text(String key) {
    String text = optionalText(key);
    if (text == null) {
      if (!has(key)) {
        error(key, "\"" + key + "\" is missing; add a line \"" + key + ": …\"");
      }
      return "";
    }
    return text;
  }

  public @Nullable String optionalText(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null) {
      return null;
    }
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      error(key, "\"" + key + "\" is empty or is a list; write one text after the colon");
      return null;
    }
    return scalar.getValue().strip();
  }

  /// A text of `shortest` to `longest` characters.
  public String text(String key, int shortest, int longest) {
    String text = text(key);
    int length = text.codePointCount(0, text.length());
    if (!text.isEmpty() && (length < shortest || length > longest)) {
      error(
          key,
          "\"%s\" has %d characters; it needs %d to %d".formatted(key, length, shortest, longest));
    }
    return text;
  }

  public String https(String key) {
    String address = text(key);
    if (!address.isEmpty() && !isHttps(address)) {
      error(
          key,
          "\""
              + key
              + "\" must be a whole address that begins with https:// (found \""
              + address
              + "\")");
    }
    return address;
  }

  static boolean isHttps(String address) {
    try {
      URI uri = new URI(address);
      return "https".equals(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  public LocalDate date(String key) {
    String text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      if (!text.isEmpty()) {
        error(key, "\"" + key + "\" must be a date such as 2026-11-23 (found \"" + text + "\")");
      }
      return LocalDate.EPOCH;
    }
  }

  public int number(String key, int lowest, int highest) {
    String text = text(key);
    try {
      int number = Integer.parseInt(text);
      if (number >= lowest && number <= highest) {
        return number;
      }
    } catch (NumberFormatException malformed) {
      // The same words serve both.
    }
    error(key, "\"%s\" must be a whole number from %d to %d".formatted(key, lowest, highest));
    return lowest;
  }

  /// One of the names that `known` lists, as what it stands for.
  public <T> @Nullable T oneOf(String key, Map<String, T> known) {
    String text = text(key);
    T found = known.get(text);
    if (found == null && !text.isEmpty()) {
      error(
          key,
          "unknown %s \"%s\"; it must be one of: %s"
              .formatted(key, text, String.join(", ", known.keySet())));
    }
    return found;
  }

  /// `true` or `false`.
  public boolean flag(String key) {
    return Boolean.TRUE.equals(oneOf(key, Map.of("true", true, "false", false)));
  }

  /// A list of texts; may be empty (`[]`) but must be there.
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : list(key)) {
      if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        texts.add(scalar.getValue().strip());
      } else {
        findings.error(
            file, lineOf(node), "each line of \"" + key + "\" must be one text; put it in quotes");
      }
    }
    return texts;
  }

  /// A list of mappings; may be empty (`[]`) but must be there.
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node node : list(key)) {
      if (node instanceof MappingNode mapping) {
        maps.add(new YamlMap(file, offset, mapping, findings));
      } else {
        findings.error(
            file,
            lineOf(node),
            "each entry of \"" + key + "\" must have lines of the form \"name: value\"");
      }
    }
    return maps;
  }

  public YamlMap map(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node instanceof MappingNode mapping) {
      return new YamlMap(file, offset, mapping, findings);
    }
    error(key, "\"" + key + "\" is missing, or has no lines of its own below it");
    return new YamlMap(file, offset, null, new Findings());
  }

  private List<Node> list(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    error(
        key,
        has(key)
            ? "\"" + key + "\" must be a list"
            : "\"" + key + "\" is missing; add it (\"" + key + ": []\" for none)");
    return List.of();
  }

  /// Every text below this mapping, its keys joined by dots: `{a: {b: c}}` is `a.b = c`.
  public Map<String, String> flat() {
    Map<String, String> flat = new LinkedHashMap<>();
    flatten("", flat);
    return flat;
  }

  private void flatten(String prefix, Map<String, String> flat) {
    for (Map.Entry<String, Node> entry : values.entrySet()) {
      switch (entry.getValue()) {
        case MappingNode mapping ->
            new YamlMap(file, offset, mapping, findings)
                .flatten(prefix + entry.getKey() + ".", flat);
        case ScalarNode scalar -> flat.put(prefix + entry.getKey(), scalar.getValue().strip());
        default -> error(entry.getKey(), "\"" + entry.getKey() + "\" must be a text, not a list");
      }
    }
  }

  /// Called when all has been read: a field that nobody asked for is most likely misspelt.
  public void nothingElse() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        error(
            key, "unknown field \"" + key + "\"; the fields here are: " + String.join(", ", asked));
      }
    }
  }
}
