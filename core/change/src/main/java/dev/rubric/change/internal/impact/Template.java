package dev.rubric.change.internal.impact;

import dev.rubric.internal.vocabulary.FactWord;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list: what it looks like without its amounts, and the amounts. Any plain amount
 * that is not below 0 is as sound as any other in a budget line, an event or a self-score, so that
 * those of one look are sound together.
 *
 * @param look all but the amounts, with their names
 * @param names the names of the amounts
 * @param amounts the amounts, in the same order
 */
record Template(Slice look, List<Slice> names, List<Slice> amounts) {
  private static final int MOST_DIGITS = 15;

  /** Of a map; null when it is not made as most are. */
  static @Nullable Template of(FactWord fact, Slice entry) {
    ByteArrayOutputStream look = new ByteArrayOutputStream(entry.length());
    RowJson.write(look, fact.en());
    List<Slice> names = new ArrayList<>(8);
    List<Slice> amounts = new ArrayList<>(8);
    Cutter cutter = new Cutter(entry);
    if (!cutter.pass('{')) {
      return null;
    }
    do {
      Slice name = cutter.isText() ? cutter.value() : null;
      Slice value = name != null && cutter.pass(':') ? cutter.value() : null;
      if (name == null || value == null) {
        return null;
      }
      name.copyTo(look);
      if (isPlain(value) && Amounts.isOne(fact, name)) {
        look.write('#');
        names.add(name);
        amounts.add(value);
      } else {
        look.write(':');
        value.copyTo(look);
      }
    } while (cutter.pass(','));
    return cutter.pass('}') && cutter.isAtEnd()
        ? new Template(Slice.of(look), names, amounts)
        : null;
  }

  /** The number that a plain amount is. */
  static BigDecimal amount(Slice plain) {
    long digits = 0;
    int point = plain.length();
    for (int i = 0; i < plain.length(); i++) {
      byte each = plain.at(i);
      if (each == '.') {
        point = i + 1;
      } else {
        digits = 10 * digits + (each - '0');
      }
    }
    return BigDecimal.valueOf(digits, plain.length() - point);
  }

  /** Digits, perhaps with decimals, as JSON and everybody else reads them. */
  static boolean isPlain(Slice value) {
    int length = value.length();
    if (length == 0
        || length > MOST_DIGITS
        || (length > 1 && value.at(0) == '0' && value.at(1) != '.')) {
      return false;
    }
    boolean point = false;
    for (int i = 0; i < length; i++) {
      byte each = value.at(i);
      if (each == '.' && !point && i > 0 && i < length - 1) {
        point = true;
      } else if (each < '0' || each > '9') {
        return false;
      }
    }
    return true;
  }
}
