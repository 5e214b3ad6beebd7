package dev.rubric.spreadsheet;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.diagnostic.Location;

/** What a table may not hold. */
final class Refusals {
  private Refusals() {}

  static void formula(Location at, Diagnostics diagnostics) {
    diagnostics.error(
        "formula",
        at,
        "单元格里是公式；评分标准不计算公式，请粘贴为数值",
        "the cell holds a formula; a rubric computes none, paste the value instead");
  }

  static void hidden(String what, String en, Location at, Diagnostics diagnostics) {
    diagnostics.error(
        "hidden",
        at,
        what + "是隐藏的；评分标准里不能有看不见的内容，请取消隐藏或筛选",
        "the "
            + en
            + " is hidden; a rubric holds nothing out of sight, unhide it or clear the filter");
  }

  static void part(String file, String zh, String en, Diagnostics diagnostics) {
    diagnostics.error(
        "not-data",
        Location.of(file),
        "工作簿里有" + zh + "；请去掉后另存为 .xlsx",
        "the workbook holds " + en + "; remove it and save as .xlsx");
  }

  static void unreadable(String file, Diagnostics diagnostics) {
    diagnostics.error(
        "not-a-workbook",
        Location.of(file),
        "不是可以读取的 .xlsx 工作簿；可能已损坏、加了密码，或是改了名的其他文件",
        "this is not an .xlsx workbook that can be read; it may be damaged, locked with a password,"
            + " or another kind of file");
  }

  static void tooLarge(String file, String zh, String en, Diagnostics diagnostics) {
    diagnostics.error("too-large", Location.of(file), zh, en);
  }
}
