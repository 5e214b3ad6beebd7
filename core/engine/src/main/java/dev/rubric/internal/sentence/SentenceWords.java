package dev.rubric.internal.sentence;

import java.util.List;

/** The words of sentences, for those who show or complete them. */
public final class SentenceWords {
  private SentenceWords() {}

  /** The words with which the parts of a rule begin, in their order. */
  public static List<String> parts() {
    return List.of(
        SentenceParser.RULE,
        SentenceParser.BASIS,
        SentenceParser.WHEN,
        SentenceParser.THEN,
        SentenceParser.END);
  }

  /** Sentences that can stand in a condition. */
  public static List<String> conditions() {
    return Examples.PATTERNS.sentences();
  }

  /** Comparisons that can follow what a condition is about. */
  public static List<String> comparisons() {
    return Examples.CONDITIONS.sentences();
  }

  /** Sentences that can say what a rule states. */
  public static List<String> statements() {
    return Examples.CALLS.sentences();
  }

  /** Of what conditions are made, the most telling first. */
  public static List<String> conditionWords() {
    return Examples.PATTERNS.words();
  }

  /** Of what statements are made, the most telling first. */
  public static List<String> statementWords() {
    return Examples.CALLS.words();
  }
}
