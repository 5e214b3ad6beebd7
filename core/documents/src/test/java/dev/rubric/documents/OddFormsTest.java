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
  void aPageThatEndsWithinACommentIsRefused() {
    Outcome read = read(HEAD, FIRST, "<!-- " + SECOND, TOTAL);

    assertThat(read.names()).isEmpty();
    assertThat(read.notes()).isNotEmpty();
  }

  @Test
  void aHeadWithoutLinesIsNamed() {
    Outcome read = read(HEAD, TOTAL);

    assertThat(read.names()).isEmpty();
    assertThat(read.notes()).singleElement().asString().endsWith("no-lines");
  }

  @Test
  void ofTwoRowsThatBecameOneTheSecondIsNamed() {
    Outcome read = read(HEAD, FIRST.replace("</tr>", "") + SECOND.replace("<tr>", ""), TOTAL);

    assertThat(read.names()).containsExactly("培训人数");
    assertThat(read.notes()).singleElement().asString().endsWith("cells-beyond");
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

  @Test
  void deletedTextsHiddenTextsAndEntitiesAreReadAsTheyAreShown() {
    Outcome deleted = read(HEAD, FIRST.replace("<td>80人", "<td><del>70</del><ins>80人</ins>"));
    Outcome hidden =
        read(HEAD, FIRST.replace("<td>80人", "<td><span style='display: none'>7</span>80人"));

    assertThat(deleted.names()).containsExactly("培训人数");
    assertThat(deleted.notes()).contains("E3 tracked-change");
    assertThat(hidden.notes()).contains("E3 hidden");
    assertThat(read(HEAD, FIRST.replace("≥100人", "&ge;100<br>人")).notes())
        .isEqualTo(read(HEAD, FIRST).notes());
    assertThat(read(HEAD, FIRST.replace("<td>36", "<td colspan=0>36")).scores())
        .containsExactly("36");
  }

  @Test
  void aSpanBeyondTheTableOrOfZeroRowsEndsWithIt() {
    for (String span : List.of("0", "99", "99999999999")) {
      Outcome read =
          read(
              HEAD,
              FIRST.replace("<td>产出指标", "<td rowspan=" + span + ">产出指标"),
              span.equals("99999999999") ? SECOND : SECOND.replaceFirst("<td>", ""));

      assertThat(read.names()).containsExactly("培训人数", "合格率");
      assertThat(read.scores()).containsExactly("36", "45");
    }
  }

  private static final String PAGE =
      "<html><head><meta charset=utf-8></head><body><table><tr><td>项目名称<td colspan=7>培训</tr>"
          + HEAD
          + FIRST
          + SECOND
          + "</table></body></html>";

  private static List<String> named(String name, byte[] bytes) {
    FormFile file = Forms.read(name, bytes);
    List<String> all = new ArrayList<>();
    file.notes().forEach(note -> all.add(note.code()));
    file.tables().forEach(table -> table.lines().forEach(line -> all.add(line.name().text())));
    return all;
  }

  @Test
  void whatAFileIsDecidesAndNotItsName() {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    for (String name : List.of("表.xls", "表.doc", "表.xlsx", "表.docx")) {
      assertThat(named(name, page)).as(name).containsExactly("wrong-ending", "培训人数", "合格率");
    }
    Layout layout = new Layout().row().cells("三级指标", "年度指标值", "实际完成值", "得分");
    layout.row().cells("培训人数", "≥100人", "80人", "36");
    for (String real : List.of(".xlsx", ".xls", ".docx")) {
      for (String claimed : List.of(".xlsx", ".xls", ".docx", ".doc", ".html")) {
        List<String> expected =
            real.equals(claimed) ? List.of("培训人数") : List.of("wrong-ending", "培训人数");
        assertThat(named("表" + claimed, layout.as(real))).as(claimed).isEqualTo(expected);
      }
    }
  }

  @Test
  void whatCantBeReadUnderAKnownNameIsNamedByWhatItIs() {
    String archive = "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>=E4</html>";
    String xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>";
    for (String[] each :
        List.of(
            new String[] {archive, "单个文件网页"},
            new String[] {xml, "Excel 2003 XML"},
            new String[] {"三级指标,年度指标值\n培训人数,100\n", "它是文本"})) {
      FormFile file = Forms.read("表.xls", each[0].getBytes(StandardCharsets.UTF_8));

      assertThat(file.tables()).isEmpty();
      assertThat(file.notes().toString()).contains("not-a-document", each[1], "另存为");
    }
  }

  @Test
  void pagesInChineseCharsetsAreRead() {
    for (String charset : List.of("gb2312", "GBK", "gb18030")) {
      byte[] page =
          PAGE.replace("utf-8", charset).getBytes(java.nio.charset.Charset.forName("GB18030"));

      assertThat(named("表.html", page)).containsExactly("培训人数", "合格率");
    }
  }

  @Test
  void aFormWithALargeTableInACellIsReadAsOne() {
    String goals = "<table>" + "<tr><td>目标<td>完成</tr>".repeat(3) + "</table>";

    assertThat(
            named(
                "表.html",
                PAGE.replace("<td colspan=7>培训", "<td colspan=7>培训" + goals)
                    .getBytes(StandardCharsets.UTF_8)))
        .containsExactly("培训人数", "合格率");
  }
}
