package dev.rubric.internal.table;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.internal.published.Statement;
import dev.rubric.internal.published.Subject;
import dev.rubric.internal.published.Unsettled;
import dev.rubric.internal.sentence.Phrase;
import dev.rubric.internal.sentence.RuleReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that a row says with its other columns.
 *
 * <p>Without a condition of its own, a row that gives full marks holds when the target is met, one
 * that gives none or deducts holds when it is missed: {@code ≤ 300, 得满分} reads 不超过 300.
 */
final class Derived {
  private static final Pattern STEP =
      Pattern.compile("([0-9.,]+|[零一二两三四五六七八九十百千万]+(?!分))\\s*(%|个?百分点|\\p{L}+)");
  private static final Pattern QUOTED = Pattern.compile("「[^」]*」");
  private static final Pattern MISSED =
      Pattern.compile("不得分|扣.*|(?:以.+为界，)?每[^缺].*", Pattern.DOTALL);

  private final Row row;
  private final @Nullable Framework framework;
  private final RuleReader reader;
  private final Diagnostics diagnostics;

  Derived(Row row, @Nullable Framework framework, RuleReader reader, Diagnostics diagnostics) {
    this.row = row;
    this.reader = reader;
    this.framework = framework;
    this.diagnostics = diagnostics;
  }

  /** What the row is worth, with its step and points put into the sentence. */
  Optional<Phrase> method() {
    if (!row.has(Column.METHOD)) {
      return error(row.cell(Column.METHOD).location(), "计分方法没有填写", "the method (计分方法) is blank");
    }
    Optional<String> text = withStep(row.text(Column.METHOD));
    Optional<String> filled = withPoints(text.orElse(row.text(Column.METHOD)));
    return text.isEmpty()
        ? Optional.empty()
        : filled.map(each -> new Phrase(each, row.cell(Column.METHOD).location()));
  }

  private Optional<String> withStep(String method) {
    if (!bare(method).contains("步长")) {
      return row.has(Column.STEP) ? unused(Column.STEP, "每超过步长扣分") : Optional.of(method);
    }
    Optional<String> step = step();
    if (step.isEmpty()) {
      return error(
          place(Column.STEP),
          "步长应为数值和单位，例如 1%、1个百分点",
          "the step (步长) should be a number and a unit, such as 1% or 1个百分点");
    }
    String text = method;
    while (bare(text).contains("步长")) {
      text = filled(text, "步长", step.get());
    }
    return Optional.of(text);
  }

  private Optional<String> withPoints(String method) {
    if (!bare(method).matches("(?s).*扣分(，.*)?")) {
      return row.has(Column.POINTS) ? unused(Column.POINTS, "每缺一项要点扣分") : Optional.of(method);
    }
    Optional<String> points = points();
    return points.isPresent()
        ? Optional.of(filled(method, "扣分", "扣" + points.get() + "分"))
        : error(
            place(Column.POINTS),
            "扣分应为数值，例如 0.5",
            "the points (扣分) should be a number, such as 0.5");
  }

  /** What an auditor says in words of their own is nothing to fill in. */
  private static String bare(String text) {
    return QUOTED.matcher(text).replaceAll("「」");
  }

  /** The text with a word outside its quotations filled in, where it stands first. */
  private static String filled(String text, String word, String by) {
    Matcher found = Pattern.compile(QUOTED.pattern() + "|" + word).matcher(text);
    while (found.find()) {
      if (found.group().equals(word)) {
        return text.substring(0, found.start()) + by + text.substring(found.end());
      }
    }
    return text;
  }

  /** The step with its unit; a number in words or wide digits as plain digits. */
  private Optional<String> step() {
    Matcher step = STEP.matcher(NumberText.narrow(row.text(Column.STEP)));
    return step.matches()
        ? digits(step.group(1)).map(number -> number + step.group(2))
        : Optional.empty();
  }

  private Optional<String> points() {
    return digits(row.text(Column.POINTS).replaceFirst("\\s*分$", ""));
  }

