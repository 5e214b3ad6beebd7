package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Formulas over what a rubric declares — items, derived values, rows of lists, peers — come to what
 * an independent reference says, in reasons shown, in points and in lines whose weights move.
 */
class DeclaredReferenceTest {
  private static final int RUBRICS = 60;
  private static final int UNITS = 6;
  private static final int[] WEIGHTS = {17, 23, 29, 31};
  private static final String[] ROUNDINGS = {"四舍五入", "舍去", "进一", "四舍六入五成双"};
  private static final RoundingMode[] MODES = {
    RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP, RoundingMode.HALF_EVEN
  };
  private static final String[] OF_UNIT = {
    "本数", "底数", "合计(表, 数)", "平均(表, 数)", "最大(表, 数)", "最小(表, 数)"
  };
  private static final String[] NUMBERS = {"0", "1", "3", "7", "16", "30", "0.5", "12.75", "401"};

  /** What one unit reports. */
  private record Reported(
      Map<String, Rational> items, List<Rational[]> rows, List<Map<String, Rational>> lines) {}

  private final Random random = new Random(7);
  private Formula ofUnit = Formula.literal("0");
  private Formula ofLine = Formula.literal("0");
  private final List<Formula> points = new ArrayList<>();
  private Formula shown = Formula.literal("0");
  private List<Reported> units = List.of();

  @Test
  void ofItemsRowsPeersAndDerivedValues() {
    int scored = 0;
    for (int seed = 0; seed < RUBRICS; seed++) {
      Rubric rubric = madeUp(seed);
      units = Stream.generate(this::reported).limit(UNITS).toList();
      List<Submission> submissions = units.stream().map(this::submission).toList();
      try (Stream<BatchResult> results = rubric.scoreAll(submissions.stream())) {
        List<Scorecard> cards =
            results.map(each -> ((BatchResult.Scored) each).scorecard()).toList();
        for (int unit = 0; unit < UNITS; unit++) {
          scored += asTheReference(seed, unit, cards.get(unit));
        }
      }
    }
    assertThat(scored).isGreaterThan(RUBRICS * UNITS);
  }

  /** Formulas that could never state points are refused when a rubric is loaded. */
  private Rubric madeUp(int seed) {
    while (true) {
      ofUnit = Formula.any(random, OF_UNIT, 2);
      ofLine = Formula.any(random, fields("派生一", "实际完成值", "丙数"), 2);
      points.clear();
      for (int line = 0; line < WEIGHTS.length; line++) {
        points.add(Formula.reading(random, fields("派生一", "派生二", "实际完成值", "丙数"), 2));
      }
      shown = Formula.reading(random, fields("派生一", "派生二", "同类平均(规模)"), 1);
      try {
        return rubric(seed);
      } catch (InvalidRubricException refused) {
        assertThat(refused.diagnostics())
            .extracting(each -> each.code())
            .isSubsetOf(
                "negative-points",
                "above-weight",
                "percent-as-ratio",
                "bad-step",
                "division-by-zero",
                "bad-points",
                "constant-formula");
      }
    }
  }

  private static String[] fields(String... own) {
    return Stream.of(
            Stream.of(own),
            Stream.of(OF_UNIT),
            Stream.of(
                "同类本值(规模)",
                "同类平均(规模)",
                "同类最优(规模)",
                "同类名次(规模)",
                "同类百分位(规模)",
                "同类倒数名次(规模)",
                "同类个数(规模)"))
        .flatMap(each -> each)
        .toArray(String[]::new);
  }

