package dev.rubric.workbench.site;

import dev.rubric.text.Text;
import java.util.Objects;

/** The desk does not do it, for a reason that the auditor is told. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final Text reason;

  /** A refusal of that kind, such as {@code conflict}. */
  public Refusal(String code, String zh, String en) {
    super(en, null, false, false);
    this.code = Objects.requireNonNull(code, "code");
    this.reason = Text.of(zh, en);
  }

  /** The kind. */
  public String code() {
    return code;
  }

  /** The reason. */
  public Text reason() {
    return reason;
  }
}
