package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Limits.Limit;
import dev.rubric.check.report.Check;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.verify.Extent;
import dev.rubric.internal.verify.Steps;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a rule against its own name. The name is what the standard says and what scorecards cite;
 * where the two differ, one of them was changed and the other forgotten.
 */
final class Names {
  private static final Pattern MISWRITTEN =
      Pattern.compile("(?<![\\d.,])(\\d{1,6},\\d{1,2}(?![\\d,])|0\\d{1,6}(?=[%％分个起件]))");
  private static final Pattern MEASURED =
      Pattern.compile("^(%|％|个?百分点|分(?!值|档)|万|元|起|件|次|人|场|个|项|天|户|家|座|台|公里|名|例|篇|份).*");
  private static final Pattern COMPARED = Pattern.compile(".*(超过|高于|多于|大于|低于|少于|小于|不足|达到|至|到|每)$");
  private static final Pattern EACH_POINT = Pattern.compile("每[^，。；]{0,6}?\\d[\\d.]*个?百分点");
  private static final Pattern EACH_PERCENT = Pattern.compile("每[^，。；]{0,6}?\\d[\\d.]*[%％]");
  private static final Pattern EACH_RATIO = Pattern.compile("每[^，。；]{0,6}?\\d[\\d.]*个?百分比");
  private static final Pattern EACH_LENGTH =
      Pattern.compile(
          "每[^，。；\\d]{1,6}(\\d{1,6}(?:\\.\\d{1,6})?)(?:%|％|个?百分点|起|件|次|人|场|个|项|天)[扣得加减]");
  private static final Pattern EACH_WORTH =
      Pattern.compile("每[^，。；]{1,20}?[扣得加减](\\d{1,6}(?:\\.\\d{1,6})?)分");
  private static final Pattern EACH_OVER = Pattern.compile("每(超|高|多|增|上升)");
  private static final Pattern EACH_UNDER = Pattern.compile("每(低|少|减|下降|差)");
  private static final Pattern STARTED = Pattern.compile("不足[^，。；]{0,8}按[^，。；]{1,8}计");
  private static final Pattern WHOLE = Pattern.compile("不足[^，。；]{0,8}(不扣|不计)");

  private final CompiledRule rule;
  private final List<Indicator> scored;
  private final String name;
  private final List<Steps> steps;
  private final NameOutcome outcome;
  private final Finder finder;

  private Names(Framework framework, CompiledRule rule, List<Indicator> scored, Finder finder) {
    this.rule = rule;
    this.scored = scored;
    this.finder = finder;
    this.outcome = new NameOutcome(framework, rule, scored);
    this.name = withoutNames(rule.rule().name(), framework);
    this.steps =
        rule.rule().calls().stream()
            .flatMap(call -> call.arguments().stream())
            .flatMap(Steps::within)
            .toList();
  }

  /**
   * Holds one rule against its name.
   *
   * @param scored the indicators whose lines it can state something of
   */
  static void check(Framework framework, CompiledRule rule, List<Indicator> scored, Finder finder) {
    new Names(framework, rule, scored, finder).check();
  }

  /** Names of indicators may hold numbers of their own: 12345热线办结率. */
  private static String withoutNames(String name, Framework framework) {
    String left = name;
    List<String> known =
        framework.indicators().stream()
            .map(Indicator::name)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    for (String each : known) {
      left = left.replace(each, "");
    }
    return left;
  }

  private void check() {
    comma();
    numbers();
    sides();
    steps();
    outcome.differences().forEach(this::report);
    new NameShares(rule, scored, name).difference().ifPresent(this::report);
  }

  /** 0,5 in a name is 0.5 to nobody else. */
  private void comma() {
    Matcher found = MISWRITTEN.matcher(name);
    if (found.find()) {
      report(
          "名称里的数写成了 " + found.group() + "；小数点写 .，整数前面不加 0",
          "its name writes the number "
              + found.group()
              + "; decimals take a point, and no zeros stand in front");
    }
  }

