package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Measure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/**
 * What Word puts around and into tables: text boxes, controls, changes, merges, tables in cells.
 */
class OddWordFormsTest {
  private static final Rubric RUBRIC =
      Rubric.load(Path.of("../../rules/mof-project-self-evaluation-2020"));
  private static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  private static final String TITLE = row(wide(8, "项目名称：培训"));
  private static final String HEAD =
      row(cells("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"));
  private static final String FIRST =
      row(cells("产出指标", "数量指标", "培训人数", "≥100人", "80人", "45", "36", "生源不足"));
  private static final String SECOND =
      row(cells("产出指标", "质量指标", "合格率", "≥90%", "95%", "45", "45", ""));
  private static final String FORM = table(TITLE, HEAD, FIRST, SECOND);

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String[] cells(String... texts) {
    return java.util.Arrays.stream(texts).map(OddWordFormsTest::cell).toArray(String[]::new);
  }

  private static String cell(String text) {
    return cell("", paragraph(run(text)));
  }

  private static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  private static String wide(int columns, String text) {
    return cell("<w:gridSpan w:val=\"" + columns + "\"/>", paragraph(run(text)));
  }

  private static String paragraph(String content) {
    return "<w:p>" + content + "</w:p>";
  }

  private static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  /** As Word writes a text box: as a drawing, and for older programs once more. */
  private static String box(String content) {
    return paragraph(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic>"
            + "<a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
            + content
            + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
            + "</w:drawing></mc:Choice><mc:Fallback>"
            + pict(content)
            + "</mc:Fallback></mc:AlternateContent></w:r>");
  }

  private static String pict(String content) {
    return "<w:pict><v:shape><v:textbox><w:txbxContent>"
        + content
        + "</w:txbxContent></v:textbox></v:shape></w:pict>";
  }

