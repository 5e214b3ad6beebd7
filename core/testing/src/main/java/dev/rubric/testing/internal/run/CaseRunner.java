package dev.rubric.testing.internal.run;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.testing.internal.cases.Expectation;
import dev.rubric.testing.internal.cases.Expectation.Golden;
import dev.rubric.testing.internal.cases.Expectation.Points;
import dev.rubric.testing.internal.cases.TestCase;
import dev.rubric.testing.report.CaseResult;
import dev.rubric.testing.report.GoldenUpdate;
import dev.rubric.testing.report.Mismatch;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs cases with the rubric itself. */
public final class CaseRunner {
  private final Scorer scorer;
  private final Path tests;
  private final boolean update;
  private final List<GoldenUpdate> updated = new ArrayList<>();

  /**
   * A runner of the cases of one rubric.
   *
   * @param tests the folder of the cases
   * @param update whether golden scorecards are written instead of compared
   */
  public CaseRunner(Scorer scorer, Path tests, boolean update) {
    this.scorer = scorer;
    this.tests = tests;
    this.update = update;
  }

  /** The golden scorecards written so far. */
  public List<GoldenUpdate> updated() {
    return List.copyOf(updated);
  }

  /** Runs one case. */
  public CaseResult run(TestCase test) {
    Submission submission = test.submission();
    if (submission == null || !test.problems().isEmpty()) {
      return new CaseResult(test.name(), test.location(), List.of(), test.problems());
    }
    Scorecard card = scorer.score(submission);
    Checker checker = new Checker(card);
    Explainer explainer = new Explainer(scorer, submission, card);
    Diagnostics problems = new Diagnostics();
    List<Mismatch> mismatches = new ArrayList<>();
    for (Expectation expectation : test.expectations()) {
      Mismatch mismatch =
          expectation instanceof Golden golden
              ? golden(golden, card, problems)
              : check(expectation, checker, explainer);
      if (mismatch != null) {
        mismatches.add(mismatch);
      }
    }
    return mismatches.isEmpty() && !problems.hasErrors() && !checker.isTouched()
        ? untouched(test)
        : new CaseResult(test.name(), test.location(), mismatches, problems.all());
  }

  private static CaseResult untouched(TestCase test) {
    Diagnostic problem =
        Diagnostic.error(
            "touches-no-rule",
            test.location(),
            "已知的数值没有触发任何规则，用例什么也没有检验",
            "no rule speaks on the given values, so the case tests nothing");
    return new CaseResult(test.name(), test.location(), List.of(), List.of(problem));
  }

  private static @Nullable Mismatch check(
      Expectation expectation, Checker checker, Explainer explainer) {
    if (checker.meets(expectation)) {
      return null;
    }
    return new Mismatch(
        expectation.location(),
        Checker.expected(expectation),
        checker.actual(expectation),
        explanation(expectation, explainer));
  }

  private static List<Text> explanation(Expectation expectation, Explainer explainer) {
    if (expectation instanceof Points points) {
      return switch (points.subject()) {
        case LINE -> explainer.line(points.name());
        case SECTION -> explainer.lines(points.name());
        case TOTAL, BONUS -> explainer.lines("");
      };
    } else if (expectation instanceof Expectation.Marked marked) {
      return marked.subject() == Expectation.Subject.LINE
          ? explainer.line(marked.name())
          : explainer.lines(marked.name());
    } else if (expectation instanceof Expectation.Status status) {
      return explainer.line(status.indicator());
    } else if (expectation instanceof Expectation.Reason reason) {
      return explainer.line(reason.indicator());
    } else if (expectation instanceof Expectation.Spoke spoke) {
      return spoke.expected() ? explainer.rule(spoke.rule()) : explainer.spoken(spoke.rule());
    } else if (expectation instanceof Expectation.Found) {
      return explainer.findings();
    }
    return explainer.lines("");
  }

  private @Nullable Mismatch golden(Golden golden, Scorecard card, Diagnostics problems) {
    Optional<Path> place = GoldenFile.place(tests, golden, problems);
    if (place.isEmpty()) {
      return null;
    }
    Path file = place.get();
    String actual = GoldenFile.text(card);
    String kept = GoldenFile.read(file, tests, golden, problems);
    if (actual.equals(kept) || problems.hasErrors()) {
      return null;
    }
    if (update) {
      GoldenFile.write(file, actual);
      updated.add(
          new GoldenUpdate(golden.file(), GoldenFile.diff(kept == null ? "" : kept, actual)));
      return null;
    }
    return kept == null ? missing(golden) : differs(golden, kept, actual);
  }

  private static Mismatch missing(Golden golden) {
    return new Mismatch(
        golden.location(),
        Text.of("金样 " + golden.file(), "the golden scorecard " + golden.file()),
        Text.of("文件不存在；加 --update 生成", "no such file; --update writes it"),
        List.of());
  }

  private static Mismatch differs(Golden golden, String kept, String actual) {
    return new Mismatch(
        golden.location(),
        Text.of("与金样 " + golden.file() + " 一致", "the golden scorecard " + golden.file()),
        Text.of(
            "评分卡与金样不同（- 金样，+ 现在）；确认无误后加 --update 更新",
            "it differs (- golden, + now); --update writes it when that is right"),
        List.of(GoldenFile.diff(kept, actual)));
  }
}
