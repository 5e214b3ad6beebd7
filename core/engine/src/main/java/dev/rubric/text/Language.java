package dev.rubric.text;

/** A language in which Rubric speaks to people. */
public enum Language {
  /** Chinese, the first language of rule files, reports and messages for auditors. */
  ZH,
  /** English. */
  EN
}
