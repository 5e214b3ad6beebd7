package dev.rubric.scorecard;

import dev.rubric.framework.Framework;
import dev.rubric.peers.PeerFigure;
import dev.rubric.submission.InputHash;
import dev.rubric.submission.Reference;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of scoring one submission: every point, with the rule, the clause and the values
 * behind it.
 *
 * @param rubric which rubric and library made it; not null
 * @param unit the unit that was scored (单位); not null
 * @param year the year; null when the submission names none
 * @param weight the points of the whole, usually 100; null when there is no total in points
 * @param total the sum of the sections and bonuses, after caps and vetoes; or what the rubric makes
 *     of the sections otherwise (汇总), null then while a section has no score; null when the rubric
 *     makes no total of them, or when no indicator applies
 * @param provisional whether some line has no score, so that the total may change and no grade is
 *     given
 * @param grade the grade (等级), or the mark of a total on a scale of marks; null when provisional or
 *     when the rubric has neither
 * @param how how the total was made of the sections, where that is no sum, and which limits of
 *     bonuses and of the total took points away (封顶); null for a plain sum, and without a total
 * @param selfTotal the total the unit gave itself; null when not reported
 * @param bonus the bonus points that count, after their cap; not null
 * @param sections the sections, in the rubric's order
 * @param entries bonuses, vetoes of the total and grade caps
 * @param findings what checks of the submission found, most serious first
 * @param peers what the unit was held against, when rules look at other units; may be empty
 * @param reference what the calling system knows the submission by; not null, may say nothing
 * @param inputHash {@link dev.rubric.submission.Submission#hash} of what was scored; null only when
 *     the scorecard was not made by scoring
 */
public record Scorecard(
    RubricStamp rubric,
    String unit,
    @Nullable Integer year,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal total,
    boolean provisional,
    @Nullable String grade,
    @Nullable Text how,
    @Nullable BigDecimal selfTotal,
    BigDecimal bonus,
    List<SectionScore> sections,
    List<Entry> entries,
    List<Finding> findings,
    List<PeerFigure> peers,
    Reference reference,
    @Nullable InputHash inputHash) {
  /** Copies the lists. */
  public Scorecard {
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(bonus, "bonus");
    sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
    entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
    findings = List.copyOf(Objects.requireNonNull(findings, "findings"));
    peers = List.copyOf(Objects.requireNonNull(peers, "peers"));
    Objects.requireNonNull(reference, "reference");
  }

  /** A sum of points without a reference and without the hash of what was scored. */
  public Scorecard(
      RubricStamp rubric,
      String unit,
      @Nullable Integer year,
      BigDecimal weight,
      BigDecimal total,
      boolean provisional,
      @Nullable String grade,
      @Nullable BigDecimal selfTotal,
      BigDecimal bonus,
      List<SectionScore> sections,
      List<Entry> entries,
      List<Finding> findings) {
    this(
        rubric,
        unit,
        year,
        Objects.requireNonNull(weight, "weight"),
        Objects.requireNonNull(total, "total"),
        provisional,
        grade,
        null,
        selfTotal,
        bonus,
        sections,
        entries,
        findings,
        List.of(),
        Reference.NONE,
        null);
  }

  /**
   * The total for people: the points, or the mark of a total on a scale of marks; empty when there
   * is none.
   */
  public String shownTotal() {
    if (weight == null) {
      return grade == null ? "" : grade;
    }
    return total == null ? "" : Decimals.plain(total);
  }

  /** Whether no indicator applies (全部指标都不适用), so that there is nothing to score. */
  public boolean hasNothingToScore() {
    return lines().stream().allMatch(line -> line.status() == LineStatus.NOT_APPLICABLE);
  }

  /** The same outcome under another stamp, such as that of another version of the library. */
  public Scorecard with(RubricStamp stamp) {
    Objects.requireNonNull(stamp, "stamp");
    return new Scorecard(
        stamp,
        unit,
        year,
        weight,
        total,
        provisional,
        grade,
        how,
        selfTotal,
        bonus,
        sections,
        entries,
        findings,
        peers,
        reference,
        inputHash);
  }

  /** All lines, section by section. */
  public List<LineScore> lines() {
    return sections.stream().flatMap(section -> section.lines().stream()).toList();
  }

  /** The line of that indicator. */
  public Optional<LineScore> line(String indicator) {
    Objects.requireNonNull(indicator, "indicator");
    return lines().stream().filter(line -> line.indicator().equals(indicator)).findFirst();
  }

  /** The section of that name. */
  public Optional<SectionScore> section(String name) {
    Objects.requireNonNull(name, "name");
    return sections.stream().filter(section -> section.section().equals(name)).findFirst();
  }

  /**
   * What another scorecard has otherwise: total, grade, sections and lines, each changed line with
   * its cause.
   *
   * @param later the scorecard that comes after this one; not null
   */
  public ScorecardDiff diff(Scorecard later) {
    return ScorecardDiff.of(this, Objects.requireNonNull(later, "later"));
  }

  /**
   * This scorecard as JSON: indented, byte for byte the same for the same scorecard, without a line
   * end after the last bracket. The form is fixed by {@code
   * dev/rubric/schema/scorecard.schema.json} on the class path.
   */
  public String toJson() {
    return ScorecardWriter.pretty(this);
  }

  /** The same JSON in one line without a line end, for files with one scorecard a line (NDJSON). */
  public String toJsonLine() {
    return ScorecardWriter.line(this);
  }

  /**
   * Writes {@link #toJsonLine} in UTF-8, without making a string of it first; leaves the stream
   * open.
   *
   * @throws IOException when the stream does
   */
  public void writeJsonLine(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    ScorecardWriter.line(this, out);
  }

  /**
   * The scorecard that {@link #toJson} or {@link #toJsonLine} wrote.
   *
   * @throws IllegalArgumentException when the JSON is not a scorecard; the message says in both
   *     languages which field is wrong
   */
  public static Scorecard fromJson(String json) {
    Objects.requireNonNull(json, "json");
    return ScorecardReader.read(json);
  }

  /**
   * This scorecard for people: a table that lines up in a terminal, then every point with its rule,
   * clause and values, then the findings. The same scorecard gives the same text, which ends with
   * one line end. Programs read {@link #toJson} instead: this form may change.
   */
  public String toText(Language language) {
    Objects.requireNonNull(language, "language");
    return TextReport.of(this, Reported.NOTHING, language);
  }

  /**
   * The same, with the second-level indicator, target and actual value of each line beside its
   * score.
   *
   * @param framework the framework of the rubric that scored it
   * @param submission what was scored
   */
  public String toText(Language language, Framework framework, Submission submission) {
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(language, "language");
    return TextReport.of(this, Reported.of(framework, submission), language);
  }

  /**
   * Many scorecards for people: a row each in the order given, then how many got which grade. Ends
   * with one line end; the form may change.
   */
  public static String summary(List<Scorecard> scorecards, Language language) {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(scorecards, "scorecards");
    return Summary.of(scorecards, language);
  }
}
