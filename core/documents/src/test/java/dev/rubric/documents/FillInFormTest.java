package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Provenance;
import dev.rubric.submission.Reference;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form that belongs to a rubric: what is filled in is read back, whatever happens between. */
class FillInFormTest {
  private static final int TRIES = 3;
  private static final List<PaperKind> KINDS = List.of(PaperKind.WORKBOOK, PaperKind.WORD);

  static Stream<Path> rubrics() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../../rules"))) {
      return folders
          .filter(each -> Files.exists(each.resolve("rubric.yaml")))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static PrintedTable read(PaperKind kind, byte[] form) {
    FormFile file = Forms.read("表" + kind.endings().get(0), form);
    assertThat(file.notes()).isEmpty();
    assertThat(file.tables()).hasSize(1);
    return file.tables().get(0);
  }

  private static Submission submission(PrintedTable table, Rubric rubric) {
    Diagnostics notes = new Diagnostics();
    Submission submission = FormSubmission.of(table, rubric.framework(), notes);
    assertThat(notes.all().stream().map(Diagnostic::code)).isEmpty();
    return submission;
  }

  /** Form, fill in, read, score, hand back, read again; and as YAML. */
  @ParameterizedTest
  @MethodSource("rubrics")
  void whatIsFilledInIsReadBack(Path folder) {
    Rubric rubric = Rubric.load(folder);
    Random random = new Random(18);
    for (int i = 0; i < TRIES; i++) {
      Submission stated = random(rubric, random);
      assertThat(Submissions.parse("表.yaml", SubmissionYaml.of(stated))).isEqualTo(stated);
      for (PaperKind kind : KINDS) {
        String name = "表" + kind.endings().get(0);
        byte[] form = FillInForm.filled(rubric, stated, kind);
        PrintedTable table = read(kind, form);
        Submission read = submission(table, rubric);
        assertThat(read.measures()).isEqualTo(stated.measures());
        assertThat(read).isEqualTo(stated);

        Scorecard card = rubric.score(read);
        assertThat(card.sections()).isEqualTo(rubric.score(stated).sections());
        byte[] reviewed =
            ReviewedForm.of(
                    name,
                    form,
                    List.of(new ReviewedTable(table, card, TableAudit.of(table))),
                    new Diagnostics())
                .orElseThrow();
        assertThat(submission(read(kind, reviewed), rubric)).isEqualTo(stated);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void whatOtherSystemsKnowItByIsReadBack(Path folder) {
    Rubric rubric = Rubric.load(folder);
    Submission stated =
        Submission.of("某局")
            .rubric(rubric.framework().name())
            .reference(new Reference("2024-0017", "0620723", Map.of("批次", "一", "处室", "绩效科")))
            .build();
    for (PaperKind kind : KINDS) {
      Submission read = submission(read(kind, FillInForm.filled(rubric, stated, kind)), rubric);
      assertThat(read.reference()).isEqualTo(stated.reference());
    }
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void anEmptyFormReportsNothing(Path folder) {
    Rubric rubric = Rubric.load(folder);
    for (PaperKind kind : KINDS) {
      PrintedTable table = read(kind, FillInForm.empty(rubric, kind));
      Submission read = FormSubmission.of(table, rubric.framework(), new Diagnostics());

      assertThat(read.measures()).isEmpty();
      assertThat(read.events()).isEmpty();
      assertThat(read.selfScores()).isEmpty();
      assertThat(read.rubric()).isEqualTo(rubric.framework().name());
      assertThat(table.lines().stream().map(line -> line.name().text()))
          .containsExactlyElementsOf(rubric.framework().ownIndicatorNames());
    }
  }

  /** Somebody opens the form, types into it and saves it. */
  @Test
  void anEmptyFormFilledInByHandIsRead() throws IOException {
    Rubric rubric = Rubric.load(Path.of("../../rules/linze-public-security-2024"));
    byte[] empty = FillInForm.empty(rubric, PaperKind.WORKBOOK);
    PrintedTable table = read(PaperKind.WORKBOOK, empty);
    PrintedLine line = table.lines().get(5);
    byte[] filled;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty));
        var out = new java.io.ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      sheet.getRow(1).getCell(1).setCellValue("临泽县公安局");
      var actual = line.places().get("actual");
      sheet.getRow(actual.line() - 1).getCell(actual.column() - 1).setCellValue(298);
      workbook.write(out);
      filled = out.toByteArray();
    }
    Submission read =
        FormSubmission.of(read(PaperKind.WORKBOOK, filled), rubric.framework(), new Diagnostics());

    assertThat(read.unit()).isEqualTo("临泽县公安局");
    assertThat(read.year()).isEqualTo(2024);
    assertThat(read.measures())
        .containsExactly(Measure.of(line.name().text()).value("298").build());
  }

  @Test
  void aWorkbookGuidesWhoFillsItIn() throws IOException {
    Rubric rubric = Rubric.load(Path.of("../../rules/linze-public-security-2024"));
    byte[] empty = FillInForm.empty(rubric, PaperKind.WORKBOOK);
    PrintedTable table = read(PaperKind.WORKBOOK, empty);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      PrintedLine satisfaction = table.lines().get(table.lines().size() - 1);
      DataValidation percent = at(sheet, satisfaction.places().get("actual").line(), 7);
      assertThat(percent.getValidationConstraint().getFormula1()).isEqualTo("0");
      assertThat(percent.getValidationConstraint().getFormula2()).isEqualTo("100");
      assertThat(percent.getPromptBoxText()).contains("单位 %").contains("不大于 100");
      assertThat(sheet.getDataValidations())
          .anySatisfy(
              each ->
                  assertThat(each.getValidationConstraint().getExplicitListValues())
                      .containsExactly("达成", "部分达成", "未达成"));
      assertThat(sheet.getMergedRegions()).isNotEmpty();
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    }
  }

