package dev.rubric.scorecard;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the JSON of a scorecard, in both languages in one sentence. */
final class BadJson {
  static final Text TEXT = Text.of("文本", "text");
  static final Text HASH = Text.of("sha256: 加 64 位十六进制数字", "sha256: and 64 hexadecimal digits");
  static final Text NUMBER = Text.of("数字", "a number");
  static final Text INTEGER = Text.of("整数", "a whole number");
  static final Text COUNT = Text.of("不小于 0 的整数", "a whole number not below 0");
  static final Text PLAIN = Text.of("不带指数的十进制数", "a plain decimal without an exponent");
  static final Text ABOVE_ZERO = Text.of("大于 0 的数", "a number above 0");
  static final Text FLAG = Text.of("true 或 false", "true or false");
  static final Text OBJECT = Text.of("对象 {…}", "an object {…}");
  static final Text LIST = Text.of("列表 […]", "a list […]");

  /** Longer values are cut, so that a message stays a sentence. */
  private static final int SHOWN = 40;

  private BadJson() {}

  static IllegalArgumentException syntax(JsonProcessingException cause) {
    JsonLocation at = cause.getLocation();
    int line = at == null ? 1 : at.getLineNr();
    int column = at == null ? 1 : at.getColumnNr();
    String zh = "评分表 JSON 第 %d 行第 %d 列不是合法的 JSON，或有重复的字段";
    String en =
        "the scorecard JSON is malformed or repeats a field near line %d, column %d of its text";
    return new IllegalArgumentException(
        sentence(zh.formatted(line, column), en.formatted(line, column)), cause);
  }

  static IllegalArgumentException missing(String path) {
    return bad("评分表 JSON 缺少字段 " + path, "the scorecard JSON lacks the field " + path);
  }

  static IllegalArgumentException unknown(String path, @Nullable String nearest) {
    return bad(
        "评分表 JSON 有不认识的字段 " + path + (nearest == null ? "" : "，是否应为 " + nearest + "？"),
        "the scorecard JSON has the unknown field "
            + path
            + (nearest == null ? "" : "; did you mean " + nearest + "?"));
  }

  static IllegalArgumentException kind(String path, Text wanted, JsonNode found) {
    return mismatch(path, wanted, found(found));
  }

  static IllegalArgumentException choice(String path, List<String> choices, String found) {
    return mismatch(
        path,
        Text.of("其中之一：" + String.join("、", choices), "one of " + String.join(", ", choices)),
        Text.of("“" + cut(found) + "”", '"' + cut(found) + '"'));
  }

  private static IllegalArgumentException mismatch(String path, Text wanted, Text found) {
    String zh = path.isEmpty() ? "评分表 JSON " : "评分表 JSON 的 " + path + " ";
    String en = path.isEmpty() ? "the scorecard JSON" : path + " in the scorecard JSON";
    return bad(
        zh + "应为" + wanted.in(Language.ZH) + "，实为" + found.in(Language.ZH),
        en + " must be " + wanted.in(Language.EN) + " but is " + found.in(Language.EN));
  }

  private static Text found(JsonNode node) {
    String shown = cut(node.toString());
    return switch (node.getNodeType()) {
      case STRING -> Text.of("文本 " + shown, "the text " + shown);
      case NUMBER -> Text.of("数字 " + shown, "the number " + shown);
      case ARRAY -> LIST;
      case OBJECT -> OBJECT;
      case MISSING -> Text.of("空", "empty");
      default -> Text.of(" " + shown, shown);
    };
  }

  private static String cut(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }

  private static IllegalArgumentException bad(String zh, String en) {
    return new IllegalArgumentException(sentence(zh, en));
  }

  private static String sentence(String zh, String en) {
    return zh + " / " + en;
  }
}
