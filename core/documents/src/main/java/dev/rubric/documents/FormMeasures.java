package dev.rubric.documents;

import dev.rubric.documents.internal.audit.AssumedSign;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Owner;
import dev.rubric.framework.Section;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.framework.LevelNames;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.rule.Comparator;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes measures of printed lines. */
final class FormMeasures {
  private static final String DONE = "(?:已|全部|全面|按期|如期|按时)*+(完成|达成|达标|达到)(预期)?(指标|目标|任务)?";

  /** Columns beyond those of the official tables, by the keys that submissions have for them. */
  static final List<String> COLUMNS =
      List.of(
          "目标上限", "上年值", "计划数", "完成数", "及时完成数", "质量达标数", "名次", "参评单位数", "申报完成情况", "定性等级", "评定比例",
          "改进措施", "佐证材料", "来源", "假定");

  private final @Nullable Framework framework;
  private final Map<String, List<ChecklistItem>> checklists;
  private final Diagnostics notes;

  FormMeasures(
      @Nullable Framework framework,
      Map<String, List<ChecklistItem>> checklists,
      Diagnostics notes) {
    this.framework = framework;
    this.checklists = checklists;
    this.notes = notes;
  }

  /** Whether a column of that heading is read. */
  static boolean knows(String heading, @Nullable Framework framework) {
    return COLUMNS.contains(heading)
        || (framework != null
            && framework.declarations().items(Owner.INDICATOR).stream()
                .anyMatch(item -> item.name().equals(heading)));
  }

  /** What a line reports; empty, and said to be, when that is nothing of an indicator. */
  Optional<Measure> measure(PrintedLine line) {
    Optional<Figure> target = Figure.target(line);
    MeasureBuilder measure =
        Measure.of(line.name().text())
            .target(target.map(Figure::value).orElse(null))
            .direction(direction(line, target))
            .weight(framework == null ? null : Figure.points(line.weight()).orElse(null))
            .selfScore(line.shared() ? null : Figure.points(line.score()).orElse(null))
            .selfMark(line.shared() ? null : mark(line).orElse(null))
            .deviationReason(line.reason() == null ? null : line.reason().text())
            .items(checklists.getOrDefault(line.name().text(), List.of()))
            .location(line.name().at());
    actual(line, target, measure);
    score(line);
    others(line, measure);
    Optional<Indicator> own = own(line);
    if (own.isEmpty()) {
      open(line, target, measure);
      return Optional.of(measure.build());
    }
    measure.section(text(line.section())).group(text(line.group()));
    Measure stated = withoutOwn(own.get(), measure.build());
    boolean empty = framework != null && stated.reportsNothing() && stated.provenance() == null;
    if (empty && !isUntouched(stated)) {
      notes.warning(
          "actual-not-taken",
          line.name().at(),
          "指标 " + line.name().text() + " 没有填报实际完成值，这一行没有读取",
          "nothing is reported of " + line.name().text() + ", the line was not read");
    }
    return empty ? Optional.empty() : Optional.of(stated);
  }

  private void actual(PrintedLine line, Optional<Figure> target, MeasureBuilder measure) {
    boolean qualitative = isQualitative(line) || (target.isEmpty() && own(line).isEmpty());
    Printed cell = line.actual();
    if (cell != null && isLevel(cell.text())) {
      measure.level(cell.text());
    } else {
      Figure.actual(line)
          .ifPresentOrElse(
              figure -> value(line, figure, target, measure), () -> words(line, measure));
    }
    boolean several = line.target() != null && isRangeOrDate(line.target());
    if (line.target() != null && target.isEmpty() && (several || !qualitative)) {
      leftOut(line.target(), "指标值", "target", notes);
    }
  }

  private static boolean isRangeOrDate(Printed target) {
    return NumberText.read(target.text()) instanceof Written.Range
        || target.text().matches("(?s).*[0-9] *(?:年|月|日).*");
  }

  /** A score in words, or one for several lines, is no score of the line. */
  private void score(PrintedLine line) {
    Printed score = line.score();
    boolean none = score != null && Figure.points(score).isEmpty() && mark(line).isEmpty();
    if (none) {
      leftOut(score, "得分", "score", notes);
    } else if (score != null && line.shared()) {
      notes.warning(
          "shared-score",
          score.at(),
          "得分 " + score.text() + " 由几行指标合用，各行的自评得分没有读取",
          "the score "
              + score.text()
              + " stands for several lines, the score of each was not read");
    }
  }

  /** A printed score that is a mark of the scale on which the rubric marks the line. */
  private Optional<String> mark(PrintedLine line) {
    Printed score = line.score();
    Framework of = framework;
    return score == null || of == null
        ? Optional.empty()
        : of.scaleOfIndicator(line.name().text())
            .mark(NumberText.narrow(score.text().strip()))
            .map(Mark::name);
  }

  private static boolean isUntouched(Measure measure) {
    return measure.selfScore() == null && measure.deviationReason() == null;
  }

  private Optional<Indicator> own(PrintedLine line) {
    return framework == null
        ? Optional.empty()
        : framework.indicator(line.name().text()).filter(indicator -> !indicator.fromData());
  }

  private @Nullable String section(Indicator indicator) {
    return framework == null
        ? null
        : framework.sections().stream()
            .filter(section -> section.indicators().contains(indicator))
            .map(Section::name)
            .findFirst()
            .orElse(null);
  }

  /** Where the rubric has no such level, a form can say nothing that differs from it. */
  private static boolean isSame(@Nullable String own, @Nullable String printed) {
    return own == null || printed == null || LevelNames.isSame(own, printed);
  }

