package signpost;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.guidance.DangerCheck;
import signpost.guidance.Unanswered;

/// What may know what (docs/architecture.md).
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("signpost");

  @Test
  void nothingThatIsDeployedKnowsTheBuild() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "signpost.http",
            "signpost.digest",
            "signpost.dynamodb",
            "signpost.feedback",
            "signpost.front",
            "signpost.guidance",
            "signpost.preferences",
            "signpost.retention",
            "signpost.schedule",
            "signpost.site",
            "signpost.unanswered")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "signpost.content..",
            "signpost.site.build..",
            "signpost.build..",
            "org.commonmark..",
            "org.snakeyaml..")
        .check(CLASSES);
  }

  @Test
  void theEdgeKnowsNoFeature() {
    noClasses()
        .that()
        .resideInAPackage("signpost.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "signpost.feedback..",
            "signpost.guidance..",
            "signpost.front..",
            "signpost.preferences..",
            "signpost.unanswered..")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"feedback", "front", "guidance", "preferences", "unanswered"})
  void noFeatureKnowsAnother(String feature) {
    noClasses()
        .that()
        .resideInAnyPackage(
            "signpost.feedback",
            "signpost.front",
            "signpost.guidance",
            "signpost.preferences",
            "signpost.unanswered")
        .and()
        .resideOutsideOfPackage("signpost." + feature)
        .should()
        .dependOnClassesThat(
            resideInAPackage("signpost." + feature + "..")
                // Danger is danger, whoever is written to; and the index alone knows its stems.
                .and(not(equivalentTo(DangerCheck.class)))
                .and(not(equivalentTo(Unanswered.class))))
        .check(CLASSES);
  }

  @Test
  void whoNeedsNoDatabaseLoadsNone() {
    noClasses()
        .that()
        .resideInAnyPackage("signpost.http", "signpost.front", "signpost.guidance", "signpost.site")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "signpost.dynamodb..")
        .check(CLASSES);
  }

  @Test
  void theEngineKnowsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("signpost.guidance")
        .and()
        .haveNameNotMatching(
            ".*\\.(DangerCheck|Unanswered|GuidanceFunction|GuidanceJson|ResultsHtml|AskQuestion|ReadArticle|Question.*)")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "signpost.guidance", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void nothingUniqueOrTimedIsMadeWithoutBeingAskedFor() {
    noClasses()
        .that()
        .resideInAnyPackage("signpost.http", "signpost.front", "signpost.guidance")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Random|UUID)|java\\.security\\.SecureRandom|java\\.time\\.Clock")
        .check(CLASSES);
  }
}
