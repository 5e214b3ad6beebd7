package dev.rubric.testing.internal.cases;

import java.nio.file.Path;

/**
 * The folder that the cases of a rubric may read submissions from: the rubric's own folder; for a
 * rubric that stands in a folder named {@code rules}, the folder around that, so that {@code rules}
 * and {@code samples} side by side can share submissions. The rubric itself can't widen it.
 */
final class CaseRoot {
  private static final String RULES = "rules";

  private CaseRoot() {}

  /**
   * That folder.
   *
   * @param rubric the real place of the rubric
   */
  static Path of(Path rubric) {
    Path rules = rubric.getParent();
    Path around = rules == null ? null : rules.getParent();
    return rules != null && around != null && rules.endsWith(RULES) ? around : rubric;
  }
}
