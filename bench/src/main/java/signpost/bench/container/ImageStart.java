package signpost.bench.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import signpost.local.Template;
import signpost.local.runtime.LambdaRuntime.Outcome;
import signpost.local.runtime.LocalAws;
import signpost.local.runtime.RuntimeApi;
import signpost.local.runtime.TaskRoot;

/// A function in the folder of its image, started for one visitor.
///
/// @param function as `AotTraining.deployment` has it
/// @param image the folder
/// @param event the end of its name is the status that is expected
/// @param folder for what it prints
record ImageStart(
    Template template, Template.Deployment function, Path image, Path event, Path folder) {

  /// @param cpu milliseconds of the process, all its threads, compilers' included
  /// @param wall milliseconds
  record Cost(double cpu, double wall) {}

  /// From the start of the process to the first answer, with a database of its own.
  Cost untilAnswer() throws IOException, InterruptedException {
    byte[] visitor = Files.readAllBytes(event);
    try (LocalAws aws = LocalAws.start(template.tables())) {
      long start = System.nanoTime();
      try (RuntimeApi runtime =
          RuntimeApi.start(
              TaskRoot.ofImage(image),
              function,
              Map.of("AWS_ENDPOINT_URL", aws.address()),
              folder.resolve("functions.log"))) {
        Outcome outcome = runtime.invoke(visitor);
        double cpu = cpu(runtime.process().pid());
        double wall = (System.nanoTime() - start) / 1e6;
        String name = event.getFileName().toString();
        String expected = "{\"statusCode\":" + name.substring(name.length() - 8, name.length() - 5);
        if (!(outcome instanceof Outcome.Returned(byte[] payload)
            && new String(payload, UTF_8).startsWith(expected))) {
          throw new IOException(name + " was not answered as it should be: " + outcome);
        }
        return new Cost(cpu, wall);
      }
    }
  }

  /// Milliseconds on a processor, of each thread that there is (source: the kernel's
  /// Documentation/scheduler/sched-stats.rst).
  private static double cpu(long pid) throws IOException {
    long nanos = 0;
    try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path thread : (Iterable<Path>) threads::iterator) {
        String spent = Files.readString(thread.resolve("schedstat"));
        nanos += Long.parseLong(spent.substring(0, spent.indexOf(' ')));
      }
    }
    return nanos / 1e6;
  }
}
