package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a value of a function and its arguments. */
final class Applied {
  private Applied() {}

  /**
   * The value of a function of numbers; there is none when one of them is missing.
   *
   * @param variant what tells it from the same function otherwise written
   */
  static Operand of(
      Scope scope,
      Expression.Function call,
      FunctionWord function,
      String variant,
      List<Operand> arguments,
      Formulas.Formula formula,
      Operand.Words words) {
    return reading(scope, call, function, variant, arguments, all(formula, arguments), words);
  }

  /** The largest of the numbers that can be worked out; those that can't are left out. */
  static Operand better(Scope scope, Expression.Function call, List<Operand> arguments) {
    Function<Facts, @Nullable Object> largest =
        facts -> {
          Fraction best = null;
          for (Operand argument : arguments) {
            Fraction value = argument.number(facts);
            if (value != null) {
              best = best == null ? value : best.max(value);
            }
          }
          return Values.of(best);
        };
    BetterWords words = new BetterWords(arguments);
    return reading(scope, call, FunctionWord.BETTER, "", arguments, largest, words);
  }

  /**
   * The value of a function that reads its arguments itself.
   *
   * @param read works it out
   */
  static Operand reading(
      Scope scope,
      Expression.Function call,
      FunctionWord function,
      String variant,
      List<Operand> arguments,
      Function<Facts, @Nullable Object> read,
      Operand.Words words) {
    String text =
        arguments.stream()
            .map(Operand::text)
            .collect(Collectors.joining(",", function.en() + "(", ";" + variant + ")"));
    return new Operand(
        Type.NUMBER,
        text,
        null,
        null,
        arguments.stream().anyMatch(Operand::joined),
        arguments.stream().allMatch(Operand::fixed),
        read,
        words,
        scope.bounded(digits(function, arguments), call.location()));
  }

  private static Digits digits(FunctionWord function, List<Operand> arguments) {
    List<Digits> of = arguments.stream().map(Operand::digits).toList();
    return switch (function) {
      case MIN, MAX, BETTER, ABS -> Digits.widest(of);
      case AVERAGE -> of.stream().reduce(Digits.of(null), Digits::plus).dividedBy(Digits.COUNT);
      default -> Digits.combined(of);
    };
  }

  private static Function<Facts, @Nullable Object> all(
      Formulas.Formula formula, List<Operand> operands) {
    Operand[] arguments = operands.toArray(Operand[]::new);
    @Nullable Fraction[] literals = new Fraction[arguments.length];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = Values.number(arguments[i].constant());
    }
    return facts -> {
      @Nullable Fraction[] values = literals.clone();
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          values[i] = arguments[i].number(facts);
        }
        if (values[i] == null) {
          return null;
        }
      }
      return Values.of(Digits.bounded(formula.apply(values)));
    };
  }
}
