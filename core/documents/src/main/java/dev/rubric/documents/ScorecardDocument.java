package dev.rubric.documents;

import dev.rubric.documents.internal.paper.Box;
import dev.rubric.documents.internal.paper.Paper;
import dev.rubric.documents.internal.paper.Papers;
import dev.rubric.documents.internal.review.Provisional;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards as documents in the national form (财预〔2020〕10号): head, funds, indicators with target,
 * actual value, weight, reported and recomputed score and the reason, total, findings.
 */
public final class ScorecardDocument {
  private static final List<Integer> WIDTHS = List.of(13, 13, 22, 14, 14, 7, 8, 8, 40, 24);
  private static final List<Integer> ENGLISH_WIDTHS =
      List.of(17, 14, 22, 13, 14, 11, 9, 11, 36, 22);
  private static final int COLUMNS = WIDTHS.size();

  private final Submission submission;
  private final Framework framework;
  private final Scorecard card;
  private final Names names;

  private ScorecardDocument(ScoredForm form, Language language) {
    this.names = new Names(form.framework(), language);
    this.submission = form.submission();
    this.framework = form.framework();
    this.card = form.card();
  }

  /** The document with these scorecards, one after the other, for Word and in Chinese. */
  public static byte[] of(List<ScoredForm> forms) {
    return of(forms, Language.ZH);
  }

  /** The document with these scorecards, one after the other, for Word. */
  public static byte[] of(List<ScoredForm> forms, Language language) {
    return of(forms, PaperKind.WORD, language);
  }

  /**
   * The document with these scorecards, one after the other, as a file of that kind.
   *
   * @param language of its words, and of the names that the rubric gives in it
   */
  public static byte[] of(List<ScoredForm> forms, PaperKind kind, Language language) {
    Objects.requireNonNull(forms, "forms");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(language, "language");
    List<Paper.Block> blocks =
        forms.stream()
            .flatMap(form -> new ScorecardDocument(form, language).blocks().stream())
            .toList();
    String title = Text.of("评分表", "Scorecard").in(language);
    String whole = forms.size() == 1 ? forms.get(0).card().unit() + " " + title : title;
    return Papers.write(new Paper(whole, blocks, language), kind);
  }

  private List<Paper.Block> blocks() {
    List<Paper.Block> blocks = new ArrayList<>();
    blocks.add(new Paper.Line(names.say("绩效评分表", "Performance scorecard"), true));
    if (card.year() != null) {
      blocks.add(
          new Paper.Line(names.say("（" + card.year() + "年度）", String.valueOf(card.year())), true));
    }
    List<List<Box>> rows = new ArrayList<>();
    head(rows);
    funds(rows);
    indicators(rows);
    total(rows);
    blocks.add(
        new Paper.Table(
            names.say("评分表", "Scorecard"),
            names.language() == Language.EN ? ENGLISH_WIDTHS : WIDTHS,
            0,
            rows));
    card.findings().stream()
        .map(this::finding)
        .map(words -> new Paper.Line(words, false))
        .forEach(blocks::add);
    blocks.add(
        new Paper.Line(
            names.say("评分标准版本：", "Rubric version: ")
                + card.rubric().version()
                + "　"
                + card.rubric().hash(),
            false));
    return blocks;
  }

  private String finding(Finding finding) {
    String severity = names.say(finding.severity().label());
    return names.say("疑点（" + severity + "）：", "Finding (" + severity + "): ")
        + names.say(finding.message());
  }

  private void head(List<List<Box>> rows) {
    rows.add(List.of(head("单位", "Unit"), Box.words(card.unit()).over(1, COLUMNS - 1)));
    rows.add(
        List.of(
            head("评分标准", "Rubric"),
            Box.words(names.name(card.rubric().title()) + "（" + card.rubric().name() + "）")
                .over(1, COLUMNS - 1)));
  }

  private void funds(List<List<Box>> rows) {
    List<BudgetLine> budget = submission.budget();
    if (budget.isEmpty()) {
      return;
    }
    rows.add(
        List.of(
            head("资金\n（万元）", "Funds\n(10,000 yuan)").over(budget.size() + 1, 1),
            head("科目", "Line").over(1, 2),
            head("年初预算数", "Initial budget"),
            head("全年预算数", "Adjusted budget"),
            head("到位数", "Received").over(1, 2),
            head("执行数", "Spent").over(1, 2),
            head("执行率", "Execution rate")));
    for (BudgetLine line : budget) {
      rows.add(
          List.of(
              Box.words(names.name(line.line())).over(1, 2),
              Box.number(line.initial()),
              Box.number(line.adjusted()),
              Box.number(line.received()).over(1, 2),
              Box.number(line.spent()).over(1, 2),
              Box.shortly(rate(line))));
    }
  }

  private static String rate(BudgetLine line) {
    BigDecimal budget = line.adjusted();
    BigDecimal spent = line.spent();
    boolean known = budget != null && budget.signum() > 0 && spent != null;
    return known
        ? Box.plain(
                spent
                    .movePointRight(2)
                    .divide(Objects.requireNonNull(budget), 2, RoundingMode.HALF_UP))
            + "%"
        : "";
  }

