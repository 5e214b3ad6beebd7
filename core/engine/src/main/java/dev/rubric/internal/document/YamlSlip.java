package dev.rubric.internal.document;

import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The usual slips behind YAML that can't be read: tabs, full-width punctuation.
 *
 * @param location where the slip is
 * @param mend the change that puts it right; null where that is not certain
 */
record YamlSlip(Location location, String zh, String en, @Nullable Mend mend) {
  private record Sign(String wide, String plain) {}

  private static final List<Sign> SIGNS =
      List.of(new Sign("：", ":"), new Sign("，", ","), new Sign("－", "-"));

  /** A key whose value follows the colon at once. */
  private static final Pattern JOINED =
      Pattern.compile("^\\s*(?:- )?([\\p{L}\\p{N}]+)(:)([^\\s:/{}\\[\\],]+)\\s*$");

  /** The slip on this line or the one before it, or else just the place. */
  static YamlSlip near(Location where, String text) {
    String[] lines = text.split("\n", -1);
    for (int line = where.line(); line >= 1 && line >= where.line() - 1; line--) {
      if (line <= lines.length) {
        YamlSlip slip = in(lines[line - 1], where.file(), line);
        if (slip != null) {
          return slip;
        }
      }
    }
    return new YamlSlip(
        where,
        "此处不符合 YAML 的写法；请检查冒号、引号和缩进",
        "this is not well-formed YAML; check colons, quotes and indentation",
        null);
  }

  private static @Nullable YamlSlip in(String line, String file, int number) {
    int tab = line.indexOf('\t');
    if (tab >= 0 && line.substring(0, tab).isBlank()) {
      return new YamlSlip(
          new Location(file, number, tab + 1),
          "缩进请用空格，不能用制表符",
          "indent with spaces, not with tabs",
          null);
    }
    for (Sign sign : SIGNS) {
      int at = line.indexOf(sign.wide());
      if (at >= 0) {
        return new YamlSlip(
            new Location(file, number, at + 1),
            "全角 " + sign.wide() + " 应改为半角 " + sign.plain() + "，后面加一个空格",
            "the full-width " + sign.wide() + " should be " + sign.plain() + " and a space",
            new Mend(sign.wide(), sign.plain() + " "));
      }
    }
    Matcher joined = JOINED.matcher(line);
    if (joined.find()) {
      String key = joined.group(1);
      return new YamlSlip(
          new Location(file, number, joined.start(2) + 1),
          "冒号后面缺一个空格：应写成 " + key + ": " + joined.group(3),
          "a space is missing behind the colon: write " + key + ": " + joined.group(3),
          new Mend(":", ": "));
    }
    return null;
  }
}
