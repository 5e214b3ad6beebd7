package dev.rubric.spreadsheet.internal.guard;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * A number as its format shows it.
 *
 * @param text what the cell shows, without zeros at the end; the stored number where its format
 *     shows no number
 * @param stored the number that is stored, as the format would show it unrounded
 * @param isExact whether both are the same number
 */
public record ShownNumber(String text, String stored, boolean isExact) {
  private static final char WIDE_PERCENT = '％';
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(\\(?[-+]?)\\s*[¥￥$€]?\\s*([-+]?[0-9]+(?:\\.[0-9]+)?(?:E[-+]?[0-9]+)?)\\s*(\\D*?)\\)?");

  /** What a cell shows of a number. */
  public static ShownNumber of(BigDecimal value, int index, String format) {
    boolean percent = LITERAL.matcher(format).replaceAll("").contains("%");
    BigDecimal scaled = percent ? value.movePointRight(2) : value;
    String stored = plain(scaled) + (percent ? "%" : "");
    if (format.equalsIgnoreCase("general") || format.equals("@")) {
      return new ShownNumber(stored, stored, true);
    }
    String shown =
        new DataFormatter(Locale.ROOT)
            .formatRawCellContents(value.doubleValue(), index, literalPercent(format))
            .replace(",", "")
            .replace(WIDE_PERCENT, '%')
            .strip();
    Matcher matcher = SHOWN.matcher(shown);
    if (!matcher.matches()) {
      return new ShownNumber(stored, stored, shown.isEmpty());
    }
    boolean negative = matcher.group(1).startsWith("(") || matcher.group(1).contains("-");
    BigDecimal number = new BigDecimal(matcher.group(2));
    BigDecimal seen = negative ? number.negate() : number;
    String text = plain(seen) + matcher.group(3).strip();
    return new ShownNumber(text, stored, seen.compareTo(scaled) == 0);
  }

  /** POI takes a per-cent sign in quotes for the format's own; a wide one it does not. */
  private static String literalPercent(String format) {
    return LITERAL
        .matcher(format)
        .replaceAll(found -> Matcher.quoteReplacement(found.group().replace('%', WIDE_PERCENT)));
  }

  /** Without zeros at the end, as a cell shows it. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
