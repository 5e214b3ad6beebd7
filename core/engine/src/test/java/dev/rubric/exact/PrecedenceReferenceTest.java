package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What several rules say of one line, with weights that move meanwhile, comes to what an
 * independent reference says: vetoed before not applicable, not applicable before a conflict; fixed
 * points and shares of a weight that moved, as the rubric says what follows it.
 */
class PrecedenceReferenceTest {
  private static final int SUBMISSIONS = 60;
  private static final int[] WEIGHTS = {7, 13, 29, 3, 31, 17};
  private static final List<String> SAID = List.of("否决", "不适用", "不评", "冲突", "负分");

  private final Random random = new Random(20);

  @Test
  void ofLinesWhoseWeightsMove() {
    for (boolean all : new boolean[] {true, false}) {
      for (int decimals = 0; decimals <= 2; decimals++) {
        Rubric rubric = rubric(all, decimals);
        for (int i = 0; i < SUBMISSIONS; i++) {
          scoresAsTheReference(rubric, all, decimals);
        }
      }
    }
  }

  private void scoresAsTheReference(Rubric rubric, boolean all, int decimals) {
    List<List<String>> said = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    Submission.Builder submission = Submission.of("局");
    for (int i = 0; i < WEIGHTS.length; i++) {
      List<String> here = SAID.stream().filter(each -> random.nextInt(6) == 0).toList();
      int value = random.nextInt(400);
      said.add(here);
      values.add(value);
      submission.measure(measure(i, value, here));
    }
    Scorecard card = rubric.score(submission.build());

    boolean open = false;
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < WEIGHTS.length; i++) {
      LineScore line = card.lines().get(i);
      LineStatus status = status(said.get(i));
      BigDecimal weight = line.effectiveWeight();
      assertThat(line.status()).as("%s", said.get(i)).isEqualTo(status);
      BigDecimal score =
          switch (status) {
            case SCORED -> score(i, values.get(i), weight, all, decimals);
            case VETOED -> BigDecimal.ZERO.setScale(decimals);
            default -> null;
          };
      assertThat(line.score())
          .as("%s of %s at %s", line.indicator(), values, weight)
          .isEqualTo(score);
      total = score == null ? total : total.add(score);
      open |= status == LineStatus.CONFLICT || status == LineStatus.UNSCORED;
    }
    boolean none = said.stream().allMatch(each -> status(each) == LineStatus.NOT_APPLICABLE);
    assertThat(card.total()).isEqualByComparingTo(total);
    assertThat(card.provisional()).isEqualTo(open || none);
  }

  private static LineStatus status(List<String> said) {
    if (said.contains("否决")) {
      return LineStatus.VETOED;
    } else if (said.contains("不适用")) {
      return LineStatus.NOT_APPLICABLE;
    } else if (said.contains("冲突")) {
      return LineStatus.CONFLICT;
    }
    return said.isEmpty() ? LineStatus.SCORED : LineStatus.UNSCORED;
  }

  /**
   * The first line of three gets a share of its weight, the second so many points, the third its
   * weight less so many.
   */
  private static BigDecimal score(
      int line, int value, BigDecimal moved, boolean all, int decimals) {
    Rational own = Rational.of(WEIGHTS[line]);
    Rational now = Rational.of(moved);
    Rational weight = all ? own : now;
    Rational share = Rational.of(value).dividedBy(Rational.of(300));
    Rational points = Rational.of(value).dividedBy(Rational.of(21));
    Rational left =
        switch (line % 3) {
          case 0 -> weight.times(share).min(weight);
          case 1 -> points.min(weight);
          default -> weight.minus(points).atLeastZero();
        };
    Rational scored = all ? left.times(now).dividedBy(own) : left;
    return new BigDecimal(scored.rounded(decimals, RoundingMode.HALF_UP), decimals);
  }

  private static Measure measure(int line, int value, List<String> said) {
    var measure = Measure.of("行" + line).value(BigDecimal.valueOf(value));
    said.forEach(each -> measure.item(each, true));
    return measure.build();
  }

  private static Rubric rubric(boolean all, int decimals) {
    StringBuilder yaml =
        new StringBuilder(
            "小数位: %d\n不适用分摊: 全部指标\n分摊折算: %s\n数据项:\n".formatted(decimals, all ? "全部" : "比例"));
    SAID.forEach(each -> yaml.append("  - {指标: %s, 类型: 是/否, 缺省: 否}\n".formatted(each)));
    yaml.append("指标体系:\n  - 一级指标: 段\n    分值: 100\n    三级指标:\n");
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < WEIGHTS.length; i++) {
      String name = "行" + i;
      yaml.append("      - {指标: %s, 分值: %d}\n".formatted(name, WEIGHTS[i]));
      String points =
          switch (i % 3) {
            case 0 -> "按比例得分($m, $m.实际完成值 / 3)";
            case 1 -> "得分($m, $m.实际完成值 / 21)";
            default -> "扣分($m, $m.实际完成值 / 21)";
          };
      rules.append(rule(name, "实际完成值 >= 0", points));
      rules.append(rule(name, "否决 == 是", "一票否决($m)"));
      rules.append(rule(name, "不适用 == 是", "不适用($m)"));
      rules.append(rule(name, "不评 == 是", "不评分($m)"));
      rules.append(rule(name, "冲突 == 是", "得满分($m)"));
      rules.append(rule(name, "冲突 == 是 ", "不得分($m)"));
      rules.append(rule(name, "负分 == 是", "累计得分($m, -1 - $m.实际完成值)"));
    }
    return TestRubric.of(yaml.toString(), rules.toString());
  }

  private static String rule(String name, String condition, String consequence) {
    return "rule \"%1$s，%2$s，%3$s\" when $m : 指标( 指标 == \"%1$s\", %2$s ) then 记分.%3$s; end\n"
        .formatted(name, condition, consequence);
  }
}
