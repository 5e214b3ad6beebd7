package dev.rubric.internal.number;

import java.math.BigDecimal;
import java.util.Optional;

/** Chinese numerals, alone or mixed with digits: 九十, 一百二十, 1.2万, 3万5千, 百分之九十五点五. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
  private static final String SMALL = "十百千";
  private static final String FORMAL_SMALL = "拾佰仟";

  private final String text;
  private int at;

  private Numerals(String text) {
    this.text = text;
  }

  /** A digit from 0 to 9; −1 when it is none. */
  static int digit(char c) {
    if (c == '两' || c == '俩') {
      return 2;
    }
    return Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
  }

  private static int small(char c) {
    return Math.max(SMALL.indexOf(c), FORMAL_SMALL.indexOf(c)) + 1;
  }

  private static int large(char c) {
    return switch (c) {
      case '万', '萬' -> 4;
      case '亿', '億' -> 8;
      default -> 0;
    };
  }

  /** The number that the whole text is; empty when it is none, or more than one. */
  static Optional<BigDecimal> parse(String text) {
    if (text.isEmpty() || text.length() > 40) {
      return Optional.empty();
    }
    Optional<BigDecimal> row = row(text);
    return row.isPresent() ? row : new Numerals(text).whole();
  }

  /** Digits one by one, as years are read: 二〇二四. Two of them could be “three to five”. */
  private static Optional<BigDecimal> row(String text) {
    boolean digits = text.chars().allMatch(c -> digit((char) c) >= 0);
    boolean plain = text.length() == 1 || text.length() > 2 || "零〇".indexOf(text.charAt(1)) >= 0;
    if (!digits || !plain) {
      return Optional.empty();
    }
    StringBuilder arabic = new StringBuilder();
    text.chars().forEach(c -> arabic.append(digit((char) c)));
    return Optional.of(new BigDecimal(arabic.toString()));
  }

  private Optional<BigDecimal> whole() {
    BigDecimal total = BigDecimal.ZERO;
    int before = 17;
    while (at < text.length()) {
      Optional<BigDecimal> section = section();
      int power = section.isPresent() ? powers() : 0;
      boolean last = at == text.length();
      if (section.isEmpty() || power >= before || (power == 0 && !last)) {
        return Optional.empty();
      }
      total = total.add(section.get().movePointRight(power));
      before = power;
    }
    return Optional.of(total);
  }

  /** What stands before 万 or 亿, and 万亿 is both. */
  private int powers() {
    int power = 0;
    while (at < text.length() && large(text.charAt(at)) > 0) {
      power += large(text.charAt(at++));
    }
    return power;
  }

  /** A number below ten thousand, or digits as they are. */
  private Optional<BigDecimal> section() {
    BigDecimal total = BigDecimal.ZERO;
    int before = 4;
    boolean found = false;
    while (at < text.length() && large(text.charAt(at)) == 0) {
      skipZeros();
      if (at == text.length() || large(text.charAt(at)) > 0) {
        break;
      }
      Optional<BigDecimal> coefficient = coefficient(before == 4);
      int power = at < text.length() ? small(text.charAt(at)) : 0;
      if (coefficient.isEmpty() || power >= before) {
        return Optional.empty();
      }
      total = total.add(coefficient.get().movePointRight(power));
      found = true;
      at += power > 0 ? 1 : 0;
      before = power;
      if (power == 0 && at < text.length() && large(text.charAt(at)) == 0) {
        return Optional.empty();
      }
    }
    return found ? Optional.of(total) : Optional.empty();
  }

  private void skipZeros() {
    while (at + 1 < text.length() && "零〇".indexOf(text.charAt(at)) >= 0 && at > 0) {
      at++;
    }
  }

  private Optional<BigDecimal> coefficient(boolean first) {
    char c = text.charAt(at);
    if (c >= '0' && c <= '9') {
      return arabic();
    }
    if (first && small(c) > 0) {
      return Optional.of(BigDecimal.ONE);
    }
    if (c == '点') {
      return fraction(0);
    }
    int digit = digit(c);
    if (digit < 0) {
      return Optional.empty();
    }
    at++;
    return fraction(digit);
  }

  private Optional<BigDecimal> arabic() {
    int start = at;
    while (at < text.length()
        && (Character.digit(text.charAt(at), 10) >= 0 || (at > start && text.charAt(at) == '.'))) {
      at++;
    }
    return Arabic.parse(text.substring(start, at));
  }

  /** 九点五, or just 九. */
  private Optional<BigDecimal> fraction(int whole) {
    if (at == text.length() || text.charAt(at) != '点') {
      return Optional.of(BigDecimal.valueOf(whole));
    }
    StringBuilder digits = new StringBuilder().append(whole).append('.');
    at++;
    while (at < text.length() && digit(text.charAt(at)) >= 0) {
      digits.append(digit(text.charAt(at++)));
    }
    return Arabic.parse(digits.toString());
  }
}
