package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.change.report.LineWhatIf;
import dev.rubric.change.report.Move;
import dev.rubric.change.report.Way;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How far a number in a row is from full marks, or from more, is what trying every step finds: one
 * step less is not enough, and no other number is cheaper.
 */
class RowDistancesTest {
  private static final String FRAMEWORK =
      """
      名称: synthetic
      版本: "1"
      标题: 合成标准
      总分: 10
      预算科目: [合计, 基本, 项目]
      数据项:
        - {指标: 权数, 类型: 数值}
      明细:
        - {名称: 任务, 列: [{名称: 完成, 类型: 数值, 最小值: 0}, {名称: 重要性, 类型: 数值}, {名称: 类别, 类型: 文本}]}
      派生:
        - {单位: 完成质量, 公式: "合计(任务, 最大值(完成 - 0.5 * 重要性, 0)) / 合计(任务, 重要性) * 100"}
        - {单位: 平均完成, 公式: "平均(任务, 完成)"}
      指标体系:
        - 一级指标: 产出
          分值: 10
          三级指标: [{指标: 案件, 分值: 10, 方向: ≥, 最小值: 0}]
      """;
  private static final int STEPS = 900;
  private static final BigDecimal STEP = new BigDecimal("0.01");

  /** What is held against a bound, the bound, and what is given below it. */
  static Stream<List<String>> standards() {
    List<List<String>> all = new ArrayList<>();
    String half = "得分($m, 4)";
    for (String value :
        List.of(
            "合计(任务, 完成)",
            "平均(任务, 完成)",
            "最大(任务, 完成)",
            "最小(任务, 完成)",
            "个数(任务, 完成 >= 2) * 2",
            "合计(任务, 完成, 类别 == \"甲\")",
            "合计(任务, 完成, 完成 > 1.5)",
            "加权平均(任务, 完成, 重要性)",
            "合计(任务, 完成) / 个数(任务, 完成 > 1)",
            "合计(任务, 完成) - 最大(任务, 完成)",
            "合计(任务, 最小值(完成, 重要性))",
            "合计(任务, 完成) * $m.权数",
            "合计(预算, 支出)",
            "合计(预算, 支出, 科目 != \"合计\") / 合计(预算, 支出) * 4",
            "平均(预算, 支出, 支出 > 1)",
            "最大(预算, 支出)")) {
      all.add(List.of(value, "3.3", half));
      all.add(List.of(value, "3", "按比例得分($m, 完成比例(" + value + ", 3))"));
    }
    all.add(List.of("$u.完成质量", "60", "扣分($m, 每低数量($u.完成质量, 60, 10, 1))"));
    all.add(List.of("$u.平均完成", "2.5", "扣分($m, 每低数量($u.平均完成, 2.5, 0.2, 0.5, \"按比例\"))"));
    all.add(List.of("$u.平均完成", "$m.权数", "得分($m, 分档($u.平均完成, 2, 6, 1, 3, 0))"));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("standards")
  void areWhatTryingEveryStepFinds(List<String> standard) {
    Rubric rubric = rubric(standard);
    Random random = new Random(standard.hashCode());
    for (int i = 0; i < 2; i++) {
      Submission submission = submission(random);
      LineWhatIf line = Change.whatIf(rubric, submission).line("案件").orElseThrow();
      assertThat(line.exact()).as("%s", standard).isTrue();
      BigDecimal now = line.line().score();
      if (now != null && now.compareTo(BigDecimal.TEN) < 0) {
        nearest(rubric, submission, line.full(), score -> score.compareTo(BigDecimal.TEN) >= 0);
        nearest(rubric, submission, line.next(), score -> score.compareTo(now) > 0);
      }
    }
  }

  private static void nearest(
      Rubric rubric, Submission submission, @Nullable Way told, Predicate<BigDecimal> enough) {
    BigDecimal cheapest = null;
    String there = "none";
    for (Amount number : numbers(submission)) {
      for (int direction : new int[] {1, -1}) {
        for (int step = 1; step <= STEPS; step++) {
          BigDecimal other =
              number.value().add(STEP.multiply(BigDecimal.valueOf((long) direction * step)));
          BigDecimal score = score(rubric, number.with().apply(other));
          if (score != null && enough.test(score)) {
            BigDecimal cost = cost(number.value(), other);
            if (cheapest == null || cost.compareTo(cheapest) < 0) {
              cheapest = cost;
              there = number.name() + " → " + other;
            }
            break;
          }
        }
      }
    }
    if (told == null) {
      assertThat(there).isEqualTo("none");
      return;
    }
    Move move = told.moves().get(0);
    boolean looked = move.distance().abs().compareTo(STEP.multiply(BigDecimal.valueOf(STEPS))) <= 0;
    if (looked || cheapest != null) {
      assertThat(cost(move.from(), move.to()))
          .as("%s against %s", told, there)
          .isEqualByComparingTo(cheapest == null ? BigDecimal.ZERO : cheapest);
    }
  }

  private static BigDecimal cost(BigDecimal from, BigDecimal to) {
    BigDecimal size = from.signum() == 0 ? BigDecimal.ONE : from.abs();
    return to.subtract(from).abs().divide(size, new MathContext(12));
  }

  private static @Nullable BigDecimal score(Rubric rubric, Submission submission) {
    return rubric.check(submission).isEmpty()
        ? rubric.score(submission).line("案件").orElseThrow().score()
        : null;
  }

  /** A number that can be another. */
  private record Amount(String name, BigDecimal value, Function<BigDecimal, Submission> with) {}

  private static List<Amount> numbers(Submission submission) {
    List<Amount> all = new ArrayList<>();
    for (int i = 0; i < submission.rows().size(); i++) {
      for (String column : List.of("完成", "重要性")) {
        int place = i;
        all.add(
            new Amount(
                i + column,
                cell(submission, i, column),
                other -> edited(submission, place, column, other)));
      }
    }
    for (BudgetLine line : submission.budget()) {
      all.add(
          new Amount(
              line.line(),
              Objects.requireNonNull(line.spent()),
              other -> edited(submission, line.line(), other)));
    }
    BigDecimal factor =
        (BigDecimal) Objects.requireNonNull(submission.measures().get(0).data().get(0).value());
    all.add(
        new Amount(
            "权数",
            factor,
            other ->
                made(
                    submission.rows(),
                    submission.budget(),
                    Measure.of("案件").value("1").item("权数", other))));
    return all;
  }

  private static BigDecimal cell(Submission submission, int row, String column) {
    return submission.rows().get(row).data().stream()
        .filter(each -> each.name().equals(column))
        .map(each -> (BigDecimal) Objects.requireNonNull(each.value()))
        .findFirst()
        .orElseThrow();
  }

  private static Submission edited(
      Submission submission, int place, String column, BigDecimal other) {
    List<DataRow> rows = new ArrayList<>();
    for (int i = 0; i < submission.rows().size(); i++) {
      DataRow.Builder row = DataRow.of("任务");
      for (var cell : submission.rows().get(i).data()) {
        boolean changed = i == place && cell.name().equals(column);
        row.item(cell.name(), changed ? other : Objects.requireNonNull(cell.value()));
      }
      rows.add(row.build());
    }
    return made(rows, submission.budget(), submission.measures().get(0).toBuilder());
  }

  private static Submission edited(Submission submission, String line, BigDecimal other) {
    List<BudgetLine> lines =
        submission.budget().stream()
            .map(each -> each.line().equals(line) ? each.toBuilder().spent(other).build() : each)
            .toList();
    return made(submission.rows(), lines, submission.measures().get(0).toBuilder());
  }

  private static Submission submission(Random random) {
    List<DataRow> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rows.add(
          DataRow.of("任务")
              .item("完成", number(random, 400))
              .item("重要性", number(random, 300))
              .item("类别", random.nextBoolean() ? "甲" : "乙")
              .build());
    }
    List<BudgetLine> lines = new ArrayList<>();
    for (String line : List.of("合计", "基本", "项目")) {
      lines.add(BudgetLine.of(line).spent(number(random, 300)).build());
    }
    return made(rows, lines, Measure.of("案件").value("1").item("权数", number(random, 200)));
  }

  private static Submission made(
      List<DataRow> rows, List<BudgetLine> lines, MeasureBuilder measure) {
    Submission.Builder made = Submission.of("甲").measure(measure);
    rows.forEach(made::row);
    lines.forEach(made::budget);
    return made.build();
  }

  private static BigDecimal number(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most), 2);
  }

  private static Rubric rubric(List<String> standard) {
    return TestRubrics.of(
        FRAMEWORK,
        Map.of(
            "rules.drl",
            """
            rule "足" @依据("一")
            when $m : 指标( 指标 == "案件" ) $u : 单位( %1$s >= %2$s ) then 记分.得满分($m); end
            rule "不足" @依据("一")
            when $m : 指标( 指标 == "案件" ) $u : 单位( %1$s < %2$s ) then 记分.%3$s; end
            """
                .formatted(standard.get(0), standard.get(1), standard.get(2))
                .replace("单位( $u.", "单位( ")));
  }
}
