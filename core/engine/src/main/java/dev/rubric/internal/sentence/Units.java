package dev.rubric.internal.sentence;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units that may follow a number: a wrong one would be a wrong number. */
final class Units {
  private static final Set<String> OF_MEASURE = Set.of("实际完成值", "目标值", "目标值上限", "上年值");
  private static final Map<String, String> COUNTED =
      Map.of(
          "次数", "次", "符合要点数", "项", "缺少要点数", "项", "要点数", "项", "佐证材料数", "份", "自评得分", "分", "得分", "分",
          "分值", "分");

  private final @Nullable Framework framework;

  Units(@Nullable Framework framework) {
    this.framework = framework;
  }

  /**
   * The unit of a field, where the conditions before say which indicators are meant.
   *
   * @return empty when it has none, or not one for all
   */
  Optional<String> of(FactPhrase fact, String field, List<Condition> before) {
    Optional<FieldWord> word = field(fact, field);
    if (word.map(FieldWord::percent).orElse(false)) {
      return Optional.of("%");
    }
    if (word.filter(each -> each.declared() != null).isPresent()) {
      return word.map(FieldWord::declaredUnit);
    }
    String zh = word.map(FieldWord::zh).orElse(field);
    return OF_MEASURE.contains(zh) ? ofMeasures(before) : Optional.ofNullable(COUNTED.get(zh));
  }

  /** Whether a field of any kind of fact is a percentage, whatever it belongs to. */
  static boolean isRate(String field) {
    return Arrays.stream(FactWord.values())
        .flatMap(fact -> Vocabulary.field(null, fact, field).stream())
        .anyMatch(FieldWord::percent);
  }

  /** The field of that name, built in or declared. */
  Optional<FieldWord> field(FactPhrase fact, String name) {
    return Vocabulary.field(framework, fact.fact(), name);
  }

  /** Whether a field is a text, or is written like one. */
  boolean isText(FactPhrase fact, String field) {
    return field(fact, field)
        .map(word -> word.type() == Type.TEXT || word.type() == Type.DATE)
        .orElse(false);
  }

  /** The unit of one indicator. */
  Optional<String> ofIndicator(String name) {
    return framework == null
        ? Optional.empty()
        : framework.indicator(name).map(Indicator::unitOfMeasure);
  }

  /** The unit of the values of what a call is about. */
  Optional<String> ofSubject(Expression subject, List<Pattern> patterns) {
    if (subject instanceof Expression.Words words) {
      return ofIndicator(words.value());
    }
    return patterns.stream()
        .filter(
            each -> subject instanceof Expression.Variable v && v.name().equals(each.variable()))
        .findFirst()
        .flatMap(each -> ofMeasures(each.conditions()));
  }

  /** Whether units can be told at all. */
  boolean isKnown() {
    return framework != null;
  }

  /** Whether the conditions name an indicator that the rubric does not have. */
  boolean isOfNone(List<Condition> before) {
    return framework != null
        && named("指标", before).filter(name -> framework.indicator(name).isEmpty()).isPresent();
  }

  private Optional<String> ofMeasures(List<Condition> before) {
    List<String> units =
        meant(before).stream()
            .map(indicator -> Optional.ofNullable(indicator.unitOfMeasure()).orElse(""))
            .distinct()
            .toList();
    return units.size() == 1 && !units.get(0).isEmpty()
        ? Optional.of(units.get(0))
        : Optional.empty();
  }

  private List<Indicator> meant(List<Condition> before) {
    if (framework == null) {
      return List.of();
    }
    Optional<String> name = named("指标", before);
    if (name.isPresent()) {
      return framework.indicator(name.get()).stream().toList();
    }
    Optional<String> section = named("一级指标", before);
    return framework.sections().stream()
        .filter(each -> section.isPresent() && each.name().equals(section.get()))
        .map(Section::indicators)
        .flatMap(List::stream)
        .toList();
  }

  /** The name that a field of the fact must have, by the conditions. */
  static Optional<String> named(String field, List<Condition> conditions) {
    return conditions.stream()
        .filter(Condition.Comparison.class::isInstance)
        .map(Condition.Comparison.class::cast)
        .filter(each -> each.comparator() == Comparator.EQUAL)
        .filter(each -> each.left() instanceof Expression.Field f && f.name().equals(field))
        .map(Condition.Comparison::right)
        .filter(Expression.Words.class::isInstance)
        .map(words -> ((Expression.Words) words).value())
        .findFirst();
  }

  /** The indicator that a pattern is about. */
  static Optional<String> indicator(Pattern pattern) {
    return named("指标", pattern.conditions());
  }
}