  private static Optional<String> digits(String text) {
    return NumberText.read(text) instanceof Written.Number number
            && number.certainty() != Written.Certainty.SLIP
            && number.unit().isEmpty()
            && number.sign() == null
            && number.value().signum() > 0
        ? Optional.of(number.value().toPlainString())
        : Optional.empty();
  }

  private Location place(Column column) {
    return row.cells().containsKey(column)
        ? row.cell(column).location()
        : row.cell(Column.METHOD).location();
  }

  private <T> Optional<T> unused(Column column, String example) {
    return error(
        row.cell(column).location(),
        column.heading() + "没有用到；计分方法应写成 " + example + " 一类",
        column.heading() + " is not used; the method (计分方法) should read like " + example);
  }

  /** When the row holds. */
  Optional<Phrase> condition() {
    if (row.has(Column.CONDITION)) {
      return row.has(Column.TARGET)
          ? error(
              row.cell(Column.TARGET).location(),
              "条件和指标值只能写一个",
              "only one of condition (条件) and target (指标值) can be given")
          : Optional.of(TableParser.phrase(row, Column.CONDITION));
    }
    Target target = new Target(row, indicator(), diagnostics);
    Optional<Direction> direction = direction();
    if (direction.equals(Optional.of(Direction.CHECKLIST)) && !row.has(Column.TARGET)) {
      return Optional.of(new Phrase("要点数 超过 0", row.cell(Column.METHOD).location()));
    }
    if (row.has(Column.TARGET) && !target.isUsable(direction.orElse(null))) {
      return Optional.empty();
    }
    if (direction.isEmpty()) {
      direction = target.direction();
    }
    if (!row.has(Column.TARGET) || direction.isEmpty()) {
      Diagnostics found = new Diagnostics();
      List<Phrase> method = TableParser.lines(TableParser.phrase(row, Column.METHOD));
      boolean read = new RuleReader(framework, found).isMethod(TableParser.indicator(row), method);
      if (!read && found.all().get(0).code().equals("unknown-sentence")) {
        diagnostics.addAll(found);
        return Optional.empty();
      }
      return error(
          row.cell(Column.METHOD).location(),
          "请填写条件，或填写指标值和方向",
          "give a condition (条件), or a target (指标值) and a direction (方向)");
    }
    return compared(direction.get())
        .map(word -> new Phrase(word + " " + target.text(), row.cell(Column.TARGET).location()))
        .or(this::missing);
  }

  /** A method that can't be read is called so, rather than asked for its condition. */
  private Optional<Phrase> missing() {
    List<Phrase> method = TableParser.lines(TableParser.phrase(row, Column.METHOD));
    return reader.isMethod(TableParser.indicator(row), method)
        ? error(
            row.cell(Column.METHOD).location(),
            "这样的计分方法要写明条件",
            "such a method (计分方法) needs a condition (条件)")
        : Optional.empty();
  }

  private Optional<String> compared(Direction direction) {
    if (direction == Direction.QUALITATIVE) {
      return Optional.of("定性等级 为");
    }
    String method = row.text(Column.METHOD);
    try {
      method = Statement.translate(method, null, Subject.unknown()).orElse(method);
    } catch (Unsettled saidWhereTheMethodIsRead) {
      return Optional.of("不低于");
    }
    boolean met = method.startsWith("得满分");
    if (!met && !MISSED.matcher(method).matches()) {
      return Optional.empty();
    }
    return switch (direction) {
      case AT_MOST -> Optional.of(met ? "不超过" : "超过");
      case AT_LEAST -> Optional.of(met ? "不低于" : "低于");
      case EXACTLY -> Optional.of(met ? "为" : "不为");
      default -> Optional.empty();
    };
  }

  private Optional<Direction> direction() {
    if (row.has(Column.DIRECTION)) {
      return Direction.parse(row.text(Column.DIRECTION));
    }
    return indicator().map(Indicator::direction);
  }

  private Optional<Indicator> indicator() {
    return framework == null ? Optional.empty() : framework.indicator(row.text(Column.INDICATOR));
  }

  private <T> Optional<T> error(Location at, String zh, String en) {
    diagnostics.error("wrong-row", at, zh, en);
    return Optional.empty();
  }
}
