package dev.rubric.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A made-up expression, with what it comes to by the manual.
 *
 * @param text how a rule writes it, with {@code @} before each field
 * @param value what it comes to; null when that is not defined
 */
record Formula(
    String text, Function<Function<String, @Nullable Rational>, @Nullable Rational> value) {
  private static final String[] LITERALS = {
    "0.5", "1", "2", "3", "7", "12.5", "60", "95", "100", "300"
  };
  private static final String[] MODES = {"不足不计", "不足按一计", "按比例"};
  private static final String[] STEPS = {"每超百分比", "每低百分比", "每超百分点", "每低百分点", "每超数量", "每低数量"};

  /** A fixed number. */
  static Formula literal(String number) {
    Rational value = Rational.of(number);
    return new Formula(number, fields -> value);
  }

  /** An expression over some of these fields, at most so deep. */
  static Formula any(Random random, String[] fields, int depth) {
    int kind = depth == 0 ? random.nextInt(3) : random.nextInt(14);
    return switch (kind) {
      case 0, 1 -> field(fields[random.nextInt(fields.length)]);
      case 2 -> depth == 0 ? literal(any(random, LITERALS)) : negative(any(random, fields, 0));
      case 3, 4, 5 ->
          arithmetic(
              "+-*/".charAt(random.nextInt(4)),
              any(random, fields, depth - 1),
              any(random, fields, depth - 1));
      case 6, 7 -> ratio(random.nextInt(3), any(random, fields, 0), any(random, fields, 0));
      case 8 -> several(random, fields, depth);
      case 9 -> outside(any(random, fields, depth - 1));
      case 10 -> interpolated(any(random, fields, depth - 1));
      case 11 -> perStep(random, outside(any(random, fields, depth - 1)));
      default -> steps(random, any(random, fields, depth - 1), any(random, fields, 0));
    };
  }

  /** One that reads a field; a plain number is refused where nobody could mean it. */
  static Formula reading(Random random, String[] fields, int depth) {
    Formula formula = any(random, fields, depth);
    while (!formula.text.contains("@")) {
      formula = any(random, fields, depth);
    }
    return formula;
  }

  private static String any(Random random, String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static Formula field(String name) {
    return new Formula("@" + name, fields -> fields.apply(name));
  }

  private static Formula negative(Formula of) {
    return of("-(" + of.text + ")", List.of(of), values -> values.get(0).negated());
  }

  private static Formula arithmetic(char sign, Formula left, Formula right) {
    return of(
        "(" + left.text + " " + sign + " " + right.text + ")",
        List.of(left, right),
        values -> {
          Rational a = values.get(0);
          Rational b = values.get(1);
          return switch (sign) {
            case '+' -> a.plus(b);
            case '-' -> a.minus(b);
            case '*' -> a.times(b);
            default -> b.sign() == 0 ? null : a.dividedBy(b);
          };
        });
  }

  private static Formula ratio(int kind, Formula value, Formula target) {
    return function(new String[] {"完成比例", "反向比例", "剩余比例"}[kind], List.of(value, target));
  }

  private static Formula function(String name, List<Formula> of) {
    String arguments = String.join(", ", of.stream().map(Formula::text).toList());
    return of(name + "(" + arguments + ")", of, values -> applied(name, values));
  }

  /** What a function with nothing but numbers comes to. */
  static @Nullable Rational applied(String function, List<Rational> of) {
    Rational first = of.get(0);
    return switch (function) {
      case "最小值" -> of.stream().reduce(Rational::min).orElseThrow();
      case "最大值" -> of.stream().reduce(Rational::max).orElseThrow();
      case "绝对值" -> first.abs();
      case "平均值" ->
          of.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(of.size()));
      case "超出区间" -> of.get(1).minus(first).max(first.minus(of.get(2))).atLeastZero();
      default -> ratio(function, first, of.get(1));
    };
  }

  private static @Nullable Rational ratio(String function, Rational value, Rational target) {
    if (target.sign() < 0) {
      return null;
    }
    boolean inverse = function.equals("反向比例");
    if (inverse && value.sign() <= 0) {
      return Rational.HUNDRED;
    }
    if (!inverse && target.sign() == 0) {
      boolean reached = function.equals("完成比例") ? value.sign() >= 0 : value.sign() <= 0;
      return reached ? Rational.HUNDRED : Rational.ZERO;
    }
    Rational part = inverse ? target.dividedBy(value) : value.dividedBy(target);
    Rational share = function.equals("剩余比例") ? Rational.of(2).minus(part) : part;
    return share.times(Rational.HUNDRED).atLeastZero();
  }

  private static Formula several(Random random, String[] fields, int depth) {
    String name = any(random, new String[] {"最小值", "最大值", "平均值", "绝对值"});
    List<Formula> of = new ArrayList<>();
    for (int i = name.equals("绝对值") ? 1 : 2 + random.nextInt(3); i > 0; i--) {
      of.add(any(random, fields, depth - 1));
    }
    return function(name, of);
  }

  private static Formula outside(Formula value) {
    return function("超出区间", List.of(value, literal("90"), literal("110")));
  }

  private static Formula interpolated(Formula value) {
    return of(
        "线性插值(" + value.text + ", 60, 0, 85, 40, 100, 100)",
        List.of(value),
        values -> {
          Rational x = values.get(0);
          Rational sixty = Rational.of(60);
          Rational rest = Rational.of(85);
          if (x.compareTo(sixty) <= 0) {
            return Rational.ZERO;
          } else if (x.compareTo(rest) <= 0) {
            return x.minus(sixty).times(Rational.of(40)).dividedBy(Rational.of(25));
          }
          Rational beyond = x.minus(rest).times(Rational.of(60)).dividedBy(Rational.of(15));
          return Rational.of(40).plus(beyond).min(Rational.HUNDRED);
        });
  }

  private static Formula perStep(Random random, Formula distance) {
    String step = any(random, new String[] {"1", "3", "0.5"});
    String mode = any(random, MODES);
    return of(
        "每步(" + distance.text + ", " + step + ", 0.7, \"" + mode + "\")",
        List.of(distance),
        values -> counted(values.get(0).dividedBy(Rational.of(step)), mode, Rational.of("0.7")));
  }

  private static Formula steps(Random random, Formula value, Formula limit) {
    String name = any(random, STEPS);
    String step = any(random, new String[] {"1", "3", "0.5", "10"});
    String mode = any(random, MODES);
    return of(
        name + "(" + value.text + ", " + limit.text + ", " + step + ", 0.3, \"" + mode + "\")",
        List.of(value, limit),
        values ->
            beyond(
                name, values.get(0), values.get(1), Rational.of(step), mode, Rational.of("0.3")));
  }

  /** The points for the steps of that function. */
  static @Nullable Rational beyond(
      String name, Rational value, Rational limit, Rational step, String mode, Rational points) {
    Rational beyond = name.startsWith("每超") ? value.minus(limit) : limit.minus(value);
    if (beyond.sign() <= 0) {
      return Rational.ZERO;
    }
    if (name.endsWith("百分比")) {
      if (limit.sign() == 0) {
        return null;
      }
      beyond = beyond.times(Rational.HUNDRED).dividedBy(limit.max(limit.negated()));
    }
    return counted(beyond.dividedBy(step), mode, points);
  }

  private static Rational counted(Rational steps, String mode, Rational points) {
    BigInteger whole = steps.floor();
    Rational floor = new Rational(whole, BigInteger.ONE);
    Rational counted =
        switch (mode) {
          case "不足不计" -> floor;
          case "不足按一计" -> floor.compareTo(steps) < 0 ? floor.plus(Rational.of(1)) : floor;
          default -> steps;
        };
    return counted.times(points);
  }

  private static Formula of(
      String text, List<Formula> parts, Function<List<Rational>, @Nullable Rational> combine) {
    return new Formula(
        text,
        fields -> {
          List<Rational> values = new ArrayList<>();
          for (Formula part : parts) {
            Rational value = part.value.apply(fields);
            if (value == null) {
              return null;
            }
            values.add(value);
          }
          return combine.apply(values);
        });
  }
}