  private void numbers() {
    NavigableSet<BigDecimal> known = NameFigures.of(rule, scored);
    List<NameNumbers> strangers =
        NameNumbers.of(name).stream()
            .filter(
                each ->
                    MEASURED.matcher(each.unit()).matches()
                        || COMPARED.matcher(each.before()).matches())
            .filter(each -> known.stream().noneMatch(number -> number.compareTo(each.value()) == 0))
            .filter(each -> !isCountedOn(each, known) && !isNextCount(each))
            .toList();
    if (!strangers.isEmpty()) {
      String stated =
          strangers.stream()
              .map(each -> Numbers.exact(each.value()))
              .distinct()
              .collect(Collectors.joining("、"));
      String has =
          NameFigures.written(rule).stream().map(Numbers::exact).collect(Collectors.joining("、"));
      report(
          "名称里的 " + stated + " 在规则里没有" + (has.isEmpty() ? "" : "；规则里的数是 " + has),
          "its name says "
              + stated
              + ", the rule does not"
              + (has.isEmpty() ? "" : "; the numbers of the rule are " + has));
    }
  }

  /** 301起及以上 is the same as above 300. */
  private static boolean isCountedOn(NameNumbers each, NavigableSet<BigDecimal> known) {
    return (each.unit().contains("以上") && known.contains(each.value().subtract(BigDecimal.ONE)))
        || (each.unit().contains("以下") && known.contains(each.value().add(BigDecimal.ONE)));
  }

  /** Of what is counted, more than 300 is the same as at least 301. */
  private boolean isNextCount(NameNumbers each) {
    return scored.stream().anyMatch(Indicator::whole)
        && Limits.of(rule).stream()
            .filter(Limit::included)
            .flatMap(
                limit ->
                    Limits.size(limit.value())
                        .map(
                            size ->
                                limit.over()
                                    ? size.minus(Fraction.of(BigDecimal.ONE))
                                    : size.plus(Fraction.of(BigDecimal.ONE)))
                        .stream())
            .anyMatch(next -> next.compareTo(Fraction.of(each.value())) == 0);
  }

  private void sides() {
    List<Limit> limits = Limits.of(rule);
    for (NameSides said : NameSides.of(name)) {
      List<Limit> at = limits.stream().filter(said::isAt).toList();
      boolean sideOnly = at.isEmpty() && !steps.isEmpty() && !name.contains("满分");
      if (sideOnly && steps.stream().allMatch(said::isAcross)) {
        report(
            "名称说的是“" + said.words() + "”，结论却是" + (said.over() ? "每低" : "每超"),
            "its name says \"" + said.words() + "\", the rule counts the other side");
      } else if (!at.isEmpty() && at.stream().noneMatch(said::agrees)) {
        Limit limit = at.get(0);
        String condition =
            limit.field().zh()
                + (limit.over() ? " >" : " <")
                + (limit.included() ? "= " : " ")
                + limit.value().toDrl();
        report(
            "名称说的是“" + said.words() + "”，条件却是 " + condition,
            "its name says \"" + said.words() + "\", its condition is " + condition);
      }
    }
  }

  private void steps() {
    length();
    worth();
    if (steps.isEmpty()) {
      return;
    }
    boolean over = steps.stream().allMatch(Steps::over);
    boolean under = steps.stream().noneMatch(Steps::over);
    boolean saysOver = EACH_OVER.matcher(name).find();
    boolean saysUnder = EACH_UNDER.matcher(name).find();
    if ((over && saysUnder && !saysOver) || (under && saysOver && !saysUnder)) {
      report(
          "名称说的是" + (over ? "每低" : "每超") + "，结论却是" + (over ? "每超" : "每低"),
          "its name counts "
              + (over ? "below" : "above")
              + " the limit, the rule "
              + (over ? "above" : "below"));
    }
    units();
    leftOver();
  }

