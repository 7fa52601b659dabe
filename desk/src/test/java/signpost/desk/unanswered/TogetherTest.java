package signpost.desk.unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static signpost.desk.unanswered.Checkout.ARTICLE;
import static signpost.desk.unanswered.Checkout.GOLDEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.content.Findings;

/// Both files or neither, whoever else is at work.
final class TogetherTest {
  private static final int EACH = 15;

  @TempDir Path folder;
  private Checkout checkout = new Checkout(Path.of(""));
  private QuestionEditor editor = new QuestionEditor(Path.of(""));
  private List<String> texts = List.of();
  private List<String> files = List.of();

  @BeforeEach
  void copy() {
    checkout = Checkout.in(folder);
    editor = new QuestionEditor(folder);
    texts = texts();
    files = checkout.files();
  }

  private List<String> texts() {
    return List.of(checkout.text(ARTICLE), checkout.text(GOLDEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {ARTICLE, GOLDEN})
  void whereOneCannotBePutInPlaceTheOtherIsAsItWas(String failing) {
    QuestionEditor hindered =
        new QuestionEditor(
            new ContentFiles(
                folder,
                (from, to) -> {
                  if (from.toString().endsWith(".next") && to.endsWith(Path.of(failing))) {
                    throw new IOException("no room");
                  }
                  Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                }));
    assertThat(hindered.add("stalking", "is my neighbour stalking me"))
        .isEqualTo(new Addition.NotWritten(failing));
    assertThat(texts()).isEqualTo(texts);
    assertThat(checkout.files()).isEqualTo(files);

    Addition.Added added = (Addition.Added) editor.add("stalking", "is my neighbour stalking me");
    List<String> after = texts();
    assertThat(hindered.takeBack(added)).isEqualTo(new TakenBack.NotWritten(failing));
    assertThat(texts()).isEqualTo(after);
  }

  /// A folder stands where the new file is to be written: no permission is in the way, so that this
  /// fails for everybody.
  @ParameterizedTest
  @ValueSource(strings = {ARTICLE, GOLDEN})
  void whereOneCannotBeWrittenTheOtherIsNotTouched(String failing) throws Exception {
    Files.createDirectories(checkout.path(failing + ".next/full"));
    assertThat(editor.add("stalking", "is my neighbour stalking me"))
        .isEqualTo(new Addition.NotWritten(failing));
    assertThat(texts()).isEqualTo(texts);
  }

  @Test
  void whatCannotBePutBackIsSaidAloud() {
    QuestionEditor hindered =
        new QuestionEditor(
            new ContentFiles(
                folder,
                (from, to) -> {
                  if (from.toString().endsWith(".before") || to.endsWith(Path.of(GOLDEN))) {
                    throw new IOException("no room");
                  }
                  Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                }));
    assertThatThrownBy(() -> hindered.add("stalking", "is my neighbour stalking me"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(ARTICLE);

    // What is left of it is half a step, which the same question makes whole.
    assertThat(editor.add("stalking", "is my neighbour stalking me"))
        .isInstanceOfSatisfying(
            Addition.Added.class, added -> assertThat(added.files()).containsExactly(GOLDEN));
  }

  @Test
  void whatSomebodyHasSavedMeanwhileIsNotLost() {
    ContentFiles content = new ContentFiles(folder);
    List<FileChange> changes =
        List.of(
            new FileChange(ARTICLE, texts.getFirst(), "of the desk"),
            new FileChange(GOLDEN, texts.getLast(), "of the desk"));
    checkout.write(GOLDEN, "of somebody else");

    assertThat(content.replace(changes)).isEqualTo(new ContentFiles.Replaced.Otherwise(GOLDEN));

    assertThat(texts()).containsExactly(texts.getFirst(), "of somebody else");
    assertThat(checkout.files()).isEqualTo(files);
  }

  @Test
  void anAdditionIsTakenBackByteForByte() {
    checkout.write(GOLDEN, "no line end");
    Addition.Added added = (Addition.Added) editor.add("stalking", "is my neighbour stalking me");
    assertThat(editor.takeBack(added)).isEqualTo(new TakenBack.Done());
    assertThat(texts()).containsExactly(texts.getFirst(), "no line end");
    assertThat(checkout.files()).isEqualTo(files);

    assertThat(editor.takeBack(added)).isEqualTo(new TakenBack.ChangedSince(ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {ARTICLE, GOLDEN})
  void whatWasWrittenSinceIsNotTakenBack(String file) {
    Addition.Added added = (Addition.Added) editor.add("stalking", "is my neighbour stalking me");
    checkout.write(file, checkout.text(file) + "\nmore\n");
    List<String> now = texts();
    assertThat(editor.takeBack(added)).isEqualTo(new TakenBack.ChangedSince(file));
    assertThat(texts()).isEqualTo(now);
  }

  @Test
  void editorsAtOneDeskLoseNothing() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> editors =
          IntStream.range(0, 4)
              .<Callable<Void>>mapToObj(
                  who ->
                      () -> {
                        add(new QuestionEditor(folder), who);
                        return null;
                      })
              .toList();
      for (Future<Void> one : threads.invokeAll(editors)) {
        one.get();
      }
    }
    assertThatAllAreThere(4);
  }

  @Test
  void editorsAtTwoDesksLoseNothing() throws Exception {
    List<Process> desks = new ArrayList<>();
    for (int who = 0; who < 2; who++) {
      desks.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherDesk.class.getName(),
                  folder.toString(),
                  Integer.toString(who))
              .inheritIO()
              .start());
    }
    for (Process desk : desks) {
      assertThat(desk.waitFor()).isZero();
    }
    assertThatAllAreThere(2);
  }

  /// A desk in a process of its own.
  static final class OtherDesk {
    public static void main(String[] args) {
      add(new QuestionEditor(Path.of(args[0])), Integer.parseInt(args[1]));
    }
  }

  private static void add(QuestionEditor editor, int who) {
    for (int i = 0; i < EACH; i++) {
      if (!(editor.add("stalking", question(who, i)) instanceof Addition.Added)) {
        throw new AssertionError(question(who, i));
      }
    }
  }

  private static String question(int who, int number) {
    return "is my neighbour stalking me asks " + who + " for the time " + number;
  }

  private void assertThatAllAreThere(int editors) {
    List<String> questions =
        IntStream.range(0, editors)
            .boxed()
            .flatMap(who -> IntStream.range(0, EACH).mapToObj(i -> question(who, i)))
            .toList();
    List<String> aliases = checkout.aliases("stalking", new Findings());
    assertThat(aliases).containsAll(questions).doesNotHaveDuplicates();
    assertThat(
            checkout
                .text(GOLDEN)
                .lines()
                .filter(line -> line.startsWith("is my neighbour stalking me asks")))
        .containsExactlyInAnyOrderElementsOf(
            questions.stream().map(question -> question + "\tstalking").toList());
    assertThat(checkout.files()).isEqualTo(files);
  }
}
