package dev.rubric.internal.framework;

import java.text.Normalizer;

/** Names of first- and second-level indicators: 产出 and 产出指标 are one, tables write either. */
public final class LevelNames {
  private static final String SUFFIX = "指标";

  private LevelNames() {}

  /** Whether two names are those of one first- or second-level indicator. */
  public static boolean isSame(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    return plain.endsWith(SUFFIX) ? plain.substring(0, plain.length() - SUFFIX.length()) : plain;
  }
}
