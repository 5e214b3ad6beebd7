package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FieldWord;

/** A field that rules read of one fact. */
record Need(Instance of, FieldWord field) {
  /** The part of the name that tells fields of all facts apart. */
  static String id(Instance of, String field) {
    return of.fact().en() + "(" + of.name() + ")." + field;
  }
}
