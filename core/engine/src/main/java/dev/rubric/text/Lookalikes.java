package dev.rubric.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Tells names that people can't tell apart. */
public final class Lookalikes {
  /** Letters of other scripts, signs and ideographs, with the character that they look like. */
  private static final Map<Integer, String> ALIKE = alike();

  private Lookalikes() {}

  private static Map<Integer, String> alike() {
    String from =
        "АВЕЅІЈКМНОРСТХУаеорсухіјѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοⅼ"
            + "ニロカエトタハミチヌー—–−‐‑一〇○◯•・∙‧“”„「」『』‘’‚，。；：？！、〜";
    String to =
        "ABESIJKMHOPCTXYaeopcyxijsdhqwABEZHIKMNOPTYXol"
            + "二口力工卜夕八三千又-------000····\"\"\"\"\"\"\"''',.;:?!,~";
    Map<Integer, String> alike = new HashMap<>();
    int[] looks = from.codePoints().toArray();
    int[] like = to.codePoints().toArray();
    if (looks.length != like.length) {
      throw new IllegalStateException(looks.length + " characters and " + like.length);
    }
    for (int i = 0; i < looks.length; i++) {
      alike.put(looks[i], Character.toString(like[i]));
    }
    return Map.copyOf(alike);
  }

  /**
   * What a name looks like: the same for two names that people can't tell apart, because they
   * differ only in width, spaces, the form of a sign, or in a letter that looks like another.
   */
  public static String skeleton(String name) {
    Objects.requireNonNull(name, "name");
    int plain = 0;
    while (plain < name.length() && isPlain(name.charAt(plain))) {
      plain++;
    }
    if (plain == name.length()) {
      return name;
    }
    String text =
        Characters.isUsualForm(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    StringBuilder skeleton = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      append(text.codePointAt(i), skeleton);
    }
    return skeleton.toString();
  }

  /** The usual letters, digits and ideographs look like nothing else. */
  private static boolean isPlain(int c) {
    return (c > ' ' && c < 0x7F) || (c > '一' && c <= 0x9FFF);
  }

  private static void append(int codePoint, StringBuilder skeleton) {
    if (isPlain(codePoint)) {
      skeleton.append((char) codePoint);
      return;
    }
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return;
    }
    String one = Character.toString(codePoint);
    String usual = isOtherForm(codePoint) ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one;
    skeleton.append(ALIKE.getOrDefault(usual.codePointAt(0), usual));
  }

  /** Full and half width, and the radicals that a text copied from a PDF has for ideographs. */
  private static boolean isOtherForm(int c) {
    return (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x2E80 && c <= 0x2FDF);
  }

  /**
   * Where the first character of a name stands that looks like another one: a full-width letter or
   * digit, a letter of another script that looks like Latin, a radical in place of an ideograph; -1
   * when there is none. Full-width punctuation is usual in Chinese and not meant.
   */
  public static int firstIn(String name) {
    Objects.requireNonNull(name, "name");
    for (int i = 0; i < name.length(); i++) {
      int c = name.codePointAt(i);
      if (isWideLetter(c) || isForeignLetter(c) || (c >= 0x2E80 && c <= 0x2FDF)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isWideLetter(int c) {
    return c >= 0xFF01 && c <= 0xFF5E && Character.isLetterOrDigit(c);
  }

  /** Cyrillic and Greek letters drawn as Latin ones; μ, π and the like are not. */
  private static boolean isForeignLetter(int c) {
    return c >= 0x0370 && c <= 0x052F && ALIKE.containsKey(c);
  }
}
