package dev.rubric.spreadsheet;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.table.TableWords;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook has that a text has not. */
final class WorkbookLayout {
  private static final Map<Text, Predicate<XSSFSheet>> KINDS = kinds();

  private WorkbookLayout() {}

  private static Map<Text, Predicate<XSSFSheet>> kinds() {
    Map<Text, Predicate<XSSFSheet>> kinds = new LinkedHashMap<>();
    kinds.put(
        Text.of("列宽", "widths of columns"), sheet -> sheet.getCTWorksheet().sizeOfColsArray() > 0);
    kinds.put(
        Text.of("样式", "styles"), sheet -> holds(sheet, cell -> cell.getCellStyle().getIndex() > 0));
    kinds.put(Text.of("合并单元格", "merged cells"), sheet -> sheet.getNumMergedRegions() > 0);
    kinds.put(Text.of("冻结窗格", "frozen panes"), sheet -> sheet.getPaneInformation() != null);
    kinds.put(Text.of("下拉选项", "choices"), sheet -> sheet.getCTWorksheet().isSetDataValidations());
    kinds.put(
        Text.of("条件格式", "conditional formats"),
        sheet -> sheet.getCTWorksheet().sizeOfConditionalFormattingArray() > 0);
    kinds.put(
        Text.of("公式", "formulas"),
        sheet -> holds(sheet, cell -> cell.getCellType() == CellType.FORMULA));
    kinds.put(
        Text.of("图片", "pictures"),
        sheet -> sheet.getDrawingPatriarch() != null && hasShapes(sheet));
    return kinds;
  }

  private static boolean hasShapes(XSSFSheet sheet) {
    return !sheet.getDrawingPatriarch().getShapes().isEmpty();
  }

  private static boolean holds(XSSFSheet sheet, Predicate<XSSFCell> predicate) {
    for (var row : sheet) {
      for (var cell : row) {
        if (predicate.test((XSSFCell) cell)) {
          return true;
        }
      }
    }
    return false;
  }

  static List<Text> of(XSSFWorkbook workbook) {
    List<XSSFSheet> tables = new ArrayList<>();
    List<Text> others = new ArrayList<>();
    for (Sheet each : workbook) {
      XSSFSheet sheet = (XSSFSheet) each;
      if (TableWords.hasHead(new SheetReader("", sheet, new Diagnostics()).table())) {
        tables.add(sheet);
      } else {
        String name = sheet.getSheetName();
        others.add(Text.of("工作表 " + name, "the sheet " + name));
      }
    }
    List<Text> found = new ArrayList<>();
    KINDS.forEach(
        (kind, predicate) -> {
          if (tables.stream().anyMatch(predicate)) {
            found.add(kind);
          }
        });
    if (tables.size() > 1) {
      found.add(Text.of("各工作表的划分", "the division into sheets"));
    }
    found.addAll(others);
    return found;
  }
}
