package dev.rubric.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Owner;
import dev.rubric.peers.PeerSurvey;
import dev.rubric.peers.PeerValue;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Provenance;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a rubric makes of whatever a builder accepts, its JSON says the same. */
class ScoredJsonTest {
  private static final int SUBMISSIONS = 60;
  private static final List<String> WHOLE =
      List.of("0", "2", "85", "90.00", "95", "100", "1E+2", "333");
  private static final List<String> ANY =
      List.of("0", "1", "2", "3.50", "90", "100", "101", "1E+2", "333", "0.333", "7E-4");

  /** Comparisons with peers, declared data, points beside the weight, and a veto. */
  private static final Map<String, String> EVERYTHING =
      Map.of(
          "rubric.yaml",
          """
          名称: everything
          版本: 1
          标题: 试
          数据项:
            - {单位: 机构类型, 类型: 文本, 可选: [医院, 学校]}
            - {单位: 平均年龄, 类型: 数值, 计量单位: 岁}
          同类:
            - {名称: 年龄, 数值: 平均年龄, 方向: ≤}
            - {名称: 业绩, 数值: 甲, 分组: 机构类型}
            - {名称: 乙分, 得分: [乙]}
          指标体系:
            - 一级指标: 产出
              分值: 100
              三级指标:
                - {指标: 甲, 分值: 50, 计量单位: 分, 最小值: -1000}
                - {指标: 乙, 分值: 30, 计量单位: 项}
                - {指标: 丙, 分值: 20, 计量单位: 项}
          """,
          "rules.drl",
          """
          rule "甲" when $m : 指标( 指标 == "甲", 实际完成值 != 空 ) then 记分.得分($m, 同类名次(业绩) / 3); end
          rule "甲扣" when $m : 指标( 指标 == "甲", 平均年龄 > 同类平均(年龄) ) then 记分.扣分($m, 每超数量($m.平均年龄, 同类平均(年龄), 7, 0.5)); end
          rule "乙" when $m : 指标( 指标 == "乙" ) then 记分.得满分($m); end
          rule "乙扣" when $m : 指标( 指标 == "乙", 实际完成值 > 2 ) then 记分.扣分($m, $m.实际完成值 / 7); end
          rule "丙" when $m : 指标( 指标 == "丙", 实际完成值 <= 3 ) then 记分.得满分($m); end
          rule "丙无" when $m : 指标( 指标 == "丙", 实际完成值 > 90 ) then 记分.不适用($m); end
          """);

  private final Random random = new Random(15);
  private List<String> numbers = WHOLE;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linze-public-security-2024",
        "department-whole-hunan",
        "mof-department-common-2013",
        "mof-project-self-evaluation-2020",
        "pefa-2016"
      })
  void whatShippedRubricsScoreComesBack(String name) {
    comesBack(Rubric.load(Path.of("../../rules").resolve(name)));
  }

  @Test
  void whatIsHeldAgainstPeersComesBack() {
    numbers = ANY;
    Map<String, byte[]> files =
        Map.of(
            "rubric.yaml", EVERYTHING.get("rubric.yaml").getBytes(StandardCharsets.UTF_8),
            "rules.drl", EVERYTHING.get("rules.drl").getBytes(StandardCharsets.UTF_8));
    List<Scorecard> cards = comesBack(Rubric.load(files));

    assertThat(cards).anyMatch(card -> !card.peers().isEmpty());
    assertThat(cards).anyMatch(Scorecard::provisional).anyMatch(card -> !card.provisional());
    assertThat(cards)
        .flatMap(Scorecard::lines)
        .extracting(LineScore::status)
        .contains(LineStatus.SCORED, LineStatus.NOT_APPLICABLE, LineStatus.UNSCORED);
  }

  private List<Scorecard> comesBack(Rubric rubric) {
    List<Submission> submissions = new ArrayList<>();
    PeerSurvey survey = rubric.peerSurvey();
    for (int i = 0; i < SUBMISSIONS; i++) {
      Submission submission = submission(rubric);
      try {
        List<PeerValue> values = rubric.peerValues(submission);
        survey.add(values);
        submissions.add(submission);
      } catch (InvalidSubmissionException refused) {
        assertThat(refused.diagnostics()).isNotEmpty();
      }
    }
    assertThat(submissions).hasSizeGreaterThan(SUBMISSIONS / 10);
    List<Scorecard> cards = new ArrayList<>();
    for (Submission submission : submissions) {
      Scorecard card = rubric.score(submission, survey.table());
      assertComesBack(card);
      cards.add(card);
    }
    return cards;
  }

  private static void assertComesBack(Scorecard card) {
    Scorecard read = Scorecard.fromJson(card.toJson());
    assertThat(read).isEqualTo(card);
    assertThat(Scorecard.fromJson(card.toJsonLine())).isEqualTo(card);
    assertThat(read.toJson()).isEqualTo(card.toJson());
    for (Language language : Language.values()) {
      assertThat(read.toText(language)).isEqualTo(card.toText(language));
    }
  }

  private Submission submission(Rubric rubric) {
    Submission.Builder submission =
        Submission.of("局" + random.nextInt(1000))
            .rubric(rubric.stamp().name())
            .staff(number(), number())
            .assets(new BigDecimal("1E+3"), number())
            .selfTotal(maybe(number()));
    for (Indicator indicator : rubric.framework().indicators()) {
      if (random.nextInt(5) > 0) {
        submission.measure(measure(rubric, indicator));
      }
    }
    for (DataItem item : rubric.framework().declarations().items(Owner.UNIT)) {
      submission.item(item.name(), value(item));
    }
    rubric
        .framework()
        .budgetLines()
        .forEach(line -> submission.budget(BudgetLine.of(line).initial(number()).spent(number())));
    rubric
        .framework()
        .sectionNames()
        .forEach(section -> submission.selfScore(SelfScore.of(section, number())));
    return submission.build();
  }

  private MeasureBuilder measure(Rubric rubric, Indicator indicator) {
    MeasureBuilder measure =
        Measure.of(indicator.name())
            .value(maybe(number()))
            .lastYear(maybe(number()))
            .planned(maybe(new BigDecimal("100")))
            .completed(maybe(number()))
            .onTime(maybe(number()))
            .claimed(maybe(Attainment.ACHIEVED))
            .level(maybe(rubric.framework().levels().get(0)))
            .rating(maybe(new BigDecimal("88.80")))
            .deviationReason(maybe("因“雨”\n停工"))
            .provenance(maybe(Provenance.assumed("估计")))
            .items(List.of(new ChecklistItem("要点", random.nextBoolean(), null)));
    List<String> marks = rubric.framework().scaleOfIndicator(indicator.name()).awarded();
    if (marks.isEmpty()) {
      measure.selfScore(maybe(number()));
    } else {
      measure.selfMark(maybe(marks.get(random.nextInt(marks.size()))));
    }
    for (DataItem item : rubric.framework().declarations().items(Owner.INDICATOR)) {
      if (item.appliesTo(indicator.name())) {
        measure.item(item.name(), maybe(value(item)));
      }
    }
    return measure;
  }

  private Object value(DataItem item) {
    return switch (item.type()) {
      case NUMBER -> number();
      case TEXT -> item.options().isEmpty() ? "文" : item.options().get(0);
      case FLAG -> random.nextBoolean();
      case DATE -> LocalDate.of(2020, 2, 29);
    };
  }

  private BigDecimal number() {
    return new BigDecimal(numbers.get(random.nextInt(numbers.size())));
  }

  private <T> T maybe(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }
}
