package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.change.report.LineWhatIf;
import dev.rubric.change.report.Move;
import dev.rubric.change.report.Way;
import dev.rubric.change.report.WhatIf;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one unit would have needed for more. */
class WhatIfTest {
  private static final String TWO =
      """
      名称: two
      版本: "1"
      标题: 两项
      总分: 20
      等级:
        - {等级: 优, 下限: 18}
        - {等级: 良, 下限: 15}
        - {等级: 差, 下限: 0}
      指标体系:
        - 一级指标: 产出
          分值: 20
          三级指标:
            - {指标: 案件, 分值: 10, 计量单位: 起}
            - {指标: 养护里程, 分值: 10, 计量单位: 公里}
      """;

  private static Rubric two() {
    return TestRubrics.of(
        TWO,
        Map.of(
            "rules.dslr",
            TestRubrics.sentence("案件", "不超过100起得满分，每超过1起扣1分，扣完为止")
                + "\n"
                + TestRubrics.sentence("养护里程", "≥100得满分，每低于10公里扣2分，扣完为止")));
  }

  private static Submission reporting(String cases, String length) {
    return Submission.of("甲")
        .measure(Measure.of("案件").value(cases).unitOfMeasure("起"))
        .measure(Measure.of("养护里程").value(length).unitOfMeasure("公里"))
        .build();
  }

  private static List<String> told(Way way) {
    return way.moves().stream()
        .map(
            move ->
                move.amount()
                    + " "
                    + move.from()
                    + " → "
                    + move.to().stripTrailingZeros().toPlainString())
        .toList();
  }

  @Test
  void theDistanceToFullMarksAndToMoreIsExact() {
    WhatIf whatIf = Change.whatIf(two(), reporting("104", "100"));
    LineWhatIf line = whatIf.line("案件").orElseThrow();

    assertThat(told(line.full())).containsExactly("Measure(案件).value 104 → 100");
    assertThat(told(line.next())).containsExactly("Measure(案件).value 104 → 103");
    assertThat(line.next().score()).isEqualByComparingTo("7");
    assertThat(line.exact()).isTrue();
    assertThat(line.sensitivities().get(0).more()).hasToString("-1");
    assertThat(line.sensitivities().get(0).less()).hasToString("1");
  }

  @Test
  void theNextGradeBySingleNumberAndByPair() {
    WhatIf whatIf = Change.whatIf(two(), reporting("104", "79"));

    assertThat(whatIf.card().total()).isEqualByComparingTo("12");
    assertThat(whatIf.nextGrade()).isEqualTo("良");
    assertThat(told(whatIf.single())).containsExactly("Measure(案件).value 104 → 101");
    assertThat(whatIf.pair().score()).isGreaterThanOrEqualTo(new BigDecimal("15"));
  }

  @Test
  void aPairIsFoundWhereNoSingleNumberIsEnough() {
    WhatIf whatIf = Change.whatIf(two(), reporting("104", "78"));
    WhatIf higher =
        Change.whatIf(
            TestRubrics.of(
                TWO.replace("下限: 15", "下限: 17.5"),
                Map.of(
                    "rules.dslr",
                    new String(
                        two().files().get("rules.dslr"), java.nio.charset.StandardCharsets.UTF_8))),
            reporting("104", "78"));

    assertThat(whatIf.single()).isNotNull();
    assertThat(higher.single()).isNull();
    assertThat(told(higher.pair()))
        .containsExactly("Measure(养护里程).value 78 → 80.01", "Measure(案件).value 104 → 100");
  }

  @Test
  void aTotalJustAboveABoundIsTold() {
    assertThat(Change.whatIf(two(), reporting("105", "100")).isJustAbove()).isTrue();
    assertThat(Change.whatIf(two(), reporting("105", "100")).toText(Language.ZH))
        .contains("总分只比“良”的下限高 0 分");
    assertThat(Change.whatIf(two(), reporting("103", "100")).isJustAbove()).isFalse();
  }

