package dev.rubric.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands between the brackets of a function, it scores or is refused at its place. */
class AnyArgumentsTest {
  private static final List<String> KINDS =
      List.of(
          "1",
          "$m.实际完成值",
          "\"文\"",
          "\"2024-03-31\"",
          "\"不足不计\"",
          "\"每步2倍\"",
          "$m",
          "true",
          "null",
          "个数(要点)",
          "每步(3, 1, 1)");

  private static final int LINES_OF_A_RULE = 6;

  private static String rule(String name, String argument) {
    return """
    rule "%s"
    when
        $m : 指标( 指标 == "甲" )
    then
        记分.扣分($m, %s);
    end
    """
        .formatted(name, argument);
  }

  /** The function with up to seven arguments, all of one kind, and then of one kind behind 1s. */
  private static List<String> calls(FunctionWord function) {
    List<String> calls = new ArrayList<>();
    for (String kind : KINDS) {
      for (int count = 0; count <= 7; count++) {
        for (int ones = 0; ones <= Math.min(count, 4); ones++) {
          List<String> arguments = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            arguments.add(i < ones ? String.valueOf(i + 1) : kind);
          }
          calls.add(function.zh() + "(" + String.join(", ", arguments) + ")");
        }
      }
    }
    return calls.stream().distinct().toList();
  }

  private static Map<Integer, List<Diagnostic>> refused(List<String> calls) {
    StringBuilder rules = new StringBuilder();
    for (String call : calls) {
      rules.append(rule(call.replace('"', '”'), call));
    }
    try {
      TestRubric.of(rules.toString());
      return Map.of();
    } catch (InvalidRubricException refusal) {
      return refusal.diagnostics().stream()
          .collect(Collectors.groupingBy(each -> at(each), TreeMap::new, Collectors.toList()));
    }
  }

  /** Which of the rules it is about. */
  private static int at(Diagnostic diagnostic) {
    Location where = Objects.requireNonNull(diagnostic.location());
    return (where.line() - 1) / LINES_OF_A_RULE;
  }

  @ParameterizedTest
  @EnumSource(FunctionWord.class)
  void eachCallIsRefusedOnceOrScores(FunctionWord function) {
    List<String> calls = calls(function);
    Map<Integer, List<Diagnostic>> refused = refused(calls);

    assertThat(refused).isNotEmpty();
    for (int i = 0; i < calls.size(); i++) {
      String call = calls.get(i);
      List<Diagnostic> said = refused.getOrDefault(i, List.of());
      assertThat(said).as(call).hasSizeLessThanOrEqualTo(1);
      if (said.isEmpty()) {
        Rubric rubric = TestRubric.of(rule("甲", call));
        assertThat(
                rubric
                    .score(Submission.of("局").measure(Measure.of("甲").value("7")).build())
                    .toJson())
            .as(call)
            .contains("甲");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "每超数量(\"不足不计\", \"不足不计\", \"不足不计\")|不足一步怎样计算、每步怎样加倍各只写一次；请删去 \"不足不计\" 或它后面的一个",
        "每超数量(10, 1, 1, \"不足不计\", \"按比例\")|不足一步怎样计算、每步怎样加倍各只写一次；请删去 \"不足不计\" 或它后面的一个",
        "每步(3, 1, 1, \"每步2倍\", \"每步3倍\")|不足一步怎样计算、每步怎样加倍各只写一次；请删去 \"每步2倍\" 或它后面的一个",
        "每步(3, 1, \"不足不计\")|函数 每步 的参数是：距离, 步长, 每步分值[, \"不足不计\"][, \"每步2倍\"]",
        "每步(3, 1, 1, 1)|函数 每步 的参数是：距离, 步长, 每步分值[, \"不足不计\"][, \"每步2倍\"]",
        "每低数量(1, \"不足不计\", \"每步2倍\")|函数 每低数量 的参数是：[数值,] 界限, 步长, 每步分值[, \"不足不计\"][, \"每步2倍\"]",
      })
  void aWayToCountIsSaidOnceBehindTheNumbers(String call, String message) {
    assertThat(refused(List.of(call)).get(0))
        .singleElement()
        .extracting(Diagnostic::toString)
        .asString()
        .endsWith("[wrong-arguments] " + message);
  }
}
