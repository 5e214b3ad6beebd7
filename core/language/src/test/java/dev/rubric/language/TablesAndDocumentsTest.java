package dev.rubric.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.rule.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and documents are helped with as rules are: completion, rename, places of problems. */
class TablesAndDocumentsTest {
  private static final Path CSV = Path.of("../../samples/forms/linze-csv");
  private static final Path XLSX = Path.of("../../samples/forms/linze-xlsx");
  private static final String HEAD = "三级指标,方向,计量单位,条件,计分方法,依据\n";
  private static final String OLD = "刑事案件发案起数";

  private static List<String> labels(String file, String text) {
    return Marked.in(Marked.LINZE, file, text).complete().choices().stream()
        .map(Completion::label)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "|,,,,,#刑事案件发案起数",
        "刑事|,,,,,#刑事案件发案起数",
        "x,|,,,,#≤",
        "x,,|,,,#起",
        "x,,,\"|\",,#指标 刑事案件发案起数",
        "x,,,,|,#得满分",
        "x,,,\"a,\"\"b\",得满|,#得满分"
      })
  void aTablesCellsAreCompletedByTheirColumn(String row, String expected) {
    assertThat(labels("more.csv", HEAD + row)).contains(expected);
  }

  @Test
  void aWholeNameIsReplacedAndASentenceOnlyFromItsLastWord() {
    assertThat(Marked.in(Marked.LINZE, "more.csv", HEAD + "刑事|案,,,,,").chosen(OLD))
        .isEqualTo(HEAD + OLD + ",,,,,");
    assertThat(labels("more.csv", "|" + HEAD)).as("a head is not completed").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "|#指标体系",
        "名|#名称",
        "指标体系:/  - |#一级指标",
        "指标体系:/  - 一级指标: 产出/    |#三级指标",
        "指标体系:/  - 一级指标: 产出/    三级指标:/      - {|#计量单位",
        "指标体系:/  - 一级指标: 产出/    三级指标:/      - {指标: a, 方向: |#≤",
        "指标体系:/  - 一级指标: 产出/    三级指标:/      - 指标: a/        方向: |#定性",
        "等级: [{等级: 优, |#下限",
        "等级: [{等级: 优, 下限: 9}, {|#等级",
        "固定: [|#总分",
        "name: x/|#grades"
      })
  void theFrameworksKeysAndWordsAreCompleted(String text, String expected) {
    assertThat(labels("rubric.yaml", text.replace("/", "\n"))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "指标:/  - {指标: |#刑事案件发案起数",
        "指标:/  - {|#实际完成值",
        "|#单位",
      })
  void submissionsAreCompletedAndWhatCasesAreGivenToo(String text, String expected) {
    String submission = text.replace("/", "\n");
    String indented = "用例:\n  - 用例: x\n    已知:\n      " + submission.replace("\n", "\n      ");

    assertThat(labels("tests/submissions/new.yaml", submission)).contains(expected);
    assertThat(labels("tests/cases.yaml", indented)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "|#用例",
        "用例:/  - |#已知",
        "用例:/  - 用例: x/    |#应得",
        "用例:/  - 用例: x/    应得:/      |#未触发规则",
        "用例:/  - 用例: x/    应得: {|#没有疑点",
        "用例:/  - 用例: x/    应得: {指标: {|#刑事案件发案起数",
        "用例:/  - 用例: x/    应得:/      指标:/        刑事|#刑事案件发案起数",
        "用例:/  - 用例: x/    应得: {指标: {刑事案件发案起数: |#未评分",
        "用例:/  - 用例: x/    应得: {一级指标: {|#产出",
        "用例:/  - 用例: x/    应得: {等级: |#优",
        "用例:/  - 用例: x/    应得: {规则: [|#刑事案件发案起数不超过300起，得满分",
        "用例:/  - 用例: x/    应得:/      规则:/        - |#刑事案件发案起数不超过300起，得满分",
        "cases:/  - case: x/    expect:/      |#noFindings",
        "基础填报:/  甲县:/    |#年度",
        "基础填报:/  甲县: {指标: [{指标: |#刑事案件发案起数"
      })
  void whatACaseExpectsIsCompleted(String text, String expected) {
    assertThat(labels("tests/cases.yaml", text.replace("/", "\n"))).contains(expected);
  }

  @Test
  void aKeyIsPutInWithItsColonAndFoundInBothLanguages() {
    Marked marked = Marked.in(Marked.LINZE, "rubric.yaml", "版本: 1\n标|");

    assertThat(marked.chosen("标题")).isEqualTo("版本: 1\n标题: ");
    assertThat(marked.complete().choices())
        .anyMatch(each -> each.label().equals("标题") && each.other().equals("title"));
  }

  /** A document that is half written makes no framework; the last one that was sound is asked. */
  @Test
  void indicatorsAreKnownWhileTheFrameworkIsHalfWritten() {
    Draft sound = Draft.of(Marked.LINZE);
    assertThat(sound.rubric()).isPresent();
    String text = sound.text("rubric.yaml").orElseThrow() + "取消指标: [";
    RubricLanguage language = new RubricLanguage(sound.with("rubric.yaml", text));

    assertThat(language.complete("rubric.yaml", text.length()).choices())
        .extracting(Completion::label)
        .contains(OLD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void anIndicatorIsRenamedInsideTables(String form) {
    Draft draft = Draft.of(form.equals("csv") ? CSV : XLSX);
    int at = draft.text("rubric.yaml").orElseThrow().indexOf(OLD);
    Renaming renaming = new RubricLanguage(draft).rename("rubric.yaml", at + 1, "刑事警情数");
    Draft renamed = draft.with(renaming.edits());

    assertThat(renaming.remarks()).isEmpty();
    assertThat(renaming.edits()).extracting(TextEdit::file).contains("outputs." + form);
    assertThat(renamed.problems()).isEmpty();
    assertThat(renamed.rubric().orElseThrow().framework().indicator("刑事警情数")).isPresent();
    assertThat(renamed.text("outputs." + form).orElseThrow()).contains("刑事警情数");
  }

  @Test
  void aWorkbookIsADraftAsItsTable() {
    Draft draft = Draft.of(XLSX);
    String text = draft.text("outputs.xlsx").orElseThrow();
    Draft edited = draft.with("outputs.xlsx", text.replace("300", "280"));

    assertThat(edited.problems()).isEmpty();
    assertThat(edited.rubric().orElseThrow().stamp().hash())
        .isNotEqualTo(draft.rubric().orElseThrow().stamp().hash())
        .isEqualTo(
            draft
                .with("outputs.xlsx", text.replace("300", "280"))
                .rubric()
                .orElseThrow()
                .stamp()
                .hash());
    assertThat(draft.with("outputs.xlsx", text).rubric().orElseThrow().stamp().hash())
        .isEqualTo(draft.rubric().orElseThrow().stamp().hash());
    assertThat(draft.with("outputs.xlsx", text + "\"").problems().get(0).toString())
        .contains("双引号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void aProblemInACellIsAtThatCell(String form) {
    Draft draft = Draft.of(form.equals("csv") ? CSV : XLSX);
    String file = "outputs." + form;
    String text = draft.text(file).orElseThrow().replace(OLD, "刑事案件发案数");
    Draft edited = draft.with(file, text);
    List<Problem> problems = new RubricLanguage(edited).problems(file, edited.problems());

    assertThat(problems).isNotEmpty();
    assertThat(problems).anyMatch(each -> each.span().of(text).equals("刑事案件发案数"));
  }

  @Test
  void aTablesIndicatorsAreHighlighted() {
    Draft draft = Draft.of(CSV);
    String text = draft.text("outputs.csv").orElseThrow();

    assertThat(new RubricLanguage(draft).highlights("outputs.csv"))
        .anyMatch(each -> each.kind() == WordKind.INDICATOR && each.span().of(text).equals(OLD))
        .anyMatch(each -> each.kind() == WordKind.VERB && each.span().of(text).equals("得满分"));
  }

  /** 产出 and 效益 as two sheets of one workbook, with a sheet of notes between them. */
  private static Path twoSheets(Path temp) throws IOException {
    for (String name : List.of("rubric.yaml", "checks.xlsx", "inputs.xlsx", "satisfaction.xlsx")) {
      Files.copy(XLSX.resolve(name), temp.resolve(name));
    }
    try (XSSFWorkbook both = new XSSFWorkbook(Files.newInputStream(XLSX.resolve("outputs.xlsx")));
        XSSFWorkbook other = new XSSFWorkbook(Files.newInputStream(XLSX.resolve("benefits.xlsx")));
        OutputStream out = Files.newOutputStream(temp.resolve("outputs.xlsx"))) {
      both.createSheet("说明").createRow(0).createCell(0).setCellValue("假定");
      XSSFSheet sheet = both.createSheet("效益");
      for (Row row : other.getSheetAt(0)) {
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
          Row to = sheet.getRow(row.getRowNum());
          String words = new DataFormatter().formatCellValue(cell);
          (to == null ? sheet.createRow(row.getRowNum()) : to)
              .createCell(cell.getColumnIndex())
              .setCellValue(words);
        }
      }
      both.write(out);
    }
    return temp;
  }

  /** Places, names and rules of each sheet are those of its own part of the text. */
  @Test
  void eachSheetOfAWorkbookIsHelpedWithAsATableOfItsOwn(@TempDir Path temp) throws IOException {
    Draft draft = Draft.of(twoSheets(temp));
    RubricLanguage language = new RubricLanguage(draft);
    String text = draft.text("outputs.xlsx").orElseThrow();
    int second = text.indexOf("【工作表】效益");
    int head = text.indexOf("三级指标", second);
    int rule = text.indexOf("效益指标达成年度指标，得满分");

    assertThat(draft.problems()).isEmpty();
    assertThat(second).isPositive();
    assertThat(rule).isGreaterThan(head);
    assertThat(language.wordings("outputs.xlsx", rule).orElseThrow().rule())
        .isEqualTo("效益指标达成年度指标，得满分");
    assertThat(language.wordings("outputs.xlsx", text.indexOf(OLD)).orElseThrow().rule())
        .contains(OLD);
    String sentence = language.wordings("outputs.xlsx", rule).orElseThrow().others().get(1).text();
    Restating done =
        language.restate("outputs.xlsx", rule, Form.DSLR, sentence.replace("得满分\n完", "得 3 分\n完"));
    String changed = draft.with(done.edits()).text("outputs.xlsx").orElseThrow();
    assertThat(done.edits()).hasSize(1);
    assertThat(changed.substring(0, second)).isEqualTo(text.substring(0, second));
    assertThat(changed.substring(second)).contains("得 3 分");

    String slip = text.substring(0, head) + text.substring(head).replaceFirst("得满分", "得满份");
    Draft wrong = draft.with("outputs.xlsx", slip);
    Problem problem = new RubricLanguage(wrong).problems("outputs.xlsx", wrong.problems()).get(0);
    assertThat(problem.span().of(slip)).contains("得满份");
    assertThat(problem.span().from()).isGreaterThan(second);
  }
}
