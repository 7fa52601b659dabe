package signpost.build.lambdas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Classes do the same with their lambdas written out.
final class WrittenOutTest {
  private static final List<String> CLASSES =
      List.of("", "$Inner", "$Base", "$Derived", "$Widening");

  /// All of the sample, written out, by their files' names.
  private static Map<String, byte[]> written() throws IOException {
    WrittenOut lambdas =
        new WrittenOut(type -> open(type.descriptorString().substring(1).replace(";", ".class")));
    Map<String, byte[]> files = new HashMap<>();
    for (String each : CLASSES) {
      try (InputStream in = Objects.requireNonNull(open(file(each)))) {
        files.putAll(lambdas.of(in.readAllBytes()));
      }
    }
    return files;
  }

  private static String file(String suffix) {
    return Sample.class.getName().replace('.', '/') + suffix + ".class";
  }

  private static @Nullable InputStream open(String file) {
    return WrittenOutTest.class.getResourceAsStream("/" + file);
  }

  @Test
  void givesWhatItGaveBefore() throws Exception {
    Map<String, byte[]> files = written();
    ClassLoader loader =
        new ClassLoader(WrittenOutTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = files.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
              return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : defineClass(name, bytes, 0, bytes.length);
          }
        };

    Supplier<?> rewritten =
        (Supplier<?>)
            loader.loadClass(Sample.class.getName()).getDeclaredConstructor().newInstance();

    assertThat(rewritten.getClass()).isNotSameAs(Sample.class);
    assertThat(rewritten.get()).isEqualTo(new Sample().get());
  }

  /// One is serialised, for which javac makes it in two places; a reference is widened from int to
  /// long.
  @Test
  void leavesOnlyWhatItSaysThatItLeaves() throws IOException {
    assertThat(lambdas(Objects.requireNonNull(written().get(file(""))))).isEqualTo(3);
  }

  /// Twenty-odd lambdas are fewer classes, since those of one shape share theirs.
  @Test
  void makesOneClassOfAShape() throws IOException {
    Map<String, byte[]> files = written();
    try (InputStream in = Objects.requireNonNull(open(file("")))) {
      assertThat((long) files.size() - CLASSES.size()).isLessThan(lambdas(in.readAllBytes()));
    }
  }

  private static long lambdas(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(
            element ->
                element instanceof InvokeDynamicInstruction call
                    && call.bootstrapMethod().owner().displayName().equals("LambdaMetafactory"))
        .count();
  }
}
