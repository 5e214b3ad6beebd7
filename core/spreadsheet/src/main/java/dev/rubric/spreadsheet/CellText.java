package dev.rubric.spreadsheet;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.diagnostic.Location;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What a cell shows, as exact text. */
final class CellText {
  /** A workbook keeps numbers to 15 digits; what stands behind them is binary noise. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int LARGEST_EXPONENT = 15;

  private CellText() {}

  static String of(XSSFCell cell, Location at, Diagnostics diagnostics) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue().replace("\r\n", "\n");
      case NUMERIC -> number(cell, at, diagnostics);
      case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
      case FORMULA -> {
        Refusals.formula(at, diagnostics);
        yield "";
      }
      case ERROR -> {
        diagnostics.error(
            "cell-error", at, "单元格是错误值，请改正", "the cell is an error value; put it right");
        yield "";
      }
      default -> "";
    };
  }

  private static String number(XSSFCell cell, Location at, Diagnostics diagnostics) {
    if (DateUtil.isCellDateFormatted(cell)) {
      diagnostics.error(
          "date",
          at,
          "单元格是日期，应为数值或文本；请把单元格格式改为常规后重新填写",
          "the cell is a date; set its format to General and fill it again");
      return "";
    }
    BigDecimal value = new BigDecimal(String.valueOf(cell.getRawValue())).round(DIGITS);
    if (Math.abs(value.precision() - value.scale()) > LARGEST_EXPONENT) {
      diagnostics.error("too-long", at, "数值太大或太小", "the number is too large or too small");
      return "";
    }
    boolean percent = cell.getCellStyle().getDataFormatString().contains("%");
    BigDecimal shown = percent ? value.movePointRight(2) : value;
    return plain(shown) + (percent ? "%" : "");
  }

  /** Without zeros at the end, as a cell shows it. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
