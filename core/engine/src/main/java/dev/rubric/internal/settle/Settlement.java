package dev.rubric.internal.settle;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.BonusLimit;
import dev.rubric.framework.Framework;
import dev.rubric.framework.InForce;
import dev.rubric.framework.Section;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.probe.Silence;
import dev.rubric.internal.settle.Together.Outcome;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.InputHash;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settles a submission: lines, then sections, then the total with its caps and vetoes, then the
 * grade.
 */
public final class Settlement {
  private static final Comparator<Finding> MOST_SERIOUS_FIRST =
      Comparator.comparing(Finding::severity);

  private final Standard standard;
  private final FrameworkIndex index;
  private final Framework framework;
  private final Submission submission;
  private final FactSheet sheet;
  private final Ledger ledger;
  private final LineSettlement each;

  private Settlement(
      Standard standard,
      FrameworkIndex index,
      Submission submission,
      FactSheet sheet,
      Ledger ledger) {
    this.standard = standard;
    this.index = index;
    this.framework = index.framework();
    this.submission = submission;
    this.sheet = sheet;
    this.ledger = ledger;
    this.each = LineSettlement.of(framework);
  }

  /** The scorecard of what the ledger took down. */
  public static Scorecard settle(
      Standard standard,
      FrameworkIndex index,
      Submission submission,
      FactSheet sheet,
      Ledger ledger) {
    return new Settlement(standard, index, submission, sheet, ledger).settle();
  }

  /** What a line comes to by itself, where no weights move. */
  public static LineScore line(FrameworkIndex index, FactSheet sheet, Ledger ledger, int line) {
    return LineSettlement.of(index.framework())
        .settle(sheet.measure(line), ledger.line(line), null);
  }

  private Scorecard settle() {
    List<SectionScore> sections = sections();
    List<Statement> totals = ledger.totals();
    Bonuses bonuses = Bonuses.of(framework.bonus(), totals);
    BigDecimal bonus = framework.rounding().round(bonuses.points());
    boolean nothing = nothingApplies(sections) && !Whole.isVetoed(totals);
    Outcome whole = nothing ? null : total(sections, totals, bonus, bonuses.cuts());
    BigDecimal total = whole == null ? null : whole.score();
    boolean provisional = !index.isWhole() || nothing || isOpen(sections, totals);
    return new Scorecard(
        standard.stamp(),
        submission.unit(),
        submission.year(),
        framework.hasTotal() && framework.scale().isPoints() ? framework.weight() : null,
        total,
        provisional,
        provisional || whole == null ? null : grade(whole, totals),
        whole == null ? null : whole.how(),
        submission.selfTotal(),
        bonus,
        sections,
        List.copyOf(totals),
        findings(sections, total, provisional),
        sheet.unit().peers(),
        submission.reference(),
        InputHash.of(submission));
  }

  /**
   * Whether anything that is open could still change the total: a veto leaves nothing to change.
   */
  private static boolean isOpen(List<SectionScore> sections, List<Statement> totals) {
    if (Whole.isVetoed(totals)) {
      return false;
    }
    if (Whole.isOpen(totals)) {
      return true;
    }
    for (SectionScore section : sections) {
      if (isOpen(section)) {
        return true;
      }
    }
    return false;
  }

