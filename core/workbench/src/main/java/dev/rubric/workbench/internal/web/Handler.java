package dev.rubric.workbench.internal.web;

/** Answers requests; thread-safe. */
@FunctionalInterface
public interface Handler {
  /** The answer; never null. */
  Response answer(Request request);
}
