package dev.rubric.internal.document;

import dev.rubric.diagnostic.Mend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Slips of a line's signs: tabs, full-width punctuation, a missing colon, comma or blank. */
final class YamlSigns {
  private record Sign(String wide, String plain, String behind) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("：", ":", " "),
          new Sign("，", ",", " "),
          new Sign("－", "-", " "),
          new Sign("｛", "{", ""),
          new Sign("｝", "}", ""),
          new Sign("［", "[", ""),
          new Sign("］", "]", ""));

  private static final String START = "^(\\s*(?:- +)*)";
  private static final String KEY = "(\\p{L}[^\\s:：;；=＝{}\\[\\],\"#]*)";

  /** A key whose value follows the colon at once. */
  private static final Pattern JOINED =
      Pattern.compile("([\\p{L}\\p{N}][^\\s:：{}\\[\\],\"#]*)(:)(?=[^\\s:/{}\\[\\],])");

  private static final Pattern NO_COLON =
      Pattern.compile(START + KEY + "((?:\\s*[;；=＝]\\s*|\\s+)(\\S.*))?$");
  private static final Pattern NO_BLANK = Pattern.compile("^(\\s*-)(?=[^\\s\\-])");
  private static final Pattern NO_COMMA =
      Pattern.compile("(?<=[^\\s,{\\[:])(\\s+)(?=" + KEY + "\\s*: )|(?<=[}\\]])(\\s*)(?=[{\\[])");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+(\\.[0-9]+)?%?");
  private static final Pattern SWALLOWED = Pattern.compile(KEY + "(?:\\s*[:：=＝]\\s*|\\s+)(\\S.*)");

  private YamlSigns() {}

  static Stream<YamlSlip> of(int number, String line) {
    List<YamlSlip> slips = new ArrayList<>();
    tab(number, line, slips);
    wide(number, line, slips);
    joined(number, line, slips);
    Matcher blank = NO_BLANK.matcher(line);
    if (blank.find()) {
      slips.add(
          YamlSlip.written(
              number,
              blank.end(1),
              line.substring(0, blank.end()) + " " + line.substring(blank.end()),
              "- 后面缺一个空格",
              "a space is missing behind the -"));
    }
    colon(number, line, slips);
    comma(number, line, slips);
    return slips.stream();
  }

  /**
   * A key that took in its value, since the colon is missing, wide or joined; a part of a number.
   */
  static Optional<YamlSlip> swallowed(int number, int column, String key) {
    if (DIGITS.matcher(key).matches()) {
      return Optional.of(
          new YamlSlip(
              number,
              column,
              key,
              "逗号把一个数拆成了两项：数里不写逗号",
              "a comma splits a number in two: numbers are written without",
              null));
    }
    Matcher swallowed = SWALLOWED.matcher(key);
    if (!swallowed.matches()) {
      return Optional.empty();
    }
    String mended = swallowed.group(1) + ": " + swallowed.group(2);
    for (Sign sign : SIGNS) {
      mended = mended.replace(sign.wide(), sign.plain() + sign.behind());
    }
    return Optional.of(
        YamlSlip.written(
            number,
            column,
            mended,
            swallowed.group(1) + " 后面缺半角冒号和空格",
            "a colon and a space are missing behind " + swallowed.group(1),
            new Mend(key, mended)));
  }

  private static void tab(int number, String line, List<YamlSlip> slips) {
    int tab = line.indexOf('\t');
    if (tab >= 0 && line.substring(0, tab).isBlank()) {
      for (String blanks : List.of("  ", "    ", "", "        ")) {
        slips.add(
            new YamlSlip(
                number,
                tab + 1,
                line.replace("\t", blanks),
                "缩进请用空格，不能用制表符",
                "indent with spaces, not with tabs",
                null));
      }
    }
  }

  /** Each such sign alone, then all of them. */
  private static void wide(int number, String line, List<YamlSlip> slips) {
    String all = line;
    YamlSlip first = null;
    for (Sign sign : SIGNS) {
      all = all.replace(sign.wide(), sign.plain() + sign.behind());
      for (int at = line.indexOf(sign.wide()); at >= 0; at = line.indexOf(sign.wide(), at + 1)) {
        YamlSlip slip = wide(number, line, at, sign);
        first = first == null || slip.column() < first.column() ? slip : first;
        slips.add(slip);
      }
    }
    if (first != null) {
      slips.add(new YamlSlip(number, first.column(), all, first.zh(), first.en(), first.mend()));
    }
  }

  private static YamlSlip wide(int number, String line, int at, Sign sign) {
    boolean spaced = !sign.behind().isEmpty();
    return new YamlSlip(
        number,
        at + 1,
        line.substring(0, at) + sign.plain() + sign.behind() + line.substring(at + 1),
        "全角 " + sign.wide() + " 应改为半角 " + sign.plain() + (spaced ? "，后面加一个空格" : ""),
        "the full-width "
            + sign.wide()
            + " should be "
            + sign.plain()
            + (spaced ? " and a space" : ""),
        new Mend(sign.wide(), sign.plain() + sign.behind()));
  }

  private static void joined(int number, String line, List<YamlSlip> slips) {
    Matcher joined = JOINED.matcher(line);
    while (joined.find()) {
      slips.add(
          YamlSlip.written(
              number,
              joined.start(2) + 1,
              line.substring(0, joined.end()) + " " + line.substring(joined.end()),
              "冒号后面缺一个空格",
              "a space is missing behind the colon",
              new Mend(":", ": ")));
    }
  }

  private static void colon(int number, String line, List<YamlSlip> slips) {
    Matcher missing = NO_COLON.matcher(line);
    if (missing.matches()) {
      String value = missing.group(4) == null ? "" : " " + missing.group(4);
      slips.add(
          YamlSlip.written(
              number,
              missing.end(2) + 1,
              missing.group(1) + missing.group(2) + ":" + value,
              missing.group(2) + " 后面缺冒号",
              "a colon is missing behind " + missing.group(2)));
    }
  }

  private static void comma(int number, String line, List<YamlSlip> slips) {
    Matcher missing = NO_COMMA.matcher(line);
    while (line.indexOf('{') >= 0 && missing.find()) {
      slips.add(
          YamlSlip.written(
              number,
              missing.start() + 1,
              line.substring(0, missing.start()) + ", " + line.substring(missing.end()),
              "两项之间缺逗号",
              "a comma is missing between two values"));
    }
  }
}
