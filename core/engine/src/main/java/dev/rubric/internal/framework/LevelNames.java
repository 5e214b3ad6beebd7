package dev.rubric.internal.framework;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names of first- and second-level indicators as tables write them: 产出, 产出指标 and 产出指标（50分） are one,
 * however they are broken into lines.
 */
public final class LevelNames {
  private static final String SUFFIX = "指标";
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern POINTS = Pattern.compile("[(（]\\d{1,5}(\\.\\d{1,5})?分?[)）]$");

  private LevelNames() {}

  /** Whether two names are those of one first- or second-level indicator. */
  public static boolean isSame(String one, String other) {
    return one.equals(other) || bare(one).equals(bare(other));
  }

  private static String bare(String name) {
    String whole = SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
    String plain = POINTS.matcher(whole).replaceFirst("");
    return plain.endsWith(SUFFIX) ? plain.substring(0, plain.length() - SUFFIX.length()) : plain;
  }
}
