package dev.rubric.submission;

import dev.rubric.diagnostic.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one department or project reported for one year (自评填报).
 *
 * <p>It is checked against a rubric when it is scored, not when it is built.
 *
 * @param unit the department or project (单位); not null
 * @param year the year reported; null when not given
 * @param rubric the name of the rubric it was written for; null when it names none
 * @param staffInPost staff in post (在职人员数); null when not reported
 * @param authorisedPosts authorised posts (编制数); null when not reported
 * @param fixedAssets all fixed assets (固定资产总额); null when not reported
 * @param assetsInUse fixed assets in use (在用固定资产); null when not reported
 * @param selfTotal the total the unit gave itself (自评总分); null when not reported
 * @param selfScores the section scores it gave itself; may be empty
 * @param measures the indicators reported; may be empty
 * @param budget the budget lines reported; may be empty
 * @param events the events reported; may be empty
 * @param location the file it was read from; null for a submission built in memory
 */
public record Submission(
    String unit,
    @Nullable Integer year,
    @Nullable String rubric,
    @Nullable BigDecimal staffInPost,
    @Nullable BigDecimal authorisedPosts,
    @Nullable BigDecimal fixedAssets,
    @Nullable BigDecimal assetsInUse,
    @Nullable BigDecimal selfTotal,
    List<SelfScore> selfScores,
    List<Measure> measures,
    List<BudgetLine> budget,
    List<Event> events,
    @Nullable Location location) {
  /** Checks the unit and copies the lists. */
  public Submission {
    Objects.requireNonNull(unit, "unit");
    selfScores = List.copyOf(selfScores);
    measures = List.copyOf(measures);
    budget = List.copyOf(budget);
    events = List.copyOf(events);
  }

  /** Begins the submission of this department or project. */
  public static Builder of(String unit) {
    return new Builder(unit);
  }

  /** Builds a {@link Submission}; not thread-safe. */
  public static final class Builder {
    private final String unit;
    private @Nullable Integer year;
    private @Nullable String rubric;
    private @Nullable BigDecimal staffInPost;
    private @Nullable BigDecimal authorisedPosts;
    private @Nullable BigDecimal fixedAssets;
    private @Nullable BigDecimal assetsInUse;
    private @Nullable BigDecimal selfTotal;
    private final List<SelfScore> selfScores = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<BudgetLine> budget = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private @Nullable Location location;

    private Builder(String unit) {
      this.unit = unit;
    }

    /** The year reported. */
    public Builder year(@Nullable Integer year) {
      this.year = year;
      return this;
    }

    /** The name of the rubric it was written for. */
    public Builder rubric(@Nullable String rubric) {
      this.rubric = rubric;
      return this;
    }

    /** Staff in post and authorised posts (在职人员数, 编制数). */
    public Builder staff(@Nullable BigDecimal inPost, @Nullable BigDecimal posts) {
      this.staffInPost = inPost;
      this.authorisedPosts = posts;
      return this;
    }

    /** All fixed assets and those in use (固定资产总额, 在用固定资产). */
    public Builder assets(@Nullable BigDecimal total, @Nullable BigDecimal inUse) {
      this.fixedAssets = total;
      this.assetsInUse = inUse;
      return this;
    }

    /** The total the unit gave itself (自评总分). */
    public Builder selfTotal(@Nullable BigDecimal selfTotal) {
      this.selfTotal = selfTotal;
      return this;
    }

    /** Adds the score the unit gave itself for one section. */
    public Builder selfScore(SelfScore selfScore) {
      selfScores.add(selfScore);
      return this;
    }

    /** Adds one indicator's report. */
    public Builder measure(Measure measure) {
      measures.add(measure);
      return this;
    }

    /** Adds one indicator's report, built here. */
    public Builder measure(Measure.Builder measure) {
      return measure(measure.build());
    }

    /** Adds one budget line. */
    public Builder budget(BudgetLine line) {
      budget.add(line);
      return this;
    }

    /** Adds one budget line, built here. */
    public Builder budget(BudgetLine.Builder line) {
      return budget(line.build());
    }

    /** Adds one event. */
    public Builder event(Event event) {
      events.add(event);
      return this;
    }

    /** The file it was read from. */
    public Builder location(@Nullable Location location) {
      this.location = location;
      return this;
    }

    /** The finished submission. */
    public Submission build() {
      return new Submission(
          unit,
          year,
          rubric,
          staffInPost,
          authorisedPosts,
          fixedAssets,
          assetsInUse,
          selfTotal,
          selfScores,
          measures,
          budget,
          events,
          location);
    }
  }
}
