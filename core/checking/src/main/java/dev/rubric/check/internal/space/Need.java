package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.rule.Expression;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field that rules read of one fact; the same in two rubrics that each declare a field of that
 * name.
 */
record Need(Instance of, FieldWord field) {
  /** What the formula of a derived value reads under a name; empty for anything else. */
  Optional<Need> input(String name) {
    return field.inputs().stream()
        .filter(word -> word.en().equals(name) || word.zh().equals(name))
        .map(word -> new Need(word.isOfUnit() ? Instance.UNIT : of, word))
        .findFirst();
  }

  /** The formula of a value that is derived in the rubric's own way; null for any other. */
  @Nullable Expression formula() {
    return field.ratio() == null ? field.formula() : null;
  }

  /** The part of the name that tells fields of all facts apart. */
  static String id(Instance of, String field) {
    return of.fact().en() + "(" + of.name() + ")." + field;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Need that && of.equals(that.of) && field.en().equals(that.field.en());
  }

  @Override
  public int hashCode() {
    return Objects.hash(of, field.en());
  }
}
