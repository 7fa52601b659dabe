package signpost.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import signpost.local.Template;
import signpost.local.runtime.LambdaRuntime.Outcome;
import signpost.local.runtime.LocalAws;
import signpost.local.runtime.ParsedClasses;
import signpost.local.runtime.RuntimeApi;
import signpost.local.runtime.TaskRoot;

/// The deployed zip, unpacked once, on which functions are started, each time with a database of
/// its own over HTTP on this machine. Linux, since CPU is read from `/proc`.
final class Stage {
  private final Path root;
  private final Path folder;
  private final Template template;
  private final TaskRoot task;

  private Stage(Path root, Path folder, Template template, TaskRoot task) {
    this.root = root;
    this.folder = folder;
    this.template = template;
    this.task = task;
  }

  /// @param root of the repository, where the zip has been built
  static Stage set(Path root) throws IOException {
    Template template = Template.read(root.resolve("template.yaml"));
    Path folder = Files.createTempDirectory("bench");
    TaskRoot task =
        TaskRoot.unpack(
            root,
            template.deployments().getFirst().code(),
            Files.createDirectory(folder.resolve("task")));
    return new Stage(root, folder, template, task);
  }

  /// What a start came to.
  ///
  /// @param cpu milliseconds of the process, all its threads, compilers' included
  /// @param wall milliseconds
  record Cost(double cpu, double wall) {}

  /// @param deployment as the template has it, or with another handler
  /// @param event a file under `local/src/test/events/`; the end of its name is the status that is
  ///   expected
  /// @param task where its classes are
  record Play(Template.Deployment deployment, Path event, TaskRoot task) {
    String expected() {
      String name = event.getFileName().toString();
      return "\"statusCode\":" + name.substring(name.length() - 8, name.length() - 5);
    }
  }

  Play play(String function, String event, boolean snapStart) {
    Template.Deployment deployment = deployment(function);
    return new Play(
        new Template.Deployment(
            deployment.function(), deployment.code(), deployment.memory(), snapStart),
        event(event),
        task);
  }

  /// The same function's memory and variables around a handler of the bench's, with the deployed
  /// classes beside it or without them.
  Play play(String function, Class<?> handler, String event, boolean isBare) throws IOException {
    Path classes = isBare ? Files.createDirectories(folder.resolve("bare")) : task.folder();
    for (Class<?> type = handler; type != Object.class; type = type.getSuperclass()) {
      copy(type, classes);
    }
    return new Play(
        around(handler.getName(), Map.of(), function),
        event(event),
        new TaskRoot(classes, task.client()));
  }

  /// What others would deploy instead of a function, with the same memory and variables.
  ///
  /// @param code what Lambda would unpack, under `bench/peers/`, where it has been built
  /// @param more variables
  Play peer(String code, String handler, Map<String, String> more, String function, String event)
      throws IOException {
    TaskRoot classes =
        TaskRoot.unpack(root, "bench/peers/" + code, Files.createTempDirectory(folder, "peer"));
    return new Play(around(handler, more, function), event(event), classes);
  }

  private Template.Deployment around(String handler, Map<String, String> more, String function) {
    Template.Deployment like = deployment(function);
    Map<String, String> environment = new HashMap<>(like.function().environment());
    environment.putAll(more);
    return new Template.Deployment(
        new Template.Function(function, handler, like.function().timeout(), environment),
        like.code(),
        like.memory(),
        false);
  }

  private static void copy(Class<?> type, Path classes) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Path file = classes.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (InputStream in = type.getResourceAsStream("/" + name)) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
  }

  private Template.Deployment deployment(String function) {
    return template.deployments().stream()
        .filter(each -> each.function().name().equals(function))
        .findFirst()
        .orElseThrow();
  }

  private Path event(String name) {
    return root.resolve("local/src/test/events").resolve(name);
  }

  /// From the start of the process to the first answer.
  Cost start(Play play) throws IOException, InterruptedException {
    try (LocalAws aws = LocalAws.start(template.tables())) {
      long start = System.nanoTime();
      try (RuntimeApi runtime = started(play, aws, Map.of())) {
        answer(runtime, play);
        Cost cost = new Cost(cpu(runtime), (System.nanoTime() - start) / 1e6);
        kept(play, aws);
        return cost;
      }
    }
  }

  /// The first answer alone: after the start, `beforeCheckpoint` and a pretended restore where the
  /// function has SnapStart, and with all connections dropped.
  Cost first(Play play) throws IOException, InterruptedException {
    try (LocalAws aws = LocalAws.start(template.tables());
        RuntimeApi runtime = started(play, aws, Map.of())) {
      runtime.started();
      aws.dropConnections();
      // Compilers work off what the start has left them; a snapshot is taken later than that.
      Thread.sleep(1_000);
      double before = cpu(runtime);
      long start = System.nanoTime();
      answer(runtime, play);
      double wall = (System.nanoTime() - start) / 1e6;
      Cost cost = new Cost(cpu(runtime) - before, wall);
      kept(play, aws);
      return cost;
    }
  }

  /// How many classes come from jars and folders until the first answer.
  int parsed(Play play) throws IOException, InterruptedException {
    Path loaded = Files.createTempFile(folder, "loaded", ".log");
    try (LocalAws aws = LocalAws.start(template.tables());
        RuntimeApi runtime =
            started(play, aws, ParsedClasses.writtenTo(loaded, play.deployment()))) {
      answer(runtime, play);
    }
    return ParsedClasses.read(loaded).names().size();
  }

  private RuntimeApi started(Play play, LocalAws aws, Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("AWS_ENDPOINT_URL", aws.address());
    return RuntimeApi.start(
        play.task(), play.deployment(), environment, folder.resolve("functions.log"));
  }

  private static void answer(RuntimeApi runtime, Play play)
      throws IOException, InterruptedException {
    Outcome outcome = runtime.invoke(Files.readAllBytes(play.event()));
    boolean isAnswer =
        outcome instanceof Outcome.Returned(byte[] payload)
            && (play.deployment().function().handlerClass().equals(Bare.class.getName())
                || new String(payload, UTF_8).contains(play.expected()));
    if (!isAnswer) {
      throw new IOException(play.event() + " was not answered as it should be: " + outcome);
    }
  }

  /// An answer alone proves nothing: where it is a 303, what was sent must be in the feature's own
  /// table. What visitors send expires; the key that signs, in the same table, does not.
  private void kept(Play play, LocalAws aws) throws IOException {
    if (!play.expected().endsWith("303")) {
      return;
    }
    String name = play.deployment().function().name().replace("Function", "Table");
    Template.Table table =
        template.tables().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    if (aws.client().scan(scan -> scan.tableName(name)).items().stream()
        .noneMatch(item -> item.containsKey(table.expires()))) {
      throw new IOException(play.event() + " was answered, and nothing is in " + name);
    }
  }

  /// Nanoseconds on a processor, of each thread that there is (source: the kernel's
  /// Documentation/scheduler/sched-stats.rst).
  private static double cpu(RuntimeApi runtime) throws IOException {
    long nanos = 0;
    Path threads = Path.of("/proc", Long.toString(runtime.process().pid()), "task");
    try (var all = Files.list(threads)) {
      for (Path thread : (Iterable<Path>) all::iterator) {
        List<String> fields = List.of(Files.readString(thread.resolve("schedstat")).split(" ", -1));
        nanos += Long.parseLong(fields.getFirst());
      }
    }
    return nanos / 1e6;
  }
}
