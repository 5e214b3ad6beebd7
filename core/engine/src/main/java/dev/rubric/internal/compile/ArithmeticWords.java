package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression.Operator;
import dev.rubric.text.Language;
import java.math.BigDecimal;

/** Says a sum, difference, product or quotient, with the brackets it needs to be recomputed. */
record ArithmeticWords(Operator operator, Operand left, Operand right) implements Operand.Words {
  /** Says the opposite of a number. */
  record Negative(Operand of) implements Operand.Words {
    @Override
    public void say(StringBuilder out, Facts facts, Language language) {
      part(out.append('−'), of, isSigned(of) || isArithmetic(of), facts, language);
    }

    @Override
    public Gap gap(Facts facts) {
      return of.gap(facts);
    }
  }

  @Override
  public void say(StringBuilder out, Facts facts, Language language) {
    boolean product = isProduct(operator);
    part(out, left, product && isSum(left), facts, language);
    out.append(' ').append(sign(operator)).append(' ');
    boolean loose = product ? isArithmetic(right) : isSum(right);
    part(out, right, loose || isSigned(right), facts, language);
  }

  private static void part(
      StringBuilder out, Operand operand, boolean brackets, Facts facts, Language language) {
    if (brackets) {
      operand.sayInBrackets(out, facts, language);
    } else {
      operand.sayPart(out, facts, language);
    }
  }

  private static boolean isArithmetic(Operand operand) {
    return operand.words() instanceof ArithmeticWords;
  }

  private static boolean isSum(Operand operand) {
    return operand.words() instanceof ArithmeticWords words && !isProduct(words.operator);
  }

  /** Two signs must not meet. */
  private static boolean isSigned(Operand operand) {
    return operand.words() instanceof Negative
        || (operand.constant() instanceof BigDecimal number && number.signum() < 0);
  }

  private static boolean isProduct(Operator operator) {
    return operator == Operator.TIMES || operator == Operator.DIVIDED_BY;
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case PLUS -> "+";
      case MINUS -> "−";
      case TIMES -> "×";
      case DIVIDED_BY -> "÷";
    };
  }

  @Override
  public Gap gap(Facts facts) {
    Fraction divisor = right.number(facts);
    if (divisor == null || left.number(facts) == null) {
      return divisor == null ? right.gap(facts) : left.gap(facts);
    }
    return operator == Operator.DIVIDED_BY && divisor.signum() == 0
        ? Gap.DIVIDED_BY_ZERO
        : Gap.TOO_LONG;
  }
}
