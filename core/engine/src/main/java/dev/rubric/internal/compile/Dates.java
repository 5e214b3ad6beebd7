package dev.rubric.internal.compile;

import dev.rubric.internal.framework.ItemValues;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.rule.Expression;
import java.time.LocalDate;

/** Dates in rules: texts that stand where a date is expected. */
final class Dates {
  private Dates() {}

  /** The date that a text is; anything else is reported. */
  static Operand literal(Operand text, Expression written, Scope scope) {
    LocalDate date = ItemValues.date(String.valueOf(text.constant()));
    if (date == null) {
      throw scope.problem(
          "bad-date",
          written.location(),
          text.constant() + " 不是日期；请写成 \"2024-03-01\" 或 \"2024年3月1日\"",
          text.constant() + " is no date; write \"2024-03-01\" or \"2024年3月1日\"");
    }
    return Operand.literal(Type.DATE, date.toString(), date);
  }
}
