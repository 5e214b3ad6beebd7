package dev.rubric.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.compile.SingleRule.RowsProbe;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.syntax.Fragments;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A rule opened to questions: what each of its conditions says of facts, and why. */
class SingleRuleTest {
  private static final Location AT = new Location("r.drl", 1, 1);
  private static final Rubric RUBRIC =
      TestRubric.with(
          """
          明细:
            - {名称: 任务, 列: [{名称: 金额, 类型: 数值}]}
          同类:
            - {名称: 同行, 数值: 编制数}
          """,
          "rule \"甲\" when $m : 指标( 指标 == \"甲\" ) then 记分.得满分($m); end\n");
  private static final Vocabulary VOCABULARY = Vocabularies.of(RUBRIC.framework());

  private static Rule rule(String patterns, String call) {
    String text = "rule \"一\" when %s then 记分.%s; end\n".formatted(patterns, call);
    return RuleForms.parse("r.drl", text, RUBRIC.framework()).rules().get(0);
  }

  private static Condition.Comparison comparison(String left, String right) {
    return new Condition.Comparison(expression(left), Comparator.MORE, expression(right), AT);
  }

  private static Expression expression(String text) {
    return Fragments.expression(text, AT, new Diagnostics()).orElseThrow();
  }

  private static FactSheet sheet() {
    return FactSheet.of(
        new FrameworkIndex(RUBRIC.framework()),
        Submissions.parse(
            "s.yaml",
            """
            单位: 局
            编制数: 3
            任务: [{金额: 1}, {金额: 5}, {金额: 9}]
            指标:
              - {指标: 甲, 实际完成值: 7, 目标值: 5}
              - {指标: 乙, 实际完成值: 2}
            """));
  }

  private static Facts measure() {
    return sheet().measure(0);
  }

  @Test
  void eachConditionIsAskedByItself() {
    List<PatternProbe> probes =
        SingleRule.probes(
            VOCABULARY,
            rule("$m : 指标( 指标 == \"甲\", 实际完成值 > 9, !(目标值 > 5 || 上年值 > 1) )", "得满分($m)"));

    assertThat(probes).hasSize(1);
    PatternProbe probe = probes.get(0);
    assertThat(probe.fact()).isEqualTo(FactWord.MEASURE);
    assertThat(probe.field("实际完成值")).isPresent();
    assertThat(probe.field("支出")).isEmpty();
    assertThat(probe.conditions())
        .extracting(ConditionProbe::fixed)
        .containsExactly(true, false, false);
    assertThat(probe.conditions())
        .extracting(each -> each.truth().apply(measure()))
        .containsExactly(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);
    ConditionProbe either = probe.conditions().get(2).parts().get(0);
    assertThat(either.parts())
        .extracting(each -> each.truth().apply(measure()))
        .containsExactly(Truth.FALSE, Truth.UNKNOWN);
    assertThat(Objects.requireNonNull(either.parts().get(0).left()).apply(measure()))
        .hasToString("5");
    assertThat(Objects.requireNonNull(either.parts().get(0).right()).apply(measure()))
        .hasToString("5");
    assertThat(either.left()).isNull();
    assertThat(either.right()).isNull();
  }

  @Test
  void aFactThatOnlyExistsTakesNoSlot() {
    List<PatternProbe> probes =
        SingleRule.probes(
            VOCABULARY,
            rule(
                "exists $n : 指标( 指标 == \"乙\", $v : 实际完成值 ) $n : 指标( 指标 == \"甲\", $v : 实际完成值 )"
                    + " not 事项() $u : 单位( 编制数 < $v )",
                "得满分($n)"));

    assertThat(probes).extracting(PatternProbe::slot).containsExactly(0, 0, 1, 1);
    FactSheet sheet = sheet();
    assertThat(
            probes
                .get(3)
                .conditions()
                .get(0)
                .truth()
                .apply(Facts.of(sheet.measure(0), sheet.unit())))
        .as("3 posts are fewer than the 7 of 甲")
        .isEqualTo(Truth.TRUE);
    assertThat(
            probes
                .get(3)
                .conditions()
                .get(0)
                .truth()
                .apply(Facts.of(sheet.measure(1), sheet.unit())))
        .as("and not than the 2 of 乙")
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void anotherComparisonMayNameWhatTheConsequencesMayName() {
    Rule rule =
        rule("exists 指标( 指标 == \"乙\" ) $m : 指标( 指标 == \"甲\", $v : 实际完成值 ) $u : 单位()", "得满分($m)");
    FactSheet sheet = sheet();
    Facts facts = Facts.of(sheet.measure(0), sheet.unit());

    assertThat(
            SingleRule.probe(VOCABULARY, rule, comparison("$m.目标值", "$u.编制数")).truth().apply(facts))
        .isEqualTo(Truth.TRUE);
    assertThat(SingleRule.probe(VOCABULARY, rule, comparison("$m.目标值", "$v")).truth().apply(facts))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void anAggregateShowsItsRowsAndWhichOfThemCount() {
    Rule rule = rule("$m : 指标( 指标 == \"甲\" ) $u : 单位()", "得满分($m)");
    FactSheet sheet = sheet();
    Facts facts = Facts.of(sheet.measure(0), sheet.unit());

    List<RowsProbe> rows =
        SingleRule.rows(VOCABULARY, rule, expression("1 + 合计(任务, 金额, 金额 > 1) - 个数(任务) + 同类平均(同行)"));

    assertThat(rows)
        .extracting(each -> each.aggregate().toDrl())
        .containsExactly("合计(任务, 金额, 金额 > 1)", "个数(任务)");
    RowsProbe sum = rows.get(0);
    assertThat(rows.get(1).where()).isNull();
    assertThat(sum.rows().apply(facts)).hasSize(3);
    assertThat(sum.rows().apply(facts))
        .extracting(row -> Objects.requireNonNull(sum.where()).truth().apply(row))
        .containsExactly(Truth.FALSE, Truth.TRUE, Truth.TRUE);
    ConditionProbe other = sum.probing().apply(comparison("金额", "5"));
    assertThat(sum.rows().apply(facts))
        .extracting(row -> other.truth().apply(row))
        .containsExactly(Truth.FALSE, Truth.FALSE, Truth.TRUE);
  }

  @Test
  void aConditionShowsTheAggregatesInIt() {
    PatternProbe unit =
        SingleRule.probes(
                VOCABULARY, rule("单位( 个数(任务, 金额 > 1) > 1 || 合计(任务, 金额) in (1, 2) )", "得满分(\"甲\")"))
            .get(0);
    ConditionProbe either = unit.conditions().get(0);

    assertThat(either.rows()).isEmpty();
    assertThat(either.parts())
        .extracting(each -> each.rows().get(0).aggregate().name())
        .containsExactly("个数", "合计");
  }
}
