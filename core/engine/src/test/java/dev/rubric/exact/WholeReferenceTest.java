package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Deductions from sections and the total, bonus, caps and grades come to what an independent
 * reference says that knows the manual only: exact, and rounded where the manual rounds.
 */
class WholeReferenceTest {
  private static final int RUBRICS = 90;
  private static final SortedMap<String, RoundingMode> ROUNDINGS =
      new TreeMap<>(
          Map.of("四舍五入", RoundingMode.HALF_UP, "舍去", RoundingMode.DOWN, "进一", RoundingMode.UP));
  private static final List<String> GRADES = List.of("优", "良", "中", "差");

  /** A rubric of two lines of 40 and 60, one in each section, with statements about the whole. */
  private static final class Wholes {
    private final List<String> rules = new ArrayList<>();
    private final List<Rational> first = new ArrayList<>();
    private final List<Rational> firstCaps = new ArrayList<>();
    private final List<Rational> total = new ArrayList<>();
    private final List<Rational> totalCaps = new ArrayList<>();
    private final List<Rational> bonus = new ArrayList<>();
    private final Random random;
    private final String rounding;
    private final int decimals;
    private int lowest;

    Wholes(int seed) {
      random = new Random(seed);
      rounding = List.copyOf(ROUNDINGS.keySet()).get(seed % 3);
      decimals = seed / 3 % 3;
      some("一级指标扣分(\"产出\", %s)", 1, 1200, first);
      some("一级指标不超过(\"产出\", %s)", 1, 4000, firstCaps);
      some("总分扣分(%s)", 1, 1500, total);
      some("总分不超过(%s)", 300, 9700, totalCaps);
      some("加分(%s)", 1, 400, bonus);
      if (random.nextBoolean()) {
        lowest = random.nextInt(GRADES.size());
        rule("等级不超过(\"" + GRADES.get(lowest) + "\")");
      }
      Collections.shuffle(rules, random);
    }

    /** Points in cents, or in thirds of them, which no decimal is. */
    private void some(String call, int least, int most, List<Rational> stated) {
      for (int i = random.nextInt(3); i > 0; i--) {
        int cents = least + random.nextInt(most);
        int under = random.nextBoolean() ? 100 : 300;
        stated.add(Rational.of(cents).dividedBy(Rational.of(under)));
        rule(call.formatted(cents + " / " + under));
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
          舍入: %s
          小数位: %d
          指标体系:
            - {一级指标: 产出, 分值: 40, 三级指标: [{指标: 甲, 分值: 40}]}
            - {一级指标: 效益, 分值: 60, 三级指标: [{指标: 乙, 分值: 60}]}
          """
              .formatted(rounding, decimals),
          String.join("", rules) + line("甲") + line("乙"));
    }

    private static String line(String name) {
      return "rule \"%1$s\" when $m : 指标( 指标 == \"%1$s\" ) then 记分.得分($m, $m.实际完成值); end\n"
          .formatted(name);
    }

    Rational firstSection(Rational scored) {
      return capped(left(scored, first), firstCaps);
    }

    /** The bonus of the framework is at most 5, and the total with it at most 102. */
    Rational total(Rational sections) {
      Rational added = rounded(sum(bonus).min(Rational.of(5)));
      return capped(left(sections.plus(added), total), totalCaps).min(Rational.of(102));
    }

    String grade(Rational points) {
      int[] from = {90, 80, 60, 0};
      int earned = 0;
      while (points.compareTo(Rational.of(from[earned])) < 0) {
        earned++;
      }
      return GRADES.get(Math.max(earned, lowest));
    }

    private Rational left(Rational of, List<Rational> deducted) {
      return deducted.isEmpty() ? of : rounded(of.minus(sum(deducted)).atLeastZero());
    }

    /** No rounding passes a cap. */
    private Rational capped(Rational points, List<Rational> caps) {
      return caps.stream()
          .map(cap -> rounded(cap, RoundingMode.DOWN))
          .reduce(points, Rational::min);
    }

    Rational rounded(Rational points) {
      return rounded(points, ROUNDINGS.get(rounding));
    }

    private Rational rounded(Rational points, RoundingMode mode) {
      return new Rational(points.rounded(decimals, mode), BigInteger.TEN.pow(decimals));
    }

    private static Rational sum(List<Rational> points) {
      return points.stream().reduce(Rational.ZERO, Rational::plus);
    }
  }

  @Test
  void sectionsTotalAndGradeAreAsTheManualSays() {
    for (int seed = 0; seed < RUBRICS; seed++) {
      Wholes wholes = new Wholes(seed);
      Rubric rubric = wholes.rubric();
      for (int i = 0; i < 5; i++) {
        BigDecimal one = BigDecimal.valueOf(wholes.random.nextInt(4001), 2);
        BigDecimal two = BigDecimal.valueOf(4000 + wholes.random.nextInt(2001), 2);

        Scorecard card = rubric.score(submission(one, two));

        Rational first = wholes.firstSection(wholes.rounded(Rational.of(one)));
        Rational second = wholes.rounded(Rational.of(two));
        Rational total = wholes.total(first.plus(second));
        assertThat(card.sections().stream().map(each -> Rational.of(each.score())))
            .as("sections of rubric %s", seed)
            .containsExactly(first, second);
        assertThat(Rational.of(card.total())).as("total of rubric %s", seed).isEqualTo(total);
        assertThat(card.total().scale()).isEqualTo(wholes.decimals);
        assertThat(card.grade()).as("grade of rubric %s", seed).isEqualTo(wholes.grade(total));
        assertThat(card.provisional()).isFalse();
      }
    }
  }

  private static Submission submission(BigDecimal one, BigDecimal two) {
    return Submission.of("局")
        .measure(Measure.of("甲").value(one))
        .measure(Measure.of("乙").value(two))
        .build();
  }
}