  @Test
  void aWordDocumentHasListsToChooseFrom() throws IOException {
    Rubric rubric = Rubric.load(Path.of("../../rules/linze-public-security-2024"));
    byte[] empty = FillInForm.empty(rubric, PaperKind.WORD);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(empty))) {
      assertThat(document.getDocument().xmlText())
          .contains("w:dropDownList", "w:displayText=\"部分达成并具有一定效果\"");
    }
  }

  private static DataValidation at(XSSFSheet sheet, int row, int column) {
    return sheet.getDataValidations().stream()
        .filter(
            each ->
                Stream.of(each.getRegions().getCellRangeAddresses())
                    .anyMatch((CellRangeAddress range) -> range.isInRange(row - 1, column - 1)))
        .findFirst()
        .orElseThrow();
  }

  private static Submission random(Rubric rubric, Random random) {
    Integer year = rubric.framework().year();
    Submission.Builder submission =
        Submission.of("甲县" + random.nextInt(100) + "局")
            .year(year == null ? Integer.valueOf(2020 + random.nextInt(6)) : year)
            .rubric(rubric.framework().name())
            .selfTotal(random.nextBoolean() ? number(random, 100) : null);
    if (random.nextBoolean()) {
      submission.staff(number(random, 90), number(random, 90));
    }
    for (String line : rubric.framework().budgetLines()) {
      if (line.equals("合计") || random.nextBoolean()) {
        submission.budget(budget(line, random));
      }
    }
    rubric.framework().sections().stream()
        .filter(each -> random.nextBoolean())
        .forEach(
            section ->
                submission.selfScore(
                    new SelfScore(
                        section.name(),
                        number(random, section.weight().intValue()),
                        provenance(random),
                        null)));
    List<Measure> measures = new ArrayList<>();
    for (Indicator indicator : rubric.framework().indicators()) {
      if (indicator.fromData()) {
        open(indicator, measures, random);
      } else if (random.nextInt(4) > 0) {
        measures.add(own(rubric, indicator, random));
      }
    }
    measures.stream().filter(each -> each.group() == null).forEach(submission::measure);
    rubric.framework().indicators().stream()
        .filter(Indicator::fromData)
        .map(Indicator::group)
        .distinct()
        .forEach(
            group ->
                measures.stream()
                    .filter(each -> group.equals(each.group()))
                    .forEach(submission::measure));
    rubric
        .framework()
        .events()
        .forEach(
            name -> submission.event(new Event(name, number(random, 9), provenance(random), null)));
    return submission.build();
  }

  private static BudgetLine budget(String line, Random random) {
    return BudgetLine.of(line)
        .initial(number(random, 9000))
        .adjusted(random.nextBoolean() ? number(random, 9000) : null)
        .received(random.nextBoolean() ? number(random, 9000) : null)
        .spent(number(random, 9000))
        .carriedOver(random.nextBoolean() ? number(random, 9000) : null)
        .provenance(provenance(random))
        .build();
  }

  private static Measure own(Rubric rubric, Indicator indicator, Random random) {
    MeasureBuilder measure = Measure.of(indicator.name()).provenance(provenance(random));
    if (indicator.direction() == Direction.CHECKLIST) {
      measure.items(
          List.of(
              new ChecklistItem("制度健全", random.nextBoolean(), provenance(random)),
              new ChecklistItem("公开（按时）", random.nextBoolean(), null)));
    } else if (indicator.direction() == Direction.QUALITATIVE) {
      List<String> levels = rubric.framework().levels();
      measure.level(levels.get(random.nextInt(levels.size()))).rating(number(random, 100));
    } else if (random.nextInt(3) == 0) {
      measure.claimed(random.nextBoolean() ? Attainment.ACHIEVED : Attainment.NOT_ACHIEVED);
    } else {
      int most = indicator.isPercent() ? 100 : 500;
      measure.value(
          indicator.whole() ? new BigDecimal(random.nextInt(most)) : number(random, most));
      measure.target(
          indicator.target() == null && random.nextBoolean() ? number(random, 500) : null);
    }
    return common(measure, indicator.weight(), random);
  }

  private static void open(Indicator kind, List<Measure> measures, Random random) {
    if (random.nextBoolean()) {
      MeasureBuilder measure =
          Measure.of("指标甲乙" + measures.size())
              .group(kind.group())
              .weight(number(random, 20))
              .direction(kind.direction());
      if (kind.direction() == Direction.QUALITATIVE) {
        measure.level("达成年度指标").rating(number(random, 100));
      } else {
        String unit = List.of("%", "人次", "公里").get(random.nextInt(3));
        measure.unitOfMeasure(unit).target(number(random, 90)).value(number(random, 90));
      }
      measures.add(common(measure, kind.weight(), random));
    }
  }

  private static Measure common(MeasureBuilder measure, BigDecimal weight, Random random) {
    return measure
        .selfScore(random.nextBoolean() ? number(random, weight.intValue()) : null)
        .deviationReason(random.nextBoolean() ? "受疫情影响，\n部分工作推迟" : null)
        .improvement(random.nextBoolean() ? "加快进度" : null)
        .evidence(random.nextBoolean() ? List.of("验收报告", "统计表（附件2）") : List.of())
        .build();
  }

  private static Provenance provenance(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Provenance.source("决算报表 第" + random.nextInt(9) + "页");
      case 1 -> Provenance.assumed("报告没有写明");
      default -> null;
    };
  }

  private static BigDecimal number(Random random, int most) {
    BigDecimal number = BigDecimal.valueOf(random.nextInt(100 * most + 1), 2);
    BigDecimal plain = new BigDecimal(number.stripTrailingZeros().toPlainString());
    return random.nextBoolean() ? plain : plain.setScale(0, RoundingMode.DOWN);
  }
}
