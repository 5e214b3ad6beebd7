package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.text.Language;
import java.util.regex.Pattern;

/** Says what is wrong with a number, and what to write instead. */
final class NumberSlips {
  /** Chinese words that do not begin with a digit or a power of ten. */
  private static final Pattern UNIT = Pattern.compile("(?![零〇一二两三四五六七八九十百千万亿兆])\\p{IsHan}{1,4}");

  private static final Pattern ZERO_IN_FRONT = Pattern.compile("0[0-9].*");

  private final Diagnostics diagnostics;

  NumberSlips(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** A full-width digit or point as a plain one. */
  static int narrow(int c) {
    if (c >= '０' && c <= '９') {
      return c - '０' + '0';
    }
    return c == '．' || c == '。' ? '.' : c;
  }

  /** Digits and points are plain ones, and digits stand on both sides of a point. */
  void width(String found, String digits, Location start) {
    if (found.startsWith(".") || found.endsWith(".")) {
      mend(
          found,
          digits,
          Diagnostic.error(
              "syntax",
              start,
              "小数点的两边都要有数字：" + found + " 应写成 " + digits,
              "a point has digits on both sides: write " + digits));
    } else if (!found.equals(digits)) {
      mend(
          found,
          digits,
          Diagnostic.error(
              "full-width",
              start,
              "全角数字 " + found + " 应改为半角 " + digits,
              "the full-width " + found + " should be " + digits));
    }
  }

  /** 012 is no number of its own: see what everybody else who writes one is told. */
  void zeroInFront(String digits, Location start) {
    if (ZERO_IN_FRONT.matcher(digits).matches()
        && NumberText.read(digits) instanceof Written.Refused refused) {
      diagnostics.error(
          "syntax",
          start,
          "数字 " + digits + " " + refused.reason().in(Language.ZH),
          "the number " + digits + ": " + refused.reason().in(Language.EN));
    }
  }

  /**
   * A unit is not written; what may be a part of the number is no unit.
   *
   * @param found the digits as they stand in the text
   * @param begins whether a number can begin there
   */
  void suffix(String found, String digits, String suffix, boolean begins, Location start) {
    if (begins && found.equals(digits) && UNIT.matcher(suffix).matches()) {
      mend(
          digits + suffix,
          digits,
          Diagnostic.error(
              "syntax",
              start,
              digits + " 后面不写计量单位：" + digits + suffix + " 应写成 " + digits,
              "no unit follows a number: write " + digits));
    } else if (NumberText.read(found + suffix) instanceof Written.Number whole
        && begins
        && whole.unit().isEmpty()) {
      String plain = whole.value().toPlainString();
      mend(
          found + suffix,
          plain,
          Diagnostic.error(
              "syntax",
              start,
              "数字用阿拉伯数字写：" + found + suffix + " 应写成 " + plain,
              "numbers are written in plain digits: write " + plain));
    } else {
      diagnostics.error(
          "syntax",
          start,
          "数字 " + digits + " 后面不能接 " + suffix + "；小数直接写，例如 4456.86",
          "the number "
              + digits
              + " can't be followed by "
              + suffix
              + "; write decimals as they are, such as 4456.86");
    }
  }

  private void mend(String found, String right, Diagnostic problem) {
    diagnostics.add(problem.with(new Mend(found, right)));
  }
}
