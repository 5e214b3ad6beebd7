package dev.rubric.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor offers, by where the cursor stands. */
class CompletionTest {
  private static final String HEAD = "rule \"一条规则\"\nwhen\n";
  private static final String MEASURE = HEAD + "$m : 指标( 指标 == \"资金到位率\" )\nthen\n";

  private static List<String> labels(Marked marked) {
    return marked.complete().choices().stream().map(Completion::label).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "|#rule",
        "rule \"名称\" |#when",
        "rule \"名称\" |#@依据",
        "rule \"名称\" when |#指标",
        "rule \"名称\" when |#预算",
        "rule \"名称\" when not |#事项",
        "rule \"名称\" when 指标( |#实际完成值",
        "rule \"名称\" when 指标( |#目标值",
        "rule \"名称\" when 指标( |#完成比例",
        "rule \"名称\" when 指标( 指标 == |#刑事案件发案起数",
        "rule \"名称\" when 指标( 指标 == \"|\" )#刑事案件发案起数",
        "rule \"名称\" when 指标( 指标 in (\"资金到位率\", \"|#服务对象满意度",
        "rule \"名称\" when 指标( 一级指标 == \"|\" )#产出",
        "rule \"名称\" when 指标( 定性等级 == \"|\" )#达成年度指标",
        "rule \"名称\" when 预算( |#年初预算",
        "rule \"名称\" when 预算( 科目 == \"|\" )#三公经费",
        "rule \"名称\" when $m : 指标() then |#记分.得满分",
        "rule \"名称\" when $m : 指标() then |#疑点.警告",
        "rule \"名称\" when $m : 指标() then 记分.|#扣分",
        "rule \"名称\" when $m : 指标() then 记分.得满分(|#$m",
        "rule \"名称\" when $m : 指标() then 记分.扣分($m, |#每超百分比",
        "rule \"名称\" when $b : 预算() then 疑点.提示($b.|#支出",
        "rule \"名称\" when $m : 指标() then 记分.一级指标否决(\"|\");#投入管理",
        "rule \"名称\" when $m : 指标() then 记分.等级不超过(\"|\");#良",
        "rule \"名称\" @依据(\"|#自评报告 一（二）2 绩效指标设定情况"
      })
  void whatIsRightInAPlaceIsOffered(String text, String label) {
    assertThat(labels(Marked.rule(text))).contains(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "rule \"名称\" when 预算( |#实际完成值",
        "rule \"名称\" when 指标( |#年初预算",
        "rule \"名称\" when 指标( 一级指标 == \"|\" )#资金到位率",
        "rule \"名称\" when $m : 指标() then 疑点.|#扣分",
        "rule \"|\"#刑事案件发案起数"
      })
  void whatIsWrongThereIsNot(String text, String label) {
    assertThat(labels(Marked.rule(text))).doesNotContain(label);
  }

  @Test
  void aWordThatIsBegunIsReplaced() {
    assertThat(Marked.rule(MEASURE + "记分.得满|").chosen("得满分")).endsWith("记分.得满分($m)");
    assertThat(Marked.rule(HEAD + "指标( 实际|").chosen("实际完成值")).endsWith("指标( 实际完成值");
  }

  @Test
  void aTextThatIsNotClosedIsReplacedToo() {
    assertThat(Marked.rule(HEAD + "指标( 指标 == \"资金|, 实际完成值 > 3 )").chosen("资金到位率"))
        .endsWith("指标( 指标 == \"资金到位率, 实际完成值 > 3 )");
  }

  @Test
  void rulesInEnglishAreContinuedInEnglish() {
    Marked marked =
        Marked.rule(
            "rule \"a\" when $m : Measure() then scores.full($m); end rule \"b\" when Measure( |");

    assertThat(labels(marked)).contains("value", "target").doesNotContain("实际完成值");
  }

  @Test
  void aBrokenRuleBeforeDoesNotConfuseTheNext() {
    assertThat(labels(Marked.rule("rule \"甲\" when 指标( 实际 then end\nrule \"乙\" when |")))
        .contains("指标", "预算");
  }

  @Test
  void aNewRuleIsOfferedWhole() {
    String text = Marked.rule("|").chosen("rule");

    assertThat(text).contains("when", "then", "记分.得满分($m);").endsWith("end\n");
  }

  @Test
  void declaredFieldsAreOfferedWithTheirUnit() {
    Completion rate =
        Marked.in(Marked.HUNAN, "more.drl", HEAD + "单位( |").complete().choices().stream()
            .filter(each -> each.label().equals("在职人员控制率"))
            .findFirst()
            .orElseThrow();

    assertThat(rate.meaning().toString()).contains("数值", "%");
  }

  @Test
  void aMarkIsOfferedInQuotesOrFromAVariable() {
    Path pefa = Path.of("../../rules/pefa-2016");
    String call = HEAD + "$m : 指标() then 记分.评为(";

    assertThat(labels(Marked.in(pefa, "more.drl", call + "$m, |"))).contains("A", "D*", "$m");
    assertThat(labels(Marked.in(pefa, "more.drl", call + "$m, \"|"))).contains("A", "D*");
    assertThat(labels(Marked.in(pefa, "more.drl", call + "$m, $m.|"))).contains("定性等级");
  }

  @Test
  void evenWithoutAFrameworkTheLanguageIsKnown() {
    Draft draft =
        Draft.of(Marked.LINZE).with("rubric.yaml", "名称: [").with("more.drl", HEAD + "指标( ");

    assertThat(new RubricLanguage(draft).complete("more.drl", (HEAD + "指标( ").length()).choices())
        .extracting(Completion::label)
        .contains("实际完成值", "完成比例");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "|#规则",
        "规则「甲」\\n当\\n  |#指标 刑事案件发案起数",
        "规则「甲」\\n当\\n  指标 |#刑事案件发案起数",
        "规则「甲」\\n当\\n  指标 刑事案件发案起数 |#不超过",
        "规则「甲」\\n当\\n  指标 刑事案件发案起数，|#实际完成值",
        "规则「甲」\\n当\\n  指标 刑事案件发案起数\\n则\\n  |#得满分"
      })
  void sentencesAreContinued(String text, String label) {
    Marked marked = Marked.in(Marked.SENTENCES, "more.dslr", text.replace("\\n", "\n"));

    assertThat(labels(marked)).contains(label);
  }
}
