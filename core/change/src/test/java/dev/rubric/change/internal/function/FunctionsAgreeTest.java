package dev.rubric.change.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.change.TestRubrics;
import dev.rubric.check.internal.space.Axis;
import dev.rubric.check.internal.space.Sample;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two rubrics as functions is what scoring by both gives: at values drawn by
 * chance and at each border.
 */
class FunctionsAgreeTest {
  private static final String NAME = "养护里程";
  private static final List<String> OVER =
      List.of(
          "记分.扣分($m, 每超数量(%1$s, %2$s, %3$s))",
          "记分.扣分($m, 每超数量(%1$s, %2$s, %3$s, \"不足按一计\"))",
          "记分.扣分($m, 每超百分比(%1$s, %2$s, %3$s, \"按比例\"))",
          "记分.扣分($m, 最小值(每超数量(%1$s, %2$s, %3$s), 4))",
          "记分.只扣最大($m, 每超数量(%1$s, %2$s, %3$s))",
          "记分.只扣最大($m, ($m.实际完成值 - %1$s) * %3$s)",
          "记分.得分($m, 10 - 每超百分比(%1$s, %2$s, %3$s))",
          "记分.扣分($m, ($m.实际完成值 - %1$s) * %3$s)",
          "记分.得分($m, 分档不超过($m.实际完成值, 15, 8, 20, 5))",
          "记分.得分($m, 线性插值($m.实际完成值, 10, 10, 16, 7, 25, 0))",
          "记分.按比例得分($m, 反向比例($m.实际完成值, %1$s))",
          "记分.按比例得分($m, 剩余比例($m.实际完成值, %1$s))",
          "记分.不得分($m)");
  private static final List<String> LIMITS = List.of("10", "12", "12.5");
  private static final List<String> TARGETS = List.of("$m.目标值", "$m.目标值 * 1.1");
  private static final List<String> STEPS = List.of("1", "2.5");
  private static final List<String> POINTS = List.of("0.5", "2", "3");

  @Provide
  Arbitrary<String> ofNumbers() {
    return rubric(LIMITS);
  }

  @Provide
  Arbitrary<String> ofTargets() {
    return rubric(TARGETS);
  }

  /** Full marks up to a limit, something else above it, and perhaps a rule besides. */
  private static Arbitrary<String> rubric(List<String> limits) {
    return Combinators.combine(
            Arbitraries.of(OVER),
            Arbitraries.of(limits),
            Arbitraries.of(STEPS),
            Arbitraries.of(POINTS),
            Arbitraries.of(
                "",
                "",
                "记分.扣分($m, 1)",
                "记分.一票否决($m)",
                "记分.扣分($m, 每超数量(14, 2, 1))",
                "记分.只扣最大($m, $m.实际完成值 / 8)"))
        .as(
            (over, limit, step, points, more) ->
                rule("达到", "实际完成值 <= " + limit.replace("$m.", ""), "记分.得满分($m)")
                    + rule(
                        "超过",
                        "实际完成值 > " + limit.replace("$m.", ""),
                        over.formatted(limit, step, points))
                    + (more.isEmpty() ? "" : rule("另外", "实际完成值 > 14", more)));
  }

  private static String rule(String name, String condition, String call) {
    return """
    rule "%s"
        @依据("一")
    when
        $m : 指标( 指标 == "养护里程", %s )
    then
        %s;
    end

    """
        .formatted(name, condition, call);
  }

  @Property(tries = 60)
  void ofOneValue(@ForAll("ofNumbers") String before, @ForAll("ofNumbers") String after) {
    agree(before, after, false);
  }

  @Property(tries = 8)
  void ofValueAndTarget(@ForAll("ofTargets") String before, @ForAll("ofTargets") String after) {
    agree(before, after, true);
  }

  @Property(tries = 6)
  void ofTargetAgainstNumber(
      @ForAll("ofTargets") String before, @ForAll("ofNumbers") String after) {
    agree(before, after, true);
  }

  private static void agree(String rulesBefore, String rulesAfter, boolean targets) {
    Rubric before = TestRubrics.rules(rulesBefore);
    Rubric after = TestRubrics.rules(rulesAfter);
    Optional<LineFunctions> functions = RubricFunctions.of(before, after).line(NAME);
    if (functions.isEmpty()) {
      assertThat(rulesBefore).isEqualTo(rulesAfter);
      return;
    }
    LineFunctions line = functions.get();
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(6000) - 500, 1 + random.nextInt(2));
      BigDecimal target =
          targets && random.nextInt(8) > 0 ? BigDecimal.valueOf(random.nextInt(300), 1) : null;
      agree(line, before, after, value, target);
    }
    for (String border : List.of("0", "10", "12", "12.5", "14", "15", "16", "20", "25")) {
      agree(line, before, after, new BigDecimal(border), targets ? BigDecimal.TEN : null);
    }
  }

  private static void agree(
      LineFunctions line,
      Rubric before,
      Rubric after,
      BigDecimal value,
      @Nullable BigDecimal target) {
    Submission submission =
        Submission.of("甲").measure(Measure.of(NAME).value(value).target(target)).build();
    LineScore then = before.score(submission).lines().get(0);
    LineScore now = after.score(submission).lines().get(0);
    Map<Axis, Object> values = new HashMap<>();
    for (Sample sample : line.regions().get(0).cell().samples()) {
      Object said =
          sample.axis().isTarget() ? target : sample.axis().isNumeric() ? value : (Object) true;
      if (said != null) {
        values.put(sample.axis(), said);
      }
    }
    Optional<Patch> patch = line.at(values);
    if (!line.isExact()) {
      return;
    }
    assertThat(patch).as("a region for %s, %s", value, target).isPresent();
    assertThat(told(patch.get(), values))
        .as("%s against %s at %s, %s", then, now, value, target)
        .isEqualTo(difference(then, now));
  }

  private static String told(Patch patch, Map<Axis, Object> values) {
    LineScore before = patch.first().before();
    LineScore after = patch.first().after();
    if (before.exact() == null || after.exact() == null) {
      return before.status() + " " + after.status();
    }
    Optional<Fraction> earlier = patch.before().map(each -> each.at(values));
    Optional<Fraction> later = patch.after().map(each -> each.at(values));
    return earlier.isPresent() && later.isPresent()
        ? later.get().minus(earlier.get()).toString()
        : "no formula";
  }

  private static String difference(LineScore before, LineScore after) {
    if (before.exact() == null || after.exact() == null) {
      return before.status() + " " + after.status();
    }
    return after.exact().minus(before.exact()).toString();
  }

  @Property(tries = 1)
  void mostAreDecided() {
    long exact = 0;
    for (String over : OVER) {
      for (List<String> limits : List.of(LIMITS, TARGETS)) {
        String rules =
            rule("达到", "实际完成值 <= " + limits.get(0).replace("$m.", ""), "记分.得满分($m)")
                + rule(
                    "超过",
                    "实际完成值 > " + limits.get(0).replace("$m.", ""),
                    over.formatted(limits.get(0), "1", "0.5"));
        Rubric one = TestRubrics.rules(rules);
        Rubric other = TestRubrics.rules(rules.replace("0.5", "0.6").replace("> ", ">= "));
        boolean decided =
            RubricFunctions.of(one, other).line(NAME).map(LineFunctions::isExact).orElse(true);
        assertThat(decided).as(rules).isTrue();
        exact += decided ? 1 : 0;
      }
    }
    assertThat(exact).isEqualTo(2L * OVER.size());
  }
}
