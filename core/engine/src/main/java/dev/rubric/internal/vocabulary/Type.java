package dev.rubric.internal.vocabulary;

import dev.rubric.text.Text;

/** What kind of value an expression gives. */
public enum Type {
  /** 数值: an exact decimal. */
  NUMBER("数值", "a number"),
  /** 文本. */
  TEXT("文本", "a text"),
  /** 是/否. */
  FLAG("是/否", "true or false"),
  /** 日期. */
  DATE("日期", "a date"),
  /** 数据项: a variable that stands for a fact. */
  FACT("数据项变量", "a variable for a fact"),
  /** 空: the literal that asks whether a value is missing. */
  MISSING("空", "null");

  private final Text label;

  Type(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The word for it. */
  public Text label() {
    return label;
  }
}
