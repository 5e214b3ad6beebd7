package dev.rubric.testing.internal.limits;

import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern.Binding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that an expression names, and nothing else.
 *
 * @param pattern the pattern whose fact it is of
 * @param field the field
 */
public record NamedField(PatternProbe pattern, FieldWord field) {
  /**
   * The field that an expression of a rule names; empty when it is anything else.
   *
   * @param own the pattern in which the expression stands; null in a consequence
   */
  public static Optional<NamedField> of(
      List<PatternProbe> patterns, @Nullable PatternProbe own, Expression expression) {
    if (expression instanceof Expression.Field field) {
      return Optional.ofNullable(own).flatMap(pattern -> in(pattern, field.name()));
    } else if (expression instanceof Expression.VariableField member) {
      return patterns.stream()
          .filter(each -> member.variable().equals(each.pattern().variable()))
          .findFirst()
          .flatMap(pattern -> in(pattern, member.field()));
    } else if (expression instanceof Expression.Variable variable) {
      return patterns.stream()
          .flatMap(pattern -> bound(pattern, variable.name()).stream())
          .findFirst();
    }
    return Optional.empty();
  }

  private static Optional<NamedField> bound(PatternProbe pattern, String variable) {
    return pattern.pattern().bindings().stream()
        .filter(binding -> binding.variable().equals(variable))
        .map(Binding::field)
        .findFirst()
        .flatMap(field -> in(pattern, field));
  }

  private static Optional<NamedField> in(PatternProbe pattern, String name) {
    return pattern.field(name).map(field -> new NamedField(pattern, field));
  }
}
