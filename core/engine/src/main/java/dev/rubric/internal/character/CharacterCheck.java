package dev.rubric.internal.character;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Refuses characters that a text may not hold, by code point and place: the one gate for rule
 * files, documents, table cells, and values set through the API.
 *
 * <p>What may stand where is said by {@link Characters}; besides, a text is in the normal form NFC,
 * so that what looks the same is the same.
 */
public final class CharacterCheck {
  private static final String CODE = "hidden-character";

  /** How many places of one text are listed. */
  private static final int MOST = 100;

  private static final int ENDS =
      1 << Character.CONTROL
          | 1 << Character.LINE_SEPARATOR
          | 1 << Character.PARAGRAPH_SEPARATOR
          | 1 << Character.SURROGATE;

  private CharacterCheck() {}

  /**
   * Checks the whole text of a file, comments and all.
   *
   * @return whether nothing is wrong with it
   */
  public static boolean text(String file, String text, Diagnostics diagnostics) {
    int refused = Characters.firstRefused(text, 0);
    Lines lines = new Lines(file, text);
    int listed = 0;
    for (; refused >= 0 && listed < MOST; listed++) {
      int codePoint = text.codePointAt(refused);
      Text name = Characters.name(codePoint);
      String right = Character.getType(codePoint) == Character.SPACE_SEPARATOR ? " " : "";
      diagnostics.add(
          Diagnostic.error(
                  CODE,
                  lines.at(refused),
                  "此处有" + name.in(Language.ZH) + "，请删去",
                  "there is a character " + name.in(Language.EN) + " here, remove it")
              .with(new Mend(Character.toString(codePoint), right)));
      refused = Characters.firstRefused(text, refused + Character.charCount(codePoint));
    }
    int other = listed == 0 ? firstNotNormal(text) : -1;
    if (other >= 0) {
      notNormal(text, other, lines.at(other), diagnostics);
    }
    return listed == 0 && other < 0;
  }

  /**
   * Whether a text holds what ends its lines, or it altogether, for some readers and not for
   * others, so that nothing sure can be said of what stands in it.
   */
  public static boolean endsLines(String text) {
    int at = Characters.firstRefused(text, 0);
    while (at >= 0) {
      int c = text.codePointAt(at);
      if ((ENDS >> Character.getType(c) & 1) != 0) {
        return true;
      }
      at = Characters.firstRefused(text, at + Character.charCount(c));
    }
    return false;
  }

  /**
   * Checks one value: a name, the text of a cell, the value of a key.
   *
   * @param where where the value stands; null for one made in memory
   * @return whether nothing is wrong with it
   */
  public static boolean value(String value, @Nullable Location where, Diagnostics diagnostics) {
    int refused = Characters.firstRefused(value, 0);
    if (refused >= 0) {
      Text name = Characters.name(value.codePointAt(refused));
      int number = value.codePointCount(0, refused) + 1;
      String shown = Characters.shortened(value, 100);
      diagnostics.error(
          CODE,
          where,
          shown + " 的第 " + number + " 个字符是" + name.in(Language.ZH) + "，请删去",
          "character %d of %s is %s, remove it".formatted(number, shown, name.in(Language.EN)));
      return false;
    }
    int other = firstNotNormal(value);
    if (other >= 0) {
      notNormal(value, other, where, diagnostics);
    }
    return other < 0;
  }

  private static void notNormal(
      String text, int at, @Nullable Location where, Diagnostics diagnostics) {
    String found = "U+%04X".formatted(text.codePointAt(at));
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    String usual = normal.length() <= at ? "" : "U+%04X".formatted(normal.codePointAt(at));
    diagnostics.error(
        "not-normal-form",
        where,
        "字符 " + found + " 不是通行的写法（Unicode 规范形式 NFC），应为 " + usual + "；请重新输入这个字",
        "the character %s is not in the normal form NFC, which has %s; type it anew"
            .formatted(found, usual));
  }

  /** Where a text begins to differ from its normal form; -1 when it does not. */
  private static int firstNotNormal(String text) {
    if (Characters.isUsualForm(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return -1;
    }
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    int at = 0;
    while (at < normal.length() && at < text.length() && text.charAt(at) == normal.charAt(at)) {
      at++;
    }
    return at;
  }

  /** Finds places in a text, each behind the one before. */
  private static final class Lines {
    private final String file;
    private final String text;
    private int line = 1;
    private int start;
    private int seen;

    Lines(String file, String text) {
      this.file = file;
      this.text = text;
    }

    Location at(int index) {
      for (; seen < index; seen++) {
        if (text.charAt(seen) == '\n') {
          line++;
          start = seen + 1;
        }
      }
      return new Location(file, line, text.codePointCount(start, index) + 1);
    }
  }
}
