package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.vocabulary.FieldWord;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition, ready to be asked of facts.
 *
 * @param text its canonical spelling; equal texts mean the same
 * @param joined whether it reads facts of earlier patterns
 * @param fixed whether the rubric alone decides it
 * @param index the text field that must equal {@link #key}, when that is all it says; else null
 * @param key the value of an indexed condition; else null
 * @param truth asks it
 */
public record Test(
    String text,
    boolean joined,
    boolean fixed,
    @Nullable FieldWord index,
    @Nullable String key,
    Function<Facts, Truth> truth) {
  static Test of(String text, boolean joined, boolean fixed, Function<Facts, Truth> truth) {
    return new Test(text, joined, fixed, null, null, truth);
  }

  /** Whether a name alone decides it that the rubric gives every fact of an indicator. */
  public boolean decidesByName() {
    return fixed && index != null;
  }

  /** Whether it holds for these facts. */
  public boolean holds(Facts facts) {
    return truth.apply(facts) == Truth.TRUE;
  }
}
