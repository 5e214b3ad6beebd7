package dev.rubric.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The longest and the deepest rules that load also work on a thread with a quarter megabyte. */
class SmallStackTest {
  private static final long STACK = 256 * 1024;
  private static final int LONGEST = 199;
  private static final int DEEPEST = 30;

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("实际完成值 > 0" + "+0".repeat(LONGEST), "1"),
        Arguments.of("实际完成值 > 0", "1" + "+0".repeat(LONGEST)),
        Arguments.of("实际完成值 > 0", "1" + "*1".repeat(LONGEST)),
        Arguments.of("实际完成值 > 0" + " && 实际完成值 > 0".repeat(LONGEST), "1"),
        Arguments.of("实际完成值 > 0" + " || 实际完成值 > 0".repeat(LONGEST), "1"),
        Arguments.of("实际完成值 > " + nested("(0+", "0", ")"), nested("(0+", "1", ")")),
        Arguments.of("实际完成值 > " + nested("0-(", "0", ")"), "1"),
        Arguments.of("实际完成值 > " + nested("最小值(0, ", "0", ")"), nested("最大值(0, ", "1", ")")),
        Arguments.of(nested("!(", "实际完成值 > 0", ")"), "1"),
        Arguments.of(nested("(实际完成值 > 0 && ", "实际完成值 > 0", ")"), "1"),
        Arguments.of("实际完成值 > 0", "1, \"因\"" + " + $m.实际完成值 + \"由\"".repeat(LONGEST / 2)));
  }

  private static String nested(String open, String innermost, String close) {
    return open.repeat(DEEPEST) + innermost + close.repeat(DEEPEST);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isEnough(String condition, String points) throws InterruptedException {
    String rule =
        """
        rule "甲"
        when
            $m : 指标( 指标 == "甲", %s )
        then
            记分.得分($m, %s);
        end
        """
            .formatted(condition, points);
    AtomicReference<Object> outcome = new AtomicReference<>();
    Thread thread = new Thread(null, () -> outcome.set(scored(rule)), "small", STACK);
    thread.start();
    thread.join();

    assertThat(outcome.get()).isEqualTo("1.00");
  }

  /** The score, or what was thrown instead. */
  private static Object scored(String rule) {
    try {
      Rubric rubric = TestRubric.of(rule);
      Scorecard card =
          rubric.score(Submission.of("局").measure(Measure.of("甲").value("1").build()).build());
      assertThat(card.toJson()).isNotEmpty();
      assertThat(card.toText(Language.ZH)).isNotEmpty();
      return String.valueOf(card.line("甲").orElseThrow().score());
    } catch (Throwable problem) {
      return problem;
    }
  }
}
