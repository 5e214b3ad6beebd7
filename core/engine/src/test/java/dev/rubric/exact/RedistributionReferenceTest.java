package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Weights that move, within sections and over all of them, come to what the manual says, and so do
 * the scores, sections and totals that follow: worked out again in whole numbers of the last place.
 */
class RedistributionReferenceTest {
  private static final Map<String, RoundingMode> ROUNDINGS =
      Map.of("四舍五入", RoundingMode.HALF_UP, "舍去", RoundingMode.DOWN, "进一", RoundingMode.UP);
  private static final int SUBMISSIONS = 12;

  private final Random random = new Random(7);

  @Test
  void inEveryRoundingWithZeroToTwoDecimals() {
    for (String rounding : List.of("四舍五入", "舍去", "进一")) {
      for (int decimals = 0; decimals <= 2; decimals++) {
        for (boolean inSection : new boolean[] {true, false}) {
          scoresAsTheReference(rounding, decimals, inSection);
        }
      }
    }
  }

  private void scoresAsTheReference(String rounding, int decimals, boolean inSection) {
    List<List<BigInteger>> sections = sections(100 * (int) Math.pow(10, decimals));
    Rubric rubric = rubric(sections, rounding, decimals, inSection);
    for (int i = 0; i < SUBMISSIONS; i++) {
      List<List<Integer>> values = values(sections);
      List<List<BigInteger>> moved = moved(sections, values, inSection);

      Scorecard card = rubric.score(submission(values));

      assertThat(card.lines().stream().map(line -> units(line.effectiveWeight(), decimals)))
          .as("%s %s %s: %s of %s", rounding, decimals, inSection, values, sections)
          .containsExactlyElementsOf(flat(moved));
      BigInteger total = BigInteger.ZERO;
      for (int s = 0; s < sections.size(); s++) {
        BigInteger section = BigInteger.ZERO;
        for (int l = 0; l < sections.get(s).size(); l++) {
          LineScore line = card.sections().get(s).lines().get(l);
          Integer value = values.get(s).get(l);
          if (value == null) {
            assertThat(line.score()).isNull();
          } else {
            BigInteger score =
                new Rational(moved.get(s).get(l).multiply(BigInteger.valueOf(value)), HUNDRED)
                    .rounded(0, ROUNDINGS.get(rounding));
            assertThat(line.score()).isEqualTo(new BigDecimal(score, decimals));
            section = section.add(score);
          }
        }
        SectionScore scored = card.sections().get(s);
        assertThat(scored.score()).isEqualTo(new BigDecimal(section, decimals));
        total = total.add(section);
      }
      boolean nothing = flat(values).stream().allMatch(Objects::isNull);
      assertThat(card.total()).isEqualTo(nothing ? null : new BigDecimal(total, decimals));
    }
  }

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /** Weights of all lines of two to four sections, in units of the last place. */
  private List<List<BigInteger>> sections(int whole) {
    int count = 2 + random.nextInt(3);
    List<List<BigInteger>> sections = new ArrayList<>();
    int left = whole;
    for (int s = 0; s < count; s++) {
      List<BigInteger> lines = new ArrayList<>();
      int most = 1 + random.nextInt(5);
      for (int l = 0; l < most; l++) {
        boolean last = s == count - 1 && l == most - 1;
        int weight = last ? left : 1 + random.nextInt(whole / 20);
        left -= weight;
        lines.add(BigInteger.valueOf(weight));
      }
      sections.add(lines);
    }
    return sections;
  }

