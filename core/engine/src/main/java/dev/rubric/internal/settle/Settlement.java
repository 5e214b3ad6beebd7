package dev.rubric.internal.settle;

import dev.rubric.framework.BonusLimit;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Section;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settles a submission: lines, then sections, then the total with its caps and vetoes, then the
 * grade.
 */
public final class Settlement {
  private final RubricStamp stamp;
  private final FrameworkIndex index;
  private final Framework framework;
  private final Submission submission;
  private final FactSheet sheet;
  private final Ledger.Book book;

  private Settlement(
      RubricStamp stamp,
      FrameworkIndex index,
      Submission submission,
      FactSheet sheet,
      Ledger ledger) {
    this.stamp = stamp;
    this.index = index;
    this.framework = index.framework();
    this.submission = submission;
    this.sheet = sheet;
    this.book = ledger.sorted(index, sheet);
  }

  /** The scorecard of what the ledger took down. */
  public static Scorecard settle(
      RubricStamp stamp,
      FrameworkIndex index,
      Submission submission,
      FactSheet sheet,
      Ledger ledger) {
    return new Settlement(stamp, index, submission, sheet, ledger).settle();
  }

  private Scorecard settle() {
    List<LineScore> lines = lines();
    List<SectionScore> sections = sections(lines);
    BigDecimal bonus = bonus();
    BigDecimal total = total(sections, bonus);
    boolean provisional =
        lines.stream().anyMatch(LineScore::isOpen)
            || book.totals().stream().anyMatch(Statement::lacksPoints);
    return new Scorecard(
        stamp,
        submission.unit(),
        submission.year(),
        framework.weight(),
        total,
        provisional,
        provisional ? null : grade(total),
        submission.selfTotal(),
        bonus,
        sections,
        Statement.entries(book.totals()),
        findings(sections, total, provisional));
  }

  private List<LineScore> lines() {
    int count = sheet.measures().size();
    List<LineSettlement> lines = new ArrayList<>(count);
    List<Boolean> applies = new ArrayList<>(count);
    for (MeasureFact measure : sheet.measures()) {
      LineSettlement line = new LineSettlement(measure, book.line(measure.line()));
      lines.add(line);
      applies.add(line.status() != LineStatus.NOT_APPLICABLE);
    }
    List<BigDecimal> weights =
        applies.contains(false) ? Weights.effective(framework, applies) : index.weights();
    List<LineScore> scores = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      scores.add(lines.get(i).settle(weights.get(i), framework.rounding()));
    }
    return scores;
  }

  private List<SectionScore> sections(List<LineScore> lines) {
    List<SectionScore> sections = new ArrayList<>();
    int first = 0;
    for (Section section : framework.sections()) {
      int end = first + section.indicators().size();
      sections.add(section(section, lines.subList(first, end)));
      first = end;
    }
    return sections;
  }

  private SectionScore section(Section section, List<LineScore> lines) {
    List<Statement> vetoes = book.section(section.name());
    BigDecimal score =
        switch (section.aggregation()) {
          case SUM -> sum(lines);
        };
    return new SectionScore(
        section.name(),
        section.weight(),
        vetoes.isEmpty() ? score : zero(),
        selfScore(section.name()),
        Statement.entries(vetoes),
        lines);
  }

  private BigDecimal sum(List<LineScore> lines) {
    BigDecimal sum = zero();
    for (LineScore line : lines) {
      BigDecimal score = line.score();
      sum = score == null ? sum : sum.add(score);
    }
    return sum;
  }

  private BigDecimal zero() {
    return framework.rounding().round(BigDecimal.ZERO);
  }

  private @Nullable BigDecimal selfScore(String section) {
    for (SelfScore self : submission.selfScores()) {
      if (self.section().equals(section)) {
        return self.score();
      }
    }
    return null;
  }

  private BigDecimal bonus() {
    BigDecimal stated = BigDecimal.ZERO;
    for (Statement statement : book.totals()) {
      stated = statement.is(EntryKind.BONUS) ? stated.add(statement.points()) : stated;
    }
    BonusLimit limit = framework.bonus();
    return framework.rounding().round(limit == null ? BigDecimal.ZERO : stated.min(limit.cap()));
  }

  private BigDecimal total(List<SectionScore> sections, BigDecimal bonus) {
    if (book.totals().stream().anyMatch(each -> each.is(EntryKind.VETO))) {
      return zero();
    }
    BigDecimal sum = bonus;
    for (SectionScore section : sections) {
      sum = sum.add(section.score());
    }
    BonusLimit limit = framework.bonus();
    return limit == null || sum.compareTo(limit.totalCap()) <= 0
        ? sum
        : framework.rounding().round(limit.totalCap());
  }

  /** The grade of the total, or the lowest grade that a rule caps it at. */
  private @Nullable String grade(BigDecimal total) {
    Optional<String> earned = framework.grade(total);
    if (book.totals().isEmpty()) {
      return earned.orElse(null);
    }
    List<String> grades = framework.grades().stream().map(band -> band.grade()).toList();
    return Stream.concat(
            earned.stream(),
            book.totals().stream()
                .filter(each -> each.call().verb() == VerbWord.CAP_GRADE)
                .map(each -> each.call().name()))
        .max(Comparator.comparingInt(grades::indexOf))
        .orElse(null);
  }

  private List<Finding> findings(
      List<SectionScore> sections, BigDecimal total, boolean provisional) {
    List<Finding> findings =
        new SelfScoreChecks(framework, submission, sections, total, provisional).findings();
    book.findings().forEach(statement -> findings.add(statement.finding()));
    findings.sort(Comparator.comparing(Finding::severity));
    return findings;
  }
}
