package dev.rubric.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.framework.ValueType;
import dev.rubric.requirement.Criterion;
import dev.rubric.requirement.Need;
import dev.rubric.requirement.Requirement;
import dev.rubric.requirement.Threshold;
import dev.rubric.rule.Comparator;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form can be made of what the rules read. */
class RequirementsTest {
  private static final Rubric RUBRIC =
      Rubric.load(Path.of("../../rules/linze-public-security-2024"));

  private static Requirement of(String indicator) {
    return RUBRIC.requirements().stream()
        .filter(each -> each.indicator().name().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static Need need(Requirement requirement, String name) {
    return requirement.needs().stream()
        .filter(each -> each.name().in(Language.ZH).equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyIndicatorInOrderWithItsRulesAndClauses() {
    assertThat(RUBRIC.requirements())
        .extracting(Requirement::indicator)
        .containsExactlyElementsOf(RUBRIC.framework().indicators());
    assertThat(RUBRIC.requirements()).allSatisfy(each -> assertThat(each.criteria()).isNotEmpty());
    assertThat(of("刑事案件发案起数").criteria()).extracting(Criterion::basis).doesNotContainNull();
    assertThat(of("刑事案件发案起数").section()).isEqualTo("产出");
  }

  @Test
  void theValueWithItsUnitRangeAndThresholds() {
    Need value = need(of("刑事案件发案起数"), "实际完成值");

    assertThat(value.type()).isEqualTo(ValueType.NUMBER);
    assertThat(value.unitOfMeasure()).isEqualTo("起");
    assertThat(value.range()).isEqualTo(of("刑事案件发案起数").indicator().range());
    assertThat(value.derived()).isFalse();
    assertThat(value.thresholds()).extracting(Threshold::comparator).contains(Comparator.AT_MOST);
    assertThat(value.thresholds()).extracting(Threshold::bound).contains("300");
  }

  @Test
  void aRateWithTheAmountsItIsWorkedOutOf() {
    List<Need> needs = of("资金到位率").needs();

    assertThat(need(of("资金到位率"), "资金到位率").derived()).isTrue();
    assertThat(needs)
        .filteredOn(each -> "合计".equals(each.of()))
        .extracting(each -> each.name().in(Language.ZH))
        .contains("资金到位率", "到位资金");
  }
}
