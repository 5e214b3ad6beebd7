package dev.rubric.samples.spark;

import dev.rubric.Rubric;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rubrics that this executor has compiled; every task of it uses the same ones. */
final class CompiledRubrics {
  private static final Map<String, Rubric> COMPILED = new ConcurrentHashMap<>();

  private CompiledRubrics() {}

  /** The compiled rubric; only the first task that asks waits for the compiler. */
  static Rubric of(RubricSource source) {
    return COMPILED.computeIfAbsent(source.hash(), hash -> source.compile());
  }
}
