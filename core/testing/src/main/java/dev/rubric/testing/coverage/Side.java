package dev.rubric.testing.coverage;

import dev.rubric.number.Fraction;
import dev.rubric.text.Text;
import java.util.Objects;

/** Where a value stands to a threshold. */
public enum Side {
  /** 低于. */
  BELOW(-1, "低于", "below"),
  /** 等于. */
  AT(0, "等于", "at"),
  /** 高于. */
  ABOVE(1, "高于", "above");

  private final int sign;
  private final Text label;

  Side(int sign, String zh, String en) {
    this.sign = sign;
    this.label = Text.of(zh, en);
  }

  /** The word for it; never null. */
  public Text label() {
    return label;
  }

  /** −1 below, 0 at and 1 above. */
  public int sign() {
    return sign;
  }

  /** The side of a value that differs from the threshold so. */
  public static Side of(Fraction difference) {
    Objects.requireNonNull(difference, "difference");
    return switch (difference.signum()) {
      case -1 -> BELOW;
      case 0 -> AT;
      default -> ABOVE;
    };
  }
}
