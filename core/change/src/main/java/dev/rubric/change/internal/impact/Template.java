package dev.rubric.change.internal.impact;

import dev.rubric.internal.vocabulary.FactWord;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a list looks like without its amounts: any plain amount that is not below 0 is
 * as sound as any other, so that entries of one look are sound together.
 */
final class Template {
  private static final Set<Slice> AMOUNTS =
      Row.names(
          "年初预算",
          "initial",
          "调整预算",
          "adjusted",
          "到位资金",
          "received",
          "支出",
          "spent",
          "计划支出",
          "plannedSpending",
          "结转结余",
          "carriedOver",
          "上年支出",
          "lastYearSpent",
          "上年结转结余",
          "lastYearCarriedOver",
          "得分",
          "score",
          "次数",
          "count");

  private static final int MOST_DIGITS = 15;

  private Template() {}

  /** The look of a map; null when it is not made as most are. */
  static @Nullable Slice of(FactWord fact, Slice entry) {
    ByteArrayOutputStream look = new ByteArrayOutputStream(entry.length());
    RowJson.write(look, fact.en());
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
      if (AMOUNTS.contains(name) && isPlain(value)) {
        look.write('#');
      } else {
        look.write(':');
        value.copyTo(look);
      }
    } while (cutter.pass(','));
    byte[] bytes = look.toByteArray();
    return cutter.pass('}') && cutter.isAtEnd() ? new Slice(bytes, 0, bytes.length) : null;
  }

  /** Digits, perhaps with decimals, as JSON and everybody else reads them. */
  private static boolean isPlain(Slice value) {
    int length = value.length();
    if (length > MOST_DIGITS || (length > 1 && value.at(0) == '0' && value.at(1) != '.')) {
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
