package dev.rubric.internal.vocabulary;

import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.submission.Attainment;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The values that a text field can have, where the rubric or the library knows them all. */
public final class Domain {
  /** Any text. */
  public static final Domain FREE = new Domain("", "", "", framework -> List.of());

  /** The rubric's indicators. */
  public static final Domain INDICATOR =
      new Domain("unknown-indicator", "指标", "indicator", Framework::ownIndicatorNames);

  /** The rubric's first-level indicators. */
  public static final Domain SECTION =
      new Domain("unknown-section", "一级指标", "section", Framework::sectionNames);

  /** The rubric's second-level indicators. */
  public static final Domain GROUP =
      new Domain(
          "unknown-group",
          "二级指标",
          "group",
          framework ->
              framework.indicators().stream()
                  .map(Indicator::group)
                  .filter(Objects::nonNull)
                  .distinct()
                  .toList());

  /** The rubric's budget lines. */
  public static final Domain BUDGET_LINE =
      new Domain("unknown-budget-line", "预算科目", "budget line", Framework::budgetLines);

  /** The rubric's qualitative levels. */
  public static final Domain LEVEL =
      new Domain("unknown-level", "定性等级", "level", Framework::levels);

  /** The rubric's events. */
  public static final Domain EVENT = new Domain("unknown-event", "事项", "event", Framework::events);

  /** The rubric's grades. */
  public static final Domain GRADE =
      new Domain(
          "unknown-grade",
          "等级",
          "grade",
          framework -> framework.grades().stream().map(band -> band.grade()).toList());

  /** The marks that rules may give, on whichever scale. */
  public static final Domain MARK =
      new Domain(
          "unknown-mark",
          "等次",
          "mark",
          framework ->
              framework.scales().stream()
                  .flatMap(scale -> scale.awarded().stream())
                  .distinct()
                  .toList());

  /** The rubric's groups of bonuses. */
  public static final Domain BONUS_GROUP =
      new Domain(
          "unknown-bonus-group",
          "加分组",
          "group of bonuses",
          framework ->
              Optional.ofNullable(framework.bonus()).stream()
                  .flatMap(bonus -> bonus.groups().stream())
                  .map(BonusGroup::name)
                  .toList());

  /** What a unit can claim. */
  public static final Domain ATTAINMENT =
      new Domain("unknown-claim", "完成情况", "attainment", framework -> Attainment.words());

  /** The symbols of the directions. */
  public static final Domain DIRECTION =
      new Domain("unknown-direction", "方向", "direction", framework -> Direction.symbols());

  private final String code;
  private final Text label;
  private final Function<Framework, List<String>> choices;

  private Domain(String code, String zh, String en, Function<Framework, List<String>> choices) {
    this.code = code;
    this.label = Text.of(zh, en);
    this.choices = choices;
  }

  /** The options of a declared text. */
  static Domain options(String name, List<String> options) {
    return new Domain("unknown-option", name + "选项", "option of " + name, framework -> options);
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
