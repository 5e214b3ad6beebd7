package dev.rubric.documents;

import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.rule.Comparator;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a cell gives, with what stands around it.
 *
 * @param value the number, in its unit
 * @param unit its unit; empty when none is printed
 * @param sign the comparison printed with it; null when none is
 * @param certain whether the cell says nothing but this
 */
public record Figure(BigDecimal value, String unit, @Nullable Comparator sign, boolean certain) {
  /** Checks that nothing is null. */
  public Figure {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(value, "value");
  }

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Pattern LOOSE =
      Pattern.compile(
          "([≥≧≤≦>＞<＜=＝═]{0,2}|不少于|不低于|不超过|不高于)\\s*([0-9][0-9,，]*(?:\\.[0-9]+)?)\\s*(.{0,16})");

  /** The number of a cell; empty when it is words or a date. */
  public static Optional<Figure> of(@Nullable Printed cell) {
    if (cell == null || cell.isBlank()) {
      return Optional.empty();
    }
    String text = cell.text().replaceAll("\\s*[(（][^()（）]*[)）]", "").replace("百分比", "%").strip();
    Written written = NumberText.read(text);
    if (written instanceof Written.Number number && number.certainty() != Written.Certainty.SLIP) {
      return Optional.of(new Figure(number.value(), number.unit(), number.sign(), true));
    }
    if (!(written instanceof Written.Refused)) {
      return Optional.empty();
    }
    Matcher matcher = LOOSE.matcher(text);
    boolean dated = text.matches(".*(年|月|底|日前).*");
    return matcher.matches() && !dated ? loose(matcher) : Optional.empty();
  }

  private static Optional<Figure> loose(Matcher matcher) {
    String unit = matcher.group(3).strip();
    String shorter = unit.startsWith("%") || unit.startsWith("％") ? "%" : unit;
    return NumberText.read(matcher.group(1) + matcher.group(2)) instanceof Written.Number number
        ? Optional.of(new Figure(number.value(), shorter, number.sign(), false))
        : Optional.empty();
  }

  /** The target of a line, with a sign and unit that stand in cells of their own. */
  public static Optional<Figure> target(PrintedLine line) {
    Objects.requireNonNull(line, "line");
    return of(line.target()).map(figure -> with(figure, line.sign(), line.unit()));
  }

  /**
   * The actual value of a line, in the unit of its target: a rate printed as 0.958 is 95.8 where
   * the target is in %.
   */
  public static Optional<Figure> actual(PrintedLine line) {
    Objects.requireNonNull(line, "line");
    Optional<Figure> target = target(line);
    return of(line.actual()).map(figure -> like(figure, target.orElse(null)));
  }

  private static Figure with(Figure figure, @Nullable Printed sign, @Nullable Printed unit) {
    Comparator compared = figure.sign();
    if (compared == null && sign != null) {
      compared =
          NumberText.read(sign.text() + "1") instanceof Written.Number number
              ? number.sign()
              : null;
    }
    String named =
        figure.unit().isEmpty() && unit != null ? unit.text().replace("百分比", "%") : figure.unit();
    return new Figure(figure.value(), named, compared, figure.certain());
  }

  private static Figure like(Figure figure, @Nullable Figure target) {
    boolean ratio =
        target != null
            && target.unit().equals("%")
            && figure.unit().isEmpty()
            && figure.value().signum() > 0
            && figure.value().compareTo(BigDecimal.ONE) <= 0
            && target.value().compareTo(BigDecimal.TEN) >= 0;
    if (ratio) {
      return new Figure(figure.value().multiply(HUNDRED), "%", figure.sign(), false);
    }
    boolean bare = target != null && figure.unit().isEmpty();
    return bare
        ? new Figure(figure.value(), target.unit(), figure.sign(), figure.certain())
        : figure;
  }

  /** A score or weight: a bare number, or one with 分. */
  public static Optional<BigDecimal> points(@Nullable Printed cell) {
    return of(cell)
        .filter(figure -> figure.unit().isEmpty() || figure.unit().equals("分"))
        .filter(figure -> figure.sign() == null)
        .map(Figure::value);
  }

  /** A rate in %: {@code 95.8%}, {@code 95.8} or {@code 0.958}; 1 is 100 %. */
  public static Optional<BigDecimal> rate(@Nullable Printed cell) {
    return of(cell)
        .map(
            figure ->
                figure.unit().isEmpty() && figure.value().compareTo(BigDecimal.ONE) <= 0
                    ? figure.value().multiply(HUNDRED)
                    : figure.value());
  }
}
