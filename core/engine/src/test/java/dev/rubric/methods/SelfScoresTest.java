package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a unit scored itself is held against its own sums, the weights and the recomputed scores.
 */
class SelfScoresTest {
  private static final Rubric RUBRIC =
      TestRubric.of(
          """
          指标体系:
            - {一级指标: 产出, 分值: 60, 三级指标: [{指标: 甲, 分值: 40}, {指标: 乙, 分值: 20}]}
            - {一级指标: 效益, 分值: 40, 三级指标: [{指标: 丙, 分值: 40}]}
          """,
          """
          rule "按值" when $m : 指标( 实际完成值 >= 0 ) then 记分.得分($m, $m.实际完成值); end
          """);

  /** Scored 30, 20 and 40: 50 and 40, together 90. */
  private static Submission.Builder scored(String first, String second, String third) {
    return Submission.of("局")
        .measure(measure("甲", "30", first))
        .measure(measure("乙", "20", second))
        .measure(measure("丙", "40", third));
  }

  private static Measure measure(String name, String value, String self) {
    return Measure.of(name)
        .value(value)
        .selfScore(self == null ? null : new BigDecimal(self))
        .build();
  }

  private static List<String> said(Submission.Builder submission) {
    return said(RUBRIC.score(submission.build()), Language.ZH);
  }

  private static List<String> said(Scorecard card, Language language) {
    return card.findings().stream()
        .map(each -> each.severity() + " " + each.message().in(language))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"-0.01, true", "0, false", "40, false", "40.01, true"})
  void ofALineItIsWithinTheWeight(String self, boolean said) {
    assertThat(said(scored(self, null, null)))
        .filteredOn(each -> each.equals("ERROR 甲 自评得分 " + self + " 不在 0 到分值 40 之间"))
        .hasSize(said ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"-0.01, true", "0, false", "60, false", "60.01, true"})
  void ofASectionItIsWithinItsWeight(String self, boolean said) {
    Submission.Builder submission =
        scored(null, null, null).selfScore(SelfScore.of("产出", new BigDecimal(self)));

    assertThat(said(submission))
        .filteredOn(each -> each.equals("ERROR 产出 自评得分 " + self + " 不在 0 到分值 60 之间"))
        .hasSize(said ? 1 : 0);
  }

  @Test
  void whatAgreesIsNotSpokenOf() {
    Submission.Builder submission =
        scored("30", "20.0", "40")
            .selfScore(SelfScore.of("产出", new BigDecimal("50")))
            .selfScore(SelfScore.of("效益", new BigDecimal("40")))
            .selfTotal(new BigDecimal("90.00"));

    assertThat(said(submission)).isEmpty();
    assertThat(RUBRIC.score(submission.build()).sections())
        .extracting(SectionScore::selfScore)
        .containsExactly(new BigDecimal("50"), new BigDecimal("40"));
  }

  @Test
  void sumsAndScoresThatDifferAreToldSumsFirst() {
    Submission.Builder submission =
        scored("31", "20", "40")
            .selfScore(SelfScore.of("产出", new BigDecimal("52")))
            .selfScore(SelfScore.of("效益", new BigDecimal("40")))
            .selfTotal(new BigDecimal("93"));

    Scorecard card = RUBRIC.score(submission.build());

    assertThat(said(card, Language.ZH))
        .containsExactly(
            "ERROR 产出 各指标自评得分合计 51，与自评的 52 不一致",
            "ERROR 总分 各一级指标自评得分合计 92，与自评的 93 不一致",
            "WARNING 甲 自评得分 31，复核得分 30",
            "WARNING 产出 自评得分 52，复核得分 50",
            "WARNING 总分 自评得分 93，复核得分 90");
    assertThat(said(card, Language.EN))
        .contains(
            "ERROR 产出: the self scores of the indicators add up to 51, not to 52",
            "ERROR total: the self scores of the sections add up to 92, not to 93",
            "WARNING total: self score 93, recomputed 90");
  }

  @Test
  void whereAPartIsNotStatedNothingIsAddedUp() {
    Submission.Builder submission =
        scored("31", null, "40")
            .selfScore(SelfScore.of("产出", new BigDecimal("50")))
            .selfTotal(new BigDecimal("90"));

    assertThat(said(submission)).containsExactly("WARNING 甲 自评得分 31，复核得分 30");
  }

  @Test
  void whatIsOpenIsNotHeldAgainstAScore() {
    Submission.Builder submission =
        Submission.of("局")
            .measure(measure("甲", "-1", "31"))
            .measure(measure("乙", "20", "20"))
            .selfScore(SelfScore.of("产出", new BigDecimal("51")))
            .selfTotal(new BigDecimal("80"));

    assertThat(RUBRIC.score(submission.build()).findings())
        .extracting(Finding::severity, each -> each.message().in(Language.ZH))
        .isEmpty();
  }
}
