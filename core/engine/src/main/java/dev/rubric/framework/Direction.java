package dev.rubric.framework;

import dev.rubric.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which values of an indicator are good (指标方向). */
public enum Direction {
  /** At least the target: drill sessions ≥ 100. */
  AT_LEAST("≥", "不低于", "at least", ">=", "≧", "＞＝", "大于等于", "不少于", "不小于", "越大越好", "正向", "正向指标"),
  /** At most the target: criminal cases ≤ 300. */
  AT_MOST(
      "≤", "不高于", "at most", "<=", "≦", "＜＝", "小于等于", "不超过", "不多于", "不大于", "越小越好", "反向", "反向指标",
      "逆向", "逆向指标"),
  /** Exactly the target: 24 units. */
  EXACTLY("=", "等于", "exactly", "==", "＝"),
  /** Between two bounds, both included: 90–110 %. */
  RANGE("区间", "区间", "range", "range"),
  /** A level that the evaluator states. */
  QUALITATIVE("定性", "定性", "qualitative", "qualitative"),
  /** A list of requirements, each met or not. */
  CHECKLIST("要点", "要点", "checklist", "checklist");

  private final String symbol;
  private final Text label;
  private final List<String> spellings;

  Direction(String symbol, String zh, String en, String ascii, String... others) {
    this.symbol = symbol;
    this.label = Text.of(zh, en);
    this.spellings =
        Stream.concat(Stream.of(symbol, zh, en, ascii), Arrays.stream(others)).toList();
  }

  /**
   * How rule files and reports write it: {@code ≥}, {@code ≤}, {@code =}, {@code 区间}, {@code 定性},
   * {@code 要点}.
   */
  public String symbol() {
    return symbol;
  }

  /** The word for it. */
  public Text label() {
    return label;
  }

  /**
   * The direction of any accepted spelling: symbol, Chinese, English, ASCII such as {@code >=}, or
   * what published tables say, such as 正向指标 and 越小越好.
   */
  public static Optional<Direction> parse(String written) {
    Objects.requireNonNull(written, "written");
    String trimmed = written.strip();
    return Arrays.stream(values())
        .filter(direction -> direction.spellings.contains(trimmed))
        .findFirst();
  }

  /** The symbols of all directions, in order. */
  public static List<String> symbols() {
    return Arrays.stream(values()).map(Direction::symbol).toList();
  }
}
