package dev.rubric.internal.published;

import static dev.rubric.internal.published.Words.LAST_YEAR;

import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.internal.published.Edge.Hold;
import dev.rubric.rule.Comparator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bands against the year before: {@code 比上年下降}, {@code 同比增长10%以上}. */
final class LastYear {
  static final Edge EDGE = new Edge("上年值", null, Hold.IN);

  private static final String RISE = "增长|增加|上升|提高|提升";
  private static final String FALL = "下降|降低|减少|下滑";
  private static final Pattern MOVED =
      Pattern.compile(
          "(?:(?:比|较|与|和|同)?(?:"
              + LAST_YEAR
              + ")(?:相比)?|同比)(?:有所|有)?("
              + RISE
              + "|"
              + FALL
              + "|持平)(?:的)?(.*)");
  private static final String CHANGE = "同比";

  private final Subject subject;

  LastYear(Subject subject) {
    this.subject = subject;
  }

  static boolean isMentioned(String text) {
    return Pattern.compile(LAST_YEAR).matcher(text).find();
  }

  /** The band; empty when the text compares with no other year. */
  Optional<Extent> read(String text) {
    Matcher moved = MOVED.matcher(text);
    if (!moved.matches()) {
      return Optional.empty();
    }
    boolean fall = moved.group(1).matches(FALL);
    if (!moved.group(2).isEmpty()) {
      return subject.fields().contains(CHANGE) ? rate(moved.group(2), fall) : Optional.empty();
    }
    if (moved.group(1).equals("持平")) {
      return Optional.of(new Extent("", EDGE, EDGE));
    }
    return Optional.of(Extents.half("", EDGE, fall ? Comparator.LESS : Comparator.MORE));
  }

  /** By how many percent it moved; a fall of 10 % or more is a change of −10 % or less. */
  private static Optional<Extent> rate(String text, boolean fall) {
    Written written = NumberText.read(text);
    if (written instanceof Written.Range range) {
      Extent risen =
          new Extent(
              CHANGE,
              Edge.of(range.low(), Edge.hold(range.lowBound()), "%"),
              Edge.of(range.high(), Edge.hold(range.highBound()), "%"));
      return Optional.of(fall ? turned(risen) : risen);
    }
    if (!(written instanceof Written.Number number)
        || number.certainty() == Written.Certainty.SLIP
        || number.sign() == null) {
      return Optional.empty();
    }
    boolean said = text.matches(".*(含|及以|或以|[<>=不达至超低高大小少多]).*");
    Extent risen =
        Extents.half(CHANGE, Edge.of(number, said ? Hold.IN : Hold.BY_LAW, "%"), number.sign());
    return Optional.of(fall ? turned(risen) : risen);
  }

  private static Extent turned(Extent risen) {
    return new Extent(CHANGE, negated(risen.high()), negated(risen.low()));
  }

  private static @Nullable Edge negated(@Nullable Edge edge) {
    if (edge == null || edge.value() == null) {
      return edge;
    }
    BigDecimal value = edge.value().negate();
    return new Edge(value.toPlainString() + (edge.isPercent() ? "%" : ""), value, edge.hold());
  }
}
