package dev.rubric.change;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.change.internal.portfolio.ClaimTally;
import dev.rubric.change.internal.portfolio.QualityTally;
import dev.rubric.change.report.Claims;
import dev.rubric.change.report.Quality;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at a portfolio by one rubric: who claims too much, and what the standard decides. */
public final class Portfolios {
  private Portfolios() {}

  /** Self-scores held against recomputed ones. */
  public static ClaimStudy claims(Rubric rubric) {
    return new ClaimStudy(Objects.requireNonNull(rubric, "rubric"));
  }

  /** What the standard decides: indicators, weights and bounds. */
  public static QualityStudy quality(Rubric rubric) {
    return new QualityStudy(Objects.requireNonNull(rubric, "rubric"));
  }

  /**
   * A submission, scored.
   *
   * @param submission the submission; null when it can't be read
   * @param card its scorecard; null when it can't be scored
   */
  public record Scored(@Nullable Submission submission, @Nullable Scorecard card) {}

  /**
   * A study under way. {@link #score} is thread-safe; one thread hands what comes of it to {@link
   * #add}.
   */
  public abstract static class Study {
    private final Rubric rubric;

    Study(Rubric rubric) {
      this.rubric = rubric;
    }

    /** Reads and scores a submission from its JSON in UTF-8. */
    public final Scored score(byte[] json) {
      try {
        Submission submission = Submissions.parseJson("填报", json);
        return new Scored(submission, rubric.score(submission));
      } catch (InvalidSubmissionException refused) {
        return new Scored(null, null);
      }
    }

    Rubric rubric() {
      return rubric;
    }

    /** Counts it. */
    public abstract void add(Scored scored);

    /** How many submissions could not be scored. */
    public abstract long failed();

    /** For people in a terminal. */
    public abstract String toText(Language language);

    /** For programs. */
    public abstract String toJson();

    /** For a spreadsheet. */
    public abstract String toCsv(Language language);
  }

  /** Self-scores held against recomputed ones. */
  public static final class ClaimStudy extends Study {
    private final ClaimTally tally = new ClaimTally();

    ClaimStudy(Rubric rubric) {
      super(rubric);
    }

    @Override
    public void add(Scored scored) {
      Objects.requireNonNull(scored, "scored");
      tally.add(scored.card());
    }

    /** What was counted so far. */
    public Claims claims() {
      return tally.claims(rubric().stamp());
    }

    @Override
    public long failed() {
      return claims().failed();
    }

    @Override
    public String toText(Language language) {
      Objects.requireNonNull(language, "language");
      return claims().toText(language);
    }

    @Override
    public String toJson() {
      return claims().toJson();
    }

    @Override
    public String toCsv(Language language) {
      Objects.requireNonNull(language, "language");
      return claims().toCsv(language);
    }
  }

  /** What the standard decides. */
  public static final class QualityStudy extends Study {
    private final QualityTally tally;

    QualityStudy(Rubric rubric) {
      super(rubric);
      this.tally = new QualityTally(rubric);
    }

    @Override
    public void add(Scored scored) {
      Objects.requireNonNull(scored, "scored");
      tally.add(scored.submission(), scored.card());
    }

    /** What was counted so far. */
    public Quality quality() {
      return tally.quality();
    }

    @Override
    public long failed() {
      return quality().failed();
    }

    @Override
    public String toText(Language language) {
      Objects.requireNonNull(language, "language");
      return quality().toText(language);
    }

    @Override
    public String toJson() {
      return quality().toJson();
    }

    @Override
    public String toCsv(Language language) {
      Objects.requireNonNull(language, "language");
      return quality().toCsv(language);
    }
  }
}
