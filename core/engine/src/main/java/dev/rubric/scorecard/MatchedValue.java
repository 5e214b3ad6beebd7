package dev.rubric.scorecard;

import dev.rubric.number.Fraction;
import dev.rubric.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that a rule looked at. A number is put in words when somebody reads it. */
public final class MatchedValue {
  private final Text name;
  private final @Nullable Object value;

  private MatchedValue(Text name, @Nullable Object value) {
    this.name = Objects.requireNonNull(name, "name");
    this.value = value;
  }

  /**
   * A value in words.
   *
   * @param name what it is, such as 实际完成值; not null
   * @param value the value in words; null when the submission does not report it
   */
  public MatchedValue(Text name, @Nullable String value) {
    this(name, (Object) value);
  }

  /** A number, which reads as an exact plain decimal without idle zeros, or as {@code 160/3}. */
  public static MatchedValue ofNumber(Text name, Fraction number) {
    Objects.requireNonNull(number, "number");
    return new MatchedValue(name, (Object) number);
  }

  /** What it is, such as 实际完成值; never null. */
  public Text name() {
    return name;
  }

  /**
   * The value in words; null when the submission does not report it. Numbers are exact: a plain
   * decimal, or numerator and denominator, such as {@code 160/3}, when no decimal equals it.
   */
  public @Nullable String value() {
    return value == null ? null : value.toString();
  }

  /** The quotient it is; null when it is words or a decimal. */
  @Nullable Fraction quotient() {
    return value instanceof Fraction number && !number.isDecimal() ? number : null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MatchedValue that
        && name.equals(that.name)
        && Objects.equals(value(), that.value())
        && Objects.equals(quotient(), that.quotient());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, value());
  }

  @Override
  public String toString() {
    return name + " = " + value();
  }
}
