package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import signpost.dynamodb.Priming;
import signpost.dynamodb.Snapshot;
import signpost.front.FrontFunction;
import signpost.guidance.GuidanceFunction;

/// Nothing unique, secret or timed is made while a function starts: a snapshot would give it to
/// every function that is restored from it, for as long as the version lives.
final class InitialisationTest {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          """
          java\\.util\\.(Random|SplittableRandom|Date|Calendar|concurrent\\.ThreadLocalRandom|random\\..*)\\..*\
          |java\\.util\\.UUID\\.randomUUID\
          |java\\.security\\.(SecureRandom|KeyPairGenerator)\\..*\
          |javax\\.crypto\\.KeyGenerator\\..*\
          |java\\.lang\\.Math\\.random\
          |java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\
          |java\\.time\\.(.*\\.)?[A-Z]\\w*\\.now\
          |java\\.time\\.(InstantSource|Clock)\\.(instant|millis)\
          """);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("signpost");

  /// The functions' constructors and whatever runs when a class is loaded.
  private static Stream<JavaCodeUnit> starts(JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.getPackageName().startsWith("signpost.build"))
        .filter(type -> !type.getPackageName().startsWith("signpost.content"))
        .filter(type -> !type.getPackageName().startsWith("signpost.site.build"))
        .flatMap(
            type ->
                Stream.concat(
                    type.getStaticInitializer().stream(),
                    type.getSimpleName().endsWith("Function")
                        ? type.getConstructors().stream()
                        : Stream.empty()));
  }

  /// What is called from there on the way, in words. What stands in a lambda is called later, and
  /// what [Priming] does has a test of its own.
  private static Set<String> forbidden(JavaClasses classes) {
    Deque<JavaCodeUnit> open = new ArrayDeque<>(starts(classes).toList());
    Set<JavaCodeUnit> seen = new HashSet<>(open);
    Set<String> found = new TreeSet<>();
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.remove();
      for (JavaCall<?> call : unit.getCallsFromSelf()) {
        if (call.isDeclaredInLambda() || call.getTargetOwner().isEquivalentTo(Priming.class)) {
          continue;
        }
        String target = call.getTargetOwner().getName() + "." + call.getName();
        if (FORBIDDEN.matcher(target).matches()) {
          found.add(unit.getFullName() + " calls " + target);
        }
        targets(call, classes).filter(seen::add).forEach(open::add);
      }
    }
    return found;
  }

  /// The method itself and whatever may stand in its place.
  private static Stream<JavaCodeUnit> targets(JavaCall<?> call, JavaClasses classes) {
    if (!call.getTargetOwner().getName().startsWith("signpost.")) {
      return Stream.empty();
    }
    JavaClass owner = classes.get(call.getTargetOwner().getName());
    return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(
            unit ->
                unit.getName().equals(call.getName())
                    && unit.getRawParameterTypes().size()
                        == call.getTarget().getRawParameterTypes().size());
  }

  @Test
  void makesNothingUniqueOrTimed() {
    assertThat(starts(CLASSES)).hasSizeGreaterThan(20);
    assertThat(forbidden(CLASSES)).isEmpty();
  }

  @Test
  void functionsWithoutADatabaseHoldNothingOfTheKindEither() {
    assertThat(Snapshot.of(new FrontFunction()).unsafe()).isEmpty();
    // The seal of the index's words, which is made of the index itself.
    assertThat(Snapshot.of(new GuidanceFunction()).unsafe())
        .allMatch(way -> way.endsWith("unanswered.key is a SecretKeySpec"))
        .hasSizeLessThan(2);
  }

  /// As none of ours may be.
  static class BadFunction {
    static final String AT_LOADING = UUID.randomUUID().toString();
    final Instant deep = Helping.time();
    final Supplier<Instant> later = () -> Instant.now();

    static final class Helping {
      static Instant time() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
      }
    }
  }

  @Test
  void whatIsForbiddenIsFound() {
    JavaClasses bad =
        new ClassFileImporter().importClasses(BadFunction.class, BadFunction.Helping.class);
    // And not what stands in a lambda.
    assertThat(forbidden(bad).stream().map(words -> words.replaceFirst(".* calls ", "")))
        .containsExactlyInAnyOrder(
            "java.util.UUID.randomUUID", "java.lang.System.currentTimeMillis");
  }
}
