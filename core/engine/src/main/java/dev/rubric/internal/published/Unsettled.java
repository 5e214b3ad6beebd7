package dev.rubric.internal.published;

import dev.rubric.text.Text;

/** A wording that is understood but can't be a rule: it has two readings, or leaves it to taste. */
public final class Unsettled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Text message;

  Unsettled(String code, String zh, String en) {
    super(zh, null, false, false);
    this.code = code;
    this.message = Text.of(zh, en);
  }

  /** The code of the diagnostic. */
  public String code() {
    return code;
  }

  /** The readings, and the spelling that settles them. */
  public Text text() {
    return message;
  }
}
