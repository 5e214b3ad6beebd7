package dev.rubric.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every scorecard, whatever the rules state. */
class SettlementLawsTest {
  private static final List<String> INDICATORS = List.of("甲", "乙", "丙", "丁");
  private static final Rubric RUBRIC =
      TestRubric.of(
          """
          指标体系:
            - 一级指标: 产出
              分值: 60
              三级指标: [{指标: 甲, 分值: 33.33}, {指标: 乙, 分值: 26.67}]
            - 一级指标: 效益
              分值: 40
              三级指标: [{指标: 丙, 分值: 13}, {指标: 丁, 分值: 27}]
          """,
          """
          rule "得分"
          when
              $m : 指标( 实际完成值 != 空 )
          then
              记分.得分($m, $m.实际完成值);
          end

          rule "扣分"
          when
              $m : 指标( 上年值 != 空 )
          then
              记分.扣分($m, $m.上年值 / 7);
          end

          rule "再得分"
          when
              $m : 指标( 目标值 > 50 )
          then
              记分.得满分($m);
          end

          rule "不适用"
          when
              $m : 指标( 目标值 < -50 )
          then
              记分.不适用($m);
          end

          rule "否决"
          when
              $m : 指标( 目标值 == 0 )
          then
              记分.一票否决($m);
          end

          rule "加分"
          when
              $e : 事项( 名称 == "省级表彰" )
          then
              记分.加分($e.次数 / 3);
          end

          rule "等级"
          when
              事项( 名称 == "重大违纪" )
          then
              记分.一级指标否决("效益");
          end
          """);

  @Property(tries = 500)
  void everyLineLiesBetweenNothingAndItsWeight(@ForAll("submissions") Submission submission) {
    for (LineScore line : RUBRIC.score(submission).lines()) {
      if (line.score() != null) {
        assertThat(line.score()).isBetween(BigDecimal.ZERO, line.effectiveWeight());
        assertThat(line.score().scale()).isEqualTo(2);
      }
    }
  }

  @Property(tries = 500)
  void theTotalIsTheSumOfItsRoundedLines(@ForAll("submissions") Submission submission) {
    Scorecard card = RUBRIC.score(submission);

    BigDecimal sections = BigDecimal.ZERO;
    for (SectionScore section : card.sections()) {
      BigDecimal lines = BigDecimal.ZERO;
      for (LineScore line : section.lines()) {
        lines = line.score() == null ? lines : lines.add(line.score());
      }
      boolean vetoed = !section.entries().isEmpty();
      assertThat(section.score()).isEqualByComparingTo(vetoed ? BigDecimal.ZERO : lines);
      sections = sections.add(section.score());
    }
    assertThat(card.bonus()).isBetween(BigDecimal.ZERO, new BigDecimal("5"));
    if (card.hasNothingToScore()) {
      assertThat(card.total()).isNull();
    } else {
      assertThat(card.total())
          .isEqualByComparingTo(sections.add(card.bonus()).min(new BigDecimal("102")));
    }
  }

  @Property(tries = 500)
  void movedWeightsSumToTheWhole(@ForAll("submissions") Submission submission) {
    Scorecard card = RUBRIC.score(submission);
    boolean anyApplies =
        card.lines().stream().anyMatch(line -> line.status() != LineStatus.NOT_APPLICABLE);

    BigDecimal sum =
        card.lines().stream()
            .map(LineScore::effectiveWeight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(sum).isEqualByComparingTo(anyApplies ? new BigDecimal("100") : BigDecimal.ZERO);
  }

  @Property(tries = 500)
  void whatNobodyScoredIsNeverASilentZero(@ForAll("submissions") Submission submission) {
    Scorecard card = RUBRIC.score(submission);

    for (LineScore line : card.lines()) {
      assertThat(line.score() == null)
          .isEqualTo(line.isOpen() || line.status() == LineStatus.NOT_APPLICABLE);
      if (line.entries().isEmpty()) {
        assertThat(line.status()).isEqualTo(LineStatus.UNSCORED);
      }
    }
    boolean open =
        card.sections().stream()
            .filter(section -> section.entries().isEmpty())
            .anyMatch(section -> section.lines().stream().anyMatch(LineScore::isOpen));
    boolean nothingApplies =
        card.lines().stream().allMatch(line -> line.status() == LineStatus.NOT_APPLICABLE);
    assertThat(card.provisional()).isEqualTo(open || nothingApplies);
    assertThat(card.grade() == null).isEqualTo(card.provisional());
  }

  @Property(tries = 200)
  void theScorecardSurvivesItsJson(@ForAll("submissions") Submission submission) {
    Scorecard card = RUBRIC.score(submission);

    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
  }

  @Provide
  Arbitrary<Submission> submissions() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-60"), new BigDecimal("60"))
            .ofScale(3)
            .edgeCases(edges -> edges.add(BigDecimal.ZERO));
    Arbitrary<List<Measure>> measures =
        numbers
            .injectNull(0.3)
            .list()
            .ofSize(INDICATORS.size() * 3)
            .map(SettlementLawsTest::measures);
    Arbitrary<BigDecimal> counts = Arbitraries.integers().between(0, 20).map(BigDecimal::valueOf);
    return Combinators.combine(measures, counts, Arbitraries.of(true, false, false, false))
        .as(SettlementLawsTest::submission);
  }

  private static List<Measure> measures(List<BigDecimal> numbers) {
    return INDICATORS.stream()
        .map(
            name -> {
              int first = INDICATORS.indexOf(name) * 3;
              return Measure.of(name)
                  .value(numbers.get(first))
                  .lastYear(numbers.get(first + 1))
                  .target(numbers.get(first + 2))
                  .evidence(List.of("材料"))
                  .claimed(Attainment.ACHIEVED)
                  .build();
            })
        .toList();
  }

  private static Submission submission(
      List<Measure> measures, BigDecimal commendations, boolean breach) {
    Submission.Builder submission =
        Submission.of("局").event(new Event("省级表彰", commendations, null, null));
    measures.forEach(submission::measure);
    if (breach) {
      submission.event(new Event("重大违纪", BigDecimal.ONE, null, null));
    }
    return submission.build();
  }
}