  /** A share of each line in percent; null where it does not apply, often for whole sections. */
  private List<List<Integer>> values(List<List<BigInteger>> sections) {
    List<List<Integer>> values = new ArrayList<>();
    for (List<BigInteger> lines : sections) {
      boolean none = random.nextInt(4) == 0;
      List<Integer> of = new ArrayList<>();
      lines.forEach(
          line ->
              of.add(none || random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(101))));
      values.add(of);
    }
    return values;
  }

  private static List<List<BigInteger>> moved(
      List<List<BigInteger>> sections, List<List<Integer>> values, boolean inSection) {
    List<List<BigInteger>> applying = new ArrayList<>();
    for (int s = 0; s < sections.size(); s++) {
      List<BigInteger> lines = new ArrayList<>();
      for (int l = 0; l < sections.get(s).size(); l++) {
        lines.add(values.get(s).get(l) == null ? BigInteger.ZERO : sections.get(s).get(l));
      }
      applying.add(lines);
    }
    BigInteger all = sum(flat(sections));
    if (!inSection) {
      List<BigInteger> spread = spread(flat(applying), all);
      List<List<BigInteger>> moved = new ArrayList<>();
      int from = 0;
      for (List<BigInteger> lines : sections) {
        moved.add(spread.subList(from, from + lines.size()));
        from += lines.size();
      }
      return moved;
    }
    List<BigInteger> wholes = new ArrayList<>();
    for (int s = 0; s < sections.size(); s++) {
      boolean some = sum(applying.get(s)).signum() > 0;
      wholes.add(some ? sum(sections.get(s)) : BigInteger.ZERO);
    }
    List<BigInteger> points = spread(wholes, all);
    return IntStream.range(0, sections.size())
        .mapToObj(s -> spread(applying.get(s), points.get(s)))
        .toList();
  }

  /** In proportion, each rounded down, and the units left over to those that lost most. */
  private static List<BigInteger> spread(List<BigInteger> weights, BigInteger whole) {
    BigInteger sum = sum(weights);
    if (sum.signum() == 0) {
      return weights;
    }
    List<BigInteger> spread = new ArrayList<>();
    List<BigInteger> rests = new ArrayList<>();
    for (BigInteger weight : weights) {
      BigInteger[] parts = weight.multiply(whole).divideAndRemainder(sum);
      spread.add(parts[0]);
      rests.add(parts[1]);
    }
    List<Integer> order =
        IntStream.range(0, rests.size())
            .boxed()
            .sorted(Comparator.comparing(rests::get, Comparator.reverseOrder()))
            .toList();
    int left = whole.subtract(sum(spread)).intValueExact();
    for (int i = 0; i < left; i++) {
      spread.set(order.get(i), spread.get(order.get(i)).add(BigInteger.ONE));
    }
    return spread;
  }

  private static BigInteger sum(List<BigInteger> weights) {
    return weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static <T> List<T> flat(List<List<T>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  private static BigInteger units(BigDecimal points, int decimals) {
    return points.setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue();
  }

  private static Rubric rubric(
      List<List<BigInteger>> sections, String rounding, int decimals, boolean inSection) {
    StringBuilder yaml =
        new StringBuilder(
            "舍入: %s\n小数位: %d\n不适用分摊: %s\n指标体系:\n"
                .formatted(rounding, decimals, inSection ? "一级指标内" : "全部指标"));
    StringBuilder rules = new StringBuilder();
    for (int s = 0; s < sections.size(); s++) {
      yaml.append(
          "  - 一级指标: 段%d\n    分值: %s\n    三级指标:\n"
              .formatted(s, new BigDecimal(sum(sections.get(s)), decimals)));
      for (int l = 0; l < sections.get(s).size(); l++) {
        String name = "行" + s + "之" + l;
        yaml.append(
            "      - {指标: %s, 分值: %s}\n"
                .formatted(name, new BigDecimal(sections.get(s).get(l), decimals)));
        rules.append(
            """
            rule "%1$s" when $m : 指标( 指标 == "%1$s", 实际完成值 != 空 )
            then 记分.按比例得分($m, $m.实际完成值); end
            rule "无%1$s" when $m : 指标( 指标 == "%1$s", 实际完成值 == 空 ) then 记分.不适用($m); end
            """
                .formatted(name));
      }
    }
    return TestRubric.of(yaml.toString(), rules.toString());
  }

  private static Submission submission(List<List<Integer>> values) {
    Submission.Builder submission = Submission.of("局");
    for (int s = 0; s < values.size(); s++) {
      for (int l = 0; l < values.get(s).size(); l++) {
        Integer value = values.get(s).get(l);
        if (value != null) {
          submission.measure(Measure.of("行" + s + "之" + l).value(BigDecimal.valueOf(value)));
        }
      }
    }
    return submission.build();
  }
}
