package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Derived;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.internal.framework.Criteria;
import dev.rubric.internal.framework.Library;
import dev.rubric.internal.framework.Origin;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in plain words what a rubric now does: its framework, its rules, and the points of each
 * indicator at, just below and just above every bound of its rules.
 *
 * <p>The points are scored, not guessed: they are those that a submission with that value gets.
 */
final class ReadBack {
  private static final Set<String> VALUE = Set.of("实际完成值", "value");
  private static final Set<String> TARGET = Set.of("目标值", "target");

  /** The target that is supposed where neither rules nor framework state one. */
  private static final BigDecimal SUPPOSED = BigDecimal.valueOf(100);

  private final Rubric rubric;
  private final Criteria criteria;
  private final boolean zh;
  private final StringBuilder out = new StringBuilder();

  ReadBack(Rubric rubric, Language language) {
    this.rubric = rubric;
    this.criteria = Criteria.of(rubric.framework(), rubric.rules());
    this.zh = language == Language.ZH;
  }

  String text() {
    Framework framework = rubric.framework();
    line(
        named(framework.title())
            + say("（", " (")
            + framework.name()
            + " "
            + framework.version()
            + say("）", ")"));
    if (!rubric.standards().isEmpty()) {
      line(say("继承：", "builds on: ") + String.join(zh ? "、" : ", ", rubric.standards()));
    }
    for (Section section : framework.sections()) {
      line("");
      line(named(section.name()) + scored(section));
      section.indicators().forEach(each -> indicator(section, each));
    }
    others();
    scales();
    derived();
    return out.toString();
  }

  /** The derived values that rules may name, with the formulas that now hold. */
  private void derived() {
    line("");
    line(say("派生值", "Derived values"));
    for (Derived each : Library.with(rubric.framework().declarations())) {
      String basis = each.basis() == null ? "" : say("  依据 ", "  basis ") + each.basis();
      line(
          "    "
              + each.owner().label().in(zh ? Language.ZH : Language.EN)
              + " "
              + (zh || each.english() == null ? each.name() : each.english())
              + " = "
              + each.formula()
              + (each.unitOfMeasure() == null ? "" : say("  单位 ", "  unit ") + each.unitOfMeasure())
              + basis
              + origin(each.location()));
    }
  }

  private String origin(Location location) {
    return say("  来源 ", "  from ") + Origin.of(location).in(language());
  }

  /**
   * Its points with their origin, or its scale; how its lines are brought together, unless summed.
   */
  private String scored(Section section) {
    Language language = language();
    String how = section.isSummed() ? "" : say("  汇总 ", "  together ") + section.how().in(language);
    if (!section.scale().isPoints()) {
      return say("  计分制 ", "  scale ") + section.scale().name() + how;
    }
    return say("  分值 ", "  weight ")
        + plain(section.weight())
        + how
        + (rubric.standards().isEmpty() ? "" : origin(section.location()));
  }

  private String scored(Indicator indicator) {
    BigDecimal share = indicator.share();
    boolean points = rubric.framework().scaleOfIndicator(indicator.name()).isPoints();
    return (points ? say("  分值 ", "  weight ") + plain(indicator.weight()) : "")
        + (share == null ? "" : say("  权重 ", "  share ") + plain(share));
  }

  private Language language() {
    return zh ? Language.ZH : Language.EN;
  }

  /** The marks of each scale that it declares, and how they are brought together. */
  private void scales() {
    for (Scale scale : rubric.framework().scales()) {
      line("");
      line(
          say("计分制 ", "scale ")
              + scale.name()
              + say("：", ": ")
              + scale.marks().stream().map(Mark::name).collect(Collectors.joining(" ")));
      scale
          .aggregations()
          .forEach(
              (name, way) -> line("    " + name + say("：", ": ") + way.label().in(language())));
    }
    Framework framework = rubric.framework();
    if (!framework.isSummed()) {
      line("");
      line(
          say("各一级指标的汇总：", "sections together: ")
              + framework
                  .scale()
                  .name(framework.aggregation())
                  .orElseGet(() -> framework.aggregation().label().in(language())));
    }
  }

