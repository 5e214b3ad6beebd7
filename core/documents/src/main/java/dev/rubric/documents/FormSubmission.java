package dev.rubric.documents;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.framework.Direction;
import dev.rubric.rule.Comparator;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A printed table as a submission, for a rubric whose indicators have the same names. What is not
 * certain is taken and said so; what is no number is said to be left out; nothing is made up.
 */
public final class FormSubmission {
  private static final String DONE = "(已|全部|全面|按期|如期|按时)*(完成|达成|达标|达到)(预期)?(指标|目标|任务)?";

  /** Amounts in a submission are in 万元. */
  private static final Map<String, Integer> MONEY = Map.of("元", -4, "万元", 0, "亿元", 4);

  private final PrintedTable table;
  private final Diagnostics notes;

  private FormSubmission(PrintedTable table, Diagnostics notes) {
    this.table = table;
    this.notes = notes;
  }

  /**
   * The submission.
   *
   * @param notes takes what was taken of what is not certain, and what was left out
   */
  public static Submission of(PrintedTable table, Diagnostics notes) {
    return new FormSubmission(table, notes).submission();
  }

  private Submission submission() {
    Submission.Builder submission =
        Submission.of(unit())
            .year(table.year())
            .selfTotal(Figure.points(table.totalScore()).orElse(null))
            .location(table.at());
    table.totalFunds().ifPresent(row -> submission.budget(budget(row)));
    table.lines().forEach(line -> submission.measure(measure(line)));
    return submission.build();
  }

  private String unit() {
    Optional<Printed> unit = table.unit().or(table::project);
    if (unit.isEmpty()) {
      notes.warning("no-unit", table.at(), "没有找到实施单位或单位名称", "no unit (实施单位 or 单位名称) is named");
    }
    return unit.map(cell -> cell.text().replaceAll("\\s+", " ")).orElse("（未填写单位）");
  }

  private BudgetLine budget(FundsRow row) {
    Integer power = MONEY.get(table.moneyUnit());
    if (power == null) {
      notes.warning(
          "no-money-unit",
          row.name().at(),
          "没有写明金额单位，按万元读取",
          "the unit of amounts is not printed, 万元 is taken");
    } else if (power != 0) {
      notes.warning(
          "money-unit",
          row.name().at(),
          "金额单位是" + table.moneyUnit() + "，已换算为万元",
          "amounts are in " + table.moneyUnit() + ", they are converted to 万元");
    }
    int by = power == null ? 0 : power;
    return BudgetLine.of("合计")
        .initial(amount(row.initial(), by))
        .adjusted(amount(row.adjusted(), by))
        .received(amount(row.received(), by))
        .spent(amount(row.spent(), by))
        .location(row.name().at())
        .build();
  }

  private @Nullable BigDecimal amount(@Nullable Printed cell, int power) {
    Optional<BigDecimal> found = Figure.of(cell).map(Figure::value);
    if (cell != null && found.isEmpty()) {
      leftOut(cell, "金额", "amount");
    }
    return found.map(value -> plain(value.movePointRight(power))).orElse(null);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Measure measure(PrintedLine line) {
    Optional<Figure> target = Figure.target(line);
    Optional<Figure> actual = Figure.actual(line);
    Measure.Builder measure =
        Measure.of(line.name().text())
            .target(target.map(Figure::value).orElse(null))
            .direction(target.map(Figure::sign).flatMap(FormSubmission::direction).orElse(null))
            .selfScore(line.shared() ? null : Figure.points(line.score()).orElse(null))
            .deviationReason(line.reason() == null ? null : line.reason().text())
            .location(line.name().at());
    actual.ifPresentOrElse(
        figure -> value(line, figure, target, measure), () -> words(line, measure));
    if (line.target() != null && target.isEmpty()) {
      leftOut(line.target(), "指标值", "target");
    }
    return measure.build();
  }

  private void value(
      PrintedLine line, Figure figure, Optional<Figure> target, Measure.Builder measure) {
    Printed cell = line.actual();
    boolean signed = figure.sign() != null && figure.sign().isOrder();
    boolean units = target.isPresent() && !target.get().unit().equals(figure.unit());
    if (cell != null && (signed || units)) {
      notes.warning(
          "actual-not-taken",
          cell.at(),
          "指标 " + line.name().text() + " 的实际完成值 " + cell.text() + " 不是一个确定的数，没有读取",
          "the actual value "
              + cell.text()
              + " of "
              + line.name().text()
              + " is no definite number, it was not taken");
      return;
    }
    if (cell != null && !figure.certain()) {
      notes.warning(
          "taken",
          cell.at(),
          "指标 "
              + line.name().text()
              + " 的实际完成值 "
              + cell.text()
              + " 读取为 "
              + plain(figure.value())
              + figure.unit(),
          "the actual value "
              + cell.text()
              + " of "
              + line.name().text()
              + " is taken as "
              + plain(figure.value())
              + figure.unit());
    }
    measure.value(plain(figure.value()));
  }

  private void words(PrintedLine line, Measure.Builder measure) {
    Printed cell = line.actual();
    if (cell == null) {
      return;
    }
    if (cell.text().replaceAll("\\s", "").matches(DONE)) {
      measure.claimed(Attainment.ACHIEVED);
      notes.warning(
          "taken",
          cell.at(),
          "指标 " + line.name().text() + " 的实际完成值 " + cell.text() + " 读取为申报达成，没有数值",
          "the actual value "
              + cell.text()
              + " of "
              + line.name().text()
              + " is taken as a claim that the target was met, without a figure");
    } else {
      leftOut(cell, "实际完成值", "actual value");
    }
  }

  private void leftOut(Printed cell, String zh, String en) {
    notes.warning(
        "words",
        cell.at(),
        zh + " " + cell.text() + " 是文字，没有作为数值读取",
        "the " + en + " " + cell.text() + " is words, it was not taken as a number");
  }

  private static Optional<Direction> direction(Comparator sign) {
    return switch (sign) {
      case AT_LEAST -> Optional.of(Direction.AT_LEAST);
      case AT_MOST -> Optional.of(Direction.AT_MOST);
      case EQUAL -> Optional.of(Direction.EXACTLY);
      default -> Optional.empty();
    };
  }
}