  /**
   * A number of the only function that counts steps.
   *
   * @param at 1 for the step, 2 for its points, counted from the limit or the distance
   */
  private Optional<BigDecimal> only(int at) {
    List<Expression.Function> counted =
        rule.rule().calls().stream()
            .flatMap(call -> call.arguments().stream())
            .flatMap(each -> each.all().stream())
            .flatMap(each -> each instanceof Expression.Function it ? Stream.of(it) : Stream.of())
            .filter(Names::countsSteps)
            .toList();
    if (counted.size() != 1) {
      return Optional.empty();
    }
    List<Expression> numbers =
        counted.get(0).arguments().stream()
            .filter(each -> !(each instanceof Expression.Words))
            .toList();
    return Extent.constant(numbers.get(numbers.size() - 3 + at));
  }

  private static boolean countsSteps(Expression.Function call) {
    return Steps.of(call).isPresent() || FunctionWord.PER_STEP.isWritten(call.name());
  }

  /** How long each step is, where the name says it of the only step that there is. */
  private void length() {
    Matcher said = EACH_LENGTH.matcher(name);
    Optional<BigDecimal> step = only(1);
    if (said.find() && step.isPresent()) {
      BigDecimal length = new BigDecimal(said.group(1));
      if (length.compareTo(step.get()) != 0) {
        String stated = Numbers.exact(length);
        String has = Numbers.exact(step.get());
        report(
            "名称说每步 " + stated + "，结论却是 " + has,
            "its name counts steps of " + stated + ", the rule of " + has);
      }
    }
  }

  /** What each step is worth, where the name says it of the only step that there is. */
  private void worth() {
    Matcher said = EACH_WORTH.matcher(name);
    Optional<BigDecimal> points = only(2);
    if (said.find() && points.isPresent()) {
      BigDecimal worth = new BigDecimal(said.group(1));
      if (worth.compareTo(points.get()) != 0) {
        String stated = Numbers.exact(worth);
        String has = Numbers.exact(points.get());
        report(
            "名称说每步 " + stated + " 分，结论却是 " + has + " 分",
            "its name says " + stated + " points a step, the rule " + has);
      }
    }
  }

  private void units() {
    boolean percent = steps.stream().allMatch(Steps::isPercent);
    boolean none = steps.stream().noneMatch(Steps::isPercent);
    boolean ofPercent = !scored.isEmpty() && scored.stream().allMatch(Indicator::isPercent);
    boolean named = steps.stream().anyMatch(each -> each.value().isPresent());
    if (percent && EACH_POINT.matcher(name).find()) {
      report("名称按百分点计，结论却按目标值的百分比计", "its name counts percentage points, the rule percent");
    } else if (none && !ofPercent && !named && EACH_PERCENT.matcher(name).find()) {
      report("名称按百分比计，结论却不是", "its name counts percent, the rule does not");
    } else if (none && !named && EACH_RATIO.matcher(name).find()) {
      report("名称按百分比计，结论却不是", "its name counts percent, the rule does not");
    } else if (percent && saysOwnUnit()) {
      report("名称按计量单位计，结论却按百分比计", "its name counts units, the rule percent");
    }
  }

  private boolean saysOwnUnit() {
    return scored.stream()
        .map(Indicator::unitOfMeasure)
        .filter(unit -> unit != null && !unit.equals("%"))
        .anyMatch(
            unit ->
                Pattern.compile("每[^，。；]{0,6}?\\d[\\d.]*" + Pattern.quote(unit))
                    .matcher(name)
                    .find());
  }

  private void leftOver() {
    boolean started =
        steps.stream().allMatch(each -> each.counting().leftOver() == StepWord.STARTED);
    boolean whole = steps.stream().allMatch(each -> each.counting().leftOver() == StepWord.WHOLE);
    if (!started && STARTED.matcher(name).find()) {
      report("名称说不足的按一步计，结论里没有“不足按一计”", "its name counts started steps, the rule does not");
    } else if (!whole && WHOLE.matcher(name).find()) {
      report("名称说不足的不计，结论却计了", "its name leaves out started steps, the rule does not");
    }
  }

  private void report(Text difference) {
    report(difference.in(Language.ZH), difference.in(Language.EN));
  }

  private void report(String zh, String en) {
    String whole = rule.rule().name();
    finder.add(
        Check.NAME_MISMATCH,
        rule.rule().location(),
        Text.of("规则“" + whole + "”：" + zh, "the rule \"" + whole + "\": " + en));
  }
}
