package dev.rubric.internal.framework;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which rules of a rubric are about which of its indicators. */
public final class Criteria {
  private static final Set<String> FINDINGS = Set.of("疑点", "findings");
  private static final Set<String> NAME = Set.of("指标", "indicator");
  private static final Set<String> SECTION = Set.of("一级指标", "section");
  private static final Set<String> GROUP = Set.of("二级指标", "group");

  private final Map<Indicator, List<Rule>> rules = new LinkedHashMap<>();
  private final Map<Section, List<Rule>> shared = new LinkedHashMap<>();
  private final List<Rule> scoring = new ArrayList<>();
  private final List<Rule> general = new ArrayList<>();
  private final List<Rule> checks = new ArrayList<>();

  private Criteria() {}

  /** Of the rules of a rubric, in the order of their files. */
  public static Criteria of(Framework framework, List<RuleFile> files) {
    Criteria criteria = new Criteria();
    List<Rule> scoring = criteria.scoring;
    files.stream()
        .flatMap(file -> file.rules().stream())
        .forEach(rule -> (isCheck(rule) ? criteria.checks : scoring).add(rule));
    Set<Rule> placed = new HashSet<>();
    for (Section section : framework.sections()) {
      for (Indicator indicator : section.indicators()) {
        criteria.rules.put(indicator, rules(scoring, rule -> names(rule, indicator), placed));
      }
    }
    for (Section section : framework.sections()) {
      criteria.shared.put(
          section, rules(scoring, rule -> !placed.contains(rule) && names(rule, section), placed));
    }
    scoring.stream().filter(rule -> !placed.contains(rule)).forEach(criteria.general::add);
    return criteria;
  }

  /**
   * All rules that score an indicator: its own, and those of its section and of its group, in the
   * order of their files.
   */
  public List<Rule> scoring(Section section, Indicator indicator) {
    String group = indicator.group();
    return scoring.stream()
        .filter(
            rule ->
                names(rule, indicator)
                    || (of(section).contains(rule)
                        && (compares(rule, SECTION, section.name())
                            || (group != null && compares(rule, GROUP, group)))))
        .toList();
  }

  private static boolean isCheck(Rule rule) {
    return rule.calls().stream().allMatch(call -> FINDINGS.contains(call.receiver()));
  }

  private static List<Rule> rules(List<Rule> all, Predicate<Rule> about, Set<Rule> placed) {
    List<Rule> found = all.stream().filter(about).toList();
    placed.addAll(found);
    return found;
  }

  /** The rules of an indicator, in the order of their files. */
  public List<Rule> of(Indicator indicator) {
    return rules.getOrDefault(indicator, List.of());
  }

  /** The rules of all indicators of a section, or of a group in it. */
  public List<Rule> of(Section section) {
    return shared.getOrDefault(section, List.of());
  }

  /** Rules that name neither: of the total, or of all indicators alike. */
  public List<Rule> general() {
    return general;
  }

  /** Rules that only report findings. */
  public List<Rule> checks() {
    return checks;
  }

  private static boolean names(Rule rule, Indicator indicator) {
    boolean called =
        rule.calls().stream()
            .flatMap(call -> call.arguments().stream().limit(1))
            .anyMatch(first -> is(first, indicator.name()));
    return called || compares(rule, NAME, indicator.name());
  }

  private static boolean names(Rule rule, Section section) {
    return compares(rule, SECTION, section.name())
        || section.indicators().stream()
            .map(Indicator::group)
            .filter(Objects::nonNull)
            .anyMatch(group -> compares(rule, GROUP, group));
  }

  /** Whether a condition asks that one of the fields is that value. */
  private static boolean compares(Rule rule, Set<String> fields, String value) {
    return rule.patterns().stream()
        .flatMap(pattern -> pattern.conditions().stream())
        .flatMap(Criteria::flat)
        .anyMatch(condition -> compares(condition, fields, value));
  }

  private static boolean compares(Condition condition, Set<String> fields, String value) {
    if (condition instanceof Condition.Comparison comparison) {
      return comparison.comparator() == Comparator.EQUAL
          && fields.contains(field(comparison.left()))
          && is(comparison.right(), value);
    }
    return condition instanceof Condition.Membership membership
        && !membership.negated()
        && fields.contains(field(membership.value()))
        && membership.choices().stream().anyMatch(each -> is(each, value));
  }

  private static boolean is(Expression expression, String value) {
    return expression instanceof Expression.Words words && words.value().equals(value);
  }

  private static String field(Expression expression) {
    return expression instanceof Expression.Field field ? field.name() : "";
  }

  private static Stream<Condition> flat(Condition condition) {
    return condition instanceof Condition.All || condition instanceof Condition.Any
        ? condition.parts().stream().flatMap(Criteria::flat)
        : Stream.of(condition);
  }
}
