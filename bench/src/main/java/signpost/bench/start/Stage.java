package signpost.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import signpost.local.Template;
import signpost.local.runtime.LambdaRuntime.Outcome;
import signpost.local.runtime.LocalAws;
import signpost.local.runtime.LocalCertificate;
import signpost.local.runtime.ParsedClasses;
import signpost.local.runtime.RuntimeApi;
import signpost.local.runtime.TaskRoot;
import signpost.local.runtime.TaskRoots;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The deployed zips, each unpacked once, on which functions are started, each time with a database
/// of its own on this machine. Linux, since CPU is read from `/proc`.
///
/// @param root of the repository
/// @param folder for what is made on the way
/// @param tasks what is in the zips
/// @param certificate for a database over HTTPS, or null for one over HTTP
/// @param share what functions have of the processor while they answer, or null for all of it
record Stage(
    Path root,
    Path folder,
    Template template,
    TaskRoots tasks,
    @Nullable LocalCertificate certificate,
    @Nullable ProcessorShare share) {

  /// What is not ours, or not as it is deployed, may take as long as API Gateway waits: a framework
  /// at a small share of a processor takes longer than the template gives our functions.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// @param root of the repository, where the zip has been built
  static Stage set(Path root) throws IOException {
    Template template = Template.read(root.resolve("template.yaml"));
    Path folder = Files.createTempDirectory("bench");
    TaskRoots tasks = TaskRoots.unpack(root, template, folder.resolve("task"));
    return new Stage(root, folder, template, tasks, null, null);
  }

  /// The same with a database over HTTPS.
  Stage overHttps() throws IOException, InterruptedException {
    LocalCertificate made =
        LocalCertificate.make(Files.createDirectories(folder.resolve("certificate")));
    return new Stage(root, folder, template, tasks, made, share);
  }

  /// The same with no more than a share of the processor for functions that answer. They start with
  /// all of it, since Lambda does not throttle an init.
  Stage throttledTo(ProcessorShare part) {
    return new Stage(root, folder, template, tasks, certificate, part);
  }

  /// What a start came to.
  ///
  /// @param cpu milliseconds of the process, all its threads, compilers' included
  /// @param wall milliseconds
  /// @param isGivenUp whether the answer was to come back later, since it took too long: what was
  ///   asked for would have cost more
  record Cost(double cpu, double wall, boolean isGivenUp) {
    Cost(double cpu, double wall) {
      this(cpu, wall, false);
    }
  }

  /// @param deployment as the template has it, or with another handler
  /// @param event a file under `local/src/test/events/`; the end of its name is the status that is
  ///   expected
  /// @param task where its classes are
  record Play(Template.Deployment deployment, Path event, TaskRoot task) {
    String expected() {
      String name = event.getFileName().toString();
      return "\"statusCode\":" + name.substring(name.length() - 8, name.length() - 5);
    }

    /// The same where Lambda takes a snapshot.
    Play withSnapStart() {
      return new Play(
          new Template.Deployment(
              deployment.function(), deployment.code(), deployment.memory(), true),
          event,
          task);
    }
  }

  Play play(String function, String event, boolean snapStart) {
    Template.Deployment deployment = deployment(function);
    return new Play(
        new Template.Deployment(
            deployment.function(), deployment.code(), deployment.memory(), snapStart),
        event(event),
        tasks.of(deployment));
  }

  /// The same function's memory and variables around a handler of the bench's, with the deployed
  /// classes beside it or without them.
  Play play(String function, Class<?> handler, String event, boolean isBare) throws IOException {
    TaskRoot task = tasks.of(deployment(function));
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
        new Template.Function(function, handler, PATIENCE, environment),
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
    try (LocalAws aws = database()) {
      long start = System.nanoTime();
      try (RuntimeApi runtime =
          RuntimeApi.start(play.task(), play.deployment(), environment(play, aws), log())) {
        if (share != null) {
          runtime.started();
          share.hold(runtime.process());
        }
        boolean isGivenUp = answer(runtime, play);
        Cost cost = new Cost(cpu(runtime), (System.nanoTime() - start) / 1e6, isGivenUp);
        kept(play, aws, isGivenUp);
        return cost;
      }
    }
  }

  /// From a restore to the first answer. The process is stopped as soon as its snapshot would be
  /// taken, and when it goes on, its connections are gone.
  Cost restored(Play play) throws Exception {
    try (LocalAws aws = database();
        RuntimeApi runtime =
            RuntimeApi.snapshot(play.task(), play.deployment(), environment(play, aws), log())) {
      aws.dropConnections();
      if (share != null) {
        share.hold(runtime.process());
      }
      double before = cpu(runtime);
      long start = System.nanoTime();
      runtime.restore();
      boolean isGivenUp = answer(runtime, play);
      double wall = (System.nanoTime() - start) / 1e6;
      Cost cost = new Cost(cpu(runtime) - before, wall, isGivenUp);
      kept(play, aws, isGivenUp);
      return cost;
    }
  }

  /// How many classes come from jars and folders until the first answer.
  int parsed(Play play) throws IOException, InterruptedException {
    Path loaded = Files.createTempFile(folder, "loaded", ".log");
    Map<String, String> environment =
        new HashMap<>(ParsedClasses.writtenTo(loaded, play.deployment()));
    try (LocalAws aws = LocalAws.start(template.tables())) {
      environment.put("AWS_ENDPOINT_URL", aws.address());
      try (RuntimeApi runtime =
          RuntimeApi.start(play.task(), play.deployment(), environment, log())) {
        answer(runtime, play);
      }
    }
    return ParsedClasses.read(loaded).names().size();
  }

  private LocalAws database() {
    LocalAws aws = LocalAws.start(template.tables(), certificate);
    key(aws, "PreferencesTable", "id", Map.of("number", AttributeValue.fromN("0")));
    key(aws, "FeedbackTable", "reference", Map.of());
    return aws;
  }

  /// With what a feature signs, which the very first visitor of all has made.
  private static void key(
      LocalAws aws, String table, String name, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> item = new HashMap<>(more);
    item.put(name, AttributeValue.fromS("#signing-key"));
    item.put("secret", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[32])));
    aws.client().putItem(put -> put.tableName(table).item(item));
  }

  private Map<String, String> environment(Play play, LocalAws aws) {
    if (certificate == null) {
      return Map.of("AWS_ENDPOINT_URL", aws.address());
    }
    Map<String, String> environment = new HashMap<>(certificate.trustedBy(play.deployment()));
    environment.put("AWS_ENDPOINT_URL", aws.secureAddress());
    return environment;
  }

  private Path log() {
    return folder.resolve("functions.log");
  }

  /// @return whether a function that is not deployed as it is here gave up on its database
  private boolean answer(RuntimeApi runtime, Play play) throws IOException, InterruptedException {
    Outcome outcome = runtime.invoke(Files.readAllBytes(play.event()));
    if (outcome instanceof Outcome.Returned(byte[] payload)) {
      String answer = new String(payload, UTF_8);
      String handler = play.deployment().function().handlerClass();
      if (answer.contains(play.expected()) || handler.equals(Bare.class.getName())) {
        return false;
      }
      if (share != null
          && answer.startsWith("{\"statusCode\":503")
          && handler.startsWith(Unprimed.class.getName())) {
        return true;
      }
    }
    throw new IOException(play.event() + " was not answered as it should be: " + outcome);
  }

  /// An answer alone proves nothing: where it is a 303, what was sent must be in the feature's own
  /// table. What visitors send expires; the key that signs, in the same table, does not.
  private void kept(Play play, LocalAws aws, boolean isGivenUp) throws IOException {
    if (isGivenUp || !play.expected().endsWith("303")) {
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
