package dev.rubric.testing.coverage;

import dev.rubric.text.Text;
import java.math.BigDecimal;

/** Where a value stands to a threshold. */
public enum Side {
  /** 低于. */
  BELOW("低于", "below"),
  /** 等于. */
  AT("等于", "at"),
  /** 高于. */
  ABOVE("高于", "above");

  private final Text label;

  Side(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The word for it; never null. */
  public Text label() {
    return label;
  }

  /** The side of a value that differs from the threshold so. */
  public static Side of(BigDecimal difference) {
    return switch (difference.signum()) {
      case -1 -> BELOW;
      case 0 -> AT;
      default -> ABOVE;
    };
  }
}
