package dev.rubric.testing;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.testing.internal.cases.Expectation;
import dev.rubric.testing.internal.cases.Expectation.Points;
import dev.rubric.testing.internal.cases.Expectation.Subject;
import dev.rubric.testing.internal.cases.Names;
import dev.rubric.testing.internal.cases.TestCase;
import dev.rubric.testing.internal.run.CaseRunner;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.report.CaseResult;
import dev.rubric.testing.report.Outcome;
import dev.rubric.testing.report.TestReport;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * Tests rules from Java.
 *
 * <pre>{@code
 * verify(rubric)
 *     .given(measure("刑事案件发案起数").value("303"))
 *     .line("刑事案件发案起数").scores("6.5").because("超过 300");
 * }</pre>
 *
 * <p>What is not as expected throws an {@link AssertionError} that explains what came instead. An
 * indicator, section, grade or rule that the rubric does not have throws an {@link
 * IllegalArgumentException} with the nearest that it has, also where silence was expected of it.
 * Immutable and thread-safe; no argument may be null.
 */
public final class RubricVerifier {
  private static final Location HERE = Location.whole("verify");

  private final Scorer scorer;

  private RubricVerifier(Scorer scorer) {
    this.scorer = scorer;
  }

  /** Begins tests of this rubric. */
  public static RubricVerifier verify(Rubric rubric) {
    return new RubricVerifier(Scorer.of(rubric));
  }

  /** Begins what is reported of the indicator with this name. */
  public static MeasureBuilder measure(String indicator) {
    return Measure.of(indicator);
  }

  /** Begins the amounts of the budget line with this name. */
  public static BudgetLine.Builder budget(String line) {
    return BudgetLine.of(line);
  }

  /** An event that happened so often; throws NumberFormatException if that is no number. */
  public static Event event(String name, String count) {
    return Event.of(name, count);
  }

  /** Scores a submission with these measures and nothing else. */
  public Outcomes given(MeasureBuilder... measures) {
    Submission.Builder submission = Submission.of("verify");
    for (MeasureBuilder measure : measures) {
      submission.measure(measure);
    }
    return given(submission.build());
  }

  /** Scores a submission with these budget lines and nothing else. */
  public Outcomes given(BudgetLine.Builder... lines) {
    Submission.Builder submission = Submission.of("verify");
    for (BudgetLine.Builder line : lines) {
      submission.budget(line);
    }
    return given(submission.build());
  }

  /**
   * Scores a whole submission.
   *
   * @throws dev.rubric.diagnostic.InvalidSubmissionException when it does not fit the rubric
   */
  public Outcomes given(Submission submission) {
    scorer.score(submission);
    return new Outcomes(scorer, submission);
  }

  /** What can be expected of a scored submission. */
  public static class Outcomes {
    private final Scorer scorer;
    private final Submission submission;

    private Outcomes(Scorer scorer, Submission submission) {
      this.scorer = scorer;
      this.submission = submission;
    }

    /** Turns to the line of an indicator. */
    public Line line(String indicator) {
      known(new Points(Subject.LINE, indicator, BigDecimal.ZERO, HERE));
      return new Line(this, indicator);
    }

    /** Expects the section to score exactly this. */
    public Outcomes section(String name, String points) {
      return hold(new Points(Subject.SECTION, name, new BigDecimal(points), HERE));
    }

    /** Expects the section to have this mark, where the rubric scores it with marks. */
    public Outcomes sectionMarked(String name, String mark) {
      return hold(new Expectation.Marked(Subject.SECTION, name, mark, HERE));
    }

    /** Expects the total to be exactly this. */
    public Outcomes total(String points) {
      return hold(new Points(Subject.TOTAL, "", new BigDecimal(points), HERE));
    }

    /** Expects this grade. */
    public Outcomes grade(String grade) {
      return hold(new Expectation.Grade(grade, HERE));
    }

    /** Expects the rule to speak. */
    public Outcomes spoke(String rule) {
      return hold(new Expectation.Spoke(rule, true, HERE));
    }

    /** Expects the rule not to speak. */
    public Outcomes silent(String rule) {
      return hold(new Expectation.Spoke(rule, false, HERE));
    }

    /** Expects a finding with these words. */
    public Outcomes finds(String words) {
      return hold(new Expectation.Found(words, true, HERE));
    }

    /** A misspelt name would hold of nothing, and for silence that is no different from right. */
    private void known(Expectation expectation) {
      Diagnostics diagnostics = new Diagnostics();
      Names names = Names.of(scorer.framework(), scorer.rubric().rules());
      if (!names.hold(expectation, HERE, diagnostics)) {
        Text message = diagnostics.all().get(0).message();
        throw new IllegalArgumentException(
            message.in(Language.ZH) + " / " + message.in(Language.EN));
      }
    }

    final Outcomes hold(Expectation expectation) {
      known(expectation);
      TestCase test = new TestCase("verify", HERE, submission, List.of(expectation), List.of());
      CaseResult result = new CaseRunner(scorer, Path.of(""), false).run(test);
      if (result.outcome() != Outcome.PASSED) {
        TestReport report =
            new TestReport(scorer.framework().name(), Path.of(""), List.of(result), List.of());
        throw new AssertionError(report.toText(Language.ZH));
      }
      return this;
    }
  }

  /** What can be expected of one line. */
  public static final class Line extends Outcomes {
    private final String indicator;

    private Line(Outcomes outcomes, String indicator) {
      super(outcomes.scorer, outcomes.submission);
      this.indicator = indicator;
    }

    /** Expects exactly this score. */
    public Line scores(String points) {
      hold(new Points(Subject.LINE, indicator, new BigDecimal(points), HERE));
      return this;
    }

    /** Expects this mark, where the rubric scores the indicator with marks. */
    public Line marked(String mark) {
      hold(new Expectation.Marked(Subject.LINE, indicator, mark, HERE));
      return this;
    }

    /** Expects this status. */
    public Line is(LineStatus status) {
      hold(new Expectation.Status(indicator, status, HERE));
      return this;
    }

    /** Expects a reason with these words. */
    public Line because(String words) {
      hold(new Expectation.Reason(indicator, words, HERE));
      return this;
    }
  }
}