  private int asTheReference(int seed, int unit, Scorecard card) {
    int scored = 0;
    for (int line = 0; line < WEIGHTS.length; line++) {
      Function<String, @Nullable Rational> fields = fields(unit, line);
      LineScore score = card.lines().get(line);
      Rational weight = Rational.of(score.effectiveWeight());
      Rational stated = points.get(line).value().apply(fields);
      boolean left = Objects.requireNonNull(fields.apply("实际完成值")).sign() == 0 && line > 0;
      LineStatus status =
          left
              ? LineStatus.NOT_APPLICABLE
              : stated == null || stated.sign() < 0 ? LineStatus.UNSCORED : LineStatus.SCORED;
      String said = "rubric %d, unit %d: %s of %s".formatted(seed, unit, points.get(line), stated);
      assertThat(score.status()).as(said).isEqualTo(status);
      if (status == LineStatus.SCORED) {
        scored++;
        int places = seed % 3;
        BigInteger cents = exact(line, stated, weight).rounded(places, MODES[seed % MODES.length]);
        assertThat(score.score()).as(said).isEqualTo(new BigDecimal(cents, places));
        score.entries().forEach(this::comesToItsPoints);
      }
    }
    Rational value = shown.value().apply(fields(unit, 0));
    String finding = card.findings().get(card.findings().size() - 1).message().in(Language.ZH);
    if (value != null) {
      assertThat(finding).as("%s", shown).isEqualTo("计" + decimal(value, 2) + "分");
    }
    return scored;
  }

  /** Rows and peers are read by the names of their functions. */
  private void comesToItsPoints(Entry entry) {
    String reason =
        entry
            .reason()
            .in(Language.ZH)
            .replaceAll("(\\p{IsHan})\\([^()]*\\)", "$1")
            .replaceAll("〔[^〕]*〕", "");
    assertThat(ReasonsRecomputeTest.comesTo(reason, Objects.requireNonNull(entry.points())))
        .as("%s from %s", entry.points(), entry.reason().in(Language.ZH))
        .isTrue();
  }

  private static Rational exact(int line, Rational stated, Rational weight) {
    return switch (line % 3) {
      case 0 -> stated.min(weight);
      case 1 -> stated.times(weight).dividedBy(Rational.HUNDRED).min(weight);
      default -> weight.minus(stated).atLeastZero();
    };
  }

  private static String decimal(Rational value, int places) {
    BigInteger units = value.abs().rounded(places, RoundingMode.HALF_UP);
    return new BigDecimal(value.sign() < 0 ? units.negate() : units, places).toPlainString();
  }

  private Function<String, @Nullable Rational> fields(int unit, int line) {
    Reported own = units.get(unit);
    return name -> {
      if (name.startsWith("同类")) {
        return peer(name.substring(0, name.indexOf('(')), unit);
      } else if (name.contains("(表")) {
        return row(name.substring(0, name.indexOf('(')), own.rows());
      }
      return switch (name) {
        case "派生一" -> ofUnit.value().apply(fields(unit, line));
        case "派生二" -> ofLine.value().apply(fields(unit, line));
        case "本数", "底数" -> own.items().get(name);
        default -> own.lines().get(line).get(name);
      };
    };
  }

