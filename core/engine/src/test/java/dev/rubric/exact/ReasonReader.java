package dev.rubric.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Redoes the arithmetic of a reason from nothing but its Chinese words, as an auditor with a
 * calculator would.
 */
final class ReasonReader {
  private static final Pattern STATED =
      Pattern.compile("^(?:(.*)，)?(得满分|得|扣) (≈?[-\\d.]+) 分$", Pattern.DOTALL);
  private static final Pattern SHARE =
      Pattern.compile("^(.*?)(?:(?: [=≈] [-\\d.]+)?%)?，按分值 ([\\d.]+) 的该比例得 ≈?[-\\d.]+ 分$");
  private static final Pattern MOVED =
      Pattern.compile(
          "，分值 [\\d.]+ 调整为 [\\d.]+，折算为 (≈?[\\d.]+) × ([\\d.]+) ÷ ([\\d.]+) [=≈] ([\\d.]+) 分$");
  private static final Pattern CAPPED = Pattern.compile("，按分值 ([\\d.]+) 分封顶$");
  private static final Pattern USED_UP = Pattern.compile("，本项 ([\\d.]+) 分扣完为止$");

  private final String text;
  private int at;

  private ReasonReader(String text) {
    this.text = text;
  }

  /** The points that the words come to. */
  static Rational points(String reason) {
    Matcher moved = MOVED.matcher(reason);
    Rational stated = stated(reason);
    return moved.find()
        ? stated.times(Rational.of(moved.group(2))).dividedBy(Rational.of(moved.group(3)))
        : stated;
  }

  private static Rational stated(String reason) {
    String rest = MOVED.matcher(reason).replaceFirst("");
    rest = CAPPED.matcher(rest).replaceFirst("");
    rest = USED_UP.matcher(rest).replaceFirst("");
    if (rest.equals("不得分")) {
      return Rational.ZERO;
    }
    Matcher share = SHARE.matcher(rest);
    if (share.matches()) {
      Rational percent = value(share.group(1));
      return percent.times(Rational.of(share.group(2))).dividedBy(Rational.HUNDRED).atLeastZero();
    }
    Matcher stated = STATED.matcher(rest);
    if (!stated.matches()) {
      throw new IllegalArgumentException("not understood: " + reason);
    }
    if (stated.group(1) == null) {
      return Rational.of(stated.group(3).replace("≈", ""));
    }
    return value(stated.group(1));
  }

  /** Whether what it says of a weight that moved, or caps it, is so. */
  static boolean isTrueOfTheRest(String reason, Rational points) {
    Matcher moved = MOVED.matcher(reason);
    boolean scaled = true;
    if (moved.find()) {
      Rational worked =
          Rational.of(moved.group(1).replace("≈", ""))
              .times(Rational.of(moved.group(2)))
              .dividedBy(Rational.of(moved.group(3)));
      scaled = worked.minus(Rational.of(moved.group(4))).abs().compareTo(Rational.of("0.01")) < 0;
    }
    String rest = moved.replaceFirst("");
    for (Pattern clip : List.of(CAPPED, USED_UP)) {
      Matcher found = clip.matcher(rest);
      if (found.find()) {
        scaled &= points.compareTo(Rational.of(found.group(1))) > 0;
      }
    }
    return scaled;
  }

  private static Rational value(String formula) {
    ReasonReader reader = new ReasonReader(formula);
    Rational value = reader.clause();
    reader.comesTo();
    if (reader.at < formula.length()) {
      throw new IllegalArgumentException("left over: " + formula.substring(reader.at));
    }
    return value;
  }

  /** An expression, or steps or an interpolation from one. */
  private Rational clause() {
    Rational value = sum();
    comesTo();
    if (skip("，按线性插值")) {
      return interpolated(value);
    }
    String beyond = skipOne(" 超过 ", " 低于 ", " 未超过 ", " 不低于 ");
    if (beyond.isEmpty()) {
      return startsWith("，每 ") ? steps(value, value, "每步") : value;
    }
    Rational limit = sum();
    comesTo();
    boolean over = beyond.contains("超过");
    boolean said = beyond.equals(" 超过 ") || beyond.equals(" 低于 ");
    int order = over ? value.compareTo(limit) : limit.compareTo(value);
    if (said != order > 0) {
      throw new IllegalArgumentException("false: " + text);
    }
    if (skip("，相差 ")) {
      Rational told = number();
      unit();
      Rational real = value.minus(limit).abs();
      if (startsWith("，每 ") && text.substring(at).matches("(?s)，每 [^ ]*%.*")) {
        real = real.times(Rational.HUNDRED).dividedBy(limit.abs());
      }
      Rational shortened = text.contains("≈") ? real.dividedBy(Rational.of(1000)) : Rational.ZERO;
      if (told.minus(real).abs().compareTo(shortened.max(Rational.of("0.01"))) > 0) {
        throw new IllegalArgumentException("the distance is not " + told + ": " + text);
      }
    }
    return steps(value, limit, over ? "每超" : "每低");
  }

