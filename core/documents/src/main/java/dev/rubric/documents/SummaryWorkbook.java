package dev.rubric.documents;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.spreadsheet.internal.guard.ShownLines;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards as a workbook: one sheet that sums up all units (reported, recomputed, difference),
 * one with every line and its reason, and one with the findings.
 */
public final class SummaryWorkbook {
  private static final int CHARACTER = 256;
  private static final int LONGEST = 32_000;
  private static final int TALLEST = 20;
  private static final float LINE = 15f;

  /** Rows go to the disk as they are written: thousands of forms have tens of thousands. */
  private final SXSSFWorkbook workbook = new SXSSFWorkbook();

  private final CellStyle head = style(true, false);
  private final CellStyle plain = style(false, false);
  private final CellStyle marked = style(false, true);

  private final Language language;

  private SummaryWorkbook(Language language) {
    this.language = language;
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(language);
  }

  /**
   * A file that could not be scored.
   *
   * @param file its name; not null
   * @param reason why; not null
   */
  public record Unscored(String file, String reason) {
    /** Checks that nothing is null. */
    public Unscored {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(file, "file");
    }
  }

  /**
   * The workbook's bytes, in Chinese.
   *
   * @param forms what was scored, in the order of its rows
   * @param unscored what could not be, which gets a sheet of its own
   */
  public static byte[] of(List<ScoredForm> forms, List<Unscored> unscored) {
    return of(forms, unscored, Language.ZH);
  }

  /**
   * The workbook's bytes.
   *
   * @param forms what was scored, in the order of its rows
   * @param unscored what could not be, which gets a sheet of its own
   * @param language of its words, and of the names that the rubric gives in it
   */
  public static byte[] of(List<ScoredForm> forms, List<Unscored> unscored, Language language) {
    Objects.requireNonNull(unscored, "unscored");
    Objects.requireNonNull(forms, "forms");
    SummaryWorkbook summary = new SummaryWorkbook(Objects.requireNonNull(language, "language"));
    try (summary.workbook;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      summary.units(forms);
      summary.lines(forms);
      summary.findings(forms);
      summary.unscored(unscored);
      summary.workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException problem) {
      throw new IllegalStateException("a workbook in memory can be written", problem);
    }
  }

  private CellStyle style(boolean bold, boolean fill) {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (bold || fill) {
      IndexedColors colour = bold ? IndexedColors.GREY_25_PERCENT : IndexedColors.LIGHT_YELLOW;
      style.setFillForegroundColor(colour.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (bold) {
      Font font = workbook.createFont();
      font.setBold(true);
      style.setFont(font);
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    return style;
  }

  private void units(List<ScoredForm> forms) {
    Sheet sheet =
        sheet(
            say("汇总", "Summary"),
            new int[] {36, 8, 12, 12, 10, 8, 8, 36},
            say("单位", "Unit"),
            say("年度", "Year"),
            say("自评总分", "Reported"),
            say("复核总分", "Recomputed"),
            say("差异", "Difference"),
            say("等级", "Grade"),
            say("疑点", "Findings"),
            say("文件", "File"));
    for (ScoredForm form : forms) {
      Scorecard card = form.card();
      Names names = new Names(form.framework(), language);
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      BigDecimal self = card.selfTotal();
      BigDecimal total = card.weight() == null ? null : card.total();
      boolean compared = self != null && total != null && !card.provisional();
      BigDecimal difference = compared ? total.subtract(self) : null;
      boolean differs = difference != null && difference.signum() != 0;
      text(row, 0, card.unit());
      number(row, 1, card.year() == null ? null : new BigDecimal(card.year()), plain);
      number(row, 2, self, plain);
      number(row, 3, total, plain);
      number(row, 4, difference, differs ? marked : plain);
      text(
          row,
          5,
          card.provisional()
              ? say("待定", "open")
              : card.grade() == null ? "" : names.grade(card.grade()));
      int found = card.findings().size() + form.findings().size();
      number(row, 6, new BigDecimal(found), found == 0 ? plain : marked);
      text(row, 7, form.file());
    }
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, sheet.getLastRowNum()), 0, 7));
  }

