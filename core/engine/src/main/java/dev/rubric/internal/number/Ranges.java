package dev.rubric.internal.number;

import dev.rubric.internal.number.Written.Bound;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranges: {@code 190-200}, {@code 95%（含）至100%}, {@code [90, 95)}, {@code ±10%}. */
final class Ranges {
  private static final Pattern BRACKETS =
      Pattern.compile("([\\[(])\\s*([^,，;；~]+)\\s*[,，;；~]\\s*([^,，;；~]+?)\\s*([\\])])");

  private Ranges() {}

  static Optional<Written> read(String text) {
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches()) {
      return range(
          brackets.group(2),
          bound(brackets.group(1).equals("[")),
          brackets.group(3),
          bound(brackets.group(4).equals("]")));
    }
    if (text.startsWith("±")) {
      return around(text.substring(1));
    }
    for (int i = 1; i + 1 < text.length(); i++) {
      if ("~-至到".indexOf(text.charAt(i)) >= 0) {
        String low = text.substring(0, i).strip();
        String high = text.substring(i + 1).strip();
        Optional<Written> found =
            range(
                SignWords.withoutBound(low),
                SignWords.bound(low),
                SignWords.withoutBound(high),
                SignWords.bound(high));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** ±10%（含）以内: what lies within includes its ends, unless it is said that it does not. */
  private static Optional<Written> around(String text) {
    String width = text.replaceFirst("(?:以内|之内|范围内|之间)$", "");
    Bound said = SignWords.bound(width);
    Bound bound = said == Bound.UNSAID && !width.equals(text) ? Bound.INCLUDED : said;
    String plain = SignWords.withoutBound(width);
    return range("-" + plain, bound, plain, bound);
  }

  private static Bound bound(boolean included) {
    return included ? Bound.INCLUDED : Bound.EXCLUDED;
  }

  private static Optional<Written> range(String low, Bound lowIn, String high, Bound highIn) {
    Optional<Written.Number> to = NumberText.number(high);
    Optional<Written.Number> from = NumberText.number(low).flatMap(each -> like(each, to));
    if (from.isEmpty() || to.isEmpty() || from.get().value().compareTo(to.get().value()) >= 0) {
      return Optional.empty();
    }
    return Optional.of(new Written.Range(from.get(), lowIn, to.get(), highIn));
  }

  /** 1-2万元 goes from 10000 to 20000, and 90-95% from 90%. */
  private static Optional<Written.Number> like(Written.Number low, Optional<Written.Number> to) {
    if (to.isEmpty() || low.unit().equals(to.get().unit())) {
      return Optional.of(low);
    }
    Written.Number high = to.get();
    if (!low.unit().isEmpty()) {
      return Optional.empty();
    }
    int magnitude = low.magnitude() == 0 ? high.magnitude() : low.magnitude();
    return Optional.of(
        new Written.Number(
            Written.tidy(low.written().movePointRight(magnitude)),
            high.unit(),
            magnitude,
            null,
            low.certainty()));
  }
}
