package dev.rubric.scorecard;

import dev.rubric.text.Text;
import java.math.BigDecimal;
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

  /** A number, which reads as an exact plain decimal without idle zeros. */
  public static MatchedValue ofNumber(Text name, BigDecimal number) {
    return new MatchedValue(name, (Object) number);
  }

  /** What it is, such as 实际完成值; never null. */
  public Text name() {
    return name;
  }

  /**
   * The value in words, numbers as exact plain decimals; null when the submission does not report
   * it.
   */
  public @Nullable String value() {
    return value instanceof BigDecimal number ? Decimals.plain(number) : (String) value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MatchedValue that
        && name.equals(that.name)
        && Objects.equals(value(), that.value());
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