  private static String control(String content) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  }

  private static byte[] document(String body) {
    try (XWPFDocument empty = new XWPFDocument();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        ZipOutputStream out = new ZipOutputStream(second)) {
      empty.write(first);
      try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(first.toByteArray()))) {
        for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
          out.putNextEntry(new ZipEntry(part.getName()));
          String xml = "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>";
          out.write(
              part.getName().equals("word/document.xml")
                  ? xml.getBytes(StandardCharsets.UTF_8)
                  : in.readAllBytes());
        }
      }
      out.finish();
      return second.toByteArray();
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }

  /** Each line as name, target, value, score; and what was said. */
  private record Outcome(List<String> lines, List<String> notes) {}

  private static Outcome read(String body) {
    FormFile file = Forms.read("表.docx", document(body));
    List<String> lines = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    file.notes().forEach(each -> notes.add(said(each)));
    for (PrintedTable table : file.tables()) {
      Diagnostics found = new Diagnostics();
      for (Measure each : FormSubmission.of(table, found).measures()) {
        lines.add(
            each.indicator() + " " + each.target() + " " + each.value() + " " + each.selfScore());
      }
      table.notes().forEach(each -> notes.add(said(each)));
      found.all().forEach(each -> notes.add(said(each)));
    }
    return new Outcome(lines, notes);
  }

  private static String said(Diagnostic note) {
    String at = String.valueOf(note.location());
    return at.substring(at.indexOf('!') + 1) + " " + note.code();
  }

  private static void isRead(String body) {
    assertThat(read(body).lines()).containsExactly("培训人数 100 80 36", "合格率 90 95 45");
  }

  @Test
  void aPlainFormIsRead() {
    isRead(FORM);
    assertThat(read(FORM).notes()).isEmpty();
  }

  @Test
  void aTableInATextBoxIsReadOnce() {
    isRead(box(FORM));
    isRead(paragraph("<w:r>" + pict(FORM) + "</w:r>"));
    isRead(paragraph(run("说明")) + box(paragraph(run("附件")) + FORM));
  }

  @Test
  void aHeadingInATextBoxIsReadOnce() {
    isRead(
        table(
            TITLE,
            HEAD.replace(paragraph(run("三级指标")), box(paragraph(run("三级指标")))),
            FIRST,
            SECOND));
    assertThat(
            Forms.read("表.docx", document(box(paragraph(run("（2024年度）"))) + FORM))
                .tables()
                .get(0)
                .year())
        .hasToString("2024");
  }

  @Test
  void contentControlsAroundTablesRowsCellsAndTextsAreOpened() {
    isRead(control(FORM));
    isRead(table(TITLE, HEAD, control(FIRST), control(SECOND)));
    isRead(FORM.replace(cell("80人"), control(cell("80人"))));
    isRead(FORM.replace(run("80人"), control(run("80人"))));
    isRead(FORM.replace(paragraph(run("80人")), control(paragraph(run("80人")))));
  }

  @Test
  void whatWasDeletedIsNotReadAndWhatWasInsertedIs() {
    String changed =
        "<w:del w:id=\"1\"><w:r><w:delText>70人</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\">"
            + run("80人")
            + "</w:ins>";
    Outcome read = read(FORM.replace(run("80人"), changed));

    assertThat(read.lines()).containsExactly("培训人数 100 80 36", "合格率 90 95 45");
    assertThat(read.notes()).containsExactly("E3 tracked-change");
    String gone = SECOND.replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"3\"/></w:trPr>");
    isRead(table(TITLE, HEAD, gone.replace("合格率", "旧指标"), FIRST, SECOND));
  }

  @Test
  void hiddenTextIsNamed() {
    String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>80人</w:t></w:r>";

    assertThat(read(FORM.replace(run("80人"), hidden)).notes()).contains("E3 hidden");
  }

  @Test
  void fieldsLinksAndSymbolsShowTheirText() {
    isRead(
        FORM.replace(
            run("80人"), "<w:fldSimple w:instr=\"=40*2\">" + run("80人") + "</w:fldSimple>"));
    isRead(
        FORM.replace(
            run("80人"),
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=40*2</w:instrText>"
                + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + run("80人")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
    isRead(FORM.replace(run("80人"), "<w:hyperlink>" + run("80人") + "</w:hyperlink>"));
    isRead(
        FORM.replace(
            run("≥100人"), "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + run("100人")));
    isRead(FORM.replace(run("80人"), run("80人") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"));
  }

  @Test
  void cellsMergedBothWaysAndRowsThatBeginLaterAreInTheirColumns() {
    String down = "<w:vMerge w:val=\"restart\"/>";
    String on = "<w:vMerge/>";
    String levels = "<w:gridSpan w:val=\"2\"/>";
    String head =
        row(
            cell(levels + down, paragraph(run("一级指标"))),
            String.join("", cells("三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因")));
    String rest = String.join("", cells("培训人数", "≥100人", "80人", "45", "36", "生源不足"));
    String last = String.join("", cells("合格率", "≥90%", "95%", "45", "45", ""));
    isRead(
        table(
            TITLE,
            head,
            row(cell(levels + down, paragraph(run("产出指标"))), rest),
            row(cell(levels + on, paragraph("")), last)));
    isRead(
        table(
            TITLE,
            head,
            row(cell(levels, paragraph(run("产出指标"))), rest),
            "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + last + "</w:tr>"));
    isRead(
        table(
            TITLE,
            HEAD,
            FIRST.replace(
                cell("产出指标") + cell("数量指标"),
                cell("<w:hMerge w:val=\"restart\"/>", paragraph(run("产出指标")))
                    + cell("<w:hMerge/>", paragraph(""))),
            SECOND));
  }

  @Test
  void aTableInACellIsReadWhereverTheLargerOneIs() {
    String goals = table(row(cells("目标一", "完成")), row(cells("目标二", "完成")), row(cells("目标三", "完成")));

    isRead(table(row(cell("", FORM + paragraph("")))));
    isRead(
        table(
            TITLE,
            row(cell("<w:gridSpan w:val=\"8\"/>", goals + paragraph(""))),
            HEAD,
            FIRST,
            SECOND));
  }

  @Test
  void aHeadThatComesAgainOnTheNextPageIsNoLine() {
    isRead(table(TITLE, HEAD, FIRST, HEAD, SECOND));
    isRead(table(TITLE, HEAD, FIRST, row(wide(8, "（续表）")), HEAD, SECOND));
  }

  @Test
  void aReviewIsWrittenIntoControlsAndSaidNotToBeInTextBoxes() throws IOException {
    for (String body :
        List.of(control(FORM), table(TITLE, HEAD, control(FIRST), control(SECOND)))) {
      Diagnostics found = new Diagnostics();
      byte[] written = review(document(body), found);

      assertThat(found.all()).isEmpty();
      try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
        assertThat(document.getDocument().xmlText()).contains("【复核】").contains("生源不足");
      }
      assertThat(FormSubmission.of(Forms.read("表.docx", written).tables().get(0), found).measures())
          .extracting(Measure::indicator)
          .containsExactly("培训人数", "合格率");
    }
  }

  @Test
  void whatStandsInATextBoxCantBeWrittenAndThatIsSaid() {
    Diagnostics found = new Diagnostics();

    byte[] written = review(document(box(FORM)), found);

    assertThat(found.all()).extracting(Diagnostic::code).containsExactly("not-written");
    assertThat(Forms.read("表.docx", written).tables()).hasSize(1);
  }

  private static byte[] review(byte[] form, Diagnostics found) {
    FormFile file = Forms.read("表.docx", form);
    PrintedTable table = file.tables().get(0);
    return ReviewedForm.of(
            "表.docx",
            form,
            List.of(
                new ReviewedTable(
                    table,
                    RUBRIC.score(FormSubmission.of(table, RUBRIC.framework(), new Diagnostics())),
                    TableAudit.of(table))),
            found)
        .orElseThrow();
  }
}
