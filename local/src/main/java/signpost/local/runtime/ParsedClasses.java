package signpost.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signpost.local.Template;

/// The classes that a process read from jars and folders, because no archive of the JVM's own holds
/// them. To read them is most of a cold start, and their number is the same on every machine.
///
/// @param names in the order of their loading, those of the runtime interface client among them
public record ParsedClasses(List<String> names) {
  private static final Pattern LINE = Pattern.compile(".*\\[class,load] (\\S+) source: file:.*");

  /// Variables with which a function's JVM writes down what it loads, beside what the template
  /// says.
  public static Map<String, String> writtenTo(Path log, Template.Deployment function) {
    return TaskRoot.javaOptions(function, "-Xlog:class+load:file=" + log);
  }

  public static ParsedClasses read(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return new ParsedClasses(
          lines.map(LINE::matcher).filter(Matcher::matches).map(line -> line.group(1)).toList());
    }
  }
}