  private static @Nullable String text(@Nullable Printed cell) {
    return cell == null ? null : cell.text();
  }

  /** What repeats the rubric is no statement of the unit; what differs from it is. */
  private Measure withoutOwn(Indicator indicator, Measure measure) {
    MeasureBuilder builder = measure.toBuilder();
    BigDecimal weight = measure.weight();
    if (weight != null && weight.compareTo(indicator.weight()) == 0) {
      builder.weight((BigDecimal) null);
    }
    if (indicator.direction() == measure.direction()) {
      builder.direction(null);
    }
    BigDecimal own = indicator.target();
    BigDecimal stated = measure.target();
    if (own != null && stated != null && own.compareTo(stated) == 0) {
      builder.target((BigDecimal) null);
    }
    if (isSame(section(indicator), measure.section())) {
      builder.section(null);
    }
    if (isSame(indicator.group(), measure.group())) {
      builder.group(null);
    }
    return builder.build();
  }

  /** Group, unit and direction, where the rubric leaves its indicators to submissions. */
  private void open(PrintedLine line, Optional<Figure> target, MeasureBuilder measure) {
    Framework open = framework;
    if (open == null || !open.leavesIndicatorsOpen()) {
      return;
    }
    String unit =
        target
            .or(() -> Figure.actual(line))
            .map(Figure::unit)
            .filter(each -> !each.isEmpty())
            .orElse(line.unit() == null ? null : line.unit().text());
    measure
        .group(line.group() == null ? null : group(open, line.group()))
        .unitOfMeasure(unit)
        .direction(openDirection(line, target));
  }

  /** The rubric's group of nearly that name: 群众满意度 is 服务对象满意度指标. */
  private String group(Framework open, Printed printed) {
    String named = printed.text();
    String stem = stem(named);
    String last = stem.substring(Math.max(0, stem.length() - 3));
    List<String> groups =
        open.indicators().stream()
            .filter(Indicator::fromData)
            .map(Indicator::group)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Optional<String> same = groups.stream().filter(group -> stem(group).equals(stem)).findFirst();
    Optional<String> near =
        groups.stream().filter(group -> last.equals("满意度") && group.contains(last)).findFirst();
    if (same.isEmpty() && near.isPresent()) {
      notes.warning(
          "taken",
          printed.at(),
          "二级指标 " + named + " 读取为 " + near.get(),
          "the second-level indicator " + named + " is taken as " + near.get());
    }
    return same.or(() -> near).orElse(named);
  }

  private static String stem(String group) {
    return group.replaceAll("指标$", "").replaceAll("性$", "");
  }

  private Direction openDirection(PrintedLine line, Optional<Figure> target) {
    Direction printed = direction(line, target);
    if (printed != null) {
      return printed;
    }
    Direction assumed =
        target.isPresent()
            ? direction(AssumedSign.of(line)).orElse(Direction.AT_LEAST)
            : Direction.QUALITATIVE;
    Printed cell = line.target() == null ? line.name() : line.target();
    notes.warning(
        "taken",
        cell.at(),
        "指标 " + line.name().text() + " 没有方向符号，读取为 " + assumed.symbol(),
        "the indicator " + line.name().text() + " has no sign, " + assumed.symbol() + " is taken");
    return assumed;
  }

  private static @Nullable Direction direction(PrintedLine line, Optional<Figure> target) {
    Optional<Direction> signed = target.map(Figure::sign).flatMap(FormMeasures::direction);
    Optional<Direction> word =
        line.sign() == null ? Optional.empty() : Direction.parse(line.sign().text());
    return signed.or(() -> word).orElse(null);
  }

  private static Optional<Direction> direction(Comparator sign) {
    return switch (sign) {
      case AT_LEAST -> Optional.of(Direction.AT_LEAST);
      case AT_MOST -> Optional.of(Direction.AT_MOST);
      case EQUAL -> Optional.of(Direction.EXACTLY);
      default -> Optional.empty();
    };
  }

  private boolean isQualitative(PrintedLine line) {
    boolean said = line.sign() != null && line.sign().text().equals(Direction.QUALITATIVE.symbol());
    return said || own(line).filter(each -> each.direction() == Direction.QUALITATIVE).isPresent();
  }

  private boolean isLevel(String word) {
    return framework != null && framework.levels().contains(word);
  }

  private void others(PrintedLine line, MeasureBuilder measure) {
    line.others()
        .forEach(
            (heading, cell) -> {
              if (COLUMNS.contains(heading)) {
                new FormColumns(measure, notes).take(heading, cell);
              } else if (framework != null) {
                framework.declarations().items(Owner.INDICATOR).stream()
                    .filter(item -> item.name().equals(heading))
                    .forEach(item -> measure.item(FormColumns.datum(item, cell, notes)));
              }
            });
  }

  private void value(
      PrintedLine line, Figure figure, Optional<Figure> target, MeasureBuilder measure) {
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

  private void words(PrintedLine line, MeasureBuilder measure) {
    Printed cell = line.actual();
    if (cell == null) {
      return;
    }
    String said = cell.text().replaceAll("\\s", "");
    Printed wanted = line.target();
    boolean same = wanted != null && said.equals(wanted.text().replaceAll("\\s", ""));
    if (said.matches(DONE) || same) {
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
      leftOut(cell, "实际完成值", "actual value", notes);
    }
  }

  static void leftOut(Printed cell, String zh, String en, Diagnostics notes) {
    notes.warning(
        "words",
        cell.at(),
        zh + " " + cell.text() + " 是文字，没有作为数值读取",
        "the " + en + " " + cell.text() + " is words, it was not taken as a number");
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