  @Test
  void aRuleThatDidNotApplySaysWhatItsConditionsSaw() {
    WhatIf whatIf = Change.whatIf(two(), reporting("104", "100"));

    assertThat(whatIf.toText(Language.ZH))
        .contains("未适用 “案件：不超过100起得满分”（rules.dslr:1:1）", "不成立  实际完成值 <= 100（实际完成值 = 104）");
    assertThat(whatIf.toText(Language.EN)).contains("did not apply: ", "does not  ");
  }

  @Test
  void theJsonIsAsItsSchemaSays() throws IOException {
    Schemas.check("what-if", Change.whatIf(two(), reporting("104", "78")).toJson());
  }

  private static final String DECLARED =
      TestRubrics.FRAMEWORK
          + """
          数据项:
            - {单位: 人口, 类型: 数值, 计量单位: 人}
            - {单位: 类别, 类型: 文本, 可选: [医院, 学校, 其他]}
            - {指标: 公开, 类型: 是否}
            - {指标: 完成, 类型: 日期}
          """;

  private static Rubric declared(String condition, String opposite) {
    return TestRubrics.of(
        DECLARED,
        Map.of(
            "rules.drl",
            """
            rule "足" @依据("一")
            when $m : 指标( 指标 == "养护里程", %s ) then 记分.得满分($m); end
            rule "不足" @依据("一")
            when $m : 指标( 指标 == "养护里程", %s ) then 记分.得分($m, 4); end
            """
                .formatted(condition, opposite)));
  }

  private static WhatIf declaredWhatIf(String condition, String opposite) {
    return Change.whatIf(
        declared(condition, opposite),
        Submission.of("甲")
            .item("人口", new BigDecimal("30"))
            .item("类别", "学校")
            .measure(
                Measure.of("养护里程")
                    .value("7")
                    .unitOfMeasure("公里")
                    .claimed(Attainment.PARTLY_ACHIEVED)
                    .items(
                        List.of(
                            new dev.rubric.submission.ChecklistItem("有制度", true, null),
                            new dev.rubric.submission.ChecklistItem("有记录", false, null)))
                    .item("公开", false)
                    .item("完成", "2024-03-10"))
            .build());
  }

