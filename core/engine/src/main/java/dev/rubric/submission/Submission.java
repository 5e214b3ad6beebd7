package dev.rubric.submission;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one department or project reported for one year (自评填报).
 *
 * <p>It is checked against a rubric when it is scored, not when it is built. Immutable; what no
 * file could state is looked for once, when somebody first asks.
 */
public final class Submission {
  private final String unit;
  private final @Nullable Integer year;
  private final @Nullable String rubric;
  private final Reference reference;
  private final @Nullable BigDecimal staffInPost;
  private final @Nullable BigDecimal authorisedPosts;
  private final @Nullable BigDecimal fixedAssets;
  private final @Nullable BigDecimal assetsInUse;
  private final @Nullable BigDecimal selfTotal;
  private final List<SelfScore> selfScores;
  private final List<Measure> measures;
  private final List<BudgetLine> budget;
  private final List<Event> events;
  private final List<Datum> data;
  private final List<DataRow> rows;
  private final Map<String, Location> places;
  private final @Nullable Location location;

  /** Worked out anew at worst: it always comes to the same. */
  private volatile @Nullable List<Diagnostic> problems;

  /** Copies the lists, and brings texts and numbers into the form that files give them. */
  private Submission(Builder built) {
    unit = Plain.text(built.unit, "unit");
    year = built.year;
    rubric = Plain.text(built.rubric);
    reference = built.reference;
    staffInPost = Plain.number(built.staffInPost);
    authorisedPosts = Plain.number(built.authorisedPosts);
    fixedAssets = Plain.number(built.fixedAssets);
    assetsInUse = Plain.number(built.assetsInUse);
    selfTotal = Plain.number(built.selfTotal);
    selfScores = List.copyOf(built.selfScores);
    measures = List.copyOf(built.measures);
    budget = List.copyOf(built.budget);
    events = List.copyOf(built.events);
    data = List.copyOf(built.data);
    rows = DataRow.together(built.rows);
    places = Map.copyOf(built.places);
    location = built.location;
  }

  /** The department or project (单位). */
  public String unit() {
    return unit;
  }

  /** The year reported; null when not given. */
  public @Nullable Integer year() {
    return year;
  }

  /** The name of the rubric it was written for; null when it names none. */
  public @Nullable String rubric() {
    return rubric;
  }

  /** What the calling system knows it by; may say nothing. */
  public Reference reference() {
    return reference;
  }

  /** Staff in post (在职人员数); null when not reported. */
  public @Nullable BigDecimal staffInPost() {
    return staffInPost;
  }

  /** Authorised posts (编制数); null when not reported. */
  public @Nullable BigDecimal authorisedPosts() {
    return authorisedPosts;
  }

  /** All fixed assets (固定资产总额); null when not reported. */
  public @Nullable BigDecimal fixedAssets() {
    return fixedAssets;
  }

  /** Fixed assets in use (在用固定资产); null when not reported. */
  public @Nullable BigDecimal assetsInUse() {
    return assetsInUse;
  }

  /** The total the unit gave itself (自评总分), in points; null when not reported. */
  public @Nullable BigDecimal selfTotal() {
    return selfTotal;
  }

  /** The section scores it gave itself; may be empty. */
  public List<SelfScore> selfScores() {
    return selfScores;
  }

  /** The indicators reported; may be empty. */
  public List<Measure> measures() {
    return measures;
  }

  /** The budget lines reported; may be empty. */
  public List<BudgetLine> budget() {
    return budget;
  }

  /** The events reported; may be empty. */
  public List<Event> events() {
    return events;
  }

  /** What is reported of the unit under names that the rubric declares (数据项). */
  public List<Datum> data() {
    return data;
  }

  /** The rows of the lists that the rubric declares (明细), list by list. */
  public List<DataRow> rows() {
    return rows;
  }

  /**
   * Where the file states single values, by their keys such as {@code year}; empty for a submission
   * built in memory.
   */
  public Map<String, Location> places() {
    return places;
  }

  /** Where the file it was read from begins to state it; null for a submission built in memory. */
  public @Nullable Location location() {
    return location;
  }

  /**
   * What of the values no file could state, in it and in all that it holds: numbers beyond {@link
   * dev.rubric.text.NumberLimits}, blank texts, characters that {@link dev.rubric.text.Characters}
   * refuses; usually empty. Such a submission is neither scored nor written.
   */
  public List<Diagnostic> problems() {
    List<Diagnostic> known = problems;
    if (known == null) {
      known = ValueCheck.of(this);
      problems = known;
    }
    return known;
  }

  /** Begins a submission that differs from this one in a few values. */
  public Builder toBuilder() {
    Builder builder =
        of(unit)
            .year(year)
            .rubric(rubric)
            .reference(reference)
            .staff(staffInPost, authorisedPosts)
            .assets(fixedAssets, assetsInUse)
            .selfTotal(selfTotal)
            .places(places)
            .location(location);
    selfScores.forEach(builder::selfScore);
    measures.forEach(builder::measure);
    budget.forEach(builder::budget);
    events.forEach(builder::event);
    data.forEach(builder::item);
    rows.forEach(builder::row);
    return builder;
  }

