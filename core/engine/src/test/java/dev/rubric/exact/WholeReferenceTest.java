package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Deductions from sections and the total, bonus, caps and grades come to what an independent
 * reference says that knows the manual only: in cents, as whole numbers.
 */
class WholeReferenceTest {
  private static final int RUBRICS = 200;
  private static final List<String> GRADES = List.of("优", "良", "中", "差");

  /** A rubric of two lines of 40 and 60, one in each section, with statements about the whole. */
  private static final class Wholes {
    private final List<String> rules = new ArrayList<>();
    private final List<BigInteger> first = new ArrayList<>();
    private final List<BigInteger> firstCaps = new ArrayList<>();
    private final List<BigInteger> total = new ArrayList<>();
    private final List<BigInteger> totalCaps = new ArrayList<>();
    private final List<BigInteger> bonus = new ArrayList<>();
    private int lowest;
    private final Random random;

    Wholes(int seed) {
      random = new Random(seed);
      some("一级指标扣分(\"产出\", %s)", 1200, first);
      some("一级指标不超过(\"产出\", %s)", 4000, firstCaps);
      some("总分扣分(%s)", 1500, total);
      some("总分不超过(%s)", 10000, totalCaps);
      some("加分(%s)", 400, bonus);
      if (random.nextBoolean()) {
        lowest = random.nextInt(GRADES.size());
        rule("等级不超过(\"" + GRADES.get(lowest) + "\")");
      }
      Collections.shuffle(rules, random);
    }

    private void some(String call, int most, List<BigInteger> cents) {
      for (int i = random.nextInt(3); i > 0; i--) {
        BigInteger points = BigInteger.valueOf(1 + random.nextInt(most));
        cents.add(points);
        rule(call.formatted(new BigDecimal(points, 2).toPlainString()));
      }
    }

    private void rule(String call) {
      rules.add(
          "rule \"规则%d\" when 指标( 指标 == \"甲\", 实际完成值 >= 0 ) then 记分.%s; end\n"
              .formatted(rules.size(), call));
    }

    Rubric rubric() {
      return TestRubric.of(
          """
          指标体系:
            - {一级指标: 产出, 分值: 40, 三级指标: [{指标: 甲, 分值: 40}]}
            - {一级指标: 效益, 分值: 60, 三级指标: [{指标: 乙, 分值: 60}]}
          """,
          String.join("", rules) + line("甲") + line("乙"));
    }

    private static String line(String name) {
      return "rule \"%1$s\" when $m : 指标( 指标 == \"%1$s\" ) then 记分.得分($m, $m.实际完成值); end\n"
          .formatted(name);
    }

    BigInteger firstSection(BigInteger scored) {
      return capped(left(scored, first), firstCaps);
    }

    /** The bonus of the framework is at most 5, and the total with it at most 102. */
    BigInteger total(BigInteger sections) {
      BigInteger added = sum(bonus).min(BigInteger.valueOf(500));
      BigInteger left = left(sections.add(added), total);
      return capped(left, totalCaps).min(BigInteger.valueOf(10200));
    }

    String grade(BigInteger cents) {
      int[] from = {9000, 8000, 6000, 0};
      int earned = 0;
      while (cents.compareTo(BigInteger.valueOf(from[earned])) < 0) {
        earned++;
      }
      return GRADES.get(Math.max(earned, lowest));
    }

    private static BigInteger left(BigInteger of, List<BigInteger> deducted) {
      return of.subtract(sum(deducted)).max(BigInteger.ZERO);
    }

    private static BigInteger capped(BigInteger points, List<BigInteger> caps) {
      return caps.stream().reduce(points, BigInteger::min);
    }

    private static BigInteger sum(List<BigInteger> cents) {
      return cents.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
  }

  @Test
  void sectionsTotalAndGradeAreAsTheManualSays() {
    for (int seed = 0; seed < RUBRICS; seed++) {
      Wholes wholes = new Wholes(seed);
      Rubric rubric = wholes.rubric();
      for (int i = 0; i < 5; i++) {
        BigInteger one = BigInteger.valueOf(wholes.random.nextInt(4001));
        BigInteger two = BigInteger.valueOf(4000 + wholes.random.nextInt(2001));

        Scorecard card = rubric.score(submission(one, two));

        BigInteger section = wholes.firstSection(one);
        BigInteger total = wholes.total(section.add(two));
        assertThat(card.sections().stream().map(SectionScore::score).toList())
            .as("sections of rubric %s", seed)
            .containsExactly(points(section), points(two));
        assertThat(card.total()).as("total of rubric %s", seed).isEqualTo(points(total));
        assertThat(card.grade()).as("grade of rubric %s", seed).isEqualTo(wholes.grade(total));
        assertThat(card.provisional()).isFalse();
      }
    }
  }

  private static Submission submission(BigInteger one, BigInteger two) {
    return Submission.of("局")
        .measure(Measure.of("甲").value(points(one)))
        .measure(Measure.of("乙").value(points(two)))
        .build();
  }

  private static BigDecimal points(BigInteger cents) {
    return new BigDecimal(cents, 2);
  }

  /**
   * Each weight that is left is its share to within a cent, and the cents go to the largest rests.
   */
  @Test
  void aWeightThatMovesGoesToTheOthersInProportion() {
    for (int seed = 0; seed < RUBRICS / 4; seed++) {
      Random random = new Random(seed);
      int[] weights = {1000 + random.nextInt(2000), 1000 + random.nextInt(2000), 0, 1500};
      weights[2] = 10000 - weights[0] - weights[1] - weights[3];
      Scorecard card = moving(weights).score(Submission.of("局").build());

      int rest = 10000 - weights[3];
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < 3; i++) {
        BigDecimal got = card.lines().get(i).effectiveWeight();
        BigDecimal floor =
            new BigDecimal(weights[i])
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(rest), 2, RoundingMode.DOWN);
        assertThat(got.subtract(floor)).isIn(new BigDecimal("0.00"), new BigDecimal("0.01"));
        assertThat(card.lines().get(i).score()).isEqualTo(got);
        sum = sum.add(got.unscaledValue());
      }
      assertThat(sum).isEqualTo(10000);
      assertThat(card.total()).isEqualByComparingTo("100");
    }
  }

  private static Rubric moving(int... cents) {
    StringBuilder lines = new StringBuilder();
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < cents.length; i++) {
      lines.append("      - {指标: 行%d, 分值: %s}\n".formatted(i, BigDecimal.valueOf(cents[i], 2)));
      rules.append(
          "rule \"%1$d\" when $m : 指标( 指标 == \"行%1$d\" ) then 记分.%2$s($m); end\n"
              .formatted(i, i == cents.length - 1 ? "不适用" : "得满分"));
    }
    return TestRubric.of("指标体系:\n  - 一级指标: 产出\n    分值: 100\n    三级指标:\n" + lines, rules.toString());
  }
}
