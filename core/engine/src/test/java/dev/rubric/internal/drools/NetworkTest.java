package dev.rubric.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.RulesCompiler;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The network fires exactly what Drools fires with every rule in a session. */
class NetworkTest {
  private static final Rubric RUBRIC =
      TestRubric.of(
          """
          rule "每个指标" when $m : 指标() then 记分.累计得分($m, 0.1); end
          rule "甲小" when $m : 指标( 指标 == "甲", 实际完成值 < 5 ) then 记分.累计得分($m, 1); end
          rule "甲小的另一条" when $m : 指标( 指标 == "甲", 实际完成值 < 5 ) then 记分.累计得分($m, 2); end
          rule "甲大" when $m : 指标( 指标 == "甲", 实际完成值 >= 5 ) then 记分.累计得分($m, 3); end
          rule "甲未报" when $m : 指标( 指标 == "甲", 实际完成值 == 空 ) then 记分.累计得分($m, 1); end
          rule "甲或乙" when $m : 指标( 指标 in ("甲", "乙"), 实际完成值 > 2 ) then 记分.累计得分($m, 1); end
          rule "单位" when 单位( 年度 == 2024 ) then 疑点.提示("2024"); end
          rule "表彰" when $e : 事项( 名称 == "省级表彰", 次数 > 1 ) then 记分.加分($e.次数); end
          rule "没有违纪" when not 事项( 名称 == "重大违纪" ) then 疑点.提示("没有违纪"); end
          rule "有违纪" when exists 事项( 名称 == "重大违纪" ) then 疑点.提示("有违纪"); end
          rule "合计与基本不等" when $t : 预算( 科目 == "合计" ) $b : 预算( 科目 == "基本支出", 支出 != $t.支出 ) then 疑点.提示("差" + $b.支出); end
          rule "甲或乙多于合计" when $b : 预算( 科目 == "合计", 支出 > 1 ) $m : 指标( 指标 == "甲", 实际完成值 > $b.支出 ) $n : 指标( 指标 == "乙", 实际完成值 > $m.实际完成值 ) then 疑点.提示("" + $n.实际完成值); end
          rule "有合计而没有更多的基本支出" when $t : 预算( 科目 == "合计" ) not 预算( 科目 == "基本支出", 支出 > $t.支出 ) $m : 指标( 指标 == "甲" ) then 疑点.提示("" + $m.实际完成值); end
          rule "有不少于合计的基本支出" when $t : 预算( 科目 == "合计" ) exists 预算( 科目 == "基本支出", 支出 >= $t.支出 ) then 疑点.提示("" + $t.支出); end
          rule "任何科目多于合计" when $t : 预算( 科目 == "合计" ) $b : 预算( 支出 > $t.支出 ) then 疑点.提示($b.科目); end
          rule "甲多于支出" when $b : 预算( 科目 == "合计" ) $m : 指标( 指标 == "甲", 实际完成值 > $b.支出 ) then 疑点.提示("多"); end
          """);
  private static final List<CompiledRule> RULES =
      RulesCompiler.compile(Vocabularies.of(RUBRIC.framework()), RUBRIC.rules(), new Diagnostics());
  private static final FrameworkIndex INDEX = new FrameworkIndex(RUBRIC.framework());
  private static final Network NETWORK = new Network(RULES, INDEX);
  private static final SessionNetwork SESSION = new SessionNetwork(RULES);

  @Property(tries = 300)
  void firesWhatASessionFires(
      @ForAll @IntRange(max = 8) int first,
      @ForAll @IntRange(max = 8) int second,
      @ForAll @IntRange(max = 4) int commended,
      @ForAll boolean offended,
      @ForAll @IntRange(max = 5) int spent,
      @ForAll boolean budgeted) {
    Submission.Builder submission = Submission.of("局").year(2020 + first);
    report(submission, "甲", first);
    report(submission, "乙", second);
    if (commended > 0) {
      submission.event(new Event("省级表彰", BigDecimal.valueOf(commended), null, null));
    }
    if (offended) {
      submission.event(new Event("重大违纪", BigDecimal.ONE, null, null));
    }
    if (budgeted) {
      submission.budget(BudgetLine.of("合计").spent("3"));
    }
    if (spent > 0) {
      submission.budget(BudgetLine.of("基本支出").spent(String.valueOf(spent)));
    }
    List<Fact> facts = FactSheet.of(INDEX, submission.build()).facts();
    List<String> inSession = new ArrayList<>();
    List<String> inNetwork = new ArrayList<>();

    SESSION.evaluate(facts, (rule, of) -> inSession.add(spoken(rule, of)));
    NETWORK.evaluate(facts, (rule, of) -> inNetwork.add(spoken(rule, of)));

    assertThat(inNetwork).isNotEmpty().containsExactlyInAnyOrderElementsOf(inSession);
  }

