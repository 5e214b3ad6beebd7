package dev.rubric.spreadsheet.internal.guard;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * A number as its format shows it.
 *
 * @param text what the cell shows, without zeros at the end; 0 where its format has a sign for it
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
    if (format.equalsIgnoreCase("general") || format.equals("@")) {
      return new ShownNumber(plain(value), plain(value), true);
    }
    String raw = isBlank(format, value.signum()) ? "" : raw(value, index, format);
    boolean percent = raw.contains("%");
    BigDecimal scaled = percent ? value.movePointRight(2) : value;
    String stored = plain(scaled) + (percent ? "%" : "");
    Matcher matcher = SHOWN.matcher(raw.replace(WIDE_PERCENT, '%'));
    if (!matcher.matches()) {
      boolean zero = value.signum() == 0 && raw.chars().noneMatch(Character::isDigit);
      return new ShownNumber(zero ? stored : raw, stored, zero);
    }
    boolean negative = matcher.group(1).startsWith("(") || matcher.group(1).contains("-");
    BigDecimal number = new BigDecimal(matcher.group(2));
    BigDecimal seen = negative ? number.negate() : number;
    String text = plain(seen) + matcher.group(3).strip();
    return new ShownNumber(text, stored, seen.compareTo(scaled) == 0);
  }

  private static String raw(BigDecimal value, int index, String format) {
    return new DataFormatter(Locale.ROOT)
        .formatRawCellContents(value.doubleValue(), index, literalPercent(format))
        .replace(",", "")
        .strip();
  }

  /** Whether the part of a format for numbers of that sign shows nothing, as in {@code ;;;}. */
  private static boolean isBlank(String format, int sign) {
    String[] parts = format.split(";", -1);
    int part = sign > 0 ? 0 : sign < 0 ? 1 : 2;
    return part < parts.length && parts.length > 1 && parts[part].isBlank();
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
