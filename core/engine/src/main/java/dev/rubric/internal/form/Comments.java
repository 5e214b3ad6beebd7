package dev.rubric.internal.form;

import dev.rubric.diagnostic.Location;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The comments of a rule file, where they can go with the rules.
 *
 * @param head the lines at the head of the file
 * @param rules the lines right above each rule, in the order of the rules
 * @param lost the places of comments that stand elsewhere
 */
record Comments(List<String> head, List<String> rules, List<Location> lost) {
  private static final String MARK = "//";

  Comments {
    head = List.copyOf(head);
    rules = List.copyOf(rules);
    lost = List.copyOf(lost);
  }

  /** No comment of any rule. */
  static Comments none(RuleFile file) {
    return new Comments(List.of(), Collections.nCopies(file.rules().size(), ""), List.of());
  }

  /** The comments of a text, line by line; a comment block right above a rule belongs to it. */
  static Comments of(RuleFile file, String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    Set<Integer> taken = new HashSet<>();
    List<String> rules = new ArrayList<>();
    for (Rule rule : file.rules()) {
      int first = rule.location().line() - 1;
      while (first > 0 && lines.get(first - 1).startsWith(MARK)) {
        taken.add(--first);
      }
      rules.add(join(lines.subList(first, rule.location().line() - 1)));
    }
    List<String> head = new ArrayList<>();
    List<Location> lost = new ArrayList<>();
    int firstRule = file.rules().get(0).location().line() - 1;
    for (int i = 0; i < lines.size(); i++) {
      boolean whole = lines.get(i).startsWith(MARK);
      if (whole && !taken.contains(i) && i < firstRule) {
        head.add(comment(lines.get(i)));
      } else if (!taken.contains(i) && (whole || holdsComment(lines.get(i)))) {
        lost.add(Location.of(file.file(), i + 1));
      }
    }
    return new Comments(head, rules, lost);
  }

  /** Quoted texts aside, whether a comment begins in the line. */
  private static boolean holdsComment(String line) {
    String bare = line.replaceAll("\"(?:\\\\.|[^\"\\\\])*+\"|「[^」]*」|“[^”]*”", "");
    return bare.contains(MARK) || bare.contains("/*");
  }

  private static String comment(String line) {
    return line.substring(MARK.length()).strip();
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines.stream().map(Comments::comment).toList());
  }

  /** The lines of a comment in a text. */
  static String written(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append((MARK + " " + line).stripTrailing()).append('\n'));
    return text.toString();
  }
}
