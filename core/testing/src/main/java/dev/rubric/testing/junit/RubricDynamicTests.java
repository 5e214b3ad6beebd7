package dev.rubric.testing.junit;

import dev.rubric.testing.Options;
import dev.rubric.testing.RubricTests;
import dev.rubric.testing.report.CaseResult;
import dev.rubric.testing.report.Outcome;
import dev.rubric.testing.report.TestReport;
import dev.rubric.text.Language;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Turns each case of a rubric into a JUnit test that an IDE can jump to.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> linze() {
 *   return RubricDynamicTests.of(Path.of("linze-public-security-2024"));
 * }
 * }</pre>
 */
public final class RubricDynamicTests {
  private RubricDynamicTests() {}

  /**
   * The cases of the rubric in a folder: a container for each file, a test for each case.
   *
   * @throws dev.rubric.diagnostic.InvalidRubricException when the rubric itself can't be used
   * @throws IllegalArgumentException when the rubric has no cases
   */
  public static Stream<DynamicNode> of(Path folder) {
    Objects.requireNonNull(folder, "folder");
    TestReport report = RubricTests.load(folder).run(Options.defaults());
    if (report.results().isEmpty()) {
      throw new IllegalArgumentException("no cases in " + folder.resolve("tests"));
    }
    Map<String, List<DynamicNode>> files = new LinkedHashMap<>();
    for (CaseResult result : report.results()) {
      files
          .computeIfAbsent(result.location().file(), file -> new ArrayList<>())
          .add(
              DynamicTest.dynamicTest(
                  result.name(), source(folder, result), () -> hold(report, result)));
    }
    return files.entrySet().stream()
        .map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue()));
  }

  private static URI source(Path folder, CaseResult result) {
    URI file = folder.resolve(result.location().file()).toAbsolutePath().normalize().toUri();
    int line = result.location().line();
    return line == 0 ? file : URI.create(file + "?line=" + line);
  }

  private static void hold(TestReport report, CaseResult result) {
    if (result.outcome() != Outcome.PASSED) {
      TestReport alone =
          new TestReport(report.rubric(), report.folder(), List.of(result), List.of());
      throw new AssertionFailedError(alone.toText(Language.ZH));
    }
  }
}
