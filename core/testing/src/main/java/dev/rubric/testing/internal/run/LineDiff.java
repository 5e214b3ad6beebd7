package dev.rubric.testing.internal.run;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, with a little around them. */
final class LineDiff {
  private static final int CONTEXT = 2;
  private static final int MOST_LINES = 40;

  private final List<String> before;
  private final List<String> after;
  private final List<String> out = new ArrayList<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** Lines gone with a −, lines come with a +, others as they are; empty when the same. */
  static List<String> of(String before, String after) {
    LineDiff diff = new LineDiff(before.lines().toList(), after.lines().toList());
    diff.compare();
    return near(diff.out);
  }

  private void compare() {
    int[][] common = common();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean both = i < before.size() && j < after.size();
      if (both && before.get(i).equals(after.get(j))) {
        out.add("  " + before.get(i++));
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        out.add("- " + before.get(i++));
      } else {
        out.add("+ " + after.get(j++));
      }
    }
  }

  /** The longest common run of lines from each pair of places on. */
  private int[][] common() {
    int[][] length = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        length[i][j] =
            before.get(i).equals(after.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }

  private static List<String> near(List<String> all) {
    List<String> kept = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < all.size(); i++) {
      if (isNearChange(all, i)) {
        if (gap && !kept.isEmpty()) {
          kept.add("  …");
        }
        kept.add(all.get(i));
        gap = false;
      } else {
        gap = true;
      }
    }
    if (kept.size() <= MOST_LINES) {
      return kept;
    }
    List<String> first = new ArrayList<>(kept.subList(0, MOST_LINES));
    first.add("  … +" + (kept.size() - MOST_LINES));
    return first;
  }

  private static boolean isNearChange(List<String> all, int at) {
    int end = Math.min(all.size(), at + CONTEXT + 1);
    return all.subList(Math.max(0, at - CONTEXT), end).stream()
        .anyMatch(line -> !line.startsWith("  "));
  }
}
