package dev.rubric.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import org.junit.jupiter.api.Test;

/** Two scorecards held against each other: what differs, by how much, and why. */
class ScorecardDiffTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Fixtures.read("/dev/rubric/schema/scorecard-diff.schema.json"));
  private static final String RULES =
      """
      rule "不超过300起" when $m : 指标( 指标 == "甲", 实际完成值 <= 300 ) then 记分.得满分($m); end
      rule "超过300起" when $m : 指标( 指标 == "甲", 实际完成值 > 300 ) then 记分.扣分($m, 每超百分比(300, 1, 0.5)); end
      """;
  private static final Rubric RUBRIC = TestRubric.of(RULES);

  @Test
  void aScorecardDoesNotDifferFromItself() {
    ScorecardDiff diff = score("330").diff(score("330"));

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.toText(Language.ZH)).endsWith("没有差别\n");
    assertThat(diff.toText(Language.EN)).endsWith("no difference\n");
  }

  @Test
  void anotherValueUnderTheSameRuleIsTheCause() {
    ScorecardDiff diff = score("330").diff(score("315"));

    assertThat(diff.change()).isEqualByComparingTo("2.5");
    assertThat(diff.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.causes()).containsExactly(DiffCause.VALUE));
  }

  @Test
  void anotherValueUnderAnotherRuleIsBoth() {
    ScorecardDiff diff = score("300").diff(score("330"));

    assertThat(diff.change()).isEqualByComparingTo("-5");
    assertThat(diff.lines().get(0).causes()).containsExactly(DiffCause.VALUE, DiffCause.RULE);
  }

  @Test
  void anotherRuleForTheSameValue() {
    Rubric renamed =
        TestRubric.of(RULES.replace("\"超过300起\"", "\"超过300起，每超1%扣1分\"").replace("1, 0.5", "1, 1"));

    ScorecardDiff diff = score("330").diff(renamed.score(submission("330")));

    assertThat(diff.lines().get(0).causes()).containsExactly(DiffCause.RULE);
  }

  @Test
  void theSameRuleThatSaysSomethingElse() {
    Rubric stricter = TestRubric.of(RULES.replace("1, 0.5", "1, 1"));

    ScorecardDiff diff = score("315").diff(stricter.score(submission("315")));

    assertThat(diff.change()).isEqualByComparingTo("-2.5");
    assertThat(diff.lines().get(0).causes()).containsExactly(DiffCause.STANDARD);
  }

  @Test
  void anotherWeight() {
    ScorecardDiff diff = framework(10, 90).diff(framework(20, 80));

    assertThat(diff.lines())
        .extracting(LineDiff::indicator, line -> line.causes().iterator().next())
        .containsExactly(tuple("甲", DiffCause.WEIGHT), tuple("乙", DiffCause.WEIGHT));
  }

  @Test
  void aLineThatOneSideDoesNotHave() {
    Scorecard one = one().score(submission(null));
    Scorecard two = framework(10, 90);

    assertThat(one.diff(two).lines().get(1).causes()).containsExactly(DiffCause.ADDED);
    assertThat(two.diff(one).lines().get(1).causes()).containsExactly(DiffCause.REMOVED);
    assertThat(two.diff(one).change()).isEqualByComparingTo("0");
  }

  @Test
  void peopleReadWhatWasSaidOnEitherSide() {
    String text = score("300").diff(score("330")).toText(Language.ZH);

    assertThat(text)
        .contains(
            "合计：100 → 95（-5）", "等级：优", "  产出  100 → 95（-5）", "    甲  10/10 → 5/10（-5）  【数值不同、规则不同】")
        .contains("前：得分", "后：扣分");
  }

  @Test
  void programsReadWhatTheSchemaDescribes() {
    for (ScorecardDiff diff :
        new ScorecardDiff[] {
          score("300").diff(score("330")),
          score("300").diff(score(null)),
          one().score(submission(null)).diff(framework(10, 90)),
          score("1").diff(score("1"))
        }) {
      assertThat(SCHEMA.validate(diff.toJson(), InputFormat.JSON)).isEmpty();
    }
    assertThat(score("300").diff(score("330")).toJson())
        .contains("\"change\": -5", "\"causes\": [")
        .doesNotEndWith("\n");
  }

  private static Scorecard score(String value) {
    return RUBRIC.score(submission(value));
  }

  private static Submission submission(String value) {
    Submission.Builder builder = Submission.of("局");
    return value == null ? builder.build() : builder.measure(Measure.of("甲").value(value)).build();
  }

  private static Rubric one() {
    return TestRubric.of(
        """
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标: [{指标: 甲, 分值: 100}]
        """,
        "rule \"满\" when $m : 指标() then 记分.得满分($m); end\n");
  }

  private static Scorecard framework(int first, int second) {
    return TestRubric.of(
            """
            指标体系:
              - 一级指标: 产出
                分值: 100
                三级指标:
                  - {指标: 甲, 分值: %d}
                  - {指标: 乙, 分值: %d}
            """
                .formatted(first, second),
            "rule \"满\" when $m : 指标() then 记分.得满分($m); end\n")
        .score(submission(null));
  }
}
