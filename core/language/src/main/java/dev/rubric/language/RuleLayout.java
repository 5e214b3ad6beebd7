package dev.rubric.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lays a rule file out as all are: rules apart by one blank line, conditions and statements four
 * blanks in, what continues a line eight.
 *
 * <p>Only blanks at the ends of lines and blank lines change, so that every word and every comment
 * stays where it was read; laying out twice changes nothing more.
 */
public final class RuleLayout {
  private static final String INSIDE = "    ";

  private final boolean sentences;
  private final List<String> lines = new ArrayList<>();
  private boolean inRule;
  private int depth;

  private RuleLayout(boolean sentences) {
    this.sentences = sentences;
  }

  /**
   * The text laid out.
   *
   * @param sentences whether it is a file of Chinese sentences rather than of the rule language
   */
  public static String of(String text, boolean sentences) {
    Objects.requireNonNull(text, "text");
    RuleLayout layout = new RuleLayout(sentences);
    text.replace("\r\n", "\n").lines().map(RuleLayout::trimmed).forEach(layout::line);
    while (!layout.lines.isEmpty() && layout.lines.get(layout.lines.size() - 1).isEmpty()) {
      layout.lines.remove(layout.lines.size() - 1);
    }
    return layout.lines.isEmpty() ? "" : String.join("\n", layout.lines) + "\n";
  }

  private static String trimmed(String line) {
    return line.replaceAll("^[ \t\u3000]+|[ \t\u3000]+$", "");
  }

  private void line(String line) {
    if (line.isEmpty()) {
      blank();
      return;
    }
    if (begins(line)) {
      inRule = true;
      depth = 0;
      apart();
    }
    lines.add(indent(line) + line);
    depth = line.startsWith("//") ? depth : Math.max(0, depth + opened(line));
    if (ends(line)) {
      inRule = false;
      depth = 0;
      blank();
    }
  }

  /** One blank line at most, and none at the beginning. */
  private void blank() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty() && !inRule) {
      lines.add("");
    }
  }

  /** A rule stands apart from the rule before it, but not from its own comments. */
  private void apart() {
    String before = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    if (!before.isEmpty() && !before.startsWith("//")) {
      lines.add("");
    }
  }

  private boolean begins(String line) {
    return sentences ? line.matches("规则([\\s「“\"].*)?") : line.matches("rule\\b.*");
  }

  private boolean ends(String line) {
    return depth == 0 && (sentences ? line.equals("完") : line.matches("(.*[\\s;])?end"));
  }

  private String indent(String line) {
    if (!inRule || begins(line) || ends(line)) {
      return "";
    }
    boolean word =
        sentences ? line.matches("(依据|当|则)([\\s「“\"].*)?") : line.matches("(when|then)(\\s.*)?");
    if (depth > 0) {
      return INSIDE + INSIDE;
    }
    return word ? "" : INSIDE;
  }

  /** How many more parentheses the line opens than it closes, outside texts and comments. */
  private int opened(String line) {
    int open = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length() && !sentences; i++) {
      char c = line.charAt(i);
      if (quoted) {
        quoted = c != '"';
        i += c == '\\' ? 1 : 0;
      } else if (line.startsWith("//", i)) {
        return open;
      } else {
        quoted = c == '"';
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return open;
  }
}
