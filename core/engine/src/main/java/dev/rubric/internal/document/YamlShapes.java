package dev.rubric.internal.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Slips of a line's shape: a bracket that is missing or too many, and its indentation. */
final class YamlShapes {
  private YamlShapes() {}

  /** The indentations that a line may share with this one: its own, and that behind its dashes. */
  static List<Integer> indents(String line) {
    List<Integer> indents = new ArrayList<>();
    int at = indent(line);
    indents.add(at);
    while (line.startsWith("- ", at)) {
      at += 2;
      indents.add(at);
    }
    return indents;
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The line with other indentations, the nearest first. */
  static Stream<YamlSlip> indented(int number, String line, Set<Integer> indents) {
    int own = indent(line);
    return indents.stream()
        .filter(each -> each != own)
        .sorted(Comparator.comparing(each -> Math.abs(each - own)))
        .map(
            each ->
                new YamlSlip(
                    number,
                    own + 1,
                    " ".repeat(each) + line.strip(),
                    "缩进与前后各行对不上：这一行前面有 " + own + " 个空格，应有 " + each + " 个",
                    "the indentation does not fit the lines around it: "
                        + own
                        + " spaces, "
                        + each
                        + " are due",
                    null));
  }

  /** The line with its brackets in pairs, and as an item of a list. */
  static Stream<YamlSlip> brackets(int number, String line, Set<Integer> indents) {
    List<YamlSlip> slips = new ArrayList<>();
    Deque<Character> open = new ArrayDeque<>();
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (sign == '{' || sign == '[') {
        open.push(sign == '{' ? '}' : ']');
      } else if ((sign == '}' || sign == ']') && (open.isEmpty() || open.peek() != sign)) {
        String due = open.isEmpty() ? "" : String.valueOf(open.peek());
        return surplus(number, line, at, due, indents);
      } else if (sign == '}' || sign == ']') {
        open.pop();
      }
    }
    if (!open.isEmpty()) {
      StringBuilder missing = new StringBuilder();
      open.forEach(missing::append);
      String end = line.stripTrailing();
      boolean comma = end.endsWith(",");
      String closed = comma ? end.substring(0, end.length() - 1) + missing + "," : end + missing;
      slips.add(missing(number, end.length(), closed, missing.toString()));
    }
    if (line.strip().startsWith("{")) {
      indents.forEach(
          each ->
              slips.add(
                  YamlSlip.written(
                      number,
                      indent(line) + 1,
                      " ".repeat(each) + "- " + line.strip(),
                      "前面缺 - 和空格",
                      "a - and a space are missing in front")));
    }
    return slips.stream();
  }

  /** A bracket that closes nothing: another is meant, its pair is missing, or it is too many. */
  private static Stream<YamlSlip> surplus(
      int number, String line, int at, String due, Set<Integer> indents) {
    String sign = line.substring(at, at + 1);
    String pair = sign.equals("}") ? "{" : "[";
    String before = line.substring(0, at);
    String behind = line.substring(at + 1);
    List<YamlSlip> slips = new ArrayList<>();
    if (!due.isEmpty()) {
      slips.add(missing(number, at, before + due + behind, due));
      slips.add(missing(number, at, before + due + sign + behind, due));
    }
    YamlSlip surplus =
        YamlSlip.written(
            number, at + 1, before + behind, "多了一个 " + sign, "there is one " + sign + " too many");
    if (before.contains(pair)) {
      slips.add(surplus);
    }
    for (int start : starts(line)) {
      slips.add(
          missing(number, start, line.substring(0, start) + pair + line.substring(start), pair));
    }
    for (int indent : indents) {
      String item = " ".repeat(indent) + "- " + pair + line.strip();
      slips.add(missing(number, indent(line), item, "- " + pair));
    }
    slips.add(surplus);
    return slips.stream();
  }

  private static List<Integer> starts(String line) {
    List<Integer> starts = new ArrayList<>();
    starts.add(indents(line).get(indents(line).size() - 1));
    for (int at = line.indexOf(": "); at >= 0; at = line.indexOf(": ", at + 1)) {
      starts.add(at + 2);
    }
    return starts;
  }

  private static YamlSlip missing(int number, int at, String mended, String sign) {
    return YamlSlip.written(number, at + 1, mended, "缺 " + sign, sign + " is missing");
  }
}
