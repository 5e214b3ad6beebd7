package dev.rubric.internal.framework;

import dev.rubric.framework.DataItem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What reported values mean under their declarations. */
public final class ItemValues {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
  private static final Map<String, Boolean> FLAGS = Map.of("是", true, "否", false);

  private ItemValues() {}

  /** The value of the item's type; null when it is none. */
  public static @Nullable Object of(DataItem item, Object value) {
    return switch (item.type()) {
      case NUMBER -> value instanceof BigDecimal ? value : null;
      case TEXT -> text(value);
      case FLAG -> value instanceof String word ? FLAGS.get(word) : flag(value);
      case DATE ->
          value instanceof String word ? date(word) : value instanceof LocalDate ? value : null;
    };
  }

  private static @Nullable Object flag(Object value) {
    return value instanceof Boolean ? value : null;
  }

  /** A number is taken by its own characters. */
  private static @Nullable String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String words ? words : null;
  }

  /** A date written 2024-03-01 or 2024年3月1日; null when it is none. */
  public static @Nullable LocalDate date(String written) {
    Matcher date = DATE.matcher(written.strip());
    if (!date.matches()) {
      return null;
    }
    int form = date.group(2) == null ? 4 : 2;
    try {
      return LocalDate.of(number(date, 1), number(date, form), number(date, form + 1));
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
