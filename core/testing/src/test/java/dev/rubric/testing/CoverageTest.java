package dev.rubric.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rubric.testing.coverage.ConditionCoverage;
import dev.rubric.testing.coverage.Coverage;
import dev.rubric.testing.coverage.Side;
import dev.rubric.testing.coverage.Tally;
import dev.rubric.testing.coverage.ThresholdCoverage;
import dev.rubric.text.Language;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  @TempDir Path temp;
  private Fixture fixture;

  @BeforeEach
  void write() {
    fixture = new Fixture(temp);
  }

  @Test
  void countsRulesConditionsThresholdsAndIndicators() {
    Coverage coverage = coverage("300: 7", "303: 6.5");

    assertThat(coverage.ruleTally()).isEqualTo(new Tally(2, 4));
    assertThat(coverage.conditionTally()).isEqualTo(new Tally(4, 8));
    assertThat(coverage.thresholdTally()).isEqualTo(new Tally(6, 15));
    assertThat(coverage.indicatorTally()).isEqualTo(new Tally(1, 2));
    assertThat(coverage.toText(Language.ZH))
        .isEqualTo(
            """
            demo  覆盖率
              规则  2/4  50%
              条件  4/8  50%
              阈值  6/15  40%
              指标  1/2  50%
              rules.drl:3:41 没有用例的 实际完成值 低于 300
              rules.drl:10:40 没有用例的 实际完成值 低于 300
              rules.drl:12:21 没有用例的 $m.实际完成值 低于 300
              rules.drl:15:1 没有用例触发规则：办结率达到目标值得满分
              rules.drl:17:27 没有用例使条件成立或不成立：实际完成值 >= 目标值
              rules.drl:17:36 没有用例的 实际完成值 低于、等于、高于 目标值
              rules.drl:22:1 没有用例触发规则：办结率未达到目标值不得分
              rules.drl:24:27 没有用例使条件成立或不成立：实际完成值 < 目标值
              rules.drl:24:35 没有用例的 实际完成值 低于、等于、高于 目标值
              没有用例检查指标：办结率
            """);
    assertThat(coverage.toText(Language.EN))
        .contains("rules.drl:3:41 in no case is 实际完成值 below 300\n");
  }

  @Test
  void aMissingValueIsNeitherOutcome() {
    Coverage coverage = coverage("300: 7");

    assertThat(coverage.rules().get(0).conditions())
        .extracting(ConditionCoverage::held, ConditionCoverage::failed)
        .containsExactly(tuple(1, 0));
    assertThat(coverage.rules().get(2).conditions())
        .extracting(ConditionCoverage::covered)
        .containsExactly(0);
  }

  @Test
  void countsOnlyCasesThatPass() {
    assertThat(coverage("300: 1").ruleTally()).isEqualTo(new Tally(0, 4));
  }

  @Test
  void countsEachPartOfACombinedCondition() {
    fixture.write(
        "rules.drl",
        Fixture.RULES
            .replace("实际完成值 <= 300 )", "实际完成值 <= 300 || !( 佐证材料数 > 0, 实际完成值 in (301, 302) ) )")
            .replace(", 实际完成值 in", " && 实际完成值 in"));
    Coverage coverage = coverage("300: 7", "301: 7", "303: 0");

    assertThat(coverage.rules().get(0).conditions())
        .extracting(ConditionCoverage::text)
        .containsExactly("实际完成值 <= 300", "佐证材料数 > 0", "实际完成值 in (301, 302)");
  }

  @Test
  void asksForNoValueThatCannotBe() {
    fixture.write("rules.drl", Fixture.RULES.replace("实际完成值 <= 300", "实际完成值 <= 300, 佐证材料数 >= 0"));
    List<ThresholdCoverage> thresholds = coverage("300: 7").rules().get(0).thresholds();

    assertThat(thresholds.get(1).cases()).isEqualTo(Map.of(Side.AT, 1, Side.ABOVE, 0));
  }

  @Test
  void countsTheThresholdsInsideAggregates() {
    fixture.write("rubric.yaml", Fixture.RUBRIC + LISTS);
    fixture.write(
        "rules.drl",
        """
        rule "迟报7天以上的不足两件，得满分"
        when
            单位( 个数(重点任务, 迟报天数 > 7 && 类别 == "甲") < 2 )
        then
            记分.得满分("刑事案件发案起数");
        end

        rule "每件迟报扣分"
        when
            单位( 个数(重点任务) > 0 )
        then
            记分.扣分("刑事案件发案起数", 合计(重点任务, 分档不超过(迟报天数, 3, 0, 10, 1, 2), 迟报天数 <= 30));
            记分.得满分("办结率");
        end
        """);
    Coverage coverage = ofTasks("[{类别: 甲, 迟报天数: 7}, {类别: 乙, 迟报天数: 8}, {类别: 甲, 迟报天数: 10}]", "4");

    assertThat(coverage.rules().get(0).thresholds())
        .extracting(
            each -> each.value().toDrl(), each -> each.limit().toDrl(), ThresholdCoverage::cases)
        .containsExactly(
            tuple("迟报天数", "7", Map.of(Side.BELOW, 0, Side.AT, 1, Side.ABOVE, 1)),
            tuple(
                "个数(重点任务, 迟报天数 > 7 && 类别 == \"甲\")",
                "2",
                Map.of(Side.BELOW, 1, Side.AT, 0, Side.ABOVE, 0)));
    assertThat(coverage.rules().get(1).thresholds())
        .extracting(each -> each.limit().toDrl(), ThresholdCoverage::cases)
        .containsExactly(
            tuple("0", Map.of(Side.AT, 0, Side.ABOVE, 1)),
            tuple("30", Map.of(Side.BELOW, 1, Side.AT, 0, Side.ABOVE, 0)),
            tuple("3", Map.of(Side.BELOW, 0, Side.AT, 0, Side.ABOVE, 1)),
            tuple("10", Map.of(Side.BELOW, 1, Side.AT, 1, Side.ABOVE, 0)));
    assertThat(coverage.toText(Language.ZH)).contains("rules.drl:3:25 没有用例的 迟报天数 低于 7");
  }

  private static final String LISTS =
      """
      明细:
        - 名称: 重点任务
          列:
            - {名称: 类别, 类型: 文本, 可选: [甲, 乙]}
            - {名称: 迟报天数, 类型: 数值, 最小值: 0}
      """;

  private Coverage ofTasks(String rows, String points) {
    fixture.cases(
        """
        用例:
          - 用例: 重点任务
            已知: {重点任务: %s}
            应得: {指标: {刑事案件发案起数: %s}}
        """
            .formatted(rows, points));
    assertThat(fixture.run().passed()).as(fixture.run().toText(Language.ZH)).isTrue();
    return RubricTests.load(temp).coverage(Options.defaults());
  }

  @Test
  void reachesABarOnlyWhenEveryFigureDoes() {
    Coverage coverage = coverage("300: 7", "303: 6.5");

    assertThat(coverage.reaches(new BigDecimal("40"))).isTrue();
    assertThat(coverage.reaches(new BigDecimal("40.01"))).isFalse();
    assertThat(new Tally(199, 200).percent()).isEqualByComparingTo("99.5");
    assertThat(new Tally(1999, 2000).percent()).isEqualByComparingTo("99.9");
    assertThat(new Tally(0, 0).percent()).isEqualByComparingTo("100");
  }

  @Test
  void marksTheTextOfTheRules() throws Exception {
    fixture.write("rules.drl", Fixture.RULES.replace("不超过300起，得满分", "<b>不超过&300起，得满分"));
    String html = coverage("300: 7", "303: 6.5").toHtml(Language.ZH);

    assertThat(html)
        .contains("rule \"&lt;b&gt;不超过&amp;300起，得满分\"")
        .contains("<span class=\"full\" title=\"成立 1 个用例，不成立 1 个用例\">实际完成值 &lt;= ")
        .contains("<b class=\"part\" title=\"低于 0，等于 1，高于 1\">300</b><small>（缺：低于）</small>")
        .contains("<b class=\"none\" title=\"低于 0，等于 0，高于 0\">目标值</b>")
        .contains("没有用例触发</div><pre class=\"none\">")
        .doesNotContain("<script", "http:", "https:");
    assertThat(elements(html)).isGreaterThan(50);
  }

  /** Every element that begins also ends. */
  private static int elements(String html) throws Exception {
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new StringReader(html.substring(html.indexOf('\n') + 1)));
    int elements = 0;
    while (reader.hasNext()) {
      elements += reader.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
    }
    return elements;
  }

  private Coverage coverage(String... rows) {
    fixture.cases(
        "用例:\n  - 用例: 发案起数的得分\n    表:\n      指标: 刑事案件发案起数\n      行: {"
            + String.join(", ", rows)
            + "}\n");
    return RubricTests.load(temp).coverage(Options.defaults());
  }
}
