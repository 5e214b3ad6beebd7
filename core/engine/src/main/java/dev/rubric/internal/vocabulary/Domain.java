package dev.rubric.internal.vocabulary;

import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.submission.Attainment;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The values a text field can have, where the rubric or the library knows them all. */
public enum Domain {
  /** Any text. */
  FREE("", "", "", framework -> List.of()),
  /** The rubric's indicators. */
  INDICATOR(
      "unknown-indicator",
      "指标",
      "indicator",
      framework -> framework.indicators().stream().map(Indicator::name).toList()),
  /** The rubric's first-level indicators. */
  SECTION("unknown-section", "一级指标", "section", Framework::sectionNames),
  /** The rubric's second-level indicators. */
  GROUP(
      "unknown-group",
      "二级指标",
      "group",
      framework ->
          framework.indicators().stream()
              .map(Indicator::group)
              .filter(Objects::nonNull)
              .distinct()
              .toList()),
  /** The rubric's budget lines. */
  BUDGET_LINE("unknown-budget-line", "预算科目", "budget line", Framework::budgetLines),
  /** The rubric's qualitative levels. */
  LEVEL("unknown-level", "定性等级", "level", Framework::levels),
  /** The rubric's events. */
  EVENT("unknown-event", "事项", "event", Framework::events),
  /** The rubric's grades. */
  GRADE(
      "unknown-grade",
      "等级",
      "grade",
      framework -> framework.grades().stream().map(band -> band.grade()).toList()),
  /** What a unit can claim. */
  ATTAINMENT("unknown-claim", "完成情况", "attainment", framework -> Attainment.words()),
  /** The symbols of the directions. */
  DIRECTION("unknown-direction", "方向", "direction", framework -> Direction.symbols());

  private final String code;
  private final Text label;
  private final Function<Framework, List<String>> choices;

  Domain(String code, String zh, String en, Function<Framework, List<String>> choices) {
    this.code = code;
    this.label = Text.of(zh, en);
    this.choices = choices;
  }

  /** The diagnostic code of a value that is none of them. */
  public String code() {
    return code;
  }

  /** What such a value is. */
  public Text label() {
    return label;
  }

  /** Every value there is; empty for {@link #FREE}. */
  public List<String> choices(Framework framework) {
    return choices.apply(framework);
  }
}
