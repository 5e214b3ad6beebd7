package dev.rubric.internal.published;

import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts published sentences into their pieces. */
final class Texts {
  private static final String NUMBERING =
      "^(?:[0-9]{1,2}(?:[.](?![0-9])|[、)])|\\([0-9一二三四五六七八九十]{1,2}\\)|[①-⑳]|[一二三四五六七八九十]、|[A-Za-z][.、)]|(?:优秀?|良好?|中|合格|差|不合格|[A-E一二三四五][档级类等]):(?=[<>=0-9]))";
  private static final String POINTS_BEHIND = "(.+)\\(([0-9.]+|[零一二两三四五六七八九十]+)分\\)";

  private Texts() {}

  /** With one spelling for each sign, and without the blanks and the quotes around names. */
  static String plain(String text) {
    return NumberText.narrow(text).replaceAll("\\s+", "").replaceAll("[“”]", "");
  }

  /**
   * The pieces between commas, semicolons and full stops that stand outside brackets, without the
   * numbers of a list: {@code ①≥95%，5分；②…}.
   */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : 0;
      depth -= c == ')' || c == ']' ? 1 : 0;
      boolean cut = depth <= 0 && ",;。".indexOf(c) >= 0 && !isThousands(text, i);
      if (cut) {
        pieces.add(text.substring(start, i));
        start = i + 1;
      }
    }
    pieces.add(text.substring(start));
    return pieces.stream()
        .map(
            piece ->
                piece.replaceFirst(NUMBERING, "").replaceFirst("^" + POINTS_BEHIND + "$", "$1:$2分"))
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  /** The text as people punctuate it. */
  static String chinese(String text) {
    StringBuilder written = new StringBuilder();
    String signs = text.replace(">=", "≥").replace("<=", "≤");
    for (int i = 0; i < signs.length(); i++) {
      char c = signs.charAt(i);
      boolean thousands = c == ',' && isThousands(signs, i);
      written.append(
          switch (c) {
            case ',' -> thousands ? ',' : '，';
            case ';' -> '；';
            case ':' -> '：';
            case '(' -> '（';
            case ')' -> '）';
            case '>' -> '＞';
            case '<' -> '＜';
            default -> c;
          });
    }
    return written.toString();
  }

  private static boolean isThousands(String text, int comma) {
    return text.charAt(comma) == ','
        && comma > 0
        && Character.isDigit(text.charAt(comma - 1))
        && text.substring(comma + 1).matches("[0-9]{3}(?![0-9]).*");
  }

  /** The number as digits; empty when the text is none. */
  static Optional<String> digits(String text) {
    return NumberText.read(text) instanceof Written.Number number
            && number.certainty() != Written.Certainty.SLIP
            && number.unit().isEmpty()
            && number.sign() == null
        ? Optional.of(number.value().toPlainString())
        : Optional.empty();
  }
}
