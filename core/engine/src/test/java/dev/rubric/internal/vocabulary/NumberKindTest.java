package dev.rubric.internal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.TestRubric;
import dev.rubric.framework.Indicator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of each built-in number before anybody reports it is stated once, at the field. */
class NumberKindTest {
  private static final List<Indicator> IN_KILOMETRES = indicators("公里");
  private static final List<Indicator> IN_CASES = indicators("起");

  private static List<Indicator> indicators(String unit) {
    return TestRubric.of(
            """
            指标体系: [{一级指标: 产出, 分值: 100, 三级指标: [{指标: 甲, 分值: 100, 计量单位: %s}]}]
            """
                .formatted(unit),
            "rule \"甲\" when $m : 指标( 实际完成值 >= 0 ) then 记分.得满分($m); end\n")
        .framework()
        .indicators();
  }

  private static Stream<FieldWord> numbers() {
    return Arrays.stream(FactWord.values())
        .flatMap(fact -> fact.fields().stream())
        .filter(field -> field.type() == Type.NUMBER && field.declared() == null);
  }

  @ParameterizedTest(name = "{0}：起 {1}，公里 {2}，不小于 0 {3}")
  @CsvSource({
    "名次, true, true, true",
    "次数, true, true, true",
    "要点数, true, true, true",
    "佐证材料数, true, true, true",
    "年度, true, true, true",
    "计划数, true, false, true",
    "质量达标数, true, false, true",
    "实际完成值, true, false, false",
    "上年值, true, false, false",
    "支出, false, false, true",
    "在职人员数, false, false, true",
    "评定比例, false, false, true",
    "分值, false, false, true",
    "结转结余, false, false, false",
    "自评得分, false, false, false",
  })
  void whetherItIsWholeAndWhetherItCanBeBelowZero(
      String name, boolean wholeInCases, boolean wholeInKilometres, boolean neverNegative) {
    List<FieldWord> fields = numbers().filter(field -> field.isWritten(name)).toList();

    assertThat(fields)
        .isNotEmpty()
        .allSatisfy(
            field -> {
              assertThat(field.isWhole(IN_CASES)).isEqualTo(wholeInCases);
              assertThat(field.isWhole(IN_KILOMETRES)).isEqualTo(wholeInKilometres);
              assertThat(field.isNeverNegative()).isEqualTo(neverNegative);
            });
  }

  @Test
  void onlyNumbersOfTheIndicatorAreInItsUnit() {
    assertThat(numbers().filter(FieldWord::isInUnitOfMeasure).map(FieldWord::zh))
        .containsExactly("实际完成值", "目标值", "目标值上限", "上年值");
  }
}
