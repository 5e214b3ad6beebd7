package dev.rubric.cli;

/** What the command ends with; of several, the highest. */
public enum ExitCode {
  /** Everything was done and nothing needs attention. */
  SCORED(0),
  /**
   * Everything was done, but something needs attention, such as an unscored line or a failed case.
   */
  ATTENTION(1),
  /** The rubric, a submission, the output file or the command line cannot be used. */
  BAD_INPUT(2),
  /** A fault of the program itself. */
  INTERNAL_ERROR(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the operating system sees. */
  public int code() {
    return code;
  }

  /** The worse of the two. */
  ExitCode or(ExitCode other) {
    return code >= other.code ? this : other;
  }
}
