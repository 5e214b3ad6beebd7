package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms that are laid out oddly: each is read, or it is said what was not; nothing is dropped. */
class OddFormsTest {
  private static final String HEAD =
      "<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分<td>偏差原因</tr>";
  private static final String FIRST =
      "<tr><td>产出指标<td>数量指标<td>培训人数<td>≥100人<td>80人<td>45<td>36<td></tr>";
  private static final String SECOND =
      "<tr><td><td>质量指标<td>合格率<td>≥90%<td>95%<td>45<td>45<td></tr>";
  private static final String TOTAL = "<tr><td>总分<td><td><td><td><td>100<td>81<td></tr>";

  /** What was read of a form, and what was said of it. */
  private record Outcome(List<String> names, List<String> scores, List<String> notes) {}

  private static Outcome read(String head, String... rows) {
    String page =
        "<meta charset=utf-8><table><tr><td>项目名称<td colspan=7>培训</tr>"
            + head
            + String.join("", rows)
            + "</table>";
    FormFile file = Forms.read("表.html", page.getBytes(StandardCharsets.UTF_8));
    List<String> names = new ArrayList<>();
    List<String> scores = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    file.notes().forEach(each -> notes.add(said(each)));
    for (PrintedTable table : file.tables()) {
      Diagnostics found = new Diagnostics();
      Submission submission = FormSubmission.of(table, found);
      for (Measure each : submission.measures()) {
        names.add(each.indicator());
        scores.add(String.valueOf(each.selfScore()));
      }
      table.notes().forEach(each -> notes.add(said(each)));
      found.all().forEach(each -> notes.add(said(each)));
    }
    return new Outcome(names, scores, notes);
  }

  private static String said(Diagnostic note) {
    String at = String.valueOf(note.location());
    return at.substring(at.indexOf('!') + 1) + " " + note.code();
  }

  @Test
  void aTotalAboveTheLinesEndsNothing() {
    Outcome read = read(HEAD, TOTAL, FIRST, SECOND);

    assertThat(read.names()).containsExactly("培训人数", "合格率");
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void whatStandsBelowTheTotalIsNamed() {
    assertThat(read(HEAD, FIRST, TOTAL, SECOND).notes()).containsExactly("B5 after-total");
  }

  @Test
  void aHeadThatComesAgainIsNoLine() {
    Outcome read = read(HEAD, FIRST, HEAD, SECOND, TOTAL);

    assertThat(read.names()).containsExactly("培训人数", "合格率");
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void theNumbersOfIndicatorsAreNotTheirNames() {
    Outcome read =
        read(
            HEAD,
            FIRST.replace("培训人数", "1.1.1培训人数"),
            SECOND.replace("合格率", "（2）合格率"),
            SECOND.replace("合格率", "3、12345热线办结率"),
            SECOND.replace("合格率", "5G基站数"),
            SECOND.replace("合格率", "3.5万吨污水处理"));

    assertThat(read.names()).containsExactly("培训人数", "合格率", "12345热线办结率", "5G基站数", "3.5万吨污水处理");
  }

  @Test
  void oneScoreForThreeLinesIsSaidToBeOne() {
    Outcome read =
        read(
            HEAD,
            FIRST.replace("<td>36", "<td rowspan=2>81"),
            SECOND.replace("<td>45<td>45<td>", "<td>45<td>"));

    assertThat(read.names()).containsExactly("培训人数", "合格率");
    assertThat(read.scores()).containsExactly("null", "null");
    assertThat(read.notes()).contains("G3 shared-score");
  }

  @Test
  void aScoreInWordsIsNamed() {
    assertThat(read(HEAD, FIRST.replace("<td>36", "<td>满分")).notes()).contains("G3 words");
  }

  @Test
  void aTargetThatIsARangeOrADateIsNamed() {
    assertThat(read(HEAD, FIRST.replace("≥100人", "90人-110人")).notes()).contains("D3 words");
    assertThat(read(HEAD, FIRST.replace("≥100人", "2024年12月底前")).notes()).contains("D3 words");
  }

  @Test
  void aHiddenRowOfAPageIsNamed() {
    Outcome read = read(HEAD, FIRST.replace("<tr>", "<tr style='display: none'>"), SECOND);

    assertThat(read.notes()).contains("C3 hidden");
  }

  @Test
  void aTableInACellBelongsToTheCell() {
    Outcome read = read(HEAD, FIRST.replace("培训人数", "<table><tr><td>培训人数</table>"), SECOND, TOTAL);

    assertThat(read.names()).containsExactly("培训人数", "合格率");
  }

  @Test
  void aTableThatOnlyPutsOthersInTheirPlaceIsNone() {
    String form = "<table>" + HEAD + FIRST + SECOND + TOTAL + "</table>";
    FormFile file =
        Forms.read(
            "表.html",
            ("<meta charset=utf-8><table><tr><td>菜单<td>" + form + "</table>")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(file.tables()).singleElement().satisfies(t -> assertThat(t.lines()).hasSize(2));
  }

  @Test
  void ofTwoBlocksSideBySideTheRightOneIsNamed() {
    String half = "<td>一级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分";
    Outcome read =
        read(
            "<tr>" + half + half + "</tr>",
            "<tr><td>产出<td>培训人数<td>100<td>80<td>45<td>36<td>效益<td>合格率<td>90<td>95<td>45<td>45</tr>");

    assertThat(read.names()).containsExactly("培训人数");
    assertThat(read.notes()).contains("H2 side-by-side");
  }

  @Test
  void pointsWithTheirWordAndUprightWordsAreRead() {
    Outcome read =
        read(
            HEAD,
            FIRST.replace("<td>36", "<td>36分").replace("产出指标", "产<br>出<br>指<br>标"),
            SECOND.replace("<td>45<td>45", "<td>45 分<td>45 分"));

    assertThat(read.scores()).containsExactly("36", "45");
    assertThat(read.notes()).isEmpty();
  }
}
