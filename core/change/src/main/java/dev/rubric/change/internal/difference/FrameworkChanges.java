package dev.rubric.change.internal.difference;

import dev.rubric.change.internal.function.Declared;
import dev.rubric.change.report.FrameworkChange;
import dev.rubric.framework.Aggregation;
import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.BonusLimit;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.framework.ValueRange;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what two frameworks state. */
final class FrameworkChanges {
  private static final Text WEIGHT = Text.of("分值", "weight");
  private static final Text SHARE = Text.of("权重", "share");

  private final Framework before;
  private final Framework after;
  private final List<FrameworkChange> changes = new ArrayList<>();

  private FrameworkChanges(Framework before, Framework after) {
    this.before = before;
    this.after = after;
  }

  static List<FrameworkChange> of(Framework before, Framework after) {
    FrameworkChanges finder = new FrameworkChanges(before, after);
    finder.whole();
    finder.grades();
    finder.sections();
    finder.indicators();
    finder.order();
    return finder.changes;
  }

  private void whole() {
    words(Text.of("标题", "title"), Framework::title, false);
    words(Text.of("版本", "version"), Framework::version, false);
    words(Text.of("年度", "year"), framework -> said(framework.year()), false);
    words(Text.of("施行", "in force"), framework -> said(framework.inForce()), false);
    words(Text.of("依据", "basis"), framework -> String.join("；", framework.basis()), false);
    words(Text.of("总分", "total"), FrameworkChanges::total, true);
    words(Text.of("汇总", "aggregation"), each -> said(each.aggregation()), true);
    words(
        Text.of("舍入", "rounding"),
        each -> each.rounding().decimals() + " 位小数 " + each.rounding().mode(),
        true);
    words(Text.of("不适用分摊", "redistribution"), each -> each.redistribution().toString(), true);
    words(Text.of("分摊后计分", "rescaling"), each -> each.rescaling().toString(), true);
    words(Text.of("加分上限", "bonus cap"), each -> bonus(each, BonusLimit::cap), true);
    words(Text.of("总分上限", "cap of the total"), each -> bonus(each, BonusLimit::totalCap), true);
    bonusGroups();
    words(Text.of("定性等级", "levels"), each -> String.join("、", each.levels()), true);
    words(Text.of("预算科目", "budget lines"), each -> String.join("、", each.budgetLines()), true);
    words(Text.of("事项", "events"), each -> String.join("、", each.events()), true);
    declared();
  }

  private void bonusGroups() {
    for (String name : names(groups(before), groups(after), BonusGroup::name)) {
      add(Text.of("加分组", "bonus group"), name, group(before, name), group(after, name), true);
    }
  }

  private static @Nullable String group(Framework framework, String name) {
    return groups(framework).stream()
        .filter(each -> each.name().equals(name))
        .map(
            each ->
                (each.cap() == null ? "不另设上限" : "上限 " + number(each.cap()))
                    + (each.highestOnly() ? "，只取最高" : ""))
        .findFirst()
        .orElse(null);
  }

  private static List<BonusGroup> groups(Framework framework) {
    BonusLimit limit = framework.bonus();
    return limit == null ? List.of() : limit.groups();
  }

  private static @Nullable String total(Framework framework) {
    boolean points = framework.hasTotal() && framework.scale().isPoints();
    return points ? number(framework.weight()) : null;
  }

  private static String said(Aggregation aggregation) {
    return aggregation.label().in(Language.ZH);
  }

  private static @Nullable String said(Framework framework, String scale) {
    return framework.scales().stream()
        .filter(each -> each.name().equals(scale))
        .map(FrameworkChanges::said)
        .findFirst()
        .orElse(null);
  }

  private static String said(Scale scale) {
    List<String> words = new ArrayList<>();
    for (Mark mark : scale.marks()) {
      String value = mark.value() == null ? "不计" : number(mark.value());
      words.add(mark.name() + " " + value + (mark.awarded() ? "" : "（仅汇总）"));
    }
    scale.aggregations().forEach((name, way) -> words.add(name + " " + said(way)));
    return String.join("；", words);
  }

  private void declared() {
    for (String name : names(before.scales(), after.scales(), Scale::name)) {
      add(Text.of("计分制", "scale"), name, said(before, name), said(after, name), true);
    }
    Map<String, String> then = Declared.of(before.declarations());
    Map<String, String> now = Declared.of(after.declarations());
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(then.keySet());
    for (String name : names) {
      add(Text.of("声明", "declaration"), name, then.get(name), now.get(name), true);
    }
  }

  private static @Nullable String bonus(
      Framework framework, Function<BonusLimit, BigDecimal> part) {
    BonusLimit limit = framework.bonus();
    return limit == null ? null : number(part.apply(limit));
  }

  private void words(Text what, Function<Framework, @Nullable String> part, boolean scores) {
    add(what, "", part.apply(before), part.apply(after), scores);
  }

  private void grades() {
    for (String grade : names(before.grades(), after.grades(), GradeBand::grade)) {
      add(
          Text.of("等级下限", "lower bound of the grade"),
          grade,
          from(before, grade),
          from(after, grade),
          true);
    }
  }

  private static @Nullable String from(Framework framework, String grade) {
    return framework.grades().stream()
        .filter(band -> band.grade().equals(grade))
        .map(band -> number(band.from()))
        .findFirst()
        .orElse(null);
  }

