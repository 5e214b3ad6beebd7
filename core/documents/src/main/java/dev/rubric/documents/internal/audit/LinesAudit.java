package dev.rubric.documents.internal.audit;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.documents.Figure;
import dev.rubric.documents.Printed;
import dev.rubric.documents.PrintedLine;
import dev.rubric.documents.PrintedTable;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Comparator;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Each line by itself: its score against its weight, target, actual value and reason. */
public final class LinesAudit {
  private static final BigDecimal OVER = new BigDecimal("1.5");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final PrintedTable table;
  private final PrintedLine line;
  private final Diagnostics found;

  private LinesAudit(PrintedTable table, PrintedLine line, Diagnostics found) {
    this.table = table;
    this.line = line;
    this.found = found;
  }

  /** Checks the lines of a table. */
  public static void check(PrintedTable table, Diagnostics found) {
    table.lines().forEach(line -> new LinesAudit(table, line, found).check());
  }

  private void check() {
    Optional<BigDecimal> weight = Figure.points(line.weight());
    Optional<BigDecimal> score = Figure.points(line.score());
    Optional<Attained> attained = Attained.of(line);
    if (line.shared()) {
      say(
          Severity.WARNING,
          "shared-score",
          scoreOrName(),
          "一个得分对应几行指标，分不清各行的得分",
          "one score stands for several lines, the score of each can't be told");
    }
    values(weight, score);
    actual();
    if (weight.isPresent() && score.isPresent() && !line.shared()) {
      scored(weight.get(), score.get(), attained);
    }
    attained.ifPresent(this::over);
  }

  private void values(Optional<BigDecimal> weight, Optional<BigDecimal> score) {
    boolean columns = table.columns().contains("target") && table.columns().contains("actual");
    if (!columns || line.target() != null || line.actual() != null || line.shared()) {
      return;
    }
    boolean full = weight.isPresent() && score.isPresent() && Sums.same(weight.get(), score.get());
    say(
        full ? Severity.ERROR : Severity.WARNING,
        full ? "full-without-values" : "no-values",
        scoreOrName(),
        "既没有指标值，也没有实际完成值" + (full ? "，却得满分" : ""),
        "has neither target nor actual value" + (full ? ", and full marks" : ""));
  }

  private void actual() {
    Printed actual = line.actual();
    Printed target = line.target();
    if (actual == null || target == null) {
      return;
    }
    Optional<Figure> got = Figure.of(actual);
    Optional<Figure> wanted = Figure.target(line);
    boolean signed = got.map(Figure::sign).filter(sign -> sign.isOrder()).isPresent();
    boolean same = plain(actual).equals(plain(target));
    if (signed && same) {
      say(
          Severity.WARNING,
          "actual-repeats-target",
          actual.at(),
          "实际完成值 " + actual.text() + " 照抄了指标值，看不出实际是多少",
          "repeats its target "
              + actual.text()
              + " as the actual value, the real figure is unknown");
    } else if (signed
        && wanted.filter(figure -> figure.sign() == null).isPresent()
        && got.get().value().compareTo(wanted.get().value()) == 0
        && actual.text().matches("[≥≧≤≦<>＜＞].*")) {
      say(
          Severity.WARNING,
          "exchanged",
          actual.at(),
          "指标值 " + target.text() + " 与实际完成值 " + actual.text() + " 像是填反了",
          "has the target "
              + target.text()
              + " and the actual value "
              + actual.text()
              + ", which"
              + " look exchanged");
    } else if (signed) {
      say(
          Severity.WARNING,
          "text-for-number",
          actual.at(),
          "实际完成值 " + actual.text() + " 不是一个确定的数",
          "has the actual value " + actual.text() + ", which is no definite number");
    }
    boolean units =
        got.isPresent()
            && wanted.isPresent()
            && !got.get().unit().isEmpty()
            && !wanted.get().unit().isEmpty()
            && !got.get().unit().equals(wanted.get().unit());
    if (units && !same) {
      say(
          Severity.WARNING,
          "unit-differs",
          actual.at(),
          "指标值的单位是 " + wanted.get().unit() + "，实际完成值的单位是 " + got.get().unit(),
          "has its target in "
              + wanted.get().unit()
              + " and its actual value in "
              + got.get().unit());
    }
  }

  private static String plain(Printed cell) {
    return cell.text().replaceAll("\\s+", "").replace('≧', '≥').replace('≦', '≤').replace('═', '=');
  }

