package dev.rubric.spreadsheet;

import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Text with formats of its own inside a cell. */
final class RichText {
  private RichText() {}

  /** Whether any of the text is struck out. */
  static boolean isStruckOut(XSSFRichTextString text) {
    for (int run = 0; run < text.numFormattingRuns(); run++) {
      XSSFFont font = text.getFontOfFormattingRun(run);
      if (font != null && font.getStrikeout()) {
        return true;
      }
    }
    return false;
  }
}
