package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rubric.Rubric;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that puts an indicator elsewhere than the rubric does: the rubric's place prevails. */
class OwnStandardInFormsTest {
  private static final Rubric RUBRIC =
      Rubric.load(
          Map.of(
              "rubric.yaml",
              """
              名称: own-places
              版本: 1
              标题: 培训项目
              指标体系:
                - 一级指标: 产出
                  分值: 60
                  二级指标: [{名称: 数量指标, 三级指标: [{指标: 培训人数, 分值: 60, 计量单位: 人, 方向: ≥}]}]
                - 一级指标: 效益
                  分值: 40
                  三级指标: [{指标: 学员满意度, 分值: 40, 计量单位: "%", 方向: ≥}]
              """
                  .getBytes(StandardCharsets.UTF_8),
              "rules.drl",
              """
              rule "达标" when $m : 指标( 实际完成值 >= 目标值 ) then 记分.得满分($m); end
              rule "未达标" when $m : 指标( 实际完成值 < 目标值 ) then 记分.不得分($m); end
              """
                  .getBytes(StandardCharsets.UTF_8)));

  private static Scorecard card(String ending, String section, String group) {
    return RUBRIC.score(submission(ending, section, group));
  }

  private static Submission submission(String ending, String section, String group) {
    byte[] form =
        new Layout()
            .row()
            .cell("项目支出绩效自评表（2024年度）", 1, 8)
            .row()
            .cell("项目名称")
            .cell("业务培训", 1, 7)
            .row()
            .cells("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因")
            .row()
            .cells(section, group, "培训人数", "≥100人", "120人", "60", "60", "")
            .row()
            .cells("效益指标", "满意度指标", "学员满意度", "≥90%", "92%", "40", "40", "")
            .row()
            .cell("总分", 1, 5)
            .cells("100", "100", "")
            .as(ending);
    PrintedTable table = Forms.read("表" + ending, form).tables().get(0);
    return FormSubmission.of(table, RUBRIC.framework(), new Diagnostics());
  }

  private static List<String> findings(Scorecard card) {
    return card.findings().stream().map(each -> each.message().in(Language.ZH)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls", ".docx", ".html"})
  void anotherPlaceIsFoundAtItsRow(String ending) {
    Scorecard card = card(ending, "效益指标", "质量指标");

    assertThat(findings(card))
        .contains(
            "指标 培训人数 填报的一级指标 效益指标，评分标准规定 产出，以评分标准为准", "指标 培训人数 填报的二级指标 质量指标，评分标准规定 数量指标，以评分标准为准");
    assertThat(card.findings().get(0).location()).isNotNull();
    assertThat(card.total()).isEqualTo("100.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"产出", "产 出 指 标", "产出\n指标", "产出指标（60分）", "产出指标(60)"})
  void aNameIsTheRubricsHoweverTheTableWritesIt(String section) {
    assertThat(findings(card(".xlsx", section, "数量\n指标"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".docx"})
  void whatRepeatsTheRubricIsNoStatementOfTheUnit(String ending) {
    assertThat(findings(card(ending, "产出指标", "数量指标"))).noneMatch(each -> each.contains("级指标"));
    assertThat(submission(ending, "产出指标", "数量指标").measures())
        .extracting(Measure::section, Measure::group)
        .containsOnly(tuple(null, null));
  }
}
