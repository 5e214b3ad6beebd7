package dev.rubric.cli;

/** Tells when there is something to do again. */
interface Changes {
  /** Waits until something changed; false when there is nothing more to wait for. */
  boolean await();
}
