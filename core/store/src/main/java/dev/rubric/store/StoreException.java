package dev.rubric.store;

import org.jspecify.annotations.Nullable;

/** A store that can't be read or written, or does not hold what it says. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
