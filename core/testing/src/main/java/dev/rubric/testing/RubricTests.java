package dev.rubric.testing;

import dev.rubric.Rubric;
import dev.rubric.testing.internal.cases.CaseFiles;
import dev.rubric.testing.internal.cases.TestCase;
import dev.rubric.testing.internal.run.CaseRunner;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.report.CaseResult;
import dev.rubric.testing.report.TestReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the cases beside the rules of a rubric. */
public final class RubricTests {
  private RubricTests() {}

  /**
   * Runs the cases of the rubric in a folder.
   *
   * @return how each case came out; never null
   * @throws dev.rubric.diagnostic.InvalidRubricException when the rubric itself can't be used
   */
  public static TestReport run(Path folder, Options options) {
    Scorer scorer = Scorer.of(Rubric.load(folder));
    CaseRunner runner = new CaseRunner(scorer, folder.resolve(CaseFiles.FOLDER), options.update());
    List<CaseResult> results = new ArrayList<>();
    for (TestCase test : CaseFiles.read(folder, scorer.rubric())) {
      if (isWanted(test, options.filter())) {
        results.add(runner.run(test));
      }
    }
    return new TestReport(scorer.framework().name(), folder, results, runner.updated());
  }

  private static boolean isWanted(TestCase test, String filter) {
    return test.name().contains(filter) || test.location().file().contains(filter);
  }
}
