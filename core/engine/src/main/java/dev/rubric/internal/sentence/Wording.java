package dev.rubric.internal.sentence;

import dev.rubric.rule.Expression;

/** Values as sentences write them. */
final class Wording {
  private Wording() {}

  /** As the rule language writes it, with × and ÷ as people do. */
  static String of(Expression expression) {
    StringBuilder text = new StringBuilder();
    String written = expression.toDrl();
    boolean quoted = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean escaped = i > 0 && written.charAt(i - 1) == '\\';
      quoted ^= c == '"' && !escaped;
      text.append(quoted ? c : wide(c));
    }
    return text.toString();
  }

  private static char wide(char c) {
    return switch (c) {
      case '*' -> '×';
      case '/' -> '÷';
      default -> c;
    };
  }
}
