package signpost.desk.unanswered;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The aliases in an article's block of fields, and where in its text one more belongs. YAML is
/// read to find the place and never written: everything else stays as an editor wrote it.
final class ArticleAliases {
  private static final Pattern OPENING = Pattern.compile("\\A---\\r?\\n");
  private static final Pattern CLOSING = Pattern.compile("^---\\r?$", Pattern.MULTILINE);

  /// What stands before an entry, on its line.
  private static final Pattern DASH = Pattern.compile("[ ]*- +");

  private final String text;
  private final List<String> values;
  private final int end;
  private final String dash;

  private ArticleAliases(String text, List<String> values, int end, String dash) {
    this.text = text;
    this.values = values;
    this.end = end;
    this.dash = dash;
  }

  /// Null where there is no list of aliases, one a line.
  static @Nullable ArticleAliases read(String text) {
    Matcher opening = OPENING.matcher(text);
    Matcher closing = CLOSING.matcher(text);
    if (!opening.find() || !closing.find(opening.end())) {
      return null;
    }
    int begin = opening.end();
    SequenceNode list = list(text.substring(begin, closing.start()));
    if (list == null || list.getFlowStyle() == FlowStyle.FLOW || list.getValue().isEmpty()) {
      return null;
    }
    List<String> values = new ArrayList<>();
    for (Node node : list.getValue()) {
      if (!(node instanceof ScalarNode scalar)) {
        return null;
      }
      values.add(scalar.getValue().strip());
    }
    Node last = list.getValue().getLast();
    int at = index(text, begin, last.getStartMark().orElseThrow());
    String before = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
    int end = index(text, begin, last.getEndMark().orElseThrow());
    return DASH.matcher(before).matches()
        ? new ArticleAliases(text, values, nextLine(text, end), before)
        : null;
  }

  private static @Nullable SequenceNode list(String yaml) {
    try {
      Node root =
          new Compose(LoadSettings.builder().setParseComments(false).build())
              .composeString(yaml)
              .orElse(null);
      if (root instanceof MappingNode fields) {
        for (NodeTuple field : fields.getValue()) {
          if (field.getKeyNode() instanceof ScalarNode key && key.getValue().equals("aliases")) {
            return field.getValueNode() instanceof SequenceNode list ? list : null;
          }
        }
      }
      return null;
    } catch (YamlEngineException malformed) {
      return null;
    }
  }

  /// Marks count code points.
  private static int index(String text, int begin, Mark mark) {
    return text.offsetByCodePoints(begin, mark.getIndex());
  }

  /// What ends in the middle of a line goes on to its end, comment and all; a block of lines ends
  /// where the next one begins.
  private static int nextLine(String text, int at) {
    return text.charAt(at - 1) == '\n' ? at : text.indexOf('\n', at) + 1;
  }

  List<String> values() {
    return values;
  }

  /// The text with an alias more behind the last one; null where YAML would read it otherwise.
  @Nullable String with(String alias) {
    String line = dash + YamlText.of(alias) + LineEnd.of(text, end - 1);
    String longer = text.substring(0, end) + line + text.substring(end);
    ArticleAliases read = read(longer);
    List<String> wanted = new ArrayList<>(values);
    wanted.add(alias);
    return read != null && read.values.equals(wanted) ? longer : null;
  }
}
