package dev.rubric.change.internal.function;

import dev.rubric.check.internal.space.Axis;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score in terms of what is reported: a linear form, or a quotient of two.
 *
 * @param over what is divided
 * @param under what it is divided by; null for a linear form
 */
record Formula(Linear over, @Nullable Linear under) {
  /** So many of each axis, and a constant. */
  record Linear(Map<Axis, Fraction> coefficients, Fraction constant) {
    Linear {
      Map<Axis, Fraction> used = new LinkedHashMap<>(coefficients);
      used.values().removeIf(each -> each.signum() == 0);
      coefficients = used;
    }

    Fraction at(Map<Axis, Object> values) {
      Fraction sum = constant;
      for (Map.Entry<Axis, Fraction> each : coefficients.entrySet()) {
        if (values.get(each.getKey()) instanceof BigDecimal number) {
          sum = sum.plus(each.getValue().times(number));
        }
      }
      return sum;
    }

    boolean isConstant() {
      return coefficients.isEmpty();
    }

    private String words(Language language) {
      StringBuilder out = new StringBuilder();
      coefficients.forEach(
          (axis, count) -> {
            term(out, count.signum() < 0);
            Fraction size = count.abs();
            if (!size.equals(Fraction.of(BigDecimal.ONE))) {
              out.append(said(size)).append(" × ");
            }
            out.append(axis.label().in(language));
          });
      if (constant.signum() != 0 || out.isEmpty()) {
        term(out, constant.signum() < 0);
        out.append(said(constant.abs()));
      }
      return out.toString();
    }

    private static void term(StringBuilder out, boolean negative) {
      if (out.isEmpty()) {
        out.append(negative ? "−" : "");
      } else {
        out.append(negative ? " − " : " + ");
      }
    }

    /** Exactly, since people may work it out again. */
    private static String said(Fraction number) {
      return number.isDecimal() ? number.toString() : "(" + number + ")";
    }
  }

  static Formula of(Fraction constant) {
    return new Formula(new Linear(Map.of(), constant), null);
  }

  /** What it comes to; null where it is not defined. */
  @Nullable Fraction at(Map<Axis, Object> values) {
    Linear divisor = under;
    if (divisor == null) {
      return over.at(values);
    }
    Fraction below = divisor.at(values);
    return below.signum() == 0 ? null : over.at(values).dividedBy(below);
  }

  boolean isConstant() {
    return under == null && over.isConstant();
  }

  Text words() {
    return Text.lazy(
        language -> {
          String top = over.words(language);
          Linear divisor = under;
          if (divisor == null) {
            return top;
          }
          String bottom = divisor.words(language);
          return bracketed(over, top) + " ÷ " + bracketed(divisor, bottom);
        });
  }

  private static String bracketed(Linear form, String words) {
    int terms = form.coefficients().size() + (form.constant().signum() == 0 ? 0 : 1);
    return terms > 1 ? "(" + words + ")" : words;
  }
}
