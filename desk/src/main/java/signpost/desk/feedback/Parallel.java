package signpost.desk.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Several questions to the database at once, so that a reader far from it waits for one.
public final class Parallel {
  /// More would only be throttled.
  private static final Semaphore AT_ONCE = new Semaphore(16);

  private Parallel() {}

  /// @return what each gave, in their order; what the first of them threw is thrown
  public static <T> List<T> all(List<Supplier<T>> questions) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> asked = new ArrayList<>();
      for (Supplier<T> question : questions) {
        asked.add(threads.submit(() -> answer(question)));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : asked) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static <T> T answer(Supplier<T> question) throws InterruptedException {
    AT_ONCE.acquire();
    try {
      return question.get();
    } finally {
      AT_ONCE.release();
    }
  }
}
