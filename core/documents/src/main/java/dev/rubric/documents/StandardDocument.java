package dev.rubric.documents;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Location;
import dev.rubric.documents.internal.paper.Box;
import dev.rubric.documents.internal.paper.Paper;
import dev.rubric.documents.internal.paper.Papers;
import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.internal.framework.Origin;
import dev.rubric.internal.sentence.RuleWriter;
import dev.rubric.rule.Rule;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rubric as the table that people know it by (评分标准): a row for each criterion, with its
 * indicator, weight, conditions, points and clause.
 */
public final class StandardDocument {
  private static final List<Integer> WIDTHS = List.of(14, 14, 22, 8, 16, 34, 46, 30);

  private final Framework framework;
  private final boolean extended;
  private final RuleWriter sentences;
  private final Criteria criteria;

  private StandardDocument(Rubric rubric) {
    this.framework = rubric.framework();
    this.extended = !rubric.standards().isEmpty();
    this.sentences = new RuleWriter(framework);
    this.criteria = Criteria.of(rubric);
  }

  /** The rubric's table as a file of that kind. */
  public static byte[] of(Rubric rubric, PaperKind kind) {
    Objects.requireNonNull(kind, "kind");
    return Papers.write(new StandardDocument(rubric).paper(), kind);
  }

  private Paper paper() {
    List<Paper.Block> blocks = new ArrayList<>();
    blocks.add(new Paper.Line(framework.title(), true));
    blocks.add(
        new Paper.Line(
            "评分标准 "
                + framework.name()
                + " "
                + framework.version()
                + "　"
                + total()
                + (framework.inForce() == null ? "" : "　施行 " + framework.inForce()),
            false));
    if (!framework.basis().isEmpty()) {
      blocks.add(new Paper.Line("依据：" + String.join("；", framework.basis()), false));
    }
    if (!framework.grades().isEmpty()) {
      blocks.add(new Paper.Line("等级：" + grades(), false));
    }
    for (Scale scale : framework.scales()) {
      blocks.add(new Paper.Line(said(scale), false));
      scale
          .aggregations()
          .forEach(
              (name, way) ->
                  blocks.add(new Paper.Line(name + "：" + way.label().in(Language.ZH), false)));
    }
    blocks.add(new Paper.Table("评分标准", WIDTHS, 1, rows()));
    List<Rule> checks = criteria.checks();
    if (!checks.isEmpty()) {
      blocks.add(new Paper.Line("对填报数据的核查（只报告疑点，不影响得分）", false));
      blocks.add(new Paper.Table("核查", List.of(60, 80, 44), 1, checks(checks)));
    }
    return new Paper(framework.title(), blocks);
  }

  /** The points of the whole; how the sections become it where they are not summed. */
  private String total() {
    String points =
        framework.hasTotal() && framework.scale().isPoints()
            ? "总分 " + Box.plain(framework.weight())
            : "";
    String how = framework.aggregation().label().in(Language.ZH);
    return framework.isSummed()
        ? points
        : "一级指标的汇总：" + how + (points.isEmpty() ? "" : "　" + points);
  }

  private static String said(Scale scale) {
    List<String> marks = new ArrayList<>();
    for (Mark mark : scale.marks()) {
      BigDecimal value = mark.value();
      String same = value == null ? null : scale.of(value);
      String note = same == null ? "（不计入汇总）" : same.equals(mark.name()) ? "" : "（视同 " + same + "）";
      marks.add(mark.name() + note);
    }
    return "计分制 " + scale.name() + "：" + String.join("、", marks);
  }

  private String grades() {
    List<String> words = new ArrayList<>();
    BigDecimal above = null;
    for (GradeBand band : framework.grades()) {
      String from = Box.plain(band.from());
      words.add(
          band.grade()
              + (above == null
                  ? " " + from + " 分（含）以上"
                  : " " + from + "（含）–" + Box.plain(above) + " 分"));
      above = band.from();
    }
    return String.join("，", words);
  }

  private List<List<Box>> rows() {
    List<List<Box>> rows = new ArrayList<>();
    rows.add(
        Stream.of("一级指标", "二级指标", "三级指标", "分值", "指标值", "评分规则", "计分方法", "依据")
            .map(Box::head)
            .toList());
    for (Section section : framework.sections()) {
      rows.addAll(section(section));
    }
    List<Rule> general = criteria.general();
    if (!general.isEmpty()) {
      int down = general.size();
      for (int i = 0; i < down; i++) {
        List<Box> row = new ArrayList<>();
        if (i == 0) {
          row.add(Box.shortly("适用于各指标或总分").over(down, 5));
        }
        row.addAll(rule(general.get(i)));
        rows.add(row);
      }
    }
    return rows;
  }

