package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import java.util.List;

/**
 * Finds the band of a value and says it: {@code 实际完成值 85%，属 80% 以上、不足 90% 一档，计 4}. A bound belongs
 * to the band that it opens, as 以上 and 不超过 include the number itself.
 *
 * @param upTo whether the bounds are the highest values of their bands rather than the lowest
 * @param arguments value, bound 1, result 1, bound 2, result 2 …, and the result of the rest
 */
record Bands(boolean upTo, List<Operand> arguments) implements Operand.Words {
  /**
   * The result of the first band that the value reaches; of the rest, or 0, when it reaches none.
   */
  static Formulas.Formula formula(boolean upTo) {
    return values -> {
      int at = result(values, upTo);
      return at < values.length ? values[at] : Fraction.ZERO;
    };
  }

  /** Where the result stands; behind the last argument when nothing is stated for the rest. */
  private static int result(Fraction[] values, boolean upTo) {
    int bound = 1;
    while (bound + 1 < values.length && !reaches(values[0], values[bound], upTo)) {
      bound += 2;
    }
    return bound + 1 < values.length ? bound + 1 : bound;
  }

  private static boolean reaches(Fraction value, Fraction bound, boolean upTo) {
    int order = value.compareTo(bound);
    return upTo ? order <= 0 : order >= 0;
  }

  @Override
  public void say(StringBuilder out, Facts facts, Language language) {
    Operand value = arguments.get(0);
    StepWords.said(out, value, facts, language);
    Fraction[] values = new Fraction[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      Fraction number = arguments.get(i).number(facts);
      if (number == null) {
        return;
      }
      values[i] = number;
    }
    int at = result(values, upTo);
    boolean rest = at >= values.length || at % 2 == 1;
    String unit = value.words().unit(facts);
    String reached = rest ? "" : values[at - 1].shown() + unit;
    int missedAt = rest ? (values.length - 1) / 2 * 2 - 1 : at - 3;
    String missed = missedAt < 1 ? "" : values[missedAt].shown() + unit;
    boolean zh = language == Language.ZH;
    out.append(zh ? chinese(reached, missed) : english(reached, missed));
    out.append(zh ? "，计 " : ": ");
    if (at >= values.length) {
      out.append('0');
    } else {
      result(out, arguments.get(at), facts, language);
    }
  }

  private static void result(StringBuilder out, Operand result, Facts facts, Language language) {
    if (result.constant() == null) {
      StepWords.said(out, result, facts, language);
    } else {
      result.say(out, facts, language);
    }
  }

  private String chinese(String reached, String missed) {
    String from = reached.isEmpty() ? "" : upTo ? "不超过 " + reached : reached + " 以上";
    String to = missed.isEmpty() ? "" : (upTo ? "超过 " : "不足 ") + missed;
    return "，属 " + from + (from.isEmpty() || to.isEmpty() ? "" : "、") + to + " 一档";
  }

  private String english(String reached, String missed) {
    String from = reached.isEmpty() ? "" : (upTo ? "up to " : "from ") + reached;
    String to = missed.isEmpty() ? "" : (upTo ? "above " : "below ") + missed;
    return ", in the band " + from + (from.isEmpty() || to.isEmpty() ? "" : " and ") + to;
  }

  @Override
  public boolean isClause() {
    return true;
  }

  @Override
  public Gap gap(Facts facts) {
    return FunctionWords.gap(arguments, facts);
  }
}
