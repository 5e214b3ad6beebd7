package dev.rubric.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A rule that is too much is refused before it costs anything. */
@Timeout(60)
class HugeRulesTest {
  private static final String ABOUT_JIA =
      """
      rule "甲"
      when
          $m : 指标( 指标 == "甲", %s )
      then
          记分.得分($m, %s);
      end
      """;

  private static List<String> refusal(String rules) {
    InvalidRubricException refusal =
        catchThrowableOfType(InvalidRubricException.class, () -> TestRubric.of(rules));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.diagnostics().stream().map(Diagnostic::code).distinct().toList();
  }

  private static String rule(String condition, String points) {
    return ABOUT_JIA.formatted(condition, points);
  }

  @Test
  void parenthesesWithoutEnd() {
    String deep = "(".repeat(200_000) + "1" + ")".repeat(200_000);

    assertThat(refusal(rule("实际完成值 > " + deep, "1"))).contains("too-deep");
    assertThat(refusal(rule("实际完成值 > 1", deep))).contains("too-deep");
    assertThat(refusal(rule(deep + " > 实际完成值", "1"))).contains("too-deep");
    assertThat(refusal(rule("!".repeat(100_000) + "(实际完成值 > 1)", "1"))).contains("syntax");
    assertThat(refusal(rule("实际完成值 > " + "-".repeat(100_000) + "1", "1"))).contains("too-deep");
  }

  @Test
  void aSumWithoutEnd() {
    assertThat(refusal(rule("实际完成值 > 1" + "+1".repeat(1_000_000), "1"))).contains("too-long");
    assertThat(refusal(rule("实际完成值 > 1", "1" + "*9".repeat(1_000_000)))).contains("too-long");
  }

  @Test
  void conditionsOrStatementsWithoutEnd() {
    String many = "|| 实际完成值 > 1 ".repeat(300_000);

    assertThat(refusal(rule("实际完成值 > 1 " + many, "1"))).contains("too-long");
    assertThat(refusal(rule("实际完成值 > 1", "1); " + "记分.扣分($m, 1".repeat(1) + many))).isNotEmpty();
    assertThat(refusal(rule("实际完成值 > 1", "1);" + "记分.扣分($m, 1);".repeat(200_000) + "记分.扣分($m, 1")))
        .contains("too-long");
  }

  @Test
  void aSumAsLongAsARuleMayBeStillWorks() {
    Rubric rubric = TestRubric.of(rule("实际完成值 > 0" + "+0".repeat(199), "1"));

    assertThat(rubric.score(reporting(1)).lines().get(0).score()).isEqualByComparingTo("1");
    assertThat(refusal(rule("实际完成值 > 0" + "+0".repeat(200), "1"))).containsExactly("too-long");
    assertThat(refusal(rule("实际完成值 > 0", "1" + "*1".repeat(200)))).containsExactly("too-long");
  }

  @Test
  void longSumsInsideOneAnotherCountTogether() {
    String nested = "1";
    for (int i = 0; i < 20; i++) {
      nested = "(" + nested + ")" + "+0".repeat(11);
    }

    assertThat(refusal(rule("实际完成值 > " + nested, "1"))).containsExactly("too-long");
  }

  @Test
  void mistakesWithoutEndAreCountedNotListed() {
    InvalidRubricException refusal =
        catchThrowableOfType(
            InvalidRubricException.class, () -> TestRubric.of("rule " + "（".repeat(300_000)));

    assertThat(refusal.diagnostics()).hasSizeLessThanOrEqualTo(Diagnostics.MOST + 1);
    assertThat(refusal.diagnostics().get(0).toString()).contains("问题太多");
  }

  @Test
  void tenThousandRulesAndOne() {
    String rule = "rule \"%d\" when $m : 指标( 指标 == \"甲\" ) then 记分.扣分($m, 1); end\n";
    String rules =
        IntStream.range(0, 10_000).mapToObj(rule::formatted).collect(Collectors.joining());

    assertThat(refusal(rules)).containsExactly("too-many-rules");
  }

  @Test
  void fiveFactsInOneRule() {
    assertThat(refusal("rule \"a\" when " + "指标() ".repeat(5) + "then 记分.得满分(\"甲\"); end\n"))
        .contains("too-many-patterns");
  }

  @Test
  void everyIndicatorWithEveryOtherAndEveryOther() {
    Rubric small = TestRubric.of(framework(20), joining("指标() 指标() 指标()"));
    assertThat(small.rules().get(0).rules()).hasSize(2);

    InvalidRubricException refusal =
        catchThrowableOfType(
            InvalidRubricException.class,
            () -> TestRubric.of(framework(50), joining("指标() 指标() 指标()")));
    assertThat(refusal.getMessage())
        .isEqualTo(
            "rules.drl:6:1 错误 [too-many-matches] 一份填报数据可能使这条规则匹配 125000 次，最多 20000 次；请写明是哪个指标或科目");
  }

  @Test
  void anAbsentFactCountsAsWell() {
    InvalidRubricException refusal =
        catchThrowableOfType(
            InvalidRubricException.class,
            () -> TestRubric.of(framework(50), joining("指标() not 指标() exists 指标()")));

    assertThat(refusal.getMessage()).contains("too-many-matches");
  }

  @Test
  void manyRulesThatEachMatchALot() {
    String generic = "rule \"%d\" when 指标( 实际完成值 > 1 ) 指标( 实际完成值 > 1 ) then 疑点.提示(\"a\"); end\n";
    String rules =
        IntStream.range(0, 2000).mapToObj(generic::formatted).collect(Collectors.joining());

    InvalidRubricException refusal =
        catchThrowableOfType(
            InvalidRubricException.class, () -> TestRubric.of(framework(100), all() + rules));

    assertThat(refusal.diagnostics())
        .singleElement()
        .extracting(Diagnostic::code)
        .isEqualTo("too-much-work");
  }

  @Test
  void moreChecklistItemsThanAnIndicatorMayHave() {
    Rubric rubric = TestRubric.of(rule("要点数 > 0", "1"));
    Submission submission =
        Submission.of("a")
            .measure(
                Measure.of("甲")
                    .items(
                        IntStream.range(0, 101)
                            .mapToObj(i -> new ChecklistItem("要点" + i, true, null))
                            .toList())
                    .build())
            .build();

    assertThat(
            catchThrowableOfType(InvalidSubmissionException.class, () -> rubric.score(submission))
                .getMessage())
        .contains("指标 甲 有 101 项要点，最多 100 项");
  }

  private static Submission reporting(int value) {
    return Submission.of("a").measure(Measure.of("甲").value(String.valueOf(value)).build()).build();
  }

  private static String all() {
    return "rule \"全部\"\nwhen\n    $m : 指标()\nthen\n    记分.得满分($m); end\n";
  }

  private static String joining(String patterns) {
    return all() + "rule \"联合\" when " + patterns + " then 疑点.提示(\"a\"); end\n";
  }

  private static String framework(int indicators) {
    return IntStream.range(0, indicators)
        .mapToObj(
            i ->
                "      - {指标: 指标%d, 分值: %s}%n"
                    .formatted(i, i == 0 ? 100 - (indicators - 1) * 0.5 : 0.5))
        .collect(Collectors.joining("", "指标体系:\n  - 一级指标: 产出\n    分值: 100\n    三级指标:\n", ""));
  }
}