  private void scored(BigDecimal weight, BigDecimal score, Optional<Attained> attained) {
    Location at = scoreOrName();
    int order = score.compareTo(weight);
    if (order > 0) {
      say(
          Severity.ERROR,
          "score-above-weight",
          at,
          "得分 " + Sums.text(score) + " 超过分值 " + Sums.text(weight),
          "has the score " + Sums.text(score) + ", above its weight " + Sums.text(weight));
    } else if (attained.isPresent() && order == 0 && !attained.get().isMet()) {
      missed(at, attained.get());
    } else if (attained.isPresent() && order < 0 && attained.get().isMet()) {
      reduced(at, weight, score, attained.get());
    } else if (attained.isPresent() && order < 0) {
      proportion(at, weight, score, attained.get());
    } else if (attained.isEmpty()
        && order < 0
        && line.reason() == null
        && line.actual() != null
        && line.target() != null
        && plain(line.actual()).equals(plain(line.target()))) {
      say(
          Severity.ERROR,
          "reduced-without-reason",
          at,
          "达到了指标值，得分 " + Sums.text(score) + "（分值 " + Sums.text(weight) + "），没有说明原因",
          "meets its target and scores "
              + Sums.text(score)
              + " of "
              + Sums.text(weight)
              + ", no reason is given");
    }
  }

  private void missed(Location at, Attained attained) {
    say(
        attained.printed() && attained.sign() != Comparator.EQUAL
            ? Severity.ERROR
            : Severity.WARNING,
        "full-below-target",
        at,
        "没有达到指标值（"
            + attained.sign().symbol()
            + " "
            + Sums.text(attained.target())
            + "，实际 "
            + Sums.text(attained.actual())
            + "），却得满分"
            + assumed(attained),
        "misses its target ("
            + attained.sign().symbol()
            + " "
            + Sums.text(attained.target())
            + ", actual "
            + Sums.text(attained.actual())
            + ") and has full marks");
  }

  private void reduced(Location at, BigDecimal weight, BigDecimal score, Attained attained) {
    boolean over = attained.ratio().compareTo(OVER) > 0;
    if (line.reason() != null || over) {
      return;
    }
    say(
        attained.printed() || attained.isEqual() ? Severity.ERROR : Severity.WARNING,
        "reduced-without-reason",
        at,
        "达到了指标值，得分 "
            + Sums.text(score)
            + "（分值 "
            + Sums.text(weight)
            + "），没有说明原因"
            + assumed(attained),
        "meets its target and scores "
            + Sums.text(score)
            + " of "
            + Sums.text(weight)
            + ", no reason is given");
  }

  private void proportion(Location at, BigDecimal weight, BigDecimal score, Attained attained) {
    BigDecimal plain =
        weight.multiply(attained.ratio().min(BigDecimal.ONE)).setScale(2, RoundingMode.HALF_UP);
    BigDecimal rounded = plain.setScale(Math.max(0, score.scale()), RoundingMode.HALF_UP);
    if (!Sums.same(rounded, score) && !Sums.same(plain, score)) {
      say(
          Severity.WARNING,
          "not-proportional",
          at,
          "得分填写 " + Sums.text(score) + "，按完成比例计算为 " + Sums.text(plain) + assumed(attained),
          "scores "
              + Sums.text(score)
              + ", in proportion to its completion it would be "
              + Sums.text(plain));
    }
    if (line.reason() == null && table.columns().contains("reason")) {
      say(Severity.WARNING, "no-reason", at, "扣了分，没有说明偏差原因", "loses points and gives no reason");
    }
  }

  private static String assumed(Attained attained) {
    return attained.printed() ? "" : "（表上没有符号，按 " + attained.sign().symbol() + " 理解）";
  }

  private void over(Attained attained) {
    boolean over =
        attained.sign() != Comparator.AT_MOST
            && attained.sign() != Comparator.LESS
            && attained.target().signum() > 0
            && attained.ratio().compareTo(OVER) > 0;
    if (over && line.reason() == null && line.actual() != null) {
      String percent =
          attained.ratio().multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).toPlainString();
      say(
          Severity.WARNING,
          "over-attainment",
          line.actual().at(),
          "完成 " + percent + "%，远超指标值而没有说明；指标值可能偏低",
          "attains " + percent + "% without a remark; the target may be too low");
    }
  }

  private Location scoreOrName() {
    Printed score = line.score();
    return score == null ? line.name().at() : score.at();
  }

  private void say(Severity severity, String code, Location at, String zh, String en) {
    String name = line.name().text();
    found.add(new Diagnostic(severity, code, at, Text.of(name + "：" + zh, name + " " + en)));
  }
}
