package dev.rubric.internal.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days: {@code 2024-06-30}, {@code 2024年6月30日}, and months: {@code 2024年6月}. */
final class Days {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.|年(\\d{1,2})月)(\\d{1,2})日?(?:["
              + " T]0?0:00(?::00)?)?");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})(?:[-/](0?[1-9]|1[0-2])|年(\\d{1,2})月底?)");

  private Days() {}

  static Optional<Written.Day> read(String text) {
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return day(day.group(1), group(day, 2, 5), day.group(6), false);
    }
    Matcher month = MONTH.matcher(text);
    return month.matches() ? day(month.group(1), group(month, 2, 3), "1", true) : Optional.empty();
  }

  private static String group(Matcher matcher, int first, int last) {
    for (int i = first; i < last; i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    return matcher.group(last);
  }

  private static Optional<Written.Day> day(String year, String month, String day, boolean whole) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(new Written.Day(date, whole));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