  /** Yes or no, words of a list, dates, attainments and items, each as it would have to be said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "公开 == true | 公开 != true | 养护里程的公开 否 → 是",
        "类别 == \"医院\" | 类别 != \"医院\" | 类别 学校 → 医院",
        "完成 <= \"2024-03-01\" | 完成 > \"2024-03-01\" | 养护里程的完成 2024-03-10 → 2024-03-01",
        "完成 > \"2024-03-31\" | 完成 <= \"2024-03-31\" | 养护里程的完成 2024-03-10 → 2024-04-01",
        "申报完成情况 == \"达成\" | 申报完成情况 != \"达成\" | 养护里程的申报完成情况 部分达成 → 达成",
        "缺少要点数 == 0 | 缺少要点数 > 0 | 养护里程的“有记录” 不符合 → 符合",
      })
  void whatIsNoNumberIsToldAsItWouldHaveToBeSaid(String condition, String opposite, String said)
      throws IOException {
    WhatIf whatIf = declaredWhatIf(condition, opposite);

    assertThat(whatIf.toText(Language.ZH))
        .contains("  改填：" + said + "，得 10\n")
        .contains("不成立  " + condition.substring(0, condition.indexOf(' ')));
    assertThat(whatIf.line("养护里程").orElseThrow().answers()).hasSize(1);
    assertThat(whatIf.answers()).hasSize(1);
    assertThat(whatIf.toText(Language.EN)).contains("said otherwise: ");
    Schemas.check("what-if", whatIf.toJson());
  }

  @Test
  void aDeclaredNumberIsMovedLikeAnyOther() {
    WhatIf whatIf = declaredWhatIf("人口 >= 40", "人口 < 40");

    assertThat(told(whatIf.line("养护里程").orElseThrow().full())).containsExactly("Unit().人口 30 → 40");
    assertThat(whatIf.toText(Language.ZH)).contains("得满分：人口 30 → 40（+10 人），得 10");
  }

  @Test
  void whatASilentRuleSawIsToldOfFlagsAndDates() {
    assertThat(declaredWhatIf("公开 == true", "公开 != true").toText(Language.ZH)).contains("公开 = 否");
    assertThat(declaredWhatIf("完成 <= \"2024-03-01\"", "完成 > \"2024-03-01\"").toText(Language.ZH))
        .contains("完成 = 2024-03-10");
  }

  private static final String LISTED =
      TWO
          + """
          数据项:
            - {预算: 重点支出, 类型: 数值, 计量单位: 万元}
          明细:
            - {名称: 任务, 列: [{名称: 完成, 类型: 数值}, {名称: 验收, 类型: 是否}]}
          """;

  /** Ten points by one condition, 4 without it, and ten by what is claimed, 6 without it. */
  private static WhatIf listed(String fact, String condition, String opposite) {
    Rubric rubric =
        TestRubrics.of(
            LISTED,
            Map.of(
                "rules.drl",
                """
                rule "足" @依据("一")
                when 指标( 指标 == "案件" ) %1$s %2$s ) then 记分.得满分("案件"); end
                rule "不足" @依据("一")
                when 指标( 指标 == "案件" ) %1$s %3$s ) then 记分.得分("案件", 4); end
                rule "达成" @依据("一")
                when $m : 指标( 指标 == "养护里程", 申报完成情况 == "达成" ) then 记分.得满分($m); end
                rule "未达成" @依据("一")
                when $m : 指标( 指标 == "养护里程", 申报完成情况 != "达成" ) then 记分.得分($m, 6); end
                """
                    .formatted(fact, condition, opposite)));
    return Change.whatIf(
        rubric,
        Submission.of("甲")
            .budget(
                dev.rubric.submission.BudgetLine.of("合计")
                    .initial(new BigDecimal("90"))
                    .item("重点支出", new BigDecimal("30")))
            .row(
                dev.rubric.submission.DataRow.of("任务")
                    .item("完成", new BigDecimal("5"))
                    .item("验收", false))
            .row(
                dev.rubric.submission.DataRow.of("任务")
                    .item("完成", new BigDecimal("20.5"))
                    .item("验收", false))
            .measure(Measure.of("案件").value("7").unitOfMeasure("起"))
            .measure(Measure.of("养护里程").claimed(Attainment.PARTLY_ACHIEVED))
            .build());
  }

  /** A number that is not reported is no distance, but there is one that would do, and no less. */
  @Test
  void aValueThatIsNotReportedCouldBe() {
    Rubric linze = Rubric.load(Path.of("../../rules/linze-public-security-2024"));
    WhatIf whatIf =
        Change.whatIf(
            linze,
            Submission.of("甲")
                .measure(Measure.of("刑事案件发案起数").claimed(Attainment.ACHIEVED))
                .build());

    assertThat(whatIf.toText(Language.ZH)).contains("改填：刑事案件发案起数的实际完成值 未填报 → 302 起，得 7");
    assertThat(whatIf.toText(Language.EN)).contains("value not reported → 302 起");
  }

  @Test
  void aDeclaredNumberOfABudgetLineIsMovedToo() throws IOException {
    WhatIf whatIf = listed("预算( 科目 == \"合计\",", "重点支出 >= 40", "重点支出 < 40");

    assertThat(told(whatIf.line("案件").orElseThrow().full()))
        .containsExactly("Budget(合计).重点支出 30 → 40");
    assertThat(whatIf.line("案件").orElseThrow().exact()).isTrue();
    assertThat(whatIf.toText(Language.ZH)).contains("合计的重点支出 30 → 40（+10 万元），得 10");
    Schemas.check("what-if", whatIf.toJson());
  }

  @Test
  void aNumberInARowIsMovedToo() throws IOException {
    WhatIf whatIf = listed("预算( 科目 == \"合计\",", "合计(任务, 完成) >= 40", "合计(任务, 完成) < 40");

    assertThat(told(whatIf.line("案件").orElseThrow().full())).containsExactly("任务[2].完成 20.5 → 35");
    assertThat(whatIf.line("案件").orElseThrow().exact()).isTrue();
    assertThat(whatIf.toText(Language.ZH)).contains("任务第 2 行的完成 20.5 → 35");
    Schemas.check("what-if", whatIf.toJson());
  }

