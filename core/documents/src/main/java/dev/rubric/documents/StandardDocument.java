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
import dev.rubric.internal.framework.Criteria;
import dev.rubric.internal.framework.Origin;
import dev.rubric.internal.sentence.RuleWriter;
import dev.rubric.rule.Rule;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rubric as the table that people know it by (评分标准): a row for each criterion, with its
 * indicator, weight, conditions, points and clause.
 */
public final class StandardDocument {
  private static final List<Integer> WIDTHS = List.of(14, 14, 22, 8, 16, 34, 46, 30);

  private final Framework framework;
  private final Names names;
  private final boolean extended;
  private final RuleWriter sentences;
  private final Criteria criteria;

  private StandardDocument(Rubric rubric, Language language) {
    this.names = new Names(rubric.framework(), language);
    this.framework = rubric.framework();
    this.extended = !rubric.standards().isEmpty();
    this.sentences = new RuleWriter(framework);
    this.criteria = Criteria.of(framework, rubric.rules());
  }

  /** The rubric's table as a file of that kind, in Chinese. */
  public static byte[] of(Rubric rubric, PaperKind kind) {
    return of(rubric, kind, Language.ZH);
  }

  /**
   * The rubric's table as a file of that kind; what the rules say stays as they say it.
   *
   * @param language of its headings, and of the names that the rubric gives in it
   */
  public static byte[] of(Rubric rubric, PaperKind kind, Language language) {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(language, "language");
    return Papers.write(new StandardDocument(rubric, language).paper(), kind);
  }

  private Paper paper() {
    List<Paper.Block> blocks = new ArrayList<>();
    String title = names.name(framework.title());
    blocks.add(new Paper.Line(title, true));
    blocks.add(
        new Paper.Line(
            names.say("评分标准 ", "Scoring standard ")
                + framework.name()
                + " "
                + framework.version()
                + "　"
                + total()
                + (framework.inForce() == null
                    ? ""
                    : names.say("　施行 ", "　in force from ") + framework.inForce()),
            false));
    if (!framework.basis().isEmpty()) {
      blocks.add(
          new Paper.Line(names.say("依据：", "Basis: ") + String.join("；", framework.basis()), false));
    }
    if (!framework.grades().isEmpty()) {
      blocks.add(new Paper.Line(names.say("等级：", "Grades: ") + grades(), false));
    }
    for (Scale scale : framework.scales()) {
      blocks.add(new Paper.Line(said(scale), false));
      scale
          .aggregations()
          .forEach(
              (name, way) ->
                  blocks.add(
                      new Paper.Line(name + names.say("：", ": ") + names.say(way.label()), false)));
    }
    blocks.add(new Paper.Table(names.say("评分标准", "Standard"), WIDTHS, 1, rows()));
    List<Rule> checks = criteria.checks();
    if (!checks.isEmpty()) {
      blocks.add(
          new Paper.Line(
              names.say(
                  "对填报数据的核查（只报告疑点，不影响得分）", "Checks of what is reported (findings, no points)"),
              false));
      blocks.add(
          new Paper.Table(names.say("核查", "Checks"), List.of(60, 80, 44), 1, checks(checks)));
    }
    return new Paper(title, blocks, names.language());
  }

  /** The points of the whole; how the sections become it where they are not summed. */
  private String total() {
    String points =
        framework.hasTotal() && framework.scale().isPoints()
            ? names.say("总分 ", "Total ") + Box.plain(framework.weight())
            : "";
    String how = names.say(framework.aggregation().label());
    return framework.isSummed()
        ? points
        : names.say("一级指标的汇总：", "Sections together: ")
            + how
            + (points.isEmpty() ? "" : "　" + points);
  }

  private String said(Scale scale) {
    List<String> marks = new ArrayList<>();
    for (Mark mark : scale.marks()) {
      BigDecimal value = mark.value();
      String same = value == null ? null : scale.of(value);
      String note =
          same == null
              ? names.say("（不计入汇总）", " (left out)")
              : same.equals(mark.name())
                  ? ""
                  : names.say("（视同 " + same + "）", " (as " + same + ")");
      marks.add(mark.name() + note);
    }
    return names.say("计分制 ", "Scale ")
        + scale.name()
        + names.say("：", ": ")
        + String.join(names.say("、", ", "), marks);
  }

  private String grades() {
    List<String> words = new ArrayList<>();
    BigDecimal above = null;
    for (GradeBand band : framework.grades()) {
      String from = Box.plain(band.from());
      words.add(
          names.grade(band.grade())
              + " "
              + (above == null
                  ? names.say(from + " 分（含）以上", "from " + from + " points")
                  : names.say(
                      from + "（含）–" + Box.plain(above) + " 分",
                      "from " + from + " to below " + Box.plain(above))));
      above = band.from();
    }
    return String.join(names.say("，", ", "), words);
  }

