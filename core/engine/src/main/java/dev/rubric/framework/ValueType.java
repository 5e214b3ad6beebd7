package dev.rubric.framework;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What kind of value a data item (数据项) holds. */
public enum ValueType {
  /** 数值: an exact decimal. */
  NUMBER("数值", "number"),
  /** 文本, where the rubric lists them one of its options (可选). */
  TEXT("文本", "text"),
  /** 是/否. */
  FLAG("是/否", "yes/no"),
  /** 日期, written 2024-03-01 or 2024年3月1日. */
  DATE("日期", "date");

  private final Text label;

  ValueType(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The word for it. */
  public Text label() {
    return label;
  }

  /** The type of a Chinese or English word. */
  public static Optional<ValueType> parse(String written) {
    Objects.requireNonNull(written, "written");
    return Arrays.stream(values())
        .filter(type -> type.words().contains(written.replace("是否", "是/否")))
        .findFirst();
  }

  private List<String> words() {
    return List.of(label.in(Language.ZH), label.in(Language.EN));
  }
}
