package dev.rubric.samples.finance;

import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Calls a service that may be gone. */
final class Tries {
  private Tries() {}

  /** The status of the answer; 0 when there was none. */
  static int status(Supplier<Answer> call) {
    try {
      return call.get().status();
    } catch (UncheckedIOException gone) {
      return 0;
    }
  }
}
