package dev.rubric.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a submission states tells its parts apart; where it states it does not. */
class StatedTest {
  private static final Location PLACE = Location.of("填报.yaml");

  static Stream<UnaryOperator<MeasureBuilder>> changes() {
    return Stream.of(
        of -> of.section("产出"),
        of -> of.group("数量"),
        of -> of.weight("5"),
        of -> of.value("1"),
        of -> of.target("1"),
        of -> of.targetUpper("1"),
        of -> of.direction(Direction.AT_MOST),
        of -> of.lastYear("1"),
        of -> of.unitOfMeasure("件"),
        of -> of.claimed(Attainment.ACHIEVED),
        of -> of.level("好"),
        of -> of.rating("1"),
        of -> of.planned("1"),
        of -> of.completed("1"),
        of -> of.onTime("1"),
        of -> of.qualified("1"),
        of -> of.rank("1"),
        of -> of.peers("1"),
        of -> of.selfScore("1"),
        of -> of.deviationReason("因"),
        of -> of.improvement("施"),
        of -> of.items(List.of(new ChecklistItem("一", true, null))),
        of -> of.evidence(List.of("照片")),
        of -> of.item("医院", true));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aMeasureIsToldByAnythingItReports(UnaryOperator<MeasureBuilder> change) {
    Measure plain = Measure.of("甲").build();
    Measure other = change.apply(plain.toBuilder()).build();

    assertThat(other).isNotEqualTo(plain).isEqualTo(other.toBuilder().location(PLACE).build());
    assertThat(other).hasSameHashCodeAs(other.toBuilder().location(PLACE).build());
  }

  @Test
  void placesTellNothingApart() {
    BigDecimal one = BigDecimal.ONE;
    assertThat(new Event("表彰", one, null, PLACE)).isEqualTo(Event.of("表彰", one));
    assertThat(new SelfScore("产出", one, null, PLACE)).isEqualTo(SelfScore.of("产出", one));
    assertThat(new Datum("医院", true, PLACE)).isEqualTo(Datum.of("医院", true));
    assertThat(BudgetLine.of("合计").location(PLACE).build()).isEqualTo(BudgetLine.of("合计").build());
    assertThat(new DataRow("重点任务", List.of(new Datum("天", one, PLACE)), PLACE))
        .isEqualTo(DataRow.of("重点任务").item("天", one).build())
        .isNotEqualTo(DataRow.of("重点任务").build());
  }

  @Test
  void anotherKindIsNeverTheSame() {
    assertThat(Event.of("产出", BigDecimal.ONE).equals(SelfScore.of("产出", BigDecimal.ONE))).isFalse();
    assertThat(Event.of("产出", BigDecimal.ONE)).isNotEqualTo(null);
  }
}
