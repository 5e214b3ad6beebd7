package dev.rubric.scorecard;

/** Keeps the words of rules and submissions from breaking the layout or steering the terminal. */
final class OneLine {
  private OneLine() {}

  /** The text with a space in place of every line end, control and change of direction. */
  static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(each -> isHarmless(each) ? each : ' ').forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.FORMAT -> !turns(codePoint);
      default -> true;
    };
  }

  /** Embeddings, overrides and isolates of direction show a text in another order than it has. */
  private static boolean turns(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
