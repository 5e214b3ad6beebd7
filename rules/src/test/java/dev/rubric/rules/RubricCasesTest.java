package dev.rubric.rules;

import static dev.rubric.testing.RubricVerifier.measure;
import static dev.rubric.testing.RubricVerifier.verify;

import dev.rubric.Rubric;
import dev.rubric.testing.junit.RubricCases;
import dev.rubric.testing.junit.RubricTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The cases beside the rules, each a test of its own. */
@RubricTest({
  "linze-public-security-2024",
  "mof-project-self-evaluation-2020",
  "mof-department-common-2013",
  "department-whole-hunan"
})
class RubricCasesTest implements RubricCases {
  @Test
  void rulesCanBeTestedFromJavaToo() {
    verify(Rubric.load(Path.of("linze-public-security-2024")))
        .given(measure("刑事案件发案起数").value("303"))
        .line("刑事案件发案起数")
        .scores("6.5")
        .because("超过 300");
  }
}
