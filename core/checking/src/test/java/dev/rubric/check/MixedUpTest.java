package dev.rubric.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of one kind where another is asked for, and formulas that run the wrong way. */
class MixedUpTest {
  @TempDir private Path folder;

  private Set<String> codes(String indicator, String condition, String consequence) {
    return codesOf(
        """
        rule "%s，按办法计分"
            @依据("一")
        when
            $m : 指标( 指标 == "%s"%s )
        then
            记分.%s;
        end
        """
            .formatted(
                indicator, indicator, condition.isEmpty() ? "" : ", " + condition, consequence));
  }

  private Set<String> codesOf(String rules) {
    return codesOf(TestRubric.of(folder, rules));
  }

  private static Set<String> codesOf(Path rubric) {
    return RubricCheck.check(rubric).problems().stream()
        .map(problem -> problem.diagnostic().code())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "得分($m, 完成比例($m.实际完成值, $m.目标值))",
        "得分($m, $m.完成率)",
        "得分($m, $m.实际完成值)",
        "得分($m, $m.评定比例)",
        "得分($m, 最小值($m.完成率, 10))",
        "得分($m, 平均值($m.完成率, $m.质量达标率))",
        "得分($m, $m.完成率 * 0.6 + $m.质量达标率 * 0.4)",
        "得分($m, $m.实际完成值 / $m.目标值)",
        "得分($m, $m.完成率 * $m.分值)",
        "得分($m, $m.完成率 * 10)",
        "得分($m, $m.实际完成值 / $m.目标值 / 100 * $m.分值)",
        "累计得分($m, $m.完成率)",
        "扣分($m, $m.完成率)",
        "扣分($m, $m.完成率 * $m.分值)",
        "按比例得分($m, $m.实际完成值 / $m.目标值)",
        "按比例得分($m, 最大值($m.实际完成值, 0) / $m.目标值)",
        "按比例得分($m, $m.完成率 / 100)",
        "按比例得分($m, $m.完成率 * $m.分值)",
        "按比例得分($m, $m.实际完成值 / $m.目标值 * 1000)",
        "按比例得分($m, $m.分值)",
        "按比例得分($m, $m.完成数)",
        "按比例得分($m, $m.名次)",
        "得分($m, $m.名次)",
      })
  void onePercentageAndTenPoints(String consequence) {
    assertThat(codes("群众满意度", "", consequence)).contains("wrong-quantity");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "按比例得分($m, 完成比例($m.实际完成值, $m.目标值))",
        "按比例得分($m, $m.实际完成值)",
        "按比例得分($m, $m.实际完成值 / $m.目标值 * 100)",
        "按比例得分($m, $m.实际完成值 / $m.目标值 * 90)",
        "按比例得分($m, 占比($m.完成数, $m.计划数))",
        "按比例得分($m, 平均值($m.完成率, $m.质量达标率))",
        "按比例得分($m, 最小值($m.完成率, 100) * 0.6 + $m.质量达标率 * 0.4)",
        "得分($m, 完成比例($m.实际完成值, $m.目标值) / 100 * $m.分值)",
        "得分($m, $m.实际完成值 / $m.目标值 * $m.分值)",
        "得分($m, $m.完成率 * $m.分值 / 100)",
        "得分($m, $m.完成率 * 0.1)",
        "得分($m, $m.完成率 / 10)",
        "得分($m, $m.完成率 * 0.06 + $m.质量达标率 * 0.04)",
        "得分($m, $m.完成数)",
        "得分($m, ($m.完成率 - 80) / 2)",
        "扣分($m, 100 - $m.完成率)",
        "扣分($m, (100 - $m.完成率) / 100 * $m.分值)",
        "扣分($m, $m.目标值 - $m.实际完成值)",
        "扣分($m, 绝对值($m.同比))",
        "扣分($m, $m.缺少要点数)",
      })
  void whatIsMeant(String consequence) {
    assertThat(codes("群众满意度", "", consequence)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "按比例得分($m, 完成比例($m.目标值, $m.实际完成值))",
        "按比例得分($m, 反向比例($m.实际完成值, $m.目标值))",
        "按比例得分($m, 剩余比例($m.实际完成值, $m.目标值))",
        "按比例得分($m, 占比($m.目标值, $m.实际完成值))",
        "按比例得分($m, $m.目标值 / $m.实际完成值 * 100)",
        "按比例得分($m, 100 - $m.完成率)",
        "按比例得分($m, 线性插值($m.实际完成值, 60, 100, 90, 0))",
        "得分($m, 分档($m.实际完成值, 90, 2, 80, 5, 10))",
        "得分($m, 分档不超过($m.实际完成值, 80, 10, 90, 5))",
        "扣分($m, $m.实际完成值 - $m.目标值)",
        "扣分($m, 每超百分比($m.目标值, 1, 0.5))",
        "扣分($m, -(0 - $m.实际完成值))",
      })
  void theBetterTheLess(String consequence) {
    assertThat(codes("群众满意度", "", consequence)).contains("wrong-direction");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'', '按比例得分($m, 完成比例($m.实际完成值, $m.目标值))'",
    "'', '按比例得分($m, 反向比例($m.目标值, $m.实际完成值))'",
    "'', '按比例得分($m, 线性插值($m.实际完成值, 60, 0, 90, 100))'",
    "'', '扣分($m, 每低百分比($m.目标值, 1, 0.5))'",
    "'', '扣分($m, $m.目标值 - $m.实际完成值)'",
    "'', '得分($m, 10 - 绝对值($m.实际完成值 - $m.目标值))'",
    "'实际完成值 > 目标值 * 1.2', '按比例得分($m, 反向比例($m.实际完成值, $m.目标值))'",
  })
  void theBetterTheMore(String condition, String consequence) {
    assertThat(codes("群众满意度", condition, consequence)).doesNotContain("wrong-direction");
  }

  @Test
  void whatIsGoodWhenItIsLow() {
    assertThat(codes("刑事案件发案起数", "", "按比例得分($m, 完成比例($m.实际完成值, $m.目标值))"))
        .contains("wrong-direction");
    assertThat(codes("刑事案件发案起数", "", "按比例得分($m, 反向比例($m.实际完成值, $m.目标值))")).isEmpty();
    assertThat(codes("刑事案件发案起数", "", "按比例得分($m, 剩余比例($m.实际完成值, $m.目标值))")).isEmpty();
  }

  @Test
  void anExactTargetIsMissedOnTwoSides() {
    String less = "按比例得分($m, $m.实际完成值 / $m.目标值 * 100)";
    String more = "按比例得分($m, $m.目标值 / $m.实际完成值 * 100)";
    String framework =
        """
        名称: test
        版本: "1"
        标题: 测试
        总分: 10
        指标体系:
          - 一级指标: 产出
            分值: 10
            三级指标:
              - {指标: 甲, 分值: 10, 计量单位: 个, 方向: =}
        """;
    String rules =
        """
        rule "等于"
            @依据("一")
        when
            $m : 指标( 指标 == "甲", 实际完成值 == 目标值 )
        then
            记分.得满分($m);
        end
        rule "低"
            @依据("一")
        when
            $m : 指标( 指标 == "甲", 实际完成值 < 目标值 )
        then
            记分.%s;
        end
        rule "高"
            @依据("一")
        when
            $m : 指标( 指标 == "甲", 实际完成值 > 目标值 )
        then
            记分.%s;
        end
        """;

    assertThat(codesOf(TestRubric.of(folder, framework, rules.formatted(less, more)))).isEmpty();
    assertThat(codesOf(TestRubric.of(folder, framework, rules.formatted(more, more))))
        .containsExactly("wrong-direction");
    assertThat(codesOf(TestRubric.of(folder, framework, rules.formatted(less, less))))
        .containsExactly("wrong-direction");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'扣分($m, $m.符合要点数)', wrong-direction",
    "'扣分($m, $m.符合要点数 * 2)', wrong-direction",
    "'得分($m, $m.缺少要点数)', wrong-direction",
    "'按比例得分($m, 占比($m.缺少要点数, $m.要点数))', wrong-direction",
  })
  void itemsThatAreMetCountForTheUnit(String consequence, String code) {
    assertThat(codes("制度健全性", "要点数 > 0", consequence)).contains(code);
  }

  @Test
  void aListOfFaultsSaysSo() {
    String faults =
        """
        rule "每发现一项扣2分"
            @依据("一")
        when
            $m : 指标( 指标 == "制度健全性", 要点数 > 0 )
        then
            记分.扣分($m, $m.符合要点数 * 2);
        end
        """;

    assertThat(codesOf(faults)).isEmpty();
    assertThat(codes("制度健全性", "要点数 > 0", "扣分($m, $m.缺少要点数 * 2)")).isEmpty();
    assertThat(codes("制度健全性", "要点数 > 0", "得分($m, $m.符合要点数 * 2)")).isEmpty();
  }

  @Test
  void whoReportsNoItemGetsNoPoints() {
    assertThat(codes("制度健全性", "", "扣分($m, $m.缺少要点数 * 2)")).containsExactly("missing-data");
    assertThat(codes("制度健全性", "要点数 >= 0", "扣分($m, $m.缺少要点数 * 2)")).containsExactly("missing-data");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'人次每少1人次扣2分', '得分($m, $m.完成数)'",
    "'按完成比例得分', '扣分($m, 100 - $m.完成率)'",
    "'得2分', '按比例得分($m, 2)'",
    "'多于100得5分，多于50得3分', '得分($m, 分档($m.实际完成值, 100, 5, 50, 2))'",
    "'每低于2人次扣1分', '扣分($m, 每低数量(100, 1, 1))'",
    "'每低于1人次扣0,5分', '扣分($m, 每低数量(100, 1, 0.5))'",
    "'超过100人次的，每低于1人次扣0.5分', '扣分($m, 每低数量(100, 1, 0.5))'",
  })
  void namesThatSayAnotherOutcome(String name, String consequence) {
    String rule =
        """
        rule "培训人次%s"
            @依据("一")
        when
            $m : 指标( 指标 == "培训人次" )
        then
            记分.%s;
        end
        """;

    assertThat(codesOf(rule.formatted(name, consequence))).contains("name-mismatch");
  }

  @ParameterizedTest(name = "{0}：{1}，{2}")
  @CsvSource({
    "'得一半分值', '实际完成值 >= 10', '按比例得分($m, 60)'",
    "'得分值的一半', '实际完成值 >= 50', '按比例得分($m, 60)'",
    "'扣一半', '实际完成值 >= 10', '按比例得分($m, 60)'",
    "'减半计分', '实际完成值 >= 10', '按比例得分($m, 40)'",
    "'扣三分之一', '实际完成值 >= 10', '按比例得分($m, 33.33)'",
    "'得三分之二', '实际完成值 >= 10', '按比例得分($m, 60)'",
    "'得百分之八十', '实际完成值 >= 10', '按比例得分($m, 60)'",
    "'完成一半', '完成率 >= 60', '得满分($m)'",
    "'过半', '完成率 > 60', '得满分($m)'",
    "'完成三分之二', '完成率 >= 60', '得满分($m)'",
    "'翻倍', '完成率 >= 150', '得满分($m)'",
    "'得满分', '实际完成值 >= 10', '按比例得分($m, 60)'",
    "'得全部分值', '实际完成值 >= 10', '按比例得分($m, 99)'",
    "'扣一半', '实际完成值 >= 10', '得满分($m)'",
  })
  void partsThatANameStatesInWordsAndTheRuleDoesNot(
      String name, String condition, String consequence) {
    assertThat(codesOf(parts(name, condition, consequence))).contains("name-mismatch");
  }

  @ParameterizedTest(name = "{0}：{1}，{2}")
  @CsvSource({
    "'得一半分值', '实际完成值 >= 10', '按比例得分($m, 50)'",
    "'得一半分值', '实际完成值 >= 10', '得分($m, $m.分值 / 2)'",
    "'扣一半', '实际完成值 >= 10', '按比例得分($m, 50)'",
    "'减半计分', '实际完成值 >= 10', '按比例得分($m, 50)'",
    "'扣三分之一', '实际完成值 >= 10', '按比例得分($m, 66.67)'",
    "'得三分之二', '实际完成值 >= 10', '按比例得分($m, 67)'",
    "'得百分之八十', '实际完成值 >= 10', '按比例得分($m, 80)'",
    "'完成一半', '完成率 >= 50', '得满分($m)'",
    "'完成一半', '实际完成值 >= 目标值 * 0.5', '得满分($m)'",
    "'完成一半', '实际完成值 * 2 >= 目标值', '得满分($m)'",
    "'完成一半', '完成率 >= 50', '按比例得分($m, 60)'",
    "'完成三分之二', '完成率 >= 66.7', '得满分($m)'",
    "'翻倍', '完成率 >= 200', '得满分($m)'",
    "'增长翻一番', '实际完成值 >= 上年值 * 2', '得满分($m)'",
    "'半数以上及时', '及时完成数 > 3, 及时完成数 >= 完成数', '得满分($m)'",
    "'扣2分，逾期加倍', '实际完成值 >= 10', '扣分($m, 2 * 2)'",
    "'不得低于一半', '完成率 < 50', '不得分($m)'",
    "'得满分', '实际完成值 >= 10', '按比例得分($m, 100)'",
    "'达标得满分，否则得60%', '实际完成值 >= 10', '按比例得分($m, 60)'",
  })
  void partsThatTheRuleKeepsTo(String name, String condition, String consequence) {
    assertThat(codesOf(parts(name, condition, consequence))).doesNotContain("name-mismatch");
  }

  private static String parts(String name, String condition, String consequence) {
    return """
    rule "培训人次%s"
        @依据("一")
    when
        $m : 指标( 指标 == "培训人次", %s )
    then
        记分.%s;
    end
    """
        .formatted(name, condition, consequence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'不足100人次的，每少1人次扣1分', '扣分($m, 最大值(100 - $m.实际完成值, 0))'",
    "'不足100人次的，每少1人次扣0.5分', '扣分($m, 最大值(100 - $m.实际完成值, 0) * 0.5)'",
  })
  void whatIsCountedIsSaidOfEachOne(String name, String consequence) {
    String rule =
        """
        rule "培训人次%s"
            @依据("一")
        when
            $m : 指标( 指标 == "培训人次", 实际完成值 != 空 )
        then
            记分.%s;
        end
        """;

    assertThat(codesOf(rule.formatted(name, consequence))).doesNotContain("name-mismatch");
    assertThat(codesOf(rule.formatted(name.replace("1人次", "2人次"), consequence)))
        .contains("name-mismatch");
  }

  @Test
  void aRateOfAnotherNameAndABudgetLineOfAnother() {
    String framework =
        """
        名称: test
        版本: "1"
        标题: 测试
        总分: 10
        指标体系:
          - 一级指标: 产出
            分值: 10
            三级指标:
              - {指标: %s, 分值: 10, 计量单位: "%%", 方向: ≥}
        """;
    String rate =
        """
        rule "按比例得分"
            @依据("一")
        when
            $m : 指标( 指标 == "完成及时率" )
        then
            记分.按比例得分($m, $m.%s);
        end
        """;
    String line =
        """
        rule "政府采购执行率按比例得分"
            @依据("一")
        when
            $b : 预算( 科目 == "%s" )
        then
            记分.按比例得分("政府采购执行率", $b.预算执行率);
        end
        """;

    String timely = framework.formatted("完成及时率");
    assertThat(codesOf(TestRubric.of(folder, timely, rate.formatted("完成及时率")))).isEmpty();
    assertThat(codesOf(TestRubric.of(folder, timely, rate.formatted("质量达标率"))))
        .containsExactly("name-mismatch");
    String bought = framework.formatted("政府采购执行率");
    assertThat(codesOf(TestRubric.of(folder, bought, line.formatted("政府采购")))).isEmpty();
    assertThat(codesOf(TestRubric.of(folder, bought, line.formatted("合计"))))
        .containsExactly("name-mismatch");
  }
}
