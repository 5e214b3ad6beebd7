package dev.rubric.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 7 要点, 8 定性分级, 16 佐证材料. */
class ChecklistAndLevelTest {
  private static final Line LEVELS =
      Line.under(
          Line.rule("达成", "定性等级 == \"达成年度指标\"", "按评定得分($m, 80, 100)")
              + Line.rule("部分达成", "定性等级 == \"部分达成并具有一定效果\"", "按评定得分($m, 60, 80)")
              + Line.rule("未达成", "定性等级 == \"未达成且效果较差\"", "按评定得分($m, 0, 60)"));

  @ParameterizedTest(name = "符合 {0} 项、缺 {1} 项：{2} 分")
  @CsvSource({"5, 0, 10.00", "4, 1, 8.00", "1, 4, 2.00", "0, 5, 0.00"})
  void eachItemEarnsItsPoints(int met, int missed, String score) {
    Line line =
        Line.under(
            """
            rule "每符合一项得2分"
            when
                $i : 要点( 指标 == "甲", 符合 == 是 )
            then
                记分.累计得分($i, 2);
            end

            rule "一项也不符合不得分"
            when
                $m : 指标( 指标 == "甲", 要点数 > 0, 符合要点数 == 0 )
            then
                记分.不得分($m);
            end
            """);

    assertThat(Line.score(line.of(items(met, missed)))).isEqualTo(score);
  }

  @ParameterizedTest(name = "缺 {1} 项：{2} 分")
  @CsvSource({"5, 0, 10.00", "4, 1, 9.00", "0, 10, 0.00", "0, 11, 0.00"})
  void eachMissingItemCosts(int met, int missed, String score) {
    Line line = Line.when("要点数 > 0", "扣分($m, $m.缺少要点数 * 1)");

    assertThat(Line.score(line.of(items(met, missed)))).isEqualTo(score);
  }

  @ParameterizedTest(name = "{0}，评定 {1}%：{2}")
  @CsvSource({
    "达成年度指标, 100, 10.00",
    "达成年度指标, 80, 8.00",
    "达成年度指标, 79.99, 未评分",
    "部分达成并具有一定效果, 80, 未评分",
    "部分达成并具有一定效果, 79.99, 8.00",
    "部分达成并具有一定效果, 60, 6.00",
    "部分达成并具有一定效果, 59.99, 未评分",
    "未达成且效果较差, 60, 未评分",
    "未达成且效果较差, 59.9, 5.99",
    "未达成且效果较差, 0, 0.00",
  })
  void theRatingLiesInTheBandOfTheLevel(String level, String rating, String score) {
    var line = LEVELS.of(Measure.of("甲").level(level).rating(rating));

    assertThat(Line.score(line)).isEqualTo(score);
  }

  @Test
  void aRatingOutsideItsBandIsNamed() {
    var line = LEVELS.of(Measure.of("甲").level("达成年度指标").rating("79"));

    assertThat(Line.reason(line, Language.ZH)).isEqualTo("评定比例 79% 不在该等级的 80–100% 之内");
    assertThat(Line.reason(line, Language.EN))
        .isEqualTo("the rating 79% is not within the level's 80–100%");
  }

  @Test
  void aBandOfReportedValuesIsNamedInTheLanguageOfTheReader() {
    var line =
        Line.when("", "按评定得分($m, $m.目标值, 100)")
            .of(Measure.of("甲").value("1").target("80").rating("79"));

    assertThat(Line.reason(line, Language.ZH)).isEqualTo("评定比例 79% 不在该等级的 目标值 80 起–100% 之内");
    assertThat(Line.reason(line, Language.EN))
        .isEqualTo("the rating 79% is not within the level's target 80 起–100%");
  }

  @Test
  void aMissingRatingIsNamed() {
    var line = LEVELS.of(Measure.of("甲").level("达成年度指标"));

    assertThat(Line.reason(line, Language.ZH)).isEqualTo("缺少评定比例，应在 80–100% 之内");
  }

  @ParameterizedTest(name = "佐证材料 {0} 份：{1} 分")
  @CsvSource({"0, 5.00", "1, 10.00", "2, 10.00"})
  void missingEvidenceCostsHalf(int documents, String score) {
    Line line =
        Line.under(
            Line.rule("有", "实际完成值 >= 1, 佐证材料数 > 0", "得满分($m)")
                + Line.rule("无", "实际完成值 >= 1, 佐证材料数 == 0", "按比例得分($m, 50, \"未提供佐证材料\")"));
    List<String> evidence = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      evidence.add("材料" + i);
    }

    var scored = line.of(Measure.of("甲").value("1").evidence(evidence));

    assertThat(Line.score(scored)).isEqualTo(score);
  }

  private static MeasureBuilder items(int met, int missed) {
    List<ChecklistItem> items = new ArrayList<>();
    for (int i = 0; i < met + missed; i++) {
      items.add(new ChecklistItem("要点" + i, i < met, null));
    }
    return Measure.of("甲").items(items);
  }
}
