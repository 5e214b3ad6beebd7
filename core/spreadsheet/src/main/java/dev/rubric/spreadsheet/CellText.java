package dev.rubric.spreadsheet;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.spreadsheet.internal.guard.Ends;
import dev.rubric.spreadsheet.internal.guard.Refusals;
import dev.rubric.spreadsheet.internal.guard.ShownNumber;
import dev.rubric.table.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** What a cell shows, as exact text, with what is doubtful about it. */
final class CellText {
  /** A workbook keeps numbers to 15 digits; what stands behind them is binary noise. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int LARGEST_EXPONENT = 15;

  private final XSSFCell cell;
  private final Location at;
  private final List<Diagnostic> doubts = new ArrayList<>();

  private CellText(XSSFCell cell, Location at) {
    this.cell = cell;
    this.at = at;
  }

  /**
   * The cell as a table holds it.
   *
   * @param cell where the content stands: the first of a merged range
   * @param own where that is, for its doubts
   * @param at the place that shows it
   */
  static Cell of(XSSFCell cell, Location own, Location at) {
    CellText reading = new CellText(cell, own);
    String text = Ends.trimmed(reading.text(cell.getCellType()));
    if (!text.isEmpty() && reading.isStruckOut()) {
      reading.doubts.add(Refusals.struckOut(own));
    }
    return new Cell(text, at, reading.doubts);
  }

  /** What a cell shows, whatever is doubtful about it. */
  static String shown(@Nullable XSSFCell cell) {
    Location nowhere = Location.cell("", "", 1, 1);
    return cell == null ? "" : of(cell, nowhere, nowhere).text();
  }

  private String text(CellType type) {
    return switch (type) {
      case STRING -> words();
      case NUMERIC -> number();
      case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
      case FORMULA -> formula();
      case ERROR -> {
        doubts.add(
            Diagnostic.error(
                "cell-error", at, "单元格是错误值，请改正", "the cell is an error value; put it right"));
        yield "";
      }
      default -> "";
    };
  }

  private String words() {
    String text = cell.getStringCellValue().replace("\r\n", "\n");
    if (text.strip().matches("[-+]?[0-9]+(\\.[0-9]+)?")) {
      doubts.add(
          Diagnostic.warning(
              "number-as-text",
              at,
              "数值 " + text.strip() + " 是以文本存储的，按数值读取",
              "the number " + text.strip() + " is stored as text; it is read as a number"));
    }
    return text;
  }

  /** The result that was stored when the workbook was saved; nothing is computed here. */
  private String formula() {
    CellType result = cell.getCachedFormulaResultType();
    boolean stored = result == CellType.STRING || result == CellType.BOOLEAN || hasRawValue();
    if (!stored) {
      doubts.add(Refusals.formulaWithoutResult(at));
      return "";
    }
    String text = text(result);
    if (doubts.stream().noneMatch(doubt -> doubt.code().equals("cell-error"))) {
      doubts.removeIf(doubt -> doubt.code().equals("number-as-text"));
      doubts.add(Refusals.formulaResult(cell.getCellFormula(), text, at));
    }
    return text;
  }

  private boolean hasRawValue() {
    String raw = cell.getRawValue();
    return raw != null && !raw.isBlank();
  }

  private String number() {
    BigDecimal value = new BigDecimal(String.valueOf(cell.getRawValue())).round(DIGITS);
    if (DateUtil.isCellDateFormatted(cell)) {
      return date();
    }
    if (Math.abs(value.precision() - value.scale()) > LARGEST_EXPONENT) {
      doubts.add(
          Diagnostic.error("too-long", at, "数值太大或太小", "the number is too large or too small"));
      return "";
    }
    XSSFCellStyle style = cell.getCellStyle();
    ShownNumber shown = ShownNumber.of(value, style.getDataFormat(), style.getDataFormatString());
    if (!shown.isExact()) {
      doubts.add(Refusals.shownOtherwise(shown.text(), shown.stored(), at));
    }
    return shown.text();
  }

  private String date() {
    doubts.add(
        Diagnostic.error(
            "date",
            at,
            "单元格是日期，应为数值或文本；请把单元格格式改为常规后重新填写",
            "the cell is a date; set its format to General and fill it again"));
    LocalDateTime day = cell.getLocalDateTimeCellValue();
    return day == null
        ? ""
        : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private boolean isStruckOut() {
    return cell.getCellStyle().getFont().getStrikeout()
        || (cell.getCellType() == CellType.STRING
            && cell.getRichStringCellValue().hasFormatting()
            && RichText.isStruckOut(cell.getRichStringCellValue()));
  }
}
