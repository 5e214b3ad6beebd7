package dev.rubric.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape that the code keeps. */
@AnalyzeClasses(packages = "dev.rubric.testing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule noCycles =
      slices().matching("dev.rubric.testing.(**)").should().beFreeOfCycles();

  /** The command runs cases where there is no JUnit. */
  @ArchTest
  static final ArchRule junitLivesInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.rubric.testing.junit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.opentest4j..", "dev.rubric.testing.junit..");
}