  private List<List<Box>> rows() {
    List<List<Box>> rows = new ArrayList<>();
    rows.add(
        List.of(
            head("一级指标", "Section"),
            head("二级指标", "Group"),
            head("三级指标", "Indicator"),
            head("分值", "Weight"),
            head("指标值", "Target"),
            head("评分规则", "Rule"),
            head("计分方法", "Method"),
            head("依据", "Basis")));
    for (Section section : framework.sections()) {
      rows.addAll(section(section));
    }
    List<Rule> general = criteria.general();
    if (!general.isEmpty()) {
      int down = general.size();
      for (int i = 0; i < down; i++) {
        List<Box> row = new ArrayList<>();
        if (i == 0) {
          row.add(
              Box.shortly(names.say("适用于各指标或总分", "All indicators, or the total")).over(down, 5));
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
      rules(
          new ArrayList<>(
              List.of(
                  Box.shortly(names.say("本项各指标", "All indicators of the section"))
                      .over(shared.size(), 4))),
          shared,
          "",
          rows);
    }
    Box name =
        Box.shortly(
            names.name(section.name())
                + names.say("\n（" + scored(section) + "）", "\n(" + scored(section) + ")")
                + origin(section.location()));
    rows.get(0).add(0, name.over(rows.size(), 1));
    return rows;
  }

  /** Its points, or its scale, and how its lines are brought together where they are not summed. */
  private String scored(Section section) {
    String what =
        section.scale().isPoints()
            ? Box.plain(section.weight()) + names.say(" 分", " points")
            : section.scale().name();
    return section.isSummed() ? what : what + names.say("，", ", ") + names.say(section.how());
  }

  /** Which rubric states it, where this one builds on another. */
  private String origin(Location location) {
    return extended ? names.say("\n来源：", "\nfrom: ") + names.say(Origin.of(location)) : "";
  }

  private void indicator(Indicator indicator, List<List<Box>> rows) {
    List<Rule> rules = criteria.of(indicator);
    int down = Math.max(1, rules.size());
    List<Box> first = new ArrayList<>();
    first.add(Box.shortly(names.name(indicator.group())).over(down, 1));
    first.add(Box.words(names.name(indicator.name()) + origin(indicator.location())).over(down, 1));
    boolean points = framework.scaleOfIndicator(indicator.name()).isPoints();
    first.add(Box.number(points ? indicator.weight() : null).over(down, 1));
    first.add(Box.shortly(target(indicator)).over(down, 1));
    rules(first, rules, elsewhere(indicator), rows);
  }

  /** Where the rules of an indicator stand that has none of its own; empty when there are none. */
  private String elsewhere(Indicator indicator) {
    boolean shared =
        framework.sections().stream()
            .filter(section -> section.indicators().contains(indicator))
            .anyMatch(section -> !criteria.of(section).isEmpty());
    return shared ? names.say("见“本项各指标”", "see all indicators of the section") : general();
  }

  private String general() {
    return criteria.general().isEmpty()
        ? ""
        : names.say("见“适用于各指标或总分”", "see all indicators, or the total");
  }

  /** The kinds of indicators that submissions state themselves share their rules. */
  private void open(
      Section section, List<Indicator> kinds, List<Rule> rules, List<List<Box>> rows) {
    int down = Math.max(1, rules.size());
    String groups =
        kinds.stream()
            .map(Indicator::group)
            .filter(Objects::nonNull)
            .map(names::name)
            .distinct()
            .collect(Collectors.joining("\n"));
    List<Box> first = new ArrayList<>();
    first.add(Box.shortly(groups).over(down, 1));
    first.add(Box.words(names.say("由填报列出", "listed by each submission")).over(down, 1));
    first.add(
        Box.shortly(names.say("合计 ", "together ") + Box.plain(section.weight())).over(down, 1));
    first.add(Box.shortly(names.say("由填报写明", "stated by each submission")).over(down, 1));
    rules(first, rules, general(), rows);
  }

  private void rules(List<Box> first, List<Rule> rules, String elsewhere, List<List<Box>> rows) {
    if (rules.isEmpty()) {
      boolean missing = elsewhere.isEmpty();
      String none = missing ? names.say("没有规则", "no rule") : elsewhere;
      first.addAll(List.of(Box.words(none).marked(missing), Box.words(""), Box.words("")));
      rows.add(first);
    }
    for (int i = 0; i < rules.size(); i++) {
      List<Box> row = i == 0 ? first : new ArrayList<>();
      row.addAll(rule(rules.get(i)));
      rows.add(row);
    }
  }

  private String target(Indicator indicator) {
    String sign = names.sign(indicator.direction());
    String value = indicator.target() == null ? "" : Box.plain(indicator.target());
    String unit = names.unit(indicator.unitOfMeasure());
    return value.isEmpty() && !unit.isEmpty()
        ? sign + names.say("（" + unit + "）", " (" + unit.strip() + ")")
        : sign + value + unit;
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
    rows.add(
        List.of(head("核查", "Check"), head("条件与疑点", "Conditions and finding"), head("依据", "Basis")));
    checks.forEach(rule -> rows.add(rule(rule)));
    return rows;
  }

  private Box head(String zh, String en) {
    return Box.head(names.say(zh, en));
  }
}
