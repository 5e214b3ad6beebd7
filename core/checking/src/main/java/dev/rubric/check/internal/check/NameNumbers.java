package dev.rubric.check.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a rule's name states, each with what stands around it.
 *
 * @param value the number
 * @param before the words directly before it
 * @param unit the words directly after it
 */
record NameNumbers(BigDecimal value, String before, String unit) {
  private static final int AROUND = 5;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z0-9.〔第])\\d{1,12}(\\.\\d{1,6})?");

  /** Years, dates, documents and the like say nothing of what a rule does. */
  private static final Pattern NO_VALUE =
      Pattern.compile("^(年|月|日|时|号|条|款|级|类|期|届|[A-Za-z0-9〕.]).*");

  /** In the order written. */
  static List<NameNumbers> of(String name) {
    List<NameNumbers> found = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(name);
    while (matcher.find()) {
      String after = name.substring(matcher.end(), Math.min(name.length(), matcher.end() + AROUND));
      String before = name.substring(Math.max(0, matcher.start() - AROUND), matcher.start());
      if (!NO_VALUE.matcher(after).matches()) {
        found.add(new NameNumbers(new BigDecimal(matcher.group()), before, after.strip()));
      }
    }
    return found;
  }

  boolean isPoints() {
    return unit.startsWith("分") && !unit.startsWith("分值");
  }
}
