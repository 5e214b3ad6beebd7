package dev.rubric.documents.internal.audit;

import dev.rubric.documents.Figure;
import dev.rubric.documents.FundsRow;
import dev.rubric.documents.Printed;
import dev.rubric.documents.PrintedLine;
import dev.rubric.documents.PrintedTable;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines beside each other: equal completion with other scores, targets copied throughout. */
public final class PatternsAudit {
  private static final Pattern TITLE = Pattern.compile("(.*?)项目(?:支出)?(?:绩效)?自评表");
  private static final int FEWEST = 4;
  private static final BigDecimal MOST = new BigDecimal("0.8");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal SLACK = new BigDecimal(5);

  private record Scored(
      PrintedLine line, BigDecimal weight, BigDecimal score, BigDecimal percent) {}

  private PatternsAudit() {}

  /** Checks the lines of a table against each other. */
  public static void check(PrintedTable table, Diagnostics found) {
    order(table, found);
    copied(table, found);
    twice(table, found);
    rates(table, found);
    title(table, found);
  }

  /** A title that names another project than the head does. */
  private static void title(PrintedTable table, Diagnostics found) {
    Matcher matcher = TITLE.matcher(table.title());
    Optional<Printed> project = table.project();
    if (!matcher.matches() || project.isEmpty()) {
      return;
    }
    String named = matcher.group(1).replaceAll("[（(]?20[0-9]{2}年?度?[）)]?|附[件表][0-9]*[:：]?", "");
    String known = project.get().text();
    if (named.length() > 1 && !known.contains(named) && !named.contains(known)) {
      found.warning(
          "title-differs",
          project.get().at(),
          "标题写的是 " + named + "，项目名称却是 " + known,
          "the title names " + named + ", the project is " + known);
    }
  }

  /** With equal weights, who attained as much gets as much, and who attained more not less. */
  private static void order(PrintedTable table, Diagnostics found) {
    List<Scored> scored = new ArrayList<>();
    for (PrintedLine line : table.lines()) {
      Optional<Attained> attained = Attained.of(line);
      Optional<BigDecimal> weight = Figure.points(line.weight());
      Optional<BigDecimal> score = Figure.points(line.score());
      boolean below =
          attained.filter(each -> each.ratio().compareTo(BigDecimal.ONE) < 0).isPresent();
      if (below && weight.isPresent() && score.isPresent()) {
        BigDecimal percent =
            attained.orElseThrow().ratio().multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP);
        scored.add(new Scored(line, weight.get(), score.get(), percent));
      }
    }
    for (Scored one : scored) {
      for (Scored other : scored) {
        boolean odd =
            one.weight().compareTo(other.weight()) == 0
                && one.percent().compareTo(other.percent()) <= 0
                && one.score().compareTo(other.score()) > 0;
        if (odd) {
          uneven(one, other, found);
        }
      }
    }
  }

  private static void uneven(Scored one, Scored other, Diagnostics found) {
    Printed score = one.line().score();
    String zh =
        one.line().name().text()
            + " 完成 "
            + one.percent()
            + "% 得 "
            + Sums.text(one.score())
            + "，"
            + other.line().name().text()
            + " 完成 "
            + other.percent()
            + "% 得 "
            + Sums.text(other.score());
    String en =
        one.line().name().text()
            + " attains "
            + one.percent()
            + "% and scores "
            + Sums.text(one.score())
            + ", "
            + other.line().name().text()
            + " attains "
            + other.percent()
            + "% and scores "
            + Sums.text(other.score());
    found.warning(
        "uneven-scores",
        score == null ? one.line().name().at() : score.at(),
        "分值相同，完成程度与得分不相称：" + zh,
        "of equal weight, scores do not follow completion: " + en);
  }

  private static void copied(PrintedTable table, Diagnostics found) {
    List<PrintedLine> filled =
        table.lines().stream().filter(l -> l.target() != null && l.actual() != null).toList();
    long same = filled.stream().filter(PatternsAudit::isCopied).count();
    boolean most =
        filled.size() >= FEWEST
            && new BigDecimal(same).compareTo(MOST.multiply(new BigDecimal(filled.size()))) >= 0;
    if (most) {
      found.warning(
          "targets-copied",
          table.at(),
          filled.size() + " 行中有 " + same + " 行的实际完成值与指标值相同",
          same + " of " + filled.size() + " lines give their target as the actual value");
    }
  }

  private static boolean isCopied(PrintedLine line) {
    Printed target = line.target();
    Printed actual = line.actual();
    if (target == null || actual == null) {
      return false;
    }
    String wanted = digits(target.text());
    String got = digits(actual.text());
    Optional<BigDecimal> number = Figure.target(line).map(Figure::value);
    boolean equal = number.isPresent() && number.equals(Figure.actual(line).map(Figure::value));
    return wanted.equals(got) || equal;
  }

  private static String digits(String text) {
    return text.replaceAll("[\\s≥≧≤≦<>=＝═]|以内|以上|以下", "");
  }

  private static void twice(PrintedTable table, Diagnostics found) {
    Map<String, PrintedLine> seen = new HashMap<>();
    for (PrintedLine line : table.lines()) {
      PrintedLine first = seen.putIfAbsent(line.name().text(), line);
      if (first != null) {
        found.warning(
            "same-name",
            line.name().at(),
            "指标 " + line.name().text() + " 出现了两次（另一处在 " + first.name().at() + "）",
            "the indicator "
                + line.name().text()
                + " is there twice (see "
                + first.name().at()
                + ")");
      }
    }
  }

  /** The money that was neither spent nor carried over, and one rate that counts two ways. */
  private static void rates(PrintedTable table, Diagnostics found) {
    Optional<BigDecimal> execution = table.totalFunds().map(FundsRow::rate).flatMap(Figure::rate);
    if (execution.isEmpty()) {
      return;
    }
    for (PrintedLine line : table.lines()) {
      Optional<BigDecimal> actual = Figure.actual(line).map(Figure::value);
      String name = line.name().text();
      Printed cell = line.actual();
      if (actual.isPresent() && cell != null && name.equals("结转结余率")) {
        BigDecimal rest = HUNDRED.subtract(execution.get()).subtract(actual.get());
        if (rest.abs().compareTo(SLACK) > 0) {
          found.warning(
              "rates-disagree",
              cell.at(),
              "执行率 "
                  + Sums.text(execution.get())
                  + "% 与结转结余率 "
                  + Sums.text(actual.get())
                  + "% 对不上：还有 "
                  + Sums.text(rest)
                  + "% 既没有支出也没有结转",
              "an execution rate of "
                  + Sums.text(execution.get())
                  + "% and a carry-over rate of "
                  + Sums.text(actual.get())
                  + "% leave "
                  + Sums.text(rest)
                  + "% unexplained");
        }
      }
      boolean both =
          name.equals("预算完成率") && actual.filter(v -> Sums.same(v, execution.get())).isPresent();
      boolean full =
          Figure.points(line.weight()).isPresent()
              && Figure.points(line.weight()).equals(Figure.points(line.score()));
      if (both && full && execution.get().compareTo(HUNDRED) < 0 && cell != null) {
        found.warning(
            "two-rates",
            cell.at(),
            "同一个比率 " + Sums.text(execution.get()) + "% 在预算执行中按比例扣分，在 预算完成率 中却得满分",
            "the same rate of "
                + Sums.text(execution.get())
                + "% loses points as the execution rate"
                + " and gets full marks as 预算完成率");
      }
    }
  }
}
