package dev.rubric.internal.sentence;

import dev.rubric.rule.Expression;
import dev.rubric.rule.Expression.Operator;
import java.util.ArrayList;
import java.util.List;

/** Texts with values in them: {@code 「支出 {支出} 比年初预算 {年初预算} 多」}. */
final class Template {
  private Template() {}

  /** The text put together; a phrase without quotes is a value of the rule language. */
  static Expression read(Phrase phrase, Reading reading) {
    boolean bracketed = phrase.startsWith("「") || phrase.startsWith("“");
    if (!bracketed || Quotes.whole(phrase).isEmpty()) {
      return reading.expression(phrase);
    }
    List<Expression> pieces = pieces(phrase.sub(1, phrase.text().length() - 1), reading);
    if (pieces.stream().limit(2).noneMatch(Expression.Words.class::isInstance)) {
      // Two numbers side by side are joined as text; without a text before them they would add up.
      pieces.add(0, new Expression.Words("", phrase.at()));
    }
    Expression whole = pieces.get(0);
    for (Expression piece : pieces.subList(1, pieces.size())) {
      whole = new Expression.Arithmetic(whole, Operator.PLUS, piece, whole.location());
    }
    return whole;
  }

  private static List<Expression> pieces(Phrase inside, Reading reading) {
    List<Expression> pieces = new ArrayList<>();
    String text = inside.text();
    int at = 0;
    while (at < text.length() || pieces.isEmpty()) {
      int open = text.indexOf('{', at);
      int end = open < 0 ? text.length() : open;
      if (end > at || text.isEmpty()) {
        pieces.add(new Expression.Words(text.substring(at, end), inside.from(at).at()));
      }
      at = end;
      if (open >= 0) {
        int close = text.indexOf('}', open);
        if (close < 0) {
          throw reading.fail(
              "syntax", inside.from(open).at(), "{ 缺少对应的 }", "the { has no closing }");
        }
        pieces.add(reading.expression(inside.sub(open + 1, close)));
        at = close + 1;
      }
    }
    return pieces;
  }

  /** The text as a template; what can't stand in one is noticed when it is read again. */
  static String write(Expression expression) {
    StringBuilder text = new StringBuilder();
    append(expression, text);
    return "「" + text + "」";
  }

  private static void append(Expression expression, StringBuilder text) {
    if (expression instanceof Expression.Words words) {
      text.append(words.value());
    } else if (expression instanceof Expression.Arithmetic sum && sum.operator() == Operator.PLUS) {
      append(sum.left(), text);
      if (sum.right() instanceof Expression.Words words) {
        text.append(words.value());
      } else {
        text.append('{').append(Wording.of(sum.right())).append('}');
      }
    } else {
      text.append('{').append(Wording.of(expression)).append('}');
    }
  }
}
