package dev.rubric.internal.number;

/** Characters that stand for the same sign in numbers, made one. */
final class Glyphs {
  private Glyphs() {}

  /** Narrow, with one sign for each meaning; characters of another meaning stay as they are. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(c, narrow));
    return narrow.toString().strip();
  }

  private static void append(int c, StringBuilder to) {
    switch (c) {
      case '\u3000', '\u00A0', '\u2009', '\u202F', '\u2002', '\u2003' -> to.append(' ');
      case '\u2212', '\uFE63' -> to.append('-');
      case '—', '–', '―', '～', '〜', '∼', '─' -> to.append('~');
      case '≧', '⩾', '≥', '﹥' -> to.append(c == '﹥' ? ">" : ">=");
      case '≦', '⩽', '≤', '﹤' -> to.append(c == '﹤' ? "<" : "<=");
      case '═', '＝', '﹦' -> to.append('=');
      case '﹪', '٪' -> to.append('%');
      case '、' -> to.append('、');
      case '﹙' -> to.append('(');
      case '﹚' -> to.append(')');
      case '〔', '［', '【' -> to.append('[');
      case '〕', '］', '】' -> to.append(']');
      default -> to.appendCodePoint(c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c);
    }
  }
}
