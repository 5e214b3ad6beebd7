package dev.rubric.testing;

import dev.rubric.Rubric;
import dev.rubric.testing.coverage.Coverage;
import dev.rubric.testing.internal.cases.CaseFiles;
import dev.rubric.testing.internal.cases.TestCase;
import dev.rubric.testing.internal.coverage.CoverageTally;
import dev.rubric.testing.internal.mutate.Mutation;
import dev.rubric.testing.internal.run.CaseRunner;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.internal.suggest.Suggester;
import dev.rubric.testing.mutation.MutationReport;
import dev.rubric.testing.report.CaseResult;
import dev.rubric.testing.report.Outcome;
import dev.rubric.testing.report.TestReport;
import dev.rubric.testing.suggest.Suggestions;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * A rubric with the cases beside its rules, as its files were when it was loaded.
 *
 * <p>Immutable and thread-safe.
 */
public final class RubricTests {
  private final Path folder;
  private final Scorer scorer;
  private final List<TestCase> cases;

  private RubricTests(Path folder, Scorer scorer, List<TestCase> cases) {
    this.folder = folder;
    this.scorer = scorer;
    this.cases = List.copyOf(cases);
  }

  /**
   * Loads the rubric in a folder and its cases.
   *
   * @throws dev.rubric.diagnostic.InvalidRubricException when the rubric itself can't be used; a
   *     case that can't be is reported when the cases are run
   */
  public static RubricTests load(Path folder) {
    Objects.requireNonNull(folder, "folder");
    Rubric rubric = Rubric.load(folder);
    return new RubricTests(folder, Scorer.of(rubric), CaseFiles.read(folder, rubric));
  }

  /**
   * The cases in a folder for a rubric that is not there yet, such as one that is being edited.
   *
   * @param rubric the rubric that is tried
   * @param unsaved other contents of files of cases, by their names in the folder such as {@code
   *     tests/cases.yaml}
   */
  public static RubricTests of(Path folder, Rubric rubric, Map<String, byte[]> unsaved) {
    Objects.requireNonNull(unsaved, "unsaved");
    Objects.requireNonNull(folder, "folder");
    return new RubricTests(folder, Scorer.of(rubric), CaseFiles.read(folder, rubric, unsaved));
  }

  /** Runs the cases; how each came out. */
  public TestReport run(Options options) {
    CaseRunner runner = runner(options);
    List<CaseResult> results = new ArrayList<>();
    for (TestCase test : cases) {
      if (isWanted(test, options.filter())) {
        results.add(runner.run(test));
      }
    }
    return new TestReport(scorer.framework().name(), folder, results, runner.updated());
  }

  /** What the passing cases that the options name try of the rubric. */
  public Coverage coverage(Options options) {
    return tally(options).coverage();
  }

  /**
   * The cases that are missing right below, at and right above each threshold, with what the rules
   * make of them today.
   *
   * @param language in which language the cases are written
   */
  public Suggestions suggest(Options options, Language language) {
    return Suggester.suggest(
        scorer,
        tally(options).thresholds(),
        cases.stream().map(TestCase::name).collect(Collectors.toSet()),
        language);
  }

  /**
   * Changes the rules one thing at a time and says which changes no passing case notices. The
   * report is the same whatever the number of threads.
   *
   * @param threads how many threads to use, at least one
   * @param progress is told how many changes there are each time one is done; must be thread-safe
   */
  public MutationReport mutate(Options options, int threads, IntConsumer progress) {
    return Mutation.run(scorer, passing(options), threads, progress);
  }

  private CoverageTally tally(Options options) {
    CoverageTally tally = new CoverageTally(scorer);
    passing(options).forEach(tally::add);
    return tally;
  }

  private List<TestCase> passing(Options options) {
    CaseRunner runner = runner(options.withUpdate(false));
    return cases.stream()
        .filter(test -> isWanted(test, options.filter()))
        .filter(test -> runner.run(test).outcome() == Outcome.PASSED)
        .toList();
  }

  private CaseRunner runner(Options options) {
    return new CaseRunner(scorer, folder.resolve(CaseFiles.FOLDER), options.update());
  }

  private static boolean isWanted(TestCase test, String filter) {
    return test.name().contains(filter) || test.location().file().contains(filter);
  }
}
