package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Limits.Limit;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.verify.RuleNames;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an indicator is about: its own value, or the one number in its unit that its rules work its
 * score out of.
 */
final class Subject {
  private static final Set<String> OWN = Set.of("value", "completionRate");
  private static final Set<String> OF_THE_RUBRIC = Set.of("weight", "target", "targetUpper");

  private final Indicator indicator;
  private final Set<String> fields;

  Subject(Study study) {
    this.indicator = study.indicator();
    this.fields =
        study.rules().stream()
            .flatMap(rule -> read(rule).stream())
            .filter(field -> !OF_THE_RUBRIC.contains(field.en()))
            .map(FieldWord::en)
            .collect(Collectors.toSet());
  }

  private static List<FieldWord> read(CompiledRule rule) {
    RuleNames names = new RuleNames(rule);
    return rule.rule().calls().stream()
        .flatMap(call -> call.arguments().stream())
        .flatMap(each -> each.all().stream())
        .flatMap(each -> names.read(RuleNames.CONSEQUENCE, each).stream())
        .map(RuleNames.Read::field)
        .toList();
  }

  /** Whether a field says how good the indicator's value is. */
  boolean is(FieldWord field) {
    return OWN.contains(field.en())
        || field.isWritten(indicator.name())
        || (fields.equals(Set.of(field.en())) && isInItsUnit(field));
  }

  private boolean isInItsUnit(FieldWord field) {
    String unit = field.percent() ? "%" : field.declaredUnit();
    return unit != null && unit.equals(indicator.unitOfMeasure());
  }

  /** Whether a call is about the line of the indicator, and reads no other indicator. */
  boolean isOf(CompiledRule rule, CompiledCall call) {
    List<CompiledPattern> measures =
        rule.patterns().stream().filter(each -> each.fact() == FactWord.MEASURE).toList();
    if (call.slot() >= 0) {
      return measures.size() == 1 && call.slot() == measures.get(0).slot();
    }
    return call.isAbout(indicator) && measures.stream().allMatch(this::names);
  }

  private boolean names(CompiledPattern measure) {
    return measure.tests().stream().anyMatch(test -> indicator.name().equals(test.key()));
  }

  /** The limits that a rule sets to what the indicator is about. */
  List<Limit> limits(CompiledRule rule) {
    return Limits.of(rule).stream().filter(limit -> is(limit.field())).toList();
  }
}
