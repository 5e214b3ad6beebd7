package dev.rubric.workbench.internal.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that a text has in the place of others.
 *
 * @param from the first line that is replaced, from 0
 * @param to the line behind the last one; equal to {@code from} where lines were put in
 * @param lines what stands there now
 */
record Hunk(int from, int to, List<String> lines) {
  /** More than this are not compared line with line: they are one change. */
  private static final long MOST_PAIRS = 16_000_000;

  Hunk {
    lines = List.copyOf(lines);
  }

  /** What makes one text of another. */
  static List<Hunk> between(List<String> base, List<String> text) {
    int head = 0;
    int shorter = Math.min(base.size(), text.size());
    while (head < shorter && base.get(head).equals(text.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && last(base, tail).equals(last(text, tail))) {
      tail++;
    }
    List<String> middle = base.subList(head, base.size() - tail);
    List<String> other = text.subList(head, text.size() - tail);
    if ((long) middle.size() * other.size() > MOST_PAIRS) {
      return List.of(new Hunk(head, head + middle.size(), other));
    }
    return hunks(middle, other, common(middle, other), head);
  }

  private static String last(List<String> lines, int back) {
    return lines.get(lines.size() - 1 - back);
  }

  /** For each two ends of the texts, how many lines they have in common at most. */
  private static int[][] common(List<String> base, List<String> text) {
    int[][] common = new int[base.size() + 1][text.size() + 1];
    for (int i = base.size() - 1; i >= 0; i--) {
      for (int j = text.size() - 1; j >= 0; j--) {
        common[i][j] =
            base.get(i).equals(text.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<Hunk> hunks(
      List<String> base, List<String> text, int[][] common, int offset) {
    List<Hunk> hunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < base.size() || j < text.size()) {
      int from = i;
      int begin = j;
      while (!isSame(base, text, i, j)) {
        boolean removed =
            j == text.size() || (i < base.size() && common[i + 1][j] >= common[i][j + 1]);
        i += removed ? 1 : 0;
        j += removed ? 0 : 1;
      }
      if (i > from || j > begin) {
        hunks.add(new Hunk(offset + from, offset + i, text.subList(begin, j)));
      }
      while (i < base.size() && j < text.size() && base.get(i).equals(text.get(j))) {
        i++;
        j++;
      }
    }
    return hunks;
  }

  /** Whether the lines are the same, or both texts are at their end. */
  private static boolean isSame(List<String> base, List<String> text, int i, int j) {
    if (i < base.size() && j < text.size()) {
      return base.get(i).equals(text.get(j));
    }
    return i == base.size() && j == text.size();
  }
}