  private static @Nullable Rational row(String function, List<Rational[]> rows) {
    Stream<Rational> all = rows.stream().map(row -> row[0]);
    return switch (function) {
      case "合计" -> all.reduce(Rational.ZERO, Rational::plus);
      case "最大" -> all.reduce(Rational::max).orElse(null);
      case "最小" -> all.reduce(Rational::min).orElse(null);
      default ->
          rows.isEmpty()
              ? null
              : all.reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(rows.size()));
    };
  }

  /** By 本数, of which more is better; units that do not report it are held against nobody. */
  private @Nullable Rational peer(String function, int unit) {
    Rational own = units.get(unit).items().get("本数");
    List<Rational> all =
        units.stream().map(each -> each.items().get("本数")).filter(Objects::nonNull).toList();
    Rational count = Rational.of(all.size());
    if (function.equals("同类个数")) {
      return count;
    } else if (function.equals("同类平均")) {
      return all.isEmpty()
          ? null
          : all.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(count);
    } else if (function.equals("同类最优")) {
      return all.stream().reduce(Rational::max).orElse(null);
    } else if (own == null) {
      return null;
    }
    Rational rank = Rational.of(1 + all.stream().filter(each -> each.compareTo(own) > 0).count());
    return switch (function) {
      case "同类本值" -> own;
      case "同类名次" -> rank;
      case "同类百分位" -> rank.times(Rational.HUNDRED).dividedBy(count);
      default -> Rational.of(1 + all.stream().filter(each -> each.compareTo(own) < 0).count());
    };
  }

  private Reported reported() {
    Map<String, Rational> items = new HashMap<>();
    for (String item : List.of("本数", "底数")) {
      if (random.nextInt(6) > 0) {
        items.put(item, number());
      }
    }
    List<Rational[]> rows = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      rows.add(new Rational[] {number()});
    }
    List<Map<String, Rational>> lines = new ArrayList<>();
    for (int line = 0; line < WEIGHTS.length; line++) {
      Map<String, Rational> said = new HashMap<>(Map.of("实际完成值", number()));
      said.put("丙数", random.nextInt(4) > 0 ? number() : Rational.of(3));
      lines.add(said);
    }
    return new Reported(items, rows, lines);
  }

  private Rational number() {
    return random.nextBoolean()
        ? Rational.of(NUMBERS[random.nextInt(NUMBERS.length)])
        : Rational.of(random.nextInt(120));
  }

  private Submission submission(Reported reported) {
    Submission.Builder submission = Submission.of("局" + units.indexOf(reported));
    reported.items().forEach((name, value) -> submission.item(name, decimal(value)));
    reported.rows().forEach(row -> submission.row(DataRow.of("表").item("数", decimal(row[0]))));
    for (int line = 0; line < WEIGHTS.length; line++) {
      Map<String, Rational> said = reported.lines().get(line);
      MeasureBuilder measure =
          Measure.of("行" + line).value(decimal(Objects.requireNonNull(said.get("实际完成值"))));
      Rational other = Objects.requireNonNull(said.get("丙数"));
      submission.measure(measure.item("丙数", decimal(other)).build());
    }
    return submission.build();
  }

  private static BigDecimal decimal(Rational value) {
    return new BigDecimal(decimal(value, 2)).stripTrailingZeros();
  }

  private Rubric rubric(int seed) {
    StringBuilder yaml =
        new StringBuilder(
            """
            舍入: %s
            小数位: %d
            不适用分摊: 全部指标
            数据项:
              - {单位: 本数, 类型: 数值}
              - {单位: 底数, 类型: 数值}
              - {指标: 丙数, 类型: 数值, 缺省: 3}
            明细: [{名称: 表, 列: [{名称: 数, 类型: 数值}]}]
            派生:
              - {单位: 派生一, 公式: "%s"}
              - {指标: 派生二, 公式: "%s"}
            同类: [{名称: 规模, 数值: 本数}]
            指标体系:
              - 一级指标: 段
                分值: 100
                三级指标:
            """
                .formatted(
                    ROUNDINGS[seed % ROUNDINGS.length],
                    seed % 3,
                    ofUnit.text().replace("@", "").replace("\"", "\\\""),
                    ofLine.text().replace("@", "").replace("\"", "\\\"")));
    StringBuilder rules = new StringBuilder();
    for (int line = 0; line < WEIGHTS.length; line++) {
      String name = "行" + line;
      yaml.append("      - {指标: %s, 分值: %d, 小数百分比: 是}\n".formatted(name, WEIGHTS[line]));
      String verb = List.of("得分", "按比例得分", "扣分").get(line % 3);
      String formula = written(points.get(line));
      rules.append(rule(name, "已填报 == 是", "记分." + verb + "($m, " + formula + ")"));
      if (line > 0) {
        rules.append(rule(name, "实际完成值 == 0", "记分.不适用($m)"));
      }
    }
    rules.append(rule("行0", "已填报 == 是 ", "疑点.提示(\"计\" + 显示(" + written(shown) + ", 2) + \"分\")"));
    return TestRubric.of(yaml.toString(), rules.toString());
  }

  /** Rows and peers are named as they are, fields by the fact that the rule is about. */
  private static String written(Formula formula) {
    return formula.text().replaceAll("@([^ ,()*/+-]+\\()", "$1").replace("@", "$m.");
  }

  private static String rule(String name, String condition, String consequence) {
    return "rule \"%1$s，%2$s，%4$d\" when $m : 指标( 指标 == \"%1$s\", %2$s ) then %3$s; end\n"
        .formatted(name, condition, consequence, consequence.length());
  }
}
