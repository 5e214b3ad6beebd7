package dev.rubric.internal.document;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Slips of a line's quotes: one without its pair, and a value that needs them. */
final class YamlQuotes {
  private static final int MOST = 12;

  /** A value that is not quoted, up to what may end it. */
  private static final Pattern BARE = Pattern.compile("(?<=: |^\\s{0,40}- )([^\\s\"{\\[][^,}]*)");

  private static final Pattern TO_THE_END = Pattern.compile("(?<=: |^\\s{0,40}- )([^\\s\"].*)$");

  private static final Pattern TWO_COLONS = Pattern.compile("[^\\s:{}\\[\\],]+: [^:{}\\[\\],]+");

  private static final Pattern LAST_QUOTE = Pattern.compile("([^\"']*)[\"']");

  private YamlQuotes() {}

  private static final Pattern SINGLE = Pattern.compile("(?<=: |, |- )'[^']*$");

  /** Whether a quote of the line lacks its pair. */
  static boolean isUnpaired(String line) {
    return line.chars().filter(sign -> sign == '"').count() % 2 == 1 || SINGLE.matcher(line).find();
  }

  /** A quote at the end of a value that does not begin with one, or the other way round. */
  static Optional<Diagnostic> unpairedIn(String value, Location where) {
    Matcher end = LAST_QUOTE.matcher(value);
    if (end.matches()) {
      String right = "\"" + end.group(1) + "\"";
      return Optional.of(
          unpaired(where, "应写成 " + right, "write " + right).with(new Mend(value, right)));
    }
    boolean wide = value.startsWith("“") || value.endsWith("”");
    return wide && count(value, '“') != count(value, '”')
        ? Optional.of(unpaired(where, value, value))
        : Optional.empty();
  }

  private static Diagnostic unpaired(Location where, String zh, String en) {
    return Diagnostic.error(
        "syntax", where, "引号没有配对：" + zh, "a quotation mark lacks the other of its pair: " + en);
  }

  private static long count(String text, char sign) {
    return text.chars().filter(each -> each == sign).count();
  }

  /** A quote that lacks its pair, which belongs to the end of the value or of the line. */
  static Stream<YamlSlip> unpaired(int number, String line) {
    List<YamlSlip> slips = new ArrayList<>();
    int last = Math.max(line.lastIndexOf('"'), line.lastIndexOf('\''));
    String quote = line.substring(last, last + 1);
    unpaired(number, last, line.replaceAll("[“”]", "\""), slips);
    for (int end = last + 1; end <= line.length() && slips.size() < MOST; end++) {
      boolean ends = end == line.length() || ",}] ".indexOf(line.charAt(end)) >= 0;
      if (ends && end > last + 1) {
        unpaired(number, last, line.substring(0, end) + quote + line.substring(end), slips);
      }
    }
    return slips.stream();
  }

  private static void unpaired(int number, int at, String mended, List<YamlSlip> slips) {
    slips.add(
        YamlSlip.written(
            number, at + 1, mended, "引号没有配对", "a quotation mark lacks the other of its pair"));
  }

  /** A value that begins with a sign of YAML, or holds one, stands in quotes. */
  static Stream<YamlSlip> missing(int number, String line) {
    List<YamlSlip> slips = new ArrayList<>();
    for (Pattern pattern : List.of(BARE, TO_THE_END)) {
      Matcher value = pattern.matcher(line);
      while (value.find() && slips.size() < MOST) {
        String bare = value.group(1).stripTrailing();
        String quoted = "\"" + bare + "\"";
        if (TWO_COLONS.matcher(bare).matches()) {
          slips.add(twoColons(number, line, value.start(1), bare));
          continue;
        }
        slips.add(
            YamlSlip.written(
                number,
                value.start(1) + 1,
                line.substring(0, value.start(1))
                    + quoted
                    + line.substring(value.start(1) + bare.length()),
                bare + " 里有 YAML 的记号，要加双引号",
                bare + " holds a sign of YAML and needs quotation marks",
                new Mend(bare, quoted)));
      }
    }
    return slips.stream();
  }

  /** A map inside another without its braces, or a text that holds a colon. */
  private static YamlSlip twoColons(int number, String line, int at, String bare) {
    return new YamlSlip(
        number,
        at + 1,
        line.substring(0, at) + "{" + bare + "}" + line.substring(at + bare.length()),
        "一行里有两个冒号：是键和值的写成 {" + bare + "}，是文字的写成 \"" + bare + "\"",
        "there are two colons: write {"
            + bare
            + "} for a key with its value, \""
            + bare
            + "\" for a text",
        null);
  }
}