  private void lines(List<ScoredForm> forms) {
    Sheet sheet =
        sheet(
            say("明细", "Lines"),
            new int[] {28, 16, 32, 10, 10, 70, 24},
            say("单位", "Unit"),
            say("一级指标", "Section"),
            say("指标", "Indicator"),
            say("分值", "Weight"),
            say("得分", "Score"),
            say("理由", "Reasons"),
            say("依据", "Basis"));
    for (ScoredForm form : forms) {
      Scorecard card = form.card();
      Names names = new Names(form.framework(), language);
      for (SectionScore section : card.sections()) {
        for (LineScore line : section.lines()) {
          line(sheet.createRow(sheet.getLastRowNum() + 1), names, card, section, line);
        }
      }
    }
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, sheet.getLastRowNum()), 0, 6));
  }

  private void line(Row row, Names names, Scorecard card, SectionScore section, LineScore line) {
    BigDecimal score = line.score();
    boolean points = section.isOnPoints();
    boolean lost = score == null || (points && score.compareTo(line.weight()) < 0);
    text(row, 0, card.unit());
    text(row, 1, names.name(section.section()));
    text(row, 2, names.name(line.indicator()));
    number(row, 3, points ? line.weight() : null, plain);
    if (points) {
      number(row, 4, score, lost ? marked : plain);
    } else {
      text(row, 4, line.shown());
    }
    text(row, 5, joined(line.entries().stream().map(each -> names.say(each.reason())).toList()));
    text(
        row,
        6,
        joined(
            line.entries().stream()
                .map(Entry::basis)
                .map(SummaryWorkbook::orBlank)
                .distinct()
                .toList()));
  }

  private void findings(List<ScoredForm> forms) {
    Sheet sheet =
        sheet(
            say("疑点", "Findings"),
            new int[] {36, 8, 90, 36},
            say("单位", "Unit"),
            say("程度", "Severity"),
            say("疑点", "Finding"),
            say("位置", "Place"));
    for (ScoredForm form : forms) {
      Scorecard card = form.card();
      Names names = new Names(form.framework(), language);
      for (Finding finding : card.findings()) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        text(row, 0, card.unit());
        text(row, 1, names.say(finding.severity().label()));
        text(row, 2, names.say(finding.message()));
        text(row, 3, finding.location() == null ? "" : finding.location().toString());
      }
      form.findings().forEach(each -> finding(sheet, names, card.unit(), each));
    }
  }

  private void finding(Sheet sheet, Names names, String unit, Diagnostic found) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    text(row, 0, unit);
    text(row, 1, names.say(found.severity().label()));
    text(row, 2, names.say(found.message()));
    text(row, 3, found.location() == null ? "" : found.location().toString());
  }

  private void unscored(List<Unscored> unscored) {
    if (!unscored.isEmpty()) {
      Sheet sheet =
          sheet(
              say("未能评分", "Not scored"),
              new int[] {48, 90},
              say("文件", "File"),
              say("原因", "Reason"));
      for (Unscored each : unscored) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        text(row, 0, each.file());
        text(row, 1, each.reason());
      }
    }
  }

  private static String orBlank(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String joined(List<String> texts) {
    return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
  }

  private Sheet sheet(String name, int[] widths, String... headings) {
    Sheet sheet = workbook.createSheet(name);
    Row row = sheet.createRow(0);
    for (int i = 0; i < headings.length; i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(headings[i]);
      cell.setCellStyle(head);
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
    }
    sheet.createFreezePane(0, 1);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, headings.length - 1));
    return sheet;
  }

  /** Text stays text, whatever it begins with: nothing in the workbook is a formula. */
  private void text(Row row, int column, String text) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    cell.setCellStyle(plain);
    int width = row.getSheet().getColumnWidth(column) / CHARACTER;
    int lines = Math.min(TALLEST, ShownLines.of(text, width));
    if (lines > 1) {
      row.setHeightInPoints(Math.max(row.getHeightInPoints(), lines * LINE));
    }
  }

  private void number(Row row, int column, @Nullable BigDecimal value, CellStyle style) {
    Cell cell = row.createCell(column);
    if (value != null) {
      cell.setCellValue(value.doubleValue());
    }
    cell.setCellStyle(style);
  }
}
