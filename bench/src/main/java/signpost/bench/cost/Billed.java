package signpost.bench.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import signpost.local.Template;
import signpost.local.runtime.LambdaRuntime.Outcome;
import signpost.local.runtime.LocalAws;
import signpost.local.runtime.RuntimeApi;
import signpost.local.runtime.TaskRoots;

/// For how long Lambda would bill a function: from the processor time of its process, since a
/// function of 512 MB has a share of one. Linux, since that is read from `/proc`.
final class Billed {
  /// MB at which a function has a whole processor (source: AWS, "Configure Lambda function
  /// memory").
  static final double WHOLE = 1769;

  /// What DynamoDB takes for a call, which is waiting and no processor time; assumed.
  static final double DATABASE_MS = 5;

  private static final int CALLS = 200;

  private final Path root;
  private final Template template;
  private final TaskRoots tasks;

  /// @param root of the repository, where the zip has been built
  Billed(Path root) throws IOException {
    this.root = root;
    this.template = Template.read(root.resolve("template.yaml"));
    Path folder = Files.createTempDirectory("cost");
    this.tasks = TaskRoots.unpack(root, template, folder);
  }

  /// Milliseconds of a processor.
  ///
  /// @param start of a function that starts without a snapshot, until it can be called
  /// @param first of its first answer
  /// @param next of each of the two hundred after it, compilers included
  record Cpu(double start, double first, double next) {}

  /// @param before what must have been done for the action to do anything, in order
  Cpu of(Action action, List<Action> before) throws IOException, InterruptedException {
    Template.Deployment found = deployment(action);
    Template.Deployment cold =
        new Template.Deployment(found.function(), found.code(), found.memory(), false);
    Visitor visitor = new Visitor(root);
    Path log = Files.createTempFile("cost", ".log");
    try (LocalAws aws = LocalAws.start(template.tables())) {
      Map<String, String> environment = Map.of("AWS_ENDPOINT_URL", aws.address());
      for (Action each : before) {
        Template.Deployment giver = deployment(each);
        if (!giver.equals(found)) {
          try (RuntimeApi other = RuntimeApi.start(tasks.of(giver), giver, environment, log)) {
            send(other, each, visitor);
          }
        }
      }
      try (RuntimeApi runtime = RuntimeApi.start(tasks.of(cold), cold, environment, log)) {
        runtime.started();
        double start = cpu(runtime);
        for (Action each : before) {
          if (deployment(each).equals(found)) {
            send(runtime, each, visitor);
          }
        }
        double first = cpu(runtime);
        send(runtime, action, visitor);
        double second = cpu(runtime);
        for (int call = 0; call < CALLS; call++) {
          send(runtime, action, visitor);
        }
        return new Cpu(start, second - first, (cpu(runtime) - second) / CALLS);
      }
    }
  }

  /// What part of a processor it has.
  double share(Action action) {
    return Math.min(1, memory(action) / WHOLE);
  }

  /// MB.
  int memory(Action action) {
    return deployment(action).memory();
  }

  private Template.Deployment deployment(Action action) {
    return template.deployments().stream()
        .filter(each -> each.function().name().equals(action.function()))
        .findFirst()
        .orElseThrow();
  }

  private static void send(RuntimeApi runtime, Action action, Visitor visitor)
      throws IOException, InterruptedException {
    Outcome outcome = runtime.invoke(visitor.event(action));
    if (outcome instanceof Outcome.Returned(byte[] payload)) {
      String json = new String(payload, UTF_8);
      if (json.startsWith("{\"statusCode\":" + action.status())) {
        visitor.answered(json);
        return;
      }
    }
    throw new IOException(action.event() + " was not answered as it should be: " + outcome);
  }

  /// Of each thread that there is (source: the kernel's Documentation/scheduler/sched-stats.rst).
  private static double cpu(RuntimeApi runtime) throws IOException {
    long nanos = 0;
    try (var threads = Files.list(Path.of("/proc", "" + runtime.process().pid(), "task"))) {
      for (Path thread : threads.toList()) {
        nanos += Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ", 2)[0]);
      }
    }
    return nanos / 1e6;
  }
}
