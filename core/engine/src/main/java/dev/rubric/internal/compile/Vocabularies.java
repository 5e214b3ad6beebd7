package dev.rubric.internal.compile;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.framework.Framework;
import dev.rubric.internal.vocabulary.Vocabulary;

/** Makes the vocabulary of a rubric: checks what it declares and reads its formulas. */
public final class Vocabularies {
  private Vocabularies() {}

  /** The vocabulary; what is wrong with the declarations goes to the collector. */
  public static Vocabulary of(Framework framework, Diagnostics diagnostics) {
    DeclarationCheck.check(framework, diagnostics);
    return Vocabulary.of(framework);
  }

  /** The vocabulary of a framework that is known to be sound. */
  public static Vocabulary of(Framework framework) {
    return of(framework, new Diagnostics());
  }
}