  /**
   * This submission as JSON, indented, with English keys: what {@code Submissions.parse} reads back
   * as an equal one. The same submission gives the same bytes; the form is fixed by {@code
   * dev/rubric/schema/submission.schema.json} on the class path.
   *
   * @throws InvalidSubmissionException when it has {@link #problems}
   */
  public String toJson() {
    return SubmissionWriter.pretty(sound());
  }

  /**
   * The same JSON in one line without a line end, for files with one submission a line (NDJSON).
   */
  public String toJsonLine() {
    return SubmissionWriter.line(sound());
  }

  /**
   * {@code sha256:} and the hexadecimal digest of {@link #toJsonLine} in UTF-8: what its scorecard
   * carries as the hash of its input.
   *
   * @throws InvalidSubmissionException when it has {@link #problems}
   */
  public String hash() {
    return SubmissionWriter.hash(sound());
  }

  private Submission sound() {
    List<Diagnostic> found = problems();
    if (!found.isEmpty()) {
      throw new InvalidSubmissionException(found);
    }
    return this;
  }

  /** Where the file states the value of a key, or else where it begins; null without a file. */
  public @Nullable Location place(String key) {
    Objects.requireNonNull(key, "key");
    Location place = places.get(key);
    return place == null ? location : place;
  }

  /** Whether the other reports the same, wherever it stands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Submission that && stated().equals(that.stated());
  }

  @Override
  public int hashCode() {
    return stated().hashCode();
  }

  @Override
  public String toString() {
    return "Submission" + stated();
  }

  private List<@Nullable Object> stated() {
    return Arrays.asList(
        unit,
        year,
        rubric,
        reference,
        staffInPost,
        authorisedPosts,
        fixedAssets,
        assetsInUse,
        selfTotal,
        selfScores,
        measures,
        budget,
        events,
        data,
        rows);
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
    private Reference reference = Reference.NONE;
    private @Nullable BigDecimal staffInPost;
    private @Nullable BigDecimal authorisedPosts;
    private @Nullable BigDecimal fixedAssets;
    private @Nullable BigDecimal assetsInUse;
    private @Nullable BigDecimal selfTotal;
    private final List<SelfScore> selfScores = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<BudgetLine> budget = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Datum> data = new ArrayList<>();
    private final List<DataRow> rows = new ArrayList<>();
    private Map<String, Location> places = Map.of();
    private @Nullable Location location;

    private Builder(String unit) {
      this.unit = Objects.requireNonNull(unit, "unit");
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

    /** What the calling system knows it by. */
    public Builder reference(Reference reference) {
      this.reference = Objects.requireNonNull(reference, "reference");
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
      Objects.requireNonNull(selfScore, "selfScore");
      selfScores.add(selfScore);
      return this;
    }

    /** Adds one indicator's report. */
    public Builder measure(Measure measure) {
      Objects.requireNonNull(measure, "measure");
      measures.add(measure);
      return this;
    }

    /** Adds one indicator's report, built here. */
    public Builder measure(MeasureBuilder measure) {
      Objects.requireNonNull(measure, "measure");
      return measure(measure.build());
    }

    /** Adds one budget line. */
    public Builder budget(BudgetLine line) {
      Objects.requireNonNull(line, "line");
      budget.add(line);
      return this;
    }

    /** Adds one budget line, built here. */
    public Builder budget(BudgetLine.Builder line) {
      Objects.requireNonNull(line, "line");
      return budget(line.build());
    }

    /** Adds one event. */
    public Builder event(Event event) {
      Objects.requireNonNull(event, "event");
      events.add(event);
      return this;
    }

    /**
     * Adds what is reported of the unit under a name that the rubric declares (数据项): a BigDecimal,
     * String, Boolean or LocalDate, or null for none.
     */
    public Builder item(String name, @Nullable Object value) {
      return item(Datum.of(name, value));
    }

    /** The same, with its place. */
    public Builder item(Datum datum) {
      Objects.requireNonNull(datum, "datum");
      data.add(datum);
      return this;
    }

    /** Adds a row of a list that the rubric declares (明细). */
    public Builder row(DataRow row) {
      Objects.requireNonNull(row, "row");
      rows.add(row);
      return this;
    }

    /** Adds a row, built here. */
    public Builder row(DataRow.Builder row) {
      Objects.requireNonNull(row, "row");
      return row(row.build());
    }

    /** Where the file states single values, by their keys. */
    public Builder places(Map<String, Location> places) {
      Objects.requireNonNull(places, "places");
      this.places = places;
      return this;
    }

    /** Where the file it was read from begins to state it. */
    public Builder location(@Nullable Location location) {
      this.location = location;
      return this;
    }

    /** The finished submission. */
    public Submission build() {
      return new Submission(this);
    }
  }
}
