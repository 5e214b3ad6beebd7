package dev.rubric.internal.number;

import dev.rubric.internal.number.Written.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with one thing mistyped: {@code l90}, {@code 1O0}, {@code 90。}, {@code =>12}. */
final class Slips {
  private static final Pattern LETTERS = Pattern.compile("([^0-9lI|OoSBZ]*)([0-9lI|OoSBZ.,]+)(.*)");
  private static final String LIKE_ONE = "lI|";
  private static final String LIKE_ZERO = "Oo";

  private Slips() {}

  /** The number that was most likely meant; empty unless there is exactly one. */
  static Optional<Written> mend(String text) {
    List<String> mended = new ArrayList<>();
    mended.add(text.replaceFirst("^=>", ">=").replaceFirst("^=<", "<="));
    mended.add(text.replaceFirst("[。.,;；:：、]+$", ""));
    mended.add(text.replaceFirst("([.%])\\1", "$1"));
    mended.add(text.replaceAll("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", ""));
    letters(text).ifPresent(mended::add);
    List<Written.Number> found =
        mended.stream()
            .filter(each -> !each.equals(text))
            .flatMap(each -> NumberText.signed(each).stream())
            .map(each -> each.with(Certainty.SLIP))
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** With digits for the letters that look like them; a letter at the end could be a unit. */
  private static Optional<String> letters(String text) {
    Matcher matcher = LETTERS.matcher(text);
    if (!matcher.matches() || !matcher.group(2).matches(".*[0-9].*")) {
      return Optional.empty();
    }
    String run = matcher.group(2);
    boolean atEnd = matcher.group(3).isEmpty();
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < run.length(); i++) {
      char digit = digit(run.charAt(i));
      boolean unit = atEnd && i == run.length() - 1 && LIKE_ZERO.indexOf(run.charAt(i)) < 0;
      if (digit == '?' || (unit && digit != run.charAt(i))) {
        return Optional.empty();
      }
      digits.append(digit);
    }
    return Optional.of(matcher.group(1) + digits + matcher.group(3));
  }

  private static char digit(char c) {
    if (LIKE_ONE.indexOf(c) >= 0) {
      return '1';
    }
    if (LIKE_ZERO.indexOf(c) >= 0) {
      return '0';
    }
    return switch (c) {
      case 'S' -> '5';
      case 'B' -> '8';
      case 'Z' -> '2';
      default -> c;
    };
  }
}