  private void sections() {
    for (String name : names(before.sections(), after.sections(), Section::name)) {
      section(WEIGHT, name, each -> points(each, each.weight()));
      section(Text.of("计分制", "scale"), name, each -> each.scale().name());
      section(Text.of("汇总", "aggregation"), name, each -> said(each.aggregation()));
      section(SHARE, name, each -> number(each.share()));
    }
  }

  /** What a section says, where both have it; a weight also where only one of them does. */
  private void section(Text what, String name, Function<Section, @Nullable String> part) {
    Optional<Section> then = find(before, name);
    Optional<Section> now = find(after, name);
    if (what.equals(WEIGHT) || (then.isPresent() && now.isPresent())) {
      String earlier = then.isPresent() ? part.apply(then.get()) : null;
      add(what, name, earlier, now.isPresent() ? part.apply(now.get()) : null, true);
    }
  }

  private static Optional<Section> find(Framework framework, String section) {
    return framework.sections().stream().filter(each -> each.name().equals(section)).findFirst();
  }

  /** Points as such; what the best mark counts as is said by its scale. */
  private static String points(Section section, BigDecimal weight) {
    return section.scale().isPoints() ? number(weight) : section.scale().name();
  }

  private static String points(Framework framework, Indicator indicator) {
    Scale scale = framework.scaleOfIndicator(indicator.name());
    return scale.isPoints() ? number(indicator.weight()) : scale.name();
  }

  private void indicators() {
    for (String name : names(before.indicators(), after.indicators(), Indicator::name)) {
      add(
          WEIGHT,
          name,
          before.indicator(name).map(each -> points(before, each)).orElse(null),
          after.indicator(name).map(each -> points(after, each)).orElse(null),
          true);
      if (before.indicator(name).isPresent() && after.indicator(name).isPresent()) {
        of(SHARE, name, each -> number(each.share()), true);
        of(Text.of("目标值", "target"), name, each -> number(each.target()), true);
        of(Text.of("方向", "direction"), name, each -> symbol(each.direction()), true);
        of(Text.of("计量单位", "unit of measure"), name, Indicator::unitOfMeasure, true);
        of(Text.of("合理范围", "range"), name, each -> range(each.range()), true);
        of(Text.of("整数", "whole"), name, each -> yesNo(each.whole()), true);
        of(Text.of("二级指标", "group"), name, Indicator::group, true);
        of(Text.of("小数百分比", "small percent"), name, each -> yesNo(each.smallPercent()), true);
        of(Text.of("指标来自填报", "indicator from data"), name, each -> yesNo(each.fromData()), true);
        of(Text.of("依据", "basis"), name, Indicator::basis, false);
        moved(name);
      }
    }
  }

  /** Among equals, what is left over of a weight that moves goes to the line that stands first. */
  private void order() {
    List<String> then = shared(before, after);
    List<String> now = shared(after, before);
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(then.get(i))) {
        String place = String.valueOf(then.indexOf(now.get(i)) + 1);
        add(Text.of("次序", "order"), now.get(i), place, String.valueOf(i + 1), true);
        return;
      }
    }
  }

  private static List<String> shared(Framework framework, Framework other) {
    return framework.indicators().stream()
        .map(Indicator::name)
        .filter(name -> other.indicator(name).isPresent())
        .toList();
  }

  private static String yesNo(boolean flag) {
    return flag ? "是" : "否";
  }

  private void moved(String indicator) {
    add(
        Text.of("一级指标", "section"),
        indicator,
        section(before, indicator),
        section(after, indicator),
        true);
  }

  private static @Nullable String section(Framework framework, String indicator) {
    return framework.sections().stream()
        .filter(each -> each.indicators().stream().anyMatch(it -> it.name().equals(indicator)))
        .map(Section::name)
        .findFirst()
        .orElse(null);
  }

  private void of(
      Text what, String indicator, Function<Indicator, @Nullable String> part, boolean scores) {
    add(what, indicator, part(before, indicator, part), part(after, indicator, part), scores);
  }

  private static @Nullable String part(
      Framework framework, String indicator, Function<Indicator, @Nullable String> part) {
    Optional<Indicator> there = framework.indicator(indicator);
    return there.isPresent() ? part.apply(there.get()) : null;
  }

  private void add(
      Text what, String subject, @Nullable String then, @Nullable String now, boolean scores) {
    if (!Objects.equals(then, now)) {
      changes.add(new FrameworkChange(what, subject, then, now, scores));
    }
  }

  private static <T> Set<String> names(List<T> before, List<T> after, Function<T, String> name) {
    Set<String> names = new LinkedHashSet<>();
    after.forEach(each -> names.add(name.apply(each)));
    before.forEach(each -> names.add(name.apply(each)));
    return names;
  }

  private static @Nullable String said(@Nullable Object part) {
    return part == null ? null : part.toString();
  }

  private static @Nullable String symbol(@Nullable Direction direction) {
    return direction == null ? null : direction.symbol();
  }

  private static String range(ValueRange range) {
    String least = range.minimum() == null ? "" : number(range.minimum());
    String most = range.maximum() == null ? "" : number(range.maximum());
    return least + "…" + most;
  }

  private static @Nullable String number(@Nullable BigDecimal number) {
    return number == null ? null : Fraction.plain(number);
  }
}
