package signpost.bench.start;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A part of one processor for processes that are held to it, as Lambda holds a function that
/// answers: a control group of the kernel's with a quota, of version 1 or 2 (sources: the kernel's
/// Documentation/scheduler/sched-bwc.rst and admin-guide/cgroup-v2.rst).
final class ProcessorShare implements AutoCloseable {
  /// Of memory, for which a function has one processor (source: AWS, "Configure Lambda function
  /// memory").
  private static final int ONE_PROCESSOR = 1769;

  /// Microseconds. AWS does not say which period Lambda has; with the kernel's usual 100 ms a short
  /// answer would end before it has been held up at all.
  private static final int PERIOD = 20_000;

  private static final Path GROUPS = Path.of("/sys/fs/cgroup");

  private final Path group;
  private final List<ProcessHandle> held = new ArrayList<>();

  private ProcessorShare(Path group) {
    this.group = group;
  }

  /// No control group can be made here.
  static final class NotAllowed extends IOException {
    private static final long serialVersionUID = 1;

    NotAllowed() {
      super("it needs a control group (cgroup) for processors, which this user may not make here");
    }
  }

  /// As a function of so much memory has.
  static ProcessorShare ofMemory(int megabytes) throws IOException {
    String name = "signpost-bench-" + ProcessHandle.current().pid();
    for (Path parent : parents()) {
      Path group = parent.resolve(name);
      try {
        Files.createDirectory(group);
        limit(group, PERIOD * megabytes / ONE_PROCESSOR);
        return new ProcessorShare(group);
      } catch (IOException notOurs) {
        Files.deleteIfExists(group);
      }
    }
    throw new NotAllowed();
  }

  /// The groups in which this process is, the own one before all of them.
  private static List<Path> parents() throws IOException {
    List<Path> parents = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
      // Number, controllers, path; version 2 has the number 0 and names no controllers.
      String[] fields = line.split(":", 3);
      boolean isSecond = fields[0].equals("0");
      if (isSecond || List.of(fields[1].split(",", -1)).contains("cpu")) {
        Path all = isSecond ? GROUPS : GROUPS.resolve("cpu");
        parents.add(all.resolve(fields[2].substring(1)));
        parents.add(all);
      }
    }
    return parents;
  }

  private static void limit(Path group, int quota) throws IOException {
    Path both = group.resolve("cpu.max");
    if (Files.exists(both)) {
      write(both, quota + " " + PERIOD);
    } else {
      write(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD));
      write(group.resolve("cpu.cfs_quota_us"), Integer.toString(quota));
    }
  }

  /// With all its threads, from now until it ends.
  void hold(ProcessHandle process) throws IOException {
    write(group.resolve("cgroup.procs"), Long.toString(process.pid()));
    held.add(process);
  }

  private static void write(Path file, String value) throws IOException {
    // Not to be created: where the kernel has no such file, there is no such limit.
    Files.writeString(file, value, WRITE);
  }

  /// Waits for the processes to end: a group that holds one cannot go.
  @Override
  public void close() throws IOException {
    held.forEach(process -> process.onExit().join());
    Files.delete(group);
  }
}
