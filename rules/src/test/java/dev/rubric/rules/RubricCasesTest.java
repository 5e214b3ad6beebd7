package dev.rubric.rules;

import static dev.rubric.testing.RubricVerifier.measure;
import static dev.rubric.testing.RubricVerifier.verify;

import dev.rubric.Rubric;
import dev.rubric.testing.junit.RubricDynamicTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases beside the rules, each a test of its own. */
class RubricCasesTest {
  private static final Path LINZE = Path.of("linze-public-security-2024");

  @TestFactory
  Stream<DynamicNode> linze() {
    return RubricDynamicTests.of(LINZE);
  }

  @Test
  void rulesCanBeTestedFromJavaToo() {
    verify(Rubric.load(LINZE))
        .given(measure("刑事案件发案起数").value("303"))
        .line("刑事案件发案起数")
        .scores("6.5")
        .because("超过 300");
  }
}