  private void indicator(Section section, Indicator indicator) {
    line("");
    line(
        "  "
            + named(indicator.name())
            + scored(indicator)
            + facts(indicator)
            + (rubric.standards().isEmpty() ? "" : origin(indicator.location())));
    List<Rule> rules = criteria.scoring(section, indicator);
    if (rules.isEmpty()) {
      line(
          "    "
              + (criteria.general().isEmpty()
                  ? say("没有规则", "no rule")
                  : say("见“其他规则”", "see the other rules")));
    }
    rules.forEach(
        rule ->
            line(
                "    "
                    + say("规则：", "rule: ")
                    + rule.name()
                    + "  "
                    + rule.location()
                    + (rubric.standards().isEmpty() ? "" : origin(rule.location()))));
    bounds(indicator, rules);
  }

  private String facts(Indicator indicator) {
    StringBuilder facts = new StringBuilder();
    if (indicator.unitOfMeasure() != null) {
      facts.append(say("  单位 ", "  unit ")).append(indicator.unitOfMeasure());
    }
    if (indicator.direction() != null) {
      facts.append(say("  方向 ", "  direction ")).append(indicator.direction().symbol());
    }
    if (indicator.target() != null) {
      facts.append(say("  目标值 ", "  target ")).append(plain(indicator.target()));
    }
    return facts.toString();
  }

  private void bounds(Indicator indicator, List<Rule> rules) {
    Set<BigDecimal> bounds = new TreeSet<>();
    boolean byTarget = false;
    for (Rule rule : rules) {
      for (Expression each : operands(rule)) {
        if (each instanceof Expression.Decimal number) {
          bounds.add(number.value().stripTrailingZeros());
        }
        byTarget |= TARGET.contains(field(each));
      }
      byTarget |= steps(rule).flatMap(ReadBack::all).anyMatch(each -> TARGET.contains(field(each)));
    }
    BigDecimal target = indicator.target() == null ? SUPPOSED : indicator.target();
    if (byTarget) {
      bounds.add(target.stripTrailingZeros());
      if (indicator.target() == null) {
        line("    " + say("以目标值 100（假定）为例：", "with a supposed target of 100:"));
      }
    }
    BigDecimal little = indicator.whole() ? BigDecimal.ONE : new BigDecimal("0.01");
    rules.stream()
        .flatMap(ReadBack::steps)
        .flatMap(each -> firstStep(each, target).stream())
        .forEach(each -> bounds.add(each.stripTrailingZeros()));
    Set<BigDecimal> values = new TreeSet<>();
    bounds.forEach(
        bound -> values.addAll(List.of(bound.subtract(little), bound, bound.add(little))));
    Map<BigDecimal, LineScore> lines = new LinkedHashMap<>();
    values.stream()
        .filter(value -> value.signum() >= 0)
        .forEach(
            value -> example(indicator, value, target).ifPresent(line -> lines.put(value, line)));
    if (!lines.isEmpty() && lines.values().stream().allMatch(LineScore::isOpen)) {
      line("    " + say("得分还取决于填报的其他数据", "its points depend on other reported data"));
    } else {
      lines.forEach((value, line) -> scored(line, value, indicator));
    }
  }

  /** What the line comes to with that value; empty where no submission may report it. */
  private Optional<LineScore> example(Indicator indicator, BigDecimal value, BigDecimal target) {
    Submission submission =
        Submission.of(say("示例", "example"))
            .measure(Measure.of(indicator.name()).value(value).target(target))
            .build();
    try {
      return rubric.score(submission).lines().stream()
          .filter(each -> each.indicator().equals(indicator.name()))
          .findFirst();
    } catch (InvalidSubmissionException impossible) {
      return Optional.empty();
    }
  }

