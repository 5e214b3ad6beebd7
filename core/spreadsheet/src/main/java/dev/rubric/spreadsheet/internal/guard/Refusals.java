package dev.rubric.spreadsheet.internal.guard;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.Locale;

/** What a table may not hold. */
public final class Refusals {
  private static final int LONGEST_FORMULA = 60;

  private Refusals() {}

  public static Diagnostic formula(Location at) {
    return Diagnostic.error(
        "formula",
        at,
        "单元格里是公式；CSV 里没有公式的结果，请粘贴为数值",
        "the cell holds a formula; CSV holds no result of it, paste the value instead");
  }

  public static Diagnostic formulaResult(String formula, String result, Location at) {
    String shown = Characters.shortened(formula, LONGEST_FORMULA);
    return Diagnostic.warning(
        "formula",
        at,
        "单元格里是公式 =" + shown + "；不重新计算，读取的是保存的结果 " + result,
        "the cell holds the formula ="
            + shown
            + "; it is not computed, the stored result "
            + result
            + " is read");
  }

  public static Diagnostic formulaWithoutResult(Location at) {
    return Diagnostic.error(
        "formula",
        at,
        "单元格里是公式，但没有保存结果；请用表格软件打开后保存，或粘贴为数值",
        "the cell holds a formula without a stored result; open and save the workbook, or paste"
            + " the value");
  }

  public static Diagnostic struckOut(Location at) {
    return Diagnostic.error(
        "struck-out",
        at,
        "单元格的内容画了删除线，看不出是否作数；不要的请删去，要的请去掉删除线",
        "the content is struck out, so whether it counts can't be told; delete it, or take the line"
            + " away");
  }

  public static Diagnostic shownOtherwise(String shown, String stored, Location at) {
    return Diagnostic.error(
        "shown-otherwise",
        at,
        (shown.isEmpty() ? "单元格的数字格式不显示内容" : "单元格显示 " + shown)
            + "，保存的却是 "
            + stored
            + "；请填写要用的数，或改数字格式使两者一致",
        "the cell shows "
            + (shown.isEmpty() ? "nothing" : shown)
            + " while "
            + stored
            + " is stored; enter the number that is meant, or change the format so that both"
            + " agree");
  }

  public static void hidden(String what, String en, Location at, Diagnostics diagnostics) {
    diagnostics.error(
        "hidden",
        at,
        what + "是隐藏的；评分标准里不能有看不见的内容，请取消隐藏或筛选",
        "the "
            + en
            + " is hidden; a rubric holds nothing out of sight, unhide it or clear the filter");
  }

  public static void part(String file, String zh, String en, Diagnostics diagnostics) {
    diagnostics.error(
        "not-data",
        Location.of(file),
        "工作簿里有" + zh + "；请去掉后另存为 .xlsx",
        "the workbook holds " + en + "; remove it and save as .xlsx");
  }

  /** Says what the bytes are instead, where that can be told. */
  public static void unreadable(String file, byte[] bytes, Diagnostics diagnostics) {
    FileKind found = FileKind.of(bytes);
    Text kind = found.label();
    if (file.toLowerCase(Locale.ROOT).endsWith(".docx")) {
      boolean old = FileKind.isOld(found);
      diagnostics.error(
          "not-a-document",
          Location.of(file),
          "不是可以读取的 .docx 文件；" + (old ? "它是旧格式（.doc、.wps），请另存为 .docx" : kind.in(Language.ZH)),
          "this is not a .docx file that can be read; "
              + (old
                  ? "it is of an older kind (.doc, .wps); save it as .docx"
                  : kind.in(Language.EN)));
      return;
    }
    diagnostics.error(
        "not-a-workbook",
        Location.of(file),
        "不是可以读取的 .xlsx 工作簿；" + kind.in(Language.ZH),
        "this is not an .xlsx workbook that can be read; " + kind.in(Language.EN));
  }

  public static void tooLarge(String file, String zh, String en, Diagnostics diagnostics) {
    diagnostics.error("too-large", Location.of(file), zh, en);
  }
}