  static boolean isOpen(SectionScore section) {
    if (Whole.isVetoed(section.entries())) {
      return false;
    }
    List<LineScore> lines = section.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isOpen()) {
        return true;
      }
    }
    return Whole.isOpen(section.entries());
  }

  /** Without an indicator that applies there is nothing to score: no total, and no grade. */
  private static boolean nothingApplies(List<SectionScore> sections) {
    for (int i = 0; i < sections.size(); i++) {
      List<LineScore> lines = sections.get(i).lines();
      for (int j = 0; j < lines.size(); j++) {
        if (lines.get(j).status() != LineStatus.NOT_APPLICABLE) {
          return false;
        }
      }
    }
    return true;
  }

  private List<SectionScore> sections() {
    List<BigDecimal> moved = ledger.movesWeights() ? Weights.effective(framework, applies()) : null;
    List<SectionScore> sections = new ArrayList<>(framework.sections().size());
    int first = 0;
    for (Section section : framework.sections()) {
      LineScore[] lines = new LineScore[section.indicators().size()];
      for (int i = 0; i < lines.length; i++) {
        lines[i] = line(first + i, moved);
      }
      sections.add(section(section, List.of(lines)));
      first += lines.length;
    }
    return sections;
  }

  private LineScore line(int line, @Nullable List<BigDecimal> moved) {
    List<Statement> statements = ledger.line(line);
    MeasureFact measure = sheet.measure(line);
    Text nearest = statements.isEmpty() ? Silence.of(standard.probes(), sheet, measure) : null;
    return moved == null
        ? each.settle(measure, statements, nearest)
        : each.moved(measure, moved.get(line), statements, nearest);
  }

  private List<Boolean> applies() {
    return sheet.measures().stream()
        .map(measure -> LineSettlement.applies(ledger.line(measure.line())))
        .toList();
  }

  private SectionScore section(Section section, List<LineScore> lines) {
    List<Statement> statements = ledger.section(section.name());
    Outcome made = section.isSummed() ? new Outcome(sum(lines), null, null) : made(section, lines);
    return new SectionScore(
        section.name(),
        section.weight(),
        section.scale().isPoints() ? null : section.scale().name(),
        made == null ? null : Whole.settle(made.score(), statements, framework.rounding()),
        made == null ? null : made.mark(),
        made == null ? null : made.how(),
        selfScore(section.name()),
        List.copyOf(statements),
        lines);
  }

  /** What becomes of the lines that apply; null while one of them is open. */
  private @Nullable Outcome made(Section section, List<LineScore> lines) {
    List<Together.Part> parts = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      LineScore line = lines.get(i);
      if (line.isOpen()) {
        return null;
      }
      BigDecimal score = line.score();
      if (score != null) {
        BigDecimal share = section.indicators().get(i).share();
        parts.add(Together.Part.of(line.indicator(), score, section.scale(), share));
      }
    }
    return Together.of(section.aggregation(), section.scale(), framework.rounding(), parts);
  }

  /** What becomes of the sections of which anything applies; null while one of them is open. */
  private @Nullable Outcome made(List<SectionScore> sections) {
    List<Together.Part> parts = new ArrayList<>(sections.size());
    for (int i = 0; i < sections.size(); i++) {
      SectionScore section = sections.get(i);
      BigDecimal score = section.score();
      if (isOpen(section)) {
        return null;
      }
      if (score != null && !nothingApplies(List.of(section))) {
        BigDecimal share = framework.sections().get(i).share();
        parts.add(Together.Part.of(section.section(), score, framework.scale(), share));
      }
    }
    return Together.of(framework.aggregation(), framework.scale(), framework.rounding(), parts);
  }

  private BigDecimal sum(List<LineScore> lines) {
    BigDecimal sum = zero();
    for (int i = 0; i < lines.size(); i++) {
      BigDecimal score = lines.get(i).score();
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

  private @Nullable Outcome total(
      List<SectionScore> sections, List<Statement> totals, BigDecimal bonus, List<Text> limited) {
    Outcome made = framework.isSummed() ? new Outcome(sumOf(sections), null, null) : made(sections);
    if (made == null || !framework.scale().isPoints()) {
      return Whole.isVetoed(totals) ? new Outcome(zero(), null, null) : made;
    }
    BigDecimal total = Whole.settle(made.score().add(bonus), totals, framework.rounding());
    BonusLimit limit = framework.bonus();
    if (limit == null || total.compareTo(limit.totalCap()) <= 0) {
      return new Outcome(total, null, how(made, limited));
    }
    Text cut =
        Bonuses.cut(
            "总分", "the total comes to", Fraction.of(total), "总分上限", Fraction.of(limit.totalCap()));
    List<Text> cuts = Stream.concat(limited.stream(), Stream.of(cut)).toList();
    return new Outcome(framework.rounding().round(limit.totalCap()), null, how(made, cuts));
  }

  /** How the sections were brought together, where that is no sum, then what limits took away. */
  private static @Nullable Text how(Outcome made, List<Text> cuts) {
    if (cuts.isEmpty()) {
      return made.how();
    }
    List<Text> all = Stream.concat(Stream.ofNullable(made.how()), cuts.stream()).toList();
    return Text.of(joined(all, Language.ZH, "；"), joined(all, Language.EN, "; "));
  }

  private static String joined(List<Text> all, Language language, String separator) {
    return all.stream().map(each -> each.in(language)).collect(Collectors.joining(separator));
  }

  private BigDecimal sumOf(List<SectionScore> sections) {
    BigDecimal sum = zero();
    for (SectionScore section : sections) {
      BigDecimal score = section.score();
      sum = score == null ? sum : sum.add(score);
    }
    return sum;
  }

  /** The grade of the total, or the lowest grade that a rule caps it at; or its mark. */
  private @Nullable String grade(Outcome whole, List<Statement> totals) {
    if (whole.mark() != null) {
      return whole.mark();
    }
    Optional<String> earned = framework.grade(whole.score());
    if (totals.isEmpty()) {
      return earned.orElse(null);
    }
    List<String> grades = framework.grades().stream().map(band -> band.grade()).toList();
    return Stream.concat(
            earned.stream(),
            totals.stream()
                .filter(each -> each.is(EntryKind.GRADE_CAP))
                .map(each -> each.call().name()))
        .max(Comparator.comparingInt(grades::indexOf))
        .orElse(null);
  }

  /** A year that ended before the rubric began to hold, or began after it ceased to. */
  private Optional<Finding> validity() {
    InForce inForce = framework.inForce();
    Integer year = submission.year();
    if (inForce == null || year == null || inForce.on(InForce.lastDayOf(year))) {
      return Optional.empty();
    }
    Text message =
        Text.of(
            "填报年度 " + year + " 不在评分标准的施行期（" + inForce + "）内",
            "the rubric (" + inForce + ") is not in force for the year " + year);
    return Optional.of(new Finding(Severity.WARNING, message, null, null, null, List.of()));
  }

  private List<Finding> findings(
      List<SectionScore> sections, @Nullable BigDecimal total, boolean provisional) {
    List<Finding> findings =
        new SelfScoreChecks(framework, submission, sections, total, provisional).findings();
    validity().ifPresent(findings::add);
    for (Diagnostic remark : index.remarks()) {
      findings.add(
          new Finding(Severity.ERROR, remark.message(), null, remark.location(), null, List.of()));
    }
    OwnStandard.findings(sheet, standard.targets(), findings);
    Doubts.findings(sheet.doubtful(), findings);
    ledger.doubts(findings);
    if (ledger.movesWeights() && nothingApplies(sections)) {
      Text nothing =
          Text.of("全部指标都不适用，没有可以评分的内容", "no indicator applies, so there is nothing to score");
      findings.add(new Finding(Severity.ERROR, nothing, null, null, null, List.of()));
    }
    for (Statement statement : ledger.findings()) {
      findings.add(statement.finding());
    }
    findings.sort(MOST_SERIOUS_FIRST);
    return findings;
  }
}
