package signpost.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import signpost.local.Template;
import signpost.local.runtime.LambdaRuntime.Outcome;

/// Makes the AOT cache of a function in its container image: starts it there as Lambda would,
/// answers recorded events with it, and has the JVM write down what it loaded (JEP 483, 514). Then
/// starts it once more with the cache, in a JVM that refuses to start where the cache does not fit.
public final class AotTraining {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// Where something stands that a service gave before.
  private static final List<String> GIVEN = List.of("{choice}", "{words}");

  private final Path root;
  private final TaskRoot image;
  private final Template template;
  private final Template.Deployment function;
  private final Path log;

  /// @param root of the repository, or of a copy of `template.yaml` and `local/src/test/events`
  /// @param image the root of the function's image, or a folder as `container/layout` made it
  /// @param name of the function in the template
  /// @param log where what it prints goes
  public AotTraining(Path root, Path image, String name, Path log) throws IOException {
    this(root, image, deployment(Template.read(root.resolve("template.yaml")), name), log);
  }

  /// As the other, for what has a function's name, and so its events, and another handler.
  public AotTraining(Path root, Path image, Template.Deployment function, Path log)
      throws IOException {
    this.root = root;
    this.image = TaskRoot.ofImage(image);
    this.function = function;
    this.log = log;
    template = Template.read(root.resolve("template.yaml"));
  }

  /// Arguments: as of the constructor, without the last.
  public static void main(String[] args) throws Exception {
    Path log = Files.createTempFile("training", ".log");
    try {
      AotTraining training = new AotTraining(Path.of(args[0]), Path.of(args[1]), args[2], log);
      Path cache = training.train();
      int shared = training.check();
      System.out.printf(
          Locale.ROOT, "%s: %d bytes, %d classes%n", cache, Files.size(cache), shared);
    } catch (IOException failed) {
      System.err.println(Files.readString(log));
      throw failed;
    }
  }

  /// The function of this name as its image is started: without a snapshot.
  public static Template.Deployment deployment(Template template, String name) {
    return template.deployments().stream()
        .filter(each -> each.function().name().equals(name))
        .map(each -> new Template.Deployment(each.function(), each.code(), each.memory(), false))
        .findFirst()
        .orElseThrow();
  }

  /// Where the image's cache is, or will be.
  public Path cache() {
    return image.folder().resolve("../../signpost/function.aot").normalize();
  }

  /// @return the cache, in the image
  /// @throws IOException where none came of it
  public Path train() throws IOException, InterruptedException {
    Path cache = cache();
    Files.deleteIfExists(cache);
    try (LocalAws aws = LocalAws.start(template.tables());
        RuntimeApi runtime = start(aws, "-XX:AOTCacheOutput=" + cache)) {
      for (Path event : events()) {
        Outcome outcome = runtime.invoke(Files.readAllBytes(event));
        if (!(outcome instanceof Outcome.Returned)) {
          throw new IOException(event + ": " + outcome);
        }
      }
      end(runtime);
    }
    if (!Files.exists(cache)) {
      throw new IOException("no cache came of the training of " + function.function().name());
    }
    Files.writeString(madeOf(), jars());
    return cache;
  }

  /// The JVM was seen to take a cache whose jars had changed, with the classes from before.
  private Path madeOf() {
    return cache().resolveSibling("function.aot.made-of");
  }

  /// The jars, each with its CRC.
  private String jars() throws IOException {
    StringBuilder jars = new StringBuilder();
    try (Stream<Path> files = Files.list(cache().resolveSibling("lib"))) {
      for (Path jar : files.sorted().toList()) {
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(jar));
        jars.append(jar.getFileName()).append(' ').append(crc.getValue()).append('\n');
      }
    }
    return jars.toString();
  }

  /// Starts the function in a JVM that takes no cache that does not fit, and has it answer.
  ///
  /// @return how many classes came from the cache
  /// @throws IOException where the cache is not used: a jar has changed since, or the JVM is
  ///   another
  public int check() throws IOException, InterruptedException {
    if (!Files.readString(madeOf()).equals(jars())) {
      throw new IOException("its jars have changed since the cache was made");
    }
    Path loaded = Files.createTempFile("loaded", ".log");
    try (LocalAws aws = LocalAws.start(template.tables());
        RuntimeApi runtime = start(aws, "-XX:AOTMode=on -Xlog:class+load:file=" + loaded)) {
      Outcome outcome = runtime.invoke(Files.readAllBytes(events().getFirst()));
      if (!(outcome instanceof Outcome.Returned)) {
        throw new IOException("not with its cache: " + outcome);
      }
    }
    List<String> classes = Files.readAllLines(loaded);
    Files.delete(loaded);
    if (classes.stream().noneMatch(line -> isShared(line) && line.contains("] signpost."))) {
      throw new IOException("no class of ours came from the cache");
    }
    return (int) classes.stream().filter(AotTraining::isShared).count();
  }

  private static boolean isShared(String line) {
    return line.contains("source: shared objects file");
  }

  private RuntimeApi start(LocalAws aws, String options) throws IOException {
    Map<String, String> environment = new HashMap<>(TaskRoot.javaOptions(function, options));
    environment.put("AWS_ENDPOINT_URL", aws.address());
    return RuntimeApi.start(image, function, environment, log);
  }

  /// Asked to end, the JVM writes the cache first.
  private static void end(RuntimeApi runtime) throws IOException, InterruptedException {
    try {
      runtime.process().destroy();
      runtime.process().onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException never) {
      throw new IOException("it did not end", never);
    }
  }

  /// Those of the function's folder, or the one of its schedule; each stands for itself.
  private List<Path> events() throws IOException {
    Path all = root.resolve("local/src/test/events");
    String name = function.function().name().replaceFirst("Function$", "").toLowerCase(Locale.ROOT);
    Path scheduled = all.resolve("schedule").resolve(name + ".json");
    if (Files.exists(scheduled)) {
      return List.of(scheduled);
    }
    try (Stream<Path> files = Files.list(all.resolve(name))) {
      return files.filter(AotTraining::isWhole).sorted(Comparator.naturalOrder()).toList();
    }
  }

  private static boolean isWhole(Path event) {
    try {
      String json = Files.readString(event, UTF_8);
      return GIVEN.stream().noneMatch(json::contains);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