  private void indicators(List<List<Box>> rows) {
    rows.add(
        List.of(
            head("一级指标", "Section"),
            head("二级指标", "Group"),
            head("三级指标", "Indicator"),
            head("年度指标值", "Target"),
            head("实际完成值", "Actual"),
            head("分值", "Weight"),
            head("自评得分", "Self"),
            head("得分", "Score"),
            head("得分理由", "Reasons"),
            head("依据", "Basis")));
    for (SectionScore section : card.sections()) {
      int height = section.lines().size();
      for (int i = 0; i < height; i++) {
        List<Box> row = new ArrayList<>();
        if (i == 0) {
          row.add(section(section).over(height, 1));
        }
        int run = run(section.lines(), i);
        if (run > 0) {
          row.add(Box.shortly(names.name(section.lines().get(i).group())).over(run, 1));
        }
        line(section.lines().get(i), section.isOnPoints(), row);
        rows.add(row);
      }
    }
  }

  private Box section(SectionScore section) {
    return Box.shortly(
        names.name(section.section())
            + "\n"
            + section.shown()
            + (section.isOnPoints() ? " / " + Box.plain(section.weight()) : ""));
  }

  /** How many lines from here are of one second-level indicator; 0 for all but the first. */
  private static int run(List<LineScore> lines, int from) {
    String group = lines.get(from).group();
    if (from > 0 && group != null && group.equals(lines.get(from - 1).group())) {
      return 0;
    }
    int run = 1;
    while (group != null
        && from + run < lines.size()
        && group.equals(lines.get(from + run).group())) {
      run++;
    }
    return run;
  }

  private void line(LineScore line, boolean points, List<Box> row) {
    Optional<Measure> reported =
        submission.measures().stream()
            .filter(each -> each.indicator().equals(line.indicator()))
            .findFirst();
    BigDecimal score = line.score();
    boolean lost = score == null || (points && score.compareTo(line.effectiveWeight()) < 0);
    row.add(Box.words(names.name(line.indicator())));
    row.add(Box.shortly(target(line.indicator(), reported.orElse(null))));
    row.add(
        Box.shortly(reported.map(each -> actual(each, unit(line.indicator(), each))).orElse("")));
    row.add(Box.number(points ? line.effectiveWeight() : null));
    row.add(line.selfMark() == null ? Box.number(line.selfScore()) : Box.shortly(line.selfMark()));
    row.add(
        (line.mark() != null
                ? Box.shortly(line.mark())
                : score == null ? Box.shortly(names.say(line.status().label())) : Box.number(score))
            .marked(lost));
    row.add(Box.words(reasons(line, reported.orElse(null))));
    row.add(
        Box.words(
            line.entries().stream()
                .map(Entry::basis)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"))));
  }

  /** What the rubric states prevails over what the unit does. */
  private String target(String name, @Nullable Measure measure) {
    Indicator own = framework.indicator(name).orElse(null);
    Direction direction = own == null ? null : own.direction();
    if (direction == null && measure != null) {
      direction = measure.direction();
    }
    BigDecimal target = own == null ? null : own.target();
    if (target == null && measure != null) {
      target = measure.target();
    }
    BigDecimal upper = measure == null ? null : measure.targetUpper();
    return names.sign(direction, target != null)
        + (target == null ? "" : Box.plain(target))
        + (upper == null ? "" : "–" + Box.plain(upper))
        + (target == null ? "" : unit(name, measure));
  }

  private String unit(String name, @Nullable Measure measure) {
    String own = framework.indicator(name).map(Indicator::unitOfMeasure).orElse(null);
    String stated = measure == null ? null : measure.unitOfMeasure();
    return names.unit(own != null ? own : stated);
  }

  private String actual(Measure measure, String unit) {
    if (measure.value() != null) {
      return Box.plain(measure.value()) + unit;
    }
    if (measure.level() != null) {
      return names.name(measure.level());
    }
    if (measure.claimed() != null) {
      return names.say(measure.claimed().label());
    }
    long met = measure.items().stream().filter(each -> each.satisfied()).count();
    return measure.items().isEmpty()
        ? ""
        : names.say("要点 ", "items ") + met + "/" + measure.items().size();
  }

  private String reasons(LineScore line, @Nullable Measure reported) {
    List<String> reasons = new ArrayList<>();
    line.entries().forEach(entry -> reasons.add(names.say(entry.reason())));
    if (line.entries().isEmpty()) {
      reasons.add(names.say("没有规则给出得分", "no rule gives a score"));
    }
    if (reported != null && reported.deviationReason() != null) {
      reasons.add(names.say("偏差原因：", "reason of the deviation: ") + reported.deviationReason());
    }
    return String.join("\n", reasons);
  }

  private void total(List<List<Box>> rows) {
    rows.add(
        List.of(
            head("总分", "Total").over(1, 5),
            Box.number(card.weight()),
            Box.number(card.selfTotal()),
            total().marked(card.provisional()),
            Box.words(ofTotal()).over(1, 2)));
  }

  /** The grade, then what rules stated of the total and what limits made of that. */
  private String ofTotal() {
    String grade =
        card.grade() == null
            ? card.provisional()
                ? names.say(Provisional.why(card))
                : card.total() == null ? names.say("不汇总为总分", "not brought together") : ""
            : names.say("等级：", "Grade: ") + names.grade(card.grade());
    return Stream.concat(
            Stream.of(grade),
            Stream.concat(
                card.entries().stream().map(each -> names.say(each.reason())),
                Stream.ofNullable(card.how()).map(names::say)))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private Box total() {
    BigDecimal total = card.weight() == null ? null : card.total();
    return total == null && card.weight() != null ? Box.shortly("—") : Box.number(total);
  }

  private Box head(String zh, String en) {
    return Box.head(names.say(zh, en));
  }
}
