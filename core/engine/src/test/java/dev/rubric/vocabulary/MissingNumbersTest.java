package dev.rubric.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line that can't be computed says why, and shows what was there. */
class MissingNumbersTest {
  private static final String DECLARED =
      """
      数据项:
        - {单位: 上报日期, 类型: 日期}
        - {单位: 到期日期, 类型: 日期}
      明细:
        - {名称: 任务, 列: [{名称: 金额, 类型: 数值}, {名称: 权重, 类型: 数值}]}
      """;
  private static final String RULE =
      """
      rule "一"
      when
          $m : 指标( 指标 == "甲" )
          $u : 单位()
      then
          记分.得分($m, %s);
      end
      """;

  private static LineScore line(String formula, String reported) {
    Rubric rubric = TestRubric.with(DECLARED, RULE.formatted(formula));
    return rubric
        .score(Submissions.parse("s.yaml", "单位: 局\n" + reported + "\n"))
        .line("甲")
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "合计(任务, 金额)|任务: [{金额: 1}, {权重: 2}]|数值不全|a value is missing",
        "平均(任务, 金额)|任务: [{金额: 1}, {权重: 2}]|数值不全|a value is missing",
        "平均(任务, 金额)|任务: []|没有相应的行|there are no such rows",
        "平均(任务, 金额, 金额 > 9)|任务: [{金额: 1}]|没有相应的行|there are no such rows",
        "平均(任务, 金额, 权重 > 9)|任务: [{金额: 1}]|数值不全|a value is missing",
        "最大(任务, 金额)|年度: 2024|没有相应的行|there are no such rows",
        "最小(任务, 金额)|任务: [{权重: 2}]|数值不全|a value is missing",
        "加权平均(任务, 金额, 权重)|任务: [{金额: 1, 权重: 0}]|除数为 0|a divisor is 0",
        "加权平均(任务, 金额, 权重)|任务: [{金额: 1, 权重: 2}, {金额: 1, 权重: -2}]|除数为 0|a divisor is 0",
        "加权平均(任务, 金额, 权重)|任务: [{金额: 1}]|数值不全|a value is missing",
        "加权平均(任务, 金额, 权重)|任务: []|没有相应的行|there are no such rows",
        "合计(任务, 金额 / 权重)|任务: [{金额: 1, 权重: 0}]|数值不全|a value is missing",
        "相差天数($u.上报日期, $u.到期日期)|到期日期: 2024-03-01|数值不全|a value is missing",
        "相差天数($u.上报日期, $u.到期日期)|上报日期: 2024-03-01|数值不全|a value is missing",
        "1 / $u.编制数|编制数: 0|除数为 0|a divisor is 0",
        "$u.编制数 / 2|年度: 2024|数值不全|a value is missing",
        "占比($u.编制数, 0)|编制数: 5|除数为 0|a divisor is 0",
        "择优($u.编制数, $u.在职人员数)|年度: 2024|数值不全|a value is missing",
        "分档($u.编制数, 20, 10, 10, 5)|年度: 2024|数值不全|a value is missing",
        "线性插值($u.编制数, 0, 0, 10, 10)|年度: 2024|数值不全|a value is missing",
        "每步($u.编制数, $u.在职人员数, 1)|{编制数: 3, 在职人员数: 0}|步长不大于 0|a step is not above 0",
        "每超百分比($u.编制数, $u.在职人员数, 1, 1)|{编制数: 3, 在职人员数: 0}"
            + "|界限为 0，没有 0 的百分之几可言|the limit is 0, and nothing is a percentage of 0",
        "每超数量($u.编制数, 1, $u.在职人员数, 1)|{编制数: 3, 在职人员数: 0}|步长不大于 0|a step is not above 0",
        "每超数量($u.编制数, $u.在职人员数, 1, 1)|编制数: 3|数值不全|a value is missing",
        "$u.编制数 - -($u.编制数 / 0)|编制数: 3|除数为 0|a divisor is 0",
        "最大值($u.编制数, 1)|年度: 2024|数值不全|a value is missing",
      })
  void aNumberThatIsMissing(String formula, String reported, String zh, String en) {
    LineScore line = line(formula, reported.replaceAll("^\\{(.*), (.*)\\}$", "$1\n$2"));

    assertThat(line.score()).isNull();
    assertThat(line.entries().get(0).reason().in(Language.ZH)).endsWith("，" + zh + "，无法计算");
    assertThat(line.entries().get(0).reason().in(Language.EN))
        .endsWith(": " + en + ", so this can't be computed");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "合计(任务, 金额)|任务: []|0",
        "合计(任务, 金额)|任务: [{金额: 1}, {金额: 2}]|3",
        "平均(任务, 金额)|任务: [{金额: 1}, {金额: 2}]|1.5",
        "加权平均(任务, 金额, 权重)|任务: [{金额: 1, 权重: 1}, {金额: 4, 权重: 2}]|3",
        "个数(任务, 权重 > 9)|任务: []|0",
      })
  void oneThatIsThere(String formula, String reported, String points) {
    assertThat(line(formula, reported).score()).isEqualByComparingTo(points);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "2024-03-01, 2024-03-06, '相差天数（上报日期 2024-03-01，到期日期 2024-03-06），得 5 分'",
    "2024-02-28, 2024-03-01, '相差天数（上报日期 2024-02-28，到期日期 2024-03-01），得 2 分'",
    "2024-03-01, 2024-03-01, '相差天数（上报日期 2024-03-01，到期日期 2024-03-01），得 0 分'",
  })
  void daysAreCountedFromTheFirstToTheSecond(String from, String to, String reason) {
    LineScore line = line("相差天数($u.上报日期, $u.到期日期)", "上报日期: " + from + "\n到期日期: " + to);

    assertThat(line.entries().get(0).reason().in(Language.ZH)).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "合计(预算, 支出)|",
        "合计(预算, 支出, 支出 < 100)|",
        "个数(预算)|",
        "个数(预算, 科目 == \"合计\")|",
        "合计(预算, 支出, 科目 == \"基本支出\")|7.00",
        "个数(预算, 科目 == \"基本支出\")|1.00",
        "个数(预算, 科目 == \"项目支出\")|0.00",
      })
  void aRowThatCantBeTrueCountsForNothingUnlessItIsLeftOutByName(String formula, String points) {
    LineScore line =
        line(formula, "预算: [{科目: 合计, 调整预算: 100, 支出: 1000000}, {科目: 基本支出, 调整预算: 9, 支出: 7}]");

    assertThat(line.score() == null ? null : line.score().toString()).isEqualTo(points);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "每超数量($u.编制数, $u.在职人员数, 1, 1)|编制数: 3" + "|编制数 3 超过 在职人员数（未填报），每 1 计 1 分（不足部分不计），数值不全，无法计算",
        "每低数量($u.编制数, 5, 1, 1)|年度: 2024" + "|编制数（未填报） 低于 5，每 1 计 1 分（不足部分不计），数值不全，无法计算",
        "分档($u.编制数, 20, 10, 10, 5)|年度: 2024|编制数（未填报），数值不全，无法计算",
        "择优($u.编制数, $u.在职人员数)|年度: 2024" + "|择优（编制数（未填报），数值不全，不计入，在职人员数（未填报），数值不全，不计入），数值不全，无法计算",
      })
  void whatWasThereIsShown(String formula, String reported, String reason) {
    assertThat(line(formula, reported).entries().get(0).reason().in(Language.ZH)).isEqualTo(reason);
  }
}