  @Test
  void anAnswerInARowIsSaidOtherwise() {
    WhatIf whatIf =
        listed("预算( 科目 == \"合计\",", "个数(任务, 验收 == true) >= 1", "个数(任务, 验收 == true) < 1");

    assertThat(whatIf.toText(Language.ZH))
        .contains("改填：任务第 1 行的验收 否 → 是，得 10", "改填：任务第 2 行的验收 否 → 是，得 10");
  }

  /** 4 and 6 points; 18 take both lines, of which one is said and the other is counted. */
  @Test
  void somethingSaidOtherwiseAndANumberTogetherEarnAGrade() throws IOException {
    WhatIf whatIf = listed("预算( 科目 == \"合计\",", "重点支出 >= 40", "重点支出 < 40");

    assertThat(whatIf.card().total()).isEqualByComparingTo("10");
    assertThat(whatIf.nextGrade()).isEqualTo("良");
    assertThat(whatIf.mixed()).isNotNull();
    assertThat(whatIf.mixed().score()).isEqualByComparingTo("20");
    assertThat(whatIf.toText(Language.ZH))
        .contains("改填一项并另改一处：养护里程的申报完成情况 部分达成 → 达成，并且 合计的重点支出 30 → 40（+10 万元），得 20");
    assertThat(whatIf.toText(Language.EN)).contains("said otherwise, and one more: ");
    Schemas.check("what-if", whatIf.toJson());
  }

  @Provide
  Arbitrary<String> methods() {
    return Arbitraries.of(
        "≥30得满分，每低于1公里扣0.5分，扣完为止",
        "≥30得满分，每低于3%扣1分，扣完为止",
        "≥30得满分，25（含）—30得8分，以下不得分",
        "≤10得满分，每超过0.7公里扣1分，扣完为止",
        "≤10得满分，每超过1公里扣0.3分，扣完为止，按比例");
  }

  /** No nearer number, on either side, gives as much: tried one after the other. */
  @Property(tries = 12)
  void noNearerNumberIsEnough(@ForAll("methods") String method, @ForAll int seed) {
    Rubric rubric;
    try {
      rubric = TestRubrics.sentences(method);
    } catch (dev.rubric.diagnostic.InvalidRubricException unknown) {
      rubric = TestRubrics.sentences("≥30得满分，每低于1公里扣0.7分，扣完为止");
    }
    BigDecimal value = BigDecimal.valueOf(Math.floorMod(seed, 4000), 2);
    LineWhatIf line = Change.whatIf(rubric, of(value)).line("养护里程").orElseThrow();
    BigDecimal now = line.line().score();
    if (now.compareTo(line.line().weight()) == 0) {
      assertThat(line.full()).isNull();
      return;
    }
    nearest(rubric, value, line.full(), line.line().weight());
    nearest(rubric, value, line.next(), now.add(new BigDecimal("0.01")));
  }

  private static Submission of(BigDecimal value) {
    return Submission.of("甲").measure(Measure.of("养护里程").value(value).unitOfMeasure("公里")).build();
  }

  private static void nearest(Rubric rubric, BigDecimal value, Way way, BigDecimal points) {
    BigDecimal reach = new BigDecimal("45");
    if (way != null) {
      Move move = way.moves().get(0);
      assertThat(score(rubric, move.to())).isGreaterThanOrEqualTo(points);
      reach = move.distance().abs().subtract(move.step());
    }
    BigDecimal step = new BigDecimal("0.01");
    for (BigDecimal by = step; by.compareTo(reach) <= 0; by = by.add(step)) {
      assertThat(score(rubric, value.add(by))).isLessThan(points);
      if (value.subtract(by).signum() >= 0) {
        assertThat(score(rubric, value.subtract(by))).isLessThan(points);
      }
    }
  }

  private static BigDecimal score(Rubric rubric, BigDecimal value) {
    return rubric.score(of(value)).lines().get(0).score();
  }
}
