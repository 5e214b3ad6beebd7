package dev.rubric;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape that the code keeps. */
@AnalyzeClasses(packages = "dev.rubric", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] ENGINE = {"org.drools..", "org.kie.."};

  @ArchTest
  static final ArchRule droolsLivesInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.rubric.internal.drools..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINE);

  @ArchTest
  static final ArchRule onlyLoadingAndScoringUseTheEngine =
      classes()
          .that()
          .resideInAPackage("dev.rubric.internal.drools..")
          .should()
          .onlyBeAccessed()
          .byAnyPackage("dev.rubric", "dev.rubric.internal.load", "dev.rubric.internal.drools..");

  @ArchTest
  static final ArchRule noCycles = slices().matching("dev.rubric.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule valuesDoNotKnowTheEngine =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.rubric.text",
              "dev.rubric.diagnostic",
              "dev.rubric.framework",
              "dev.rubric.submission",
              "dev.rubric.rule",
              "dev.rubric.scorecard")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.rubric.internal.batch..",
              "dev.rubric.internal.compile..",
              "dev.rubric.internal.document..",
              "dev.rubric.internal.drools..",
              "dev.rubric.internal.fact..",
              "dev.rubric.internal.form..",
              "dev.rubric.internal.framework..",
              "dev.rubric.internal.load..",
              "dev.rubric.internal.page..",
              "dev.rubric.internal.sentence..",
              "dev.rubric.internal.settle..",
              "dev.rubric.internal.source..",
              "dev.rubric.internal.submission..",
              "dev.rubric.internal.syntax..",
              "dev.rubric.internal.table..",
              "dev.rubric.internal.vocabulary..",
              "dev.rubric.internal.watch..");

  @ArchTest
  static final ArchRule internalsDoNotKnowTheDoor =
      noClasses()
          .that()
          .resideInAPackage("dev.rubric.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.rubric");

  /**
   * What a rule can reach holds nothing that runs code, so no gap in the grammar can lead to it.
   */
  @ArchTest
  static final ArchRule whatRulesReachRunsNoCode =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.rubric.internal.syntax",
              "dev.rubric.internal.vocabulary",
              "dev.rubric.internal.compile",
              "dev.rubric.internal.fact",
              "dev.rubric.internal.settle",
              "dev.rubric.internal.probe",
              "dev.rubric.internal.drools")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.lang.reflect..",
              "java.net..",
              "java.io..",
              "java.nio.file..",
              "javax.script..",
              "org.mvel..",
              "org.mvel2..",
              "org.drools.mvel..",
              "org.drools.compiler..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.(Runtime|Process.*|ClassLoader|Thread)");

  @ArchTest
  static final ArchRule noBinaryFloatingPointInFields =
      fields().should().notHaveRawType(double.class).andShould().notHaveRawType(float.class);

  @ArchTest
  static final ArchRule noBinaryFloatingPointInMethods =
      methods()
          .should()
          .notHaveRawReturnType(double.class)
          .andShould()
          .notHaveRawReturnType(float.class);
}
