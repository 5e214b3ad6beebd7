package dev.rubric.testing.internal.run;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, with a little around them. */
final class LineDiff {
  private static final int CONTEXT = 2;
  private static final int MOST_LINES = 60;
  private static final int FILE_NAMES = 2;

  private LineDiff() {}

  /** A unified diff without the names of the files; empty when they are the same. */
  static List<String> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "", "", old, DiffUtils.diff(old, after.lines().toList()), CONTEXT);
    List<String> hunks = diff.isEmpty() ? diff : diff.subList(FILE_NAMES, diff.size());
    if (hunks.size() <= MOST_LINES) {
      return List.copyOf(hunks);
    }
    List<String> first = new ArrayList<>(hunks.subList(0, MOST_LINES));
    first.add("… +" + (hunks.size() - MOST_LINES));
    return first;
  }
}
