package dev.rubric.workbench.site;

/** Answers requests; thread-safe. */
@FunctionalInterface
public interface Handler {
  /** The answer; never null. */
  Response answer(Request request);
}
