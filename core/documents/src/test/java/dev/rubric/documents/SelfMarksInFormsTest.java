package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Marks that stand where scores do in a form: read, held against the rules, shown and handed back.
 */
class SelfMarksInFormsTest {
  private static final Rubric RUBRIC =
      Rubric.load(
          Map.of(
              "rubric.yaml",
              """
              名称: marked
              版本: 1
              标题: 内部控制评价
              汇总: 最低
              计分制: [{名称: 等级制, 等次: [优, B+, 良, {等次: 中, 视同: 良}, 差]}]
              指标体系:
                - 一级指标: 制度
                  计分制: 等级制
                  汇总: 最低
                  三级指标:
                    - {指标: 制度覆盖率, 计量单位: "%", 方向: ≥}
                    - {指标: 检查整改率, 计量单位: "%", 方向: ≥}
                    - {指标: 按时办结率, 计量单位: "%", 方向: ≥}
              """
                  .getBytes(StandardCharsets.UTF_8),
              "rules.drl",
              """
              rule "甲" when $m : 指标( 实际完成值 >= 90 ) then 记分.评为($m, "优"); end
              rule "乙" when $m : 指标( 实际完成值 >= 80, 实际完成值 < 90 ) then 记分.评为($m, "B+"); end
              rule "丙" when $m : 指标( 实际完成值 < 80 ) then 记分.评为($m, "差"); end
              """
                  .getBytes(StandardCharsets.UTF_8)));

  private static final String FORM =
      """
      <table>
      <tr><td colspan=7>部门整体支出绩效自评表（2024年度）</td></tr>
      <tr><td>部门名称</td><td colspan=6>县档案局</td></tr>
      <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td><td>得分</td><td>偏差原因</td></tr>
      <tr><td>制度</td><td></td><td>制度覆盖率</td><td>≥90%</td><td>95%</td><td>优</td><td></td></tr>
      <tr><td>制度</td><td></td><td>检查整改率</td><td>≥90%</td><td>85%</td><td>优</td><td></td></tr>
      <tr><td>制度</td><td></td><td>按时办结率</td><td>≥90%</td><td>85%</td><td>Ｂ＋</td><td></td></tr>
      </table>
      """;

  private static PrintedTable table(byte[] form) {
    return Forms.read("表.html", form).tables().get(0);
  }

  private static byte[] form() {
    return FORM.getBytes(StandardCharsets.UTF_8);
  }

  private static Submission submission(PrintedTable table, Diagnostics notes) {
    return FormSubmission.of(table, RUBRIC.framework(), notes);
  }

  @Test
  void printedMarksAreReadAsSelfMarks() {
    Diagnostics notes = new Diagnostics();

    Submission read = submission(table(form()), notes);

    assertThat(read.measures()).extracting(Measure::selfMark).containsExactly("优", "优", "B+");
    assertThat(notes.all()).extracting(Diagnostic::code).doesNotContain("score-left-out");
  }

  @Test
  void scorecardsShowThemBesideTheMarksOfTheRules() {
    Scorecard card = RUBRIC.score(submission(table(form()), new Diagnostics()));

    assertThat(card.lines()).extracting(LineScore::mark).containsExactly("优", "B+", "B+");
    assertThat(card.lines()).extracting(LineScore::selfShown).containsExactly("优", "优", "B+");
    assertThat(card.toText(Language.ZH))
        .contains("自评")
        .containsPattern("检查整改率 +\\| +B\\+ \\| +优")
        .contains("检查整改率  B+  自评 优")
        .doesNotContain("按时办结率  B+  自评");
    assertThat(card.toJson()).contains("\"selfMark\": \"优\"");
    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
  }

  @Test
  void theFormComesBackWithMarksAndOnlyWhatDiffersIsExplained() {
    PrintedTable table = table(form());
    Scorecard card = RUBRIC.score(submission(table, new Diagnostics()));

    byte[] reviewed =
        ReviewedForm.of(
                "表.html",
                form(),
                List.of(new ReviewedTable(table, card, TableAudit.of(table))),
                new Diagnostics())
            .orElseThrow();

    String text = new String(reviewed, StandardCharsets.UTF_8);
    assertThat(text).contains("检查整改率：复核得分 B+，自评等次 优").doesNotContain("制度覆盖率：复核得分");
    assertThat(text.split("class=\"rubric-differs\"", -1)).hasSize(2);
    assertThat(submission(table(reviewed), new Diagnostics()))
        .isEqualTo(submission(table, new Diagnostics()));
  }

  @Test
  void anEmptyFormOffersTheMarksOfTheScale() {
    Submission stated = submission(table(form()), new Diagnostics());

    byte[] filled = FillInForm.filled(RUBRIC, stated, PaperKind.WORKBOOK);
    PrintedTable read = Forms.read("表.xlsx", filled).tables().get(0);

    assertThat(FormSubmission.of(read, RUBRIC.framework(), new Diagnostics()).measures())
        .extracting(Measure::selfMark)
        .containsExactly("优", "优", "B+");
    assertThat(read.lines())
        .allMatch(line -> line.weight() == null || line.weight().text().isEmpty());
  }
}
