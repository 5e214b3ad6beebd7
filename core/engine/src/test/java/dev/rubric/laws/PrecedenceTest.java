package dev.rubric.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of what rules say of one line, the strongest decides, in whatever order they stand. */
class PrecedenceTest {
  /** The strongest first, each with a rule that says it; a conflict takes another award. */
  private static final Map<LineStatus, String> SAID = new LinkedHashMap<>();

  static {
    SAID.put(LineStatus.VETOED, "一票否决($m)");
    SAID.put(LineStatus.NOT_APPLICABLE, "不适用($m)");
    SAID.put(LineStatus.CONFLICT, "得分($m, 3)");
    SAID.put(LineStatus.UNSCORED, "不评分($m)");
    SAID.put(LineStatus.SCORED, "扣分($m, 1)");
  }

  static Stream<List<LineStatus>> pairs() {
    List<LineStatus> statuses = List.copyOf(SAID.keySet());
    return statuses.stream()
        .flatMap(
            strong ->
                statuses.stream()
                    .filter(weak -> statuses.indexOf(strong) < statuses.indexOf(weak))
                    .flatMap(weak -> Stream.of(List.of(strong, weak), List.of(weak, strong))));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofEveryPair(List<LineStatus> pair) {
    Scorecard card = card(pair);

    LineStatus stronger = SAID.keySet().stream().filter(pair::contains).findFirst().orElseThrow();
    assertThat(card.line("甲").orElseThrow().status()).isEqualTo(stronger);
    assertThat(card.provisional())
        .isEqualTo(stronger == LineStatus.CONFLICT || stronger == LineStatus.UNSCORED);
    assertThat(card.line("乙").orElseThrow().effectiveWeight())
        .isEqualByComparingTo(stronger == LineStatus.NOT_APPLICABLE ? "100" : "90");
  }

  private static Scorecard card(List<LineStatus> said) {
    StringBuilder rules = new StringBuilder(rule("基础", "甲", "得满分($m)"));
    said.forEach(each -> rules.append(rule(each.name(), "甲", SAID.get(each))));
    rules.append(rule("乙", "乙", "得满分($m)"));
    return TestRubric.of(
            """
            指标体系:
              - 一级指标: 产出
                分值: 100
                三级指标: [{指标: 甲, 分值: 10}, {指标: 乙, 分值: 90}]
            """,
            rules.toString())
        .score(Submission.of("局").measure(Measure.of("甲").value("1")).build());
  }

  private static String rule(String name, String indicator, String call) {
    return "rule \"%s\" when $m : 指标( 指标 == \"%s\" ) then 记分.%s; end\n"
        .formatted(name, indicator, call);
  }

  @Test
  void statementsOfOneRuleKeepItsOrder() {
    String rules =
        """
        rule "一"
        when
            $m : 指标( 指标 == "甲" )
            $e : 事项( 名称 == "重大违纪" )
        then
            记分.得满分($m);
            记分.扣分($m, 2);
            记分.扣分($m, 1);
            记分.扣分($m, 3);
        end
        """;
    Submission submission =
        Submission.of("局")
            .measure(Measure.of("甲").value("1"))
            .event(new Event("重大违纪", BigDecimal.ONE, null, null))
            .build();

    LineScore line = TestRubric.of(rules).score(submission).line("甲").orElseThrow();

    assertThat(line.score()).isEqualByComparingTo("4");
    assertThat(line.entries())
        .extracting(entry -> entry.points().decimal().intValueExact())
        .containsExactly(10, 2, 1, 3);
  }
}
