package signpost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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
        .resideInAnyPackage("signpost.http", "signpost.front", "signpost.guidance", "signpost.site")
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
        .resideInAnyPackage("signpost.guidance..", "signpost.front..")
        .check(CLASSES);
  }

  @Test
  void noFeatureKnowsAnother() {
    noClasses()
        .that()
        .resideInAPackage("signpost.front")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("signpost.guidance..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("signpost.guidance")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("signpost.front..")
        .check(CLASSES);
  }

  @Test
  void theEngineKnowsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("signpost.guidance")
        .and()
        .haveNameNotMatching(
            ".*\\.(GuidanceFunction|GuidanceJson|ResultsHtml|AskQuestion|ReadArticle|Question.*)")
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