  /** The rows of a first-level indicator, which its own cell covers. */
  private List<List<Box>> section(Section section) {
    List<List<Box>> rows = new ArrayList<>();
    List<Indicator> own = section.indicators().stream().filter(each -> !each.fromData()).toList();
    own.forEach(indicator -> indicator(indicator, rows));
    List<Indicator> open = section.indicators().stream().filter(Indicator::fromData).toList();
    List<Rule> shared = criteria.of(section);
    if (!open.isEmpty()) {
      open(section, open, shared, rows);
    } else if (!shared.isEmpty()) {
      rules(new ArrayList<>(List.of(Box.shortly("本项各指标").over(shared.size(), 4))), shared, rows);
    }
    Box name =
        Box.shortly(section.name() + "\n（" + scored(section) + "）" + origin(section.location()));
    rows.get(0).add(0, name.over(rows.size(), 1));
    return rows;
  }

  /** Its points, or its scale, and how its lines are brought together where they are not summed. */
  private static String scored(Section section) {
    String what =
        section.scale().isPoints() ? Box.plain(section.weight()) + " 分" : section.scale().name();
    return section.isSummed() ? what : what + "，" + section.how().in(Language.ZH);
  }

  /** Which rubric states it, where this one builds on another. */
  private String origin(Location location) {
    return extended ? "\n来源：" + Origin.of(location).in(Language.ZH) : "";
  }

  private void indicator(Indicator indicator, List<List<Box>> rows) {
    List<Rule> rules = criteria.of(indicator);
    int down = Math.max(1, rules.size());
    List<Box> first = new ArrayList<>();
    first.add(Box.shortly(indicator.group()).over(down, 1));
    first.add(Box.words(indicator.name() + origin(indicator.location())).over(down, 1));
    boolean points = framework.scaleOfIndicator(indicator.name()).isPoints();
    first.add(Box.number(points ? indicator.weight() : null).over(down, 1));
    first.add(Box.shortly(target(indicator)).over(down, 1));
    rules(first, rules, rows);
  }

  /** The kinds of indicators that submissions state themselves share their rules. */
  private void open(
      Section section, List<Indicator> kinds, List<Rule> rules, List<List<Box>> rows) {
    int down = Math.max(1, rules.size());
    String groups =
        kinds.stream()
            .map(Indicator::group)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    List<Box> first = new ArrayList<>();
    first.add(Box.shortly(groups).over(down, 1));
    first.add(Box.words("由填报列出").over(down, 1));
    first.add(Box.shortly("合计 " + Box.plain(section.weight())).over(down, 1));
    first.add(Box.shortly("由填报写明").over(down, 1));
    rules(first, rules, rows);
  }

  private void rules(List<Box> first, List<Rule> rules, List<List<Box>> rows) {
    if (rules.isEmpty()) {
      boolean missing = criteria.general().isEmpty();
      String none = missing ? "没有规则" : "见“适用于各指标或总分”";
      first.addAll(List.of(Box.words(none).marked(missing), Box.words(""), Box.words("")));
      rows.add(first);
    }
    for (int i = 0; i < rules.size(); i++) {
      List<Box> row = i == 0 ? first : new ArrayList<>();
      row.addAll(rule(rules.get(i)));
      rows.add(row);
    }
  }

  private static String target(Indicator indicator) {
    String sign = indicator.direction() == null ? "" : indicator.direction().symbol();
    String value = indicator.target() == null ? "" : Box.plain(indicator.target());
    String unit = indicator.unitOfMeasure() == null ? "" : indicator.unitOfMeasure();
    return value.isEmpty() && !unit.isEmpty() ? sign + "（" + unit + "）" : sign + value + unit;
  }

  private List<Box> rule(Rule rule) {
    return List.of(
        Box.words(rule.name() + origin(rule.location())),
        Box.words(method(rule)),
        Box.words(rule.basis()));
  }

  /** What the rule itself says, not what it is called. */
  private String method(Rule rule) {
    RuleWriter.Sentences said = sentences.sentences(rule, null);
    String when =
        said.conditions().stream().map(StandardDocument::bare).collect(Collectors.joining("，且"));
    String then =
        said.statements().stream().map(StandardDocument::bare).collect(Collectors.joining("；"));
    return when + "：\n" + then;
  }

  private static String bare(String sentence) {
    return sentence.startsWith("> ") ? sentence.substring(2) : sentence;
  }

  private List<List<Box>> checks(List<Rule> checks) {
    List<List<Box>> rows = new ArrayList<>();
    rows.add(Stream.of("核查", "条件与疑点", "依据").map(Box::head).toList());
    checks.forEach(rule -> rows.add(rule(rule)));
    return rows;
  }
}
