package dev.rubric.language;

/** What a word of a rule file is. */
public enum WordKind {
  /** A word of the language itself: rule, when, 当. */
  KEYWORD,
  /** A kind of fact: 指标, 预算. */
  FACT,
  /** A field of a fact, built in or declared. */
  FIELD,
  /** A function, or what is worked out over rows. */
  FUNCTION,
  /** What a rule states: 得满分. */
  VERB,
  /** A variable of a rule. */
  VARIABLE,
  /** An indicator of the rubric. */
  INDICATOR,
  /** A text, other than an indicator. */
  TEXT,
  /** A number. */
  NUMBER,
  /** A comment. */
  COMMENT,
  /** A whole piece to be filled in, such as a rule. */
  SNIPPET
}
