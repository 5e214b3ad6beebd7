package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rubric.Rubric;
import dev.rubric.change.report.FrameworkChange;
import dev.rubric.change.report.IndicatorDiff;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.change.report.RuleChange;
import dev.rubric.change.report.ScoreDiff;
import dev.rubric.change.report.Verdict;
import dev.rubric.text.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** What differs between two rubrics, without a submission. */
class RubricDiffTest {
  private static final String GENERIC =
      """
      rule "达到目标"
          @依据("一")
      when
          $m : 指标( 指标 == "养护里程", 实际完成值 >= 目标值 )
      then
          记分.得满分($m);
      end

      rule "未达到目标"
          @依据("一")
      when
          $m : 指标( 指标 == "养护里程", 实际完成值 < 目标值 )
      then
          记分.按比例得分($m, 完成比例($m.实际完成值, $m.目标值));
      end
      """;

  private static RubricDiff diff(String before, String after) {
    return Change.between(TestRubrics.sentences(before), TestRubrics.sentences(after));
  }

  private static IndicatorDiff line(RubricDiff diff) {
    return diff.indicator("养护里程").orElseThrow();
  }

  private static List<String> told(IndicatorDiff diff) {
    return diff.pieces().stream().map(RubricDiffTest::told).toList();
  }

  private static String told(ScoreDiff piece) {
    String change = piece.change() == null ? "" : piece.change().in(Language.ZH);
    return piece.where().in(Language.ZH) + "：" + change;
  }

  @Test
  void aLoosenedBandDiffersBetweenTheBounds() {
    IndicatorDiff line = line(diff("≥95得满分，90（含）—95得8分，以下不得分", "≥95得满分，80（含）—95得8分，以下不得分"));

    assertThat(line.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(line.exact()).isTrue();
    assertThat(told(line)).containsExactly("80 ≤ 实际完成值 < 90：+8");
    assertThat(line.pieces().get(0).witness().values()).hasToString("[实际完成值 = 80]");
    assertThat(line.pieces().get(0).after().clauses().get(0).basis()).isEqualTo("第一条");
  }

  @Test
  void stepsDifferStepByStep() {
    assertThat(told(line(diff("≤300得满分，每超过1公里扣5分，扣完为止", "≤300得满分，每超过1公里扣4分，扣完为止"))))
        .containsExactly("301 ≤ 实际完成值 < 302：+1", "302 ≤ 实际完成值 < 303：+2");
  }

  @Test
  void proRataDiffersByAFormula() {
    Rubric full = TestRubrics.rules(GENERIC);
    Rubric half = TestRubrics.rules(GENERIC.replace("目标值));", "目标值) / 2);"));

    IndicatorDiff line = line(Change.between(full, half));

    assertThat(line.exact()).isTrue();
    assertThat(line.pieces())
        .anySatisfy(
            piece -> assertThat(piece.change().in(Language.ZH)).isEqualTo("−5 × 实际完成值 ÷ 目标值"));
  }

  @Test
  void otherWordsForTheSameAreProvedEqual() {
    Rubric one = TestRubrics.rules(GENERIC);
    Rubric other =
        TestRubrics.rules(
            GENERIC
                .replace("实际完成值 >= 目标值", "目标值 <= 实际完成值, 实际完成值 - 目标值 >= 0")
                .replace("完成比例($m.实际完成值, $m.目标值)", "最小值(完成比例($m.实际完成值, $m.目标值), 100)"));

    RubricDiff diff = Change.between(one, other);

    assertThat(line(diff).verdict()).isEqualTo(Verdict.EQUAL);
    assertThat(diff.isEqual()).isTrue();
    assertThat(diff.toText(Language.ZH)).contains("两套标准对任何填报都给出相同的得分和等级（已证明）");
  }

  @Test
  void whatIsTooComplexIsNotCalledEqual() {
    String complex = GENERIC.replace("实际完成值 >= 目标值", "实际完成值 * 实际完成值 >= 目标值 * 目标值");
    String other = complex.replace("目标值 * 目标值", "目标值 * 目标值 * 1");

    RubricDiff diff = Change.between(TestRubrics.rules(complex), TestRubrics.rules(other));

    assertThat(line(diff).verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(diff.isEqual()).isFalse();
    assertThat(diff.toText(Language.ZH)).contains("未能判定（条件过于复杂，抽样比较了");
  }

  @Test
  void weightsGradesAndRoundingAreTold() {
    Map<String, String> rules = Map.of("rules.dslr", TestRubrics.sentence("养护里程", "≥95得满分，以下不得分"));
    Rubric before = TestRubrics.of(TestRubrics.FRAMEWORK, rules);
    Rubric after =
        TestRubrics.of(
            TestRubrics.FRAMEWORK
                .replace("总分: 10", "总分: 12\n小数位: 1")
                .replace("分值: 10", "分值: 12")
                .replace("下限: 9", "下限: 8"),
            rules);

    RubricDiff diff = Change.between(before, after);

    assertThat(diff.framework().stream().filter(FrameworkChange::scores))
        .extracting(each -> each.what().in(Language.ZH) + " " + each.subject() + each.after())
        .contains("总分 12", "等级下限 优8", "分值 产出12", "分值 养护里程12");
    assertThat(told(line(diff))).containsExactly("实际完成值 ≥ 95：+2");
  }

  @Test
  void rulesOfTheTotalAreNamed() {
    String veto =
        """

        rule "弄虚作假，总分否决"
            @依据("九")
        when
            指标( 指标 == "养护里程", 实际完成值 < 1 )
        then
            记分.总分否决();
        end
        """;

    RubricDiff diff = Change.between(TestRubrics.rules(GENERIC), TestRubrics.rules(GENERIC + veto));

    assertThat(diff.isEqual()).isFalse();
    assertThat(diff.rules())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(RuleChange.Kind.ADDED);
              assertThat(change.overall()).isTrue();
            });
  }

  @Test
  void indicatorsComeAndGo() {
    Rubric one = TestRubrics.sentences("≥95得满分，以下不得分");
    Rubric other =
        TestRubrics.of(
            TestRubrics.FRAMEWORK.replace("养护里程", "绿化面积"),
            Map.of("rules.dslr", TestRubrics.sentence("绿化面积", "≥95得满分，以下不得分")));

    assertThat(Change.between(one, other).indicators())
        .extracting(IndicatorDiff::verdict)
        .containsExactly(Verdict.ADDED, Verdict.REMOVED);
  }

  @Test
  void theJsonIsAsItsSchemaSays() throws IOException {
    RubricDiff diff = diff("≥95得满分，90（含）—95得8分，以下不得分", "≥95得满分，80（含）—95得8分，以下不得分");

    Schemas.check("rubric-diff", diff.toJson());
    assertThat(new ObjectMapper().readTree(diff.toJson()).at("/indicators/0/verdict").asText())
        .isEqualTo("different");
  }

  @Test
  void thePageIsWellFormedAndSpeaksBothLanguages() throws XMLStreamException {
    RubricDiff diff = diff("≥95得满分，90（含）—95得8分，以下不得分", "≥95得满分，80（含）—95得8分，以下不得分");

    assertThat(Schemas.elements(diff.toHtml(Language.ZH))).isGreaterThan(20);
    assertThat(diff.toHtml(Language.ZH)).contains("80 ≤ 实际完成值 &lt; 90", "得分不同");
    assertThat(diff.toHtml(Language.EN)).contains("lang=\"en\"", "80 ≤ value &lt; 90");
  }
}
