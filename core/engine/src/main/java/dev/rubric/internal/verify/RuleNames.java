package dev.rubric.internal.verify;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import java.util.Optional;

/** What the names in one rule stand for. */
public final class RuleNames {
  /** A field, and the pattern whose fact has it. */
  public record Read(FieldWord field, CompiledPattern pattern) {}

  /** Outside of all patterns: in a consequence. */
  public static final int CONSEQUENCE = -1;

  private final CompiledRule rule;

  /** The names of a rule that compiles. */
  public RuleNames(CompiledRule rule) {
    this.rule = rule;
  }

  /**
   * The field that an expression is.
   *
   * @param index the pattern in which it stands; {@link #CONSEQUENCE} for none
   * @return empty when it is more or less than a field
   */
  public Optional<Read> read(int index, Expression expression) {
    if (expression instanceof Expression.Field field) {
      return index < 0 ? Optional.empty() : read(rule.patterns().get(index), field.name());
    }
    if (expression instanceof Expression.VariableField member) {
      return fact(member.variable()).flatMap(of -> read(of, member.field()));
    }
    return expression instanceof Expression.Variable variable
        ? bound(variable.name())
        : Optional.empty();
  }

  /** The pattern for whose fact a variable stands. */
  public Optional<CompiledPattern> fact(String variable) {
    return rule.patterns().stream()
        .filter(pattern -> variable.equals(pattern.variable()))
        .findFirst();
  }

  private static Optional<Read> read(CompiledPattern pattern, String name) {
    return pattern.field(name).map(field -> new Read(field, pattern));
  }

  private Optional<Read> bound(String variable) {
    for (int i = 0; i < rule.patterns().size(); i++) {
      for (Pattern.Binding binding : rule.rule().patterns().get(i).bindings()) {
        if (binding.variable().equals(variable)) {
          return read(rule.patterns().get(i), binding.field());
        }
      }
    }
    return Optional.empty();
  }
}