  private void scored(LineScore line, BigDecimal value, Indicator indicator) {
    String unit = indicator.unitOfMeasure() == null ? "" : indicator.unitOfMeasure();
    String points =
        line.mark() != null
            ? line.mark()
            : line.score() == null
                ? line.status().label().in(zh ? Language.ZH : Language.EN)
                : plain(line.score())
                    + (zh
                        ? " 分"
                        : line.score().compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    String by =
        line.entries().stream()
            .map(Entry::rule)
            .distinct()
            .collect(Collectors.joining(zh ? "、" : ", "));
    String because = by.isEmpty() ? "" : zh ? "  （" + by + "）" : "  (" + by + ")";
    line("    " + plain(value) + unit + " → " + points + because);
  }

  /** What no indicator's rules say: vetoes, bonuses and findings. */
  private void others() {
    List<Rule> others =
        Stream.concat(criteria.general().stream(), criteria.checks().stream()).toList();
    if (!others.isEmpty()) {
      line("");
      line(say("其他规则", "Other rules"));
      others.forEach(rule -> line("    " + rule.name() + "  " + rule.location()));
    }
  }

  /** What the actual value is compared with. */
  private static List<Expression> operands(Rule rule) {
    List<Expression> found = new ArrayList<>();
    rule.patterns().stream()
        .map(Pattern::conditions)
        .flatMap(List::stream)
        .flatMap(ReadBack::comparisons)
        .filter(each -> VALUE.contains(field(each.left())))
        .forEach(each -> found.add(each.right()));
    return found;
  }

  /** The steps of a call: their function, without the word for what is left over. */
  private static Stream<Expression.Function> steps(Rule rule) {
    return rule.calls().stream()
        .flatMap(call -> call.arguments().stream())
        .flatMap(ReadBack::all)
        .filter(Expression.Function.class::isInstance)
        .map(Expression.Function.class::cast)
        .filter(each -> each.name().matches("每[超低].*|per(Percent|Point|Unit).*"))
        .filter(each -> each.arguments().size() >= 3);
  }

  /** The limit of steps and where the first whole step ends. */
  private static List<BigDecimal> firstStep(Expression.Function steps, BigDecimal target) {
    List<Expression> arguments =
        steps.arguments().stream().filter(each -> !(each instanceof Expression.Words)).toList();
    Expression from = arguments.get(arguments.size() - 3);
    Expression by = arguments.get(arguments.size() - 2);
    BigDecimal limit =
        TARGET.contains(field(from))
            ? target
            : from instanceof Expression.Decimal number ? number.value() : null;
    if (limit == null || !(by instanceof Expression.Decimal step)) {
      return List.of();
    }
    boolean percent = steps.name().contains("百分比") || steps.name().contains("Percent");
    BigDecimal way = percent ? limit.abs().multiply(step.value()).movePointLeft(2) : step.value();
    boolean over = steps.name().contains("超") || steps.name().endsWith("Over");
    return List.of(limit, over ? limit.add(way) : limit.subtract(way));
  }

  private static Stream<Condition.Comparison> comparisons(Condition condition) {
    return condition instanceof Condition.Comparison comparison
        ? Stream.of(comparison)
        : condition.parts().stream().flatMap(ReadBack::comparisons);
  }

  private static Stream<Expression> all(Expression expression) {
    return Stream.concat(Stream.of(expression), expression.parts().stream().flatMap(ReadBack::all));
  }

  private static String field(Expression expression) {
    if (expression instanceof Expression.VariableField member) {
      return member.field();
    }
    return expression instanceof Expression.Field field ? field.name() : "";
  }

  /** A name of the rubric in the reader's language, where the rubric gives one. */
  private String named(String name) {
    return rubric.framework().label(name).in(zh ? Language.ZH : Language.EN);
  }

  private String say(String chinese, String english) {
    return zh ? chinese : english;
  }

  private void line(String words) {
    out.append(words).append('\n');
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