  private Rational steps(Rational value, Rational limit, String direction) {
    expect("，每 ");
    Rational step = number();
    String unit = unit();
    expect(" 计 ");
    Rational points = sum();
    expect(" 分（");
    String mode =
        switch (skipOne("不足部分不计）", "不足部分按一步计）", "按比例计）")) {
          case "不足部分不计）" -> "不足不计";
          case "不足部分按一步计）" -> "不足按一计";
          default -> "按比例";
        };
    return direction.equals("每步")
        ? Formula.beyond("每超数量", value, Rational.ZERO, step, mode, points)
        : Formula.beyond(
            direction + (unit.equals("%") ? "百分比" : "数量"), value, limit, step, mode, points);
  }

  private Rational interpolated(Rational x) {
    List<Rational> points = new ArrayList<>();
    while (skip(" ")) {
      points.add(number());
      expect("→");
      points.add(number());
      if (startsWith(" =") || startsWith(" ≈")) {
        break;
      }
    }
    if (x.compareTo(points.get(0)) <= 0) {
      return points.get(1);
    }
    for (int i = 2; i < points.size(); i += 2) {
      if (x.compareTo(points.get(i)) <= 0) {
        Rational run = points.get(i).minus(points.get(i - 2));
        Rational rise = points.get(i + 1).minus(points.get(i - 1));
        return points.get(i - 1).plus(x.minus(points.get(i - 2)).times(rise).dividedBy(run));
      }
    }
    return points.get(points.size() - 1);
  }

  private Rational sum() {
    Rational sum = product();
    while (true) {
      if (skip(" + ")) {
        sum = sum.plus(product());
      } else if (skip(" − ")) {
        sum = sum.minus(product());
      } else {
        return sum;
      }
    }
  }

  private Rational product() {
    Rational product = factor();
    while (true) {
      if (skip(" × ")) {
        product = product.times(factor());
      } else if (skip(" ÷ ")) {
        product = product.dividedBy(factor());
      } else {
        return product;
      }
    }
  }

  private Rational factor() {
    if (skip("−")) {
      return factor().negated();
    }
    if (skip("（")) {
      Rational inside = clause();
      comesTo();
      expect("）");
      return inside;
    }
    String function = skipOne("完成比例（", "反向比例（", "剩余比例（", "最小值（", "最大值（", "平均值（", "绝对值（", "超出区间（");
    if (!function.isEmpty()) {
      return applied(function.substring(0, function.length() - 1));
    }
    if (!isNumber(at)) {
      int space = text.indexOf(' ', at);
      at = space + 1;
    }
    Rational number = number();
    unit();
    return number;
  }

  private Rational applied(String function) {
    List<Rational> of = new ArrayList<>();
    do {
      of.add(sum());
    } while (skip("，"));
    expect("）");
    return Formula.applied(function, of);
  }

  /** What is said to come out is not taken on trust. */
  private void comesTo() {
    if (skip(" = ") || skip(" ≈ ")) {
      number();
    }
  }

  /** 件, % or 个百分点 behind a number. */
  private String unit() {
    return skipOne("%", " 个百分点", " 件");
  }

  private boolean isNumber(int index) {
    char next = text.charAt(index);
    return next == '≈' || next == '-' || Character.isDigit(next);
  }

  private Rational number() {
    skip("≈");
    int start = at;
    while (at < text.length() && (isNumber(at) || text.charAt(at) == '.')) {
      at++;
    }
    return Rational.of(text.substring(start, at));
  }

  private boolean startsWith(String words) {
    return text.startsWith(words, at);
  }

  private boolean skip(String words) {
    boolean there = startsWith(words);
    at += there ? words.length() : 0;
    return there;
  }

  private String skipOne(String... choices) {
    for (String choice : choices) {
      if (skip(choice)) {
        return choice;
      }
    }
    return "";
  }

  private void expect(String words) {
    if (!skip(words)) {
      throw new IllegalArgumentException("expected " + words + " at " + at + ": " + text);
    }
  }
}
