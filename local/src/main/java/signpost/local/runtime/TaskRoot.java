package signpost.local.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import signpost.local.Template;

/// The zip where Lambda would unpack it, `/var/task`, and how the managed runtime java25 starts a
/// function from there.
///
/// @param folder what was in the zip
/// @param client the jars of the runtime interface client, Lambda's `/var/runtime/lib`
/// @param bootstrap what starts a function in a container image, which has the client on its own
///   class path; null where Lambda's does
public record TaskRoot(Path folder, List<Path> client, @Nullable Path bootstrap) {

  /// Parts of the function's memory, in per cent, as seen in Lambda (source:
  /// DataDog/datadog-lambda-extension, pull request 117, which quotes the whole command line).
  private static final int HEAP = 85;

  private static final int METASPACE = 10;
  private static final int CODE_CACHE = 5;

  private static final String JAVA_HOME = System.getProperty("java.home");

  public TaskRoot(Path folder, List<Path> client) {
    this(folder, client, null);
  }

  /// @param image the root of a container image, or a folder as `container/layout` made it
  public static TaskRoot ofImage(Path image) {
    return new TaskRoot(
        image.resolve("var/task"), List.of(), image.resolve("signpost").resolve("bootstrap"));
  }

  /// @param root of the repository, where the zip has been built
  /// @param code the zip, as the template names it
  /// @param folder an empty one to unpack into
  public static TaskRoot unpack(Path root, String code, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(root.resolve(code).toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException(entry.getName() + " would leave its folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
    return new TaskRoot(folder, client(root));
  }

  /// Those that the build has put there.
  private static List<Path> client(Path root) throws IOException {
    try (Stream<Path> jars = Files.list(root.resolve("local/target/runtime"))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /// As in `/var/runtime/bootstrap`, with the Java that runs this. Where no snapshot is taken,
  /// java25 stops at the first compiler (source: AWS, "Customize Java runtime startup behavior for
  /// Lambda functions").
  List<String> command(Template.Deployment function) {
    if (bootstrap != null) {
      return List.of(bootstrap.toString(), function.function().handlerClass());
    }
    int kilobytes = function.memory() * 1024;
    List<String> command = new ArrayList<>();
    command.add(Path.of(JAVA_HOME, "bin", "java").toString());
    command.add("-XX:MaxHeapSize=" + kilobytes * HEAP / 100 + "k");
    command.add("-XX:MaxMetaspaceSize=" + kilobytes * METASPACE / 100 + "k");
    command.add("-XX:ReservedCodeCacheSize=" + kilobytes * CODE_CACHE / 100 + "k");
    command.add("-XX:+UseSerialGC");
    if (!function.snapStart()) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.add("-cp");
    command.add(String.join(":", client.stream().map(Path::toString).toList()));
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(function.function().handlerClass());
    return command;
  }

  /// What Lambda sets for every function (source: AWS, "Using Lambda environment variables",
  /// "Defined runtime environment variables") and what the template sets for this one.
  Map<String, String> environment(Template.Deployment function) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.function().name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", function.function().name());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "here");
    environment.put("AWS_REGION", "eu-west-2");
    environment.put("LAMBDA_TASK_ROOT", folder.toString());
    environment.put("LANG", "en_US.UTF-8");
    if (bootstrap != null) {
      environment.put("JAVA_HOME", JAVA_HOME);
    }
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.put("TZ", ":UTC");
    environment.put("_HANDLER", function.function().handlerClass());
    environment.putAll(function.function().environment());
    return environment;
  }

  /// A variable that has the function's JVM take one option more than the template's.
  public static Map<String, String> javaOptions(Template.Deployment function, String more) {
    String usual = function.function().environment().getOrDefault("JAVA_TOOL_OPTIONS", "");
    return Map.of("JAVA_TOOL_OPTIONS", (usual + " " + more).strip());
  }

  /// @param more variables beside those of `environment`
  Process start(
      List<String> command, Template.Deployment function, Map<String, String> more, Path log)
      throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    process.environment().clear();
    process.environment().putAll(environment(function));
    process.environment().putAll(more);
    return process.start();
  }
}