  /** Names of indicators, sections, items and documents: enough of each for Drools to hash them. */
  @Property(tries = 200)
  void firesWhatASessionFiresOfNamedThings(
      @ForAll List<@From("indicators") String> reported,
      @ForAll List<@From("items") String> items,
      @ForAll boolean satisfied) {
    Rubric rubric = namedThings();
    List<CompiledRule> rules =
        RulesCompiler.compile(
            Vocabularies.of(rubric.framework()), rubric.rules(), new Diagnostics());
    FrameworkIndex index = new FrameworkIndex(rubric.framework());
    Submission.Builder submission = Submission.of("局");
    for (String indicator : new LinkedHashSet<>(reported)) {
      List<String> names = List.copyOf(new LinkedHashSet<>(items));
      submission.measure(
          Measure.of(indicator)
              .items(names.stream().map(n -> new ChecklistItem(n, satisfied, null)).toList())
              .evidence(names));
    }
    List<Fact> facts = FactSheet.of(index, submission.build()).facts();
    List<String> inSession = new ArrayList<>();
    List<String> inNetwork = new ArrayList<>();

    new SessionNetwork(rules).evaluate(facts, (rule, of) -> inSession.add(spoken(rule, of)));
    new Network(rules, index).evaluate(facts, (rule, of) -> inNetwork.add(spoken(rule, of)));

    assertThat(inNetwork).isNotEmpty().containsExactlyInAnyOrderElementsOf(inSession);
  }

  @Provide
  static Arbitrary<String> indicators() {
    return Arbitraries.of("一", "二", "三", "四");
  }

  @Provide
  static Arbitrary<String> items() {
    return Arbitraries.of("制度", "台账", "公开", "验收");
  }

  private static Rubric namedThings() {
    StringBuilder rules = new StringBuilder();
    for (String indicator : List.of("一", "二", "三", "四")) {
      rules.append(
          """
          rule "%1$s" when $m : 指标( 指标 == "%1$s" ) then 记分.累计得分($m, 1); end
          rule "%1$s不叫一" when $m : 指标( 指标 == "%1$s", 指标 != "一" ) then 记分.累计得分($m, 1); end
          """
              .formatted(indicator));
      for (String item : List.of("制度", "台账", "公开", "验收")) {
        rules.append(
            """
            rule "%1$s%2$s" when $i : 要点( 符合 == true, 指标 == "%1$s", 名称 == "%2$s" ) then 记分.累计得分($i, 1); end
            rule "%1$s%2$s佐证" when $e : 佐证材料( 名称 == "%2$s", 指标 == "%1$s" ) then 记分.累计得分($e, 1); end
            """
                .formatted(indicator, item));
      }
    }
    for (String section : List.of("甲", "乙", "丙")) {
      rules.append(
          """
          rule "%1$s" when $m : 指标( 一级指标 == "%1$s" ) then 记分.累计得分($m, 1); end
          rule "%1$s的二" when $m : 指标( 一级指标 == "%1$s", 指标 == "二" ) then 记分.累计得分($m, 1); end
          """
              .formatted(section));
    }
    rules.append("rule \"要点\" when $i : 要点( 名称 == \"制度\" ) then 记分.累计得分($i, 1); end");
    return TestRubric.of(
        """
        指标体系:
          - {一级指标: 甲, 分值: 50, 三级指标: [{指标: 一, 分值: 20}, {指标: 二, 分值: 30}]}
          - {一级指标: 乙, 分值: 30, 三级指标: [{指标: 三, 分值: 30}]}
          - {一级指标: 丙, 分值: 20, 三级指标: [{指标: 四, 分值: 20}]}
        """,
        rules.toString());
  }

  @Example
  void aRuleAboutOneFactNeedsNoSession() {
    List<Fact> facts = FactSheet.of(INDEX, Submission.of("局").build()).facts();
    List<String> alone = new ArrayList<>();

    new AlphaNetwork(RULES.subList(0, 1), INDEX)
        .evaluate(facts, (rule, of) -> alone.add(spoken(rule, of)));

    assertThat(alone).hasSize(2);
  }

  private static void report(Submission.Builder submission, String indicator, int value) {
    if (value > 0) {
      submission.measure(Measure.of(indicator).value(BigDecimal.valueOf(value)));
    }
  }

  private static String spoken(CompiledRule rule, Facts facts) {
    StringBuilder spoken = new StringBuilder(rule.rule().name());
    for (int slot = 0; slot < rule.slots(); slot++) {
      spoken.append(' ').append(facts.at(slot).ordinal());
    }
    return spoken.toString();
  }
}
