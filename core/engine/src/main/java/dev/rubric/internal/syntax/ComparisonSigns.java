package dev.rubric.internal.syntax;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comparisons as people write them, and how a rule writes them. */
final class ComparisonSigns {
  private static final Set<String> RIGHT = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '=', "="),
          Map.entry((int) '<', "<"),
          Map.entry((int) '>', ">"),
          Map.entry((int) '!', "!"),
          Map.entry((int) '＝', "="),
          Map.entry((int) '＜', "<"),
          Map.entry((int) '＞', ">"),
          Map.entry((int) '！', "!"),
          Map.entry((int) '﹤', "<"),
          Map.entry((int) '﹥', ">"),
          Map.entry((int) '≤', "<="),
          Map.entry((int) '≦', "<="),
          Map.entry((int) '⩽', "<="),
          Map.entry((int) '≥', ">="),
          Map.entry((int) '≧', ">="),
          Map.entry((int) '⩾', ">="),
          Map.entry((int) '≠', "!="));

  /** More signs than anybody takes for one comparison. */
  private static final int MOST = 8;

  private ComparisonSigns() {}

  /** How many characters from there on belong to one comparison; blanks only before an equals. */
  static int length(int[] text, int at) {
    int end = at;
    int next = at;
    for (int i = 0; i < MOST && next < text.length && SIGNS.containsKey(text[next]); i++) {
      end = next + 1;
      next = end;
      while (next < text.length && text[next] == ' ') {
        next++;
      }
      boolean apart = next > end;
      if (apart && (next == text.length || !"=".equals(SIGNS.get(text[next])))) {
        break;
      }
    }
    return end - at;
  }

  /** What was meant by these signs; null when they are right, or no comparison. */
  static @Nullable String meant(String written) {
    StringBuilder signs = new StringBuilder();
    written.codePoints().forEach(c -> signs.append(SIGNS.getOrDefault(c, "")));
    String plain = signs.toString();
    if (RIGHT.contains(written)) {
      return null;
    }
    boolean equal = plain.contains("=");
    boolean less = plain.contains("<");
    boolean more = plain.contains(">");
    if (plain.equals("<>") || (plain.contains("!") && equal && !less && !more)) {
      return "!=";
    }
    if (plain.contains("!") || (less && more)) {
      return null;
    }
    if (equal) {
      return less ? "<=" : more ? ">=" : "==";
    }
    return RIGHT.contains(plain) ? plain : null;
  }
}
