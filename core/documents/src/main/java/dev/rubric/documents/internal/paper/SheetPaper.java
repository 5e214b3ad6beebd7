package dev.rubric.documents.internal.paper;

import dev.rubric.documents.internal.grid.Mark;
import dev.rubric.spreadsheet.internal.guard.ShownLines;
import dev.rubric.spreadsheet.internal.guard.ShownNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a document as a workbook, with lists and bounds where something is to be filled in. */
final class SheetPaper {
  private static final int CHARACTER = 256;
  private static final float LINE = 15f;
  private static final int TALLEST = 25;
  private static final int LONGEST = 32_000;

  /** A list in a cell's own validation has so many characters at most; longer ones get a sheet. */
  private static final int LONGEST_LIST = 250;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<Box.Look, XSSFCellStyle> styles = new EnumMap<>(Box.Look.class);
  private final Map<List<String>, String> lists = new HashMap<>();
  private @Nullable XSSFCellStyle title;

  static byte[] of(Paper paper) {
    SheetPaper sheets = new SheetPaper();
    try (sheets.workbook;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      sheets.write(paper);
      sheets.workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException problem) {
      throw new IllegalStateException("a workbook in memory can be written", problem);
    }
  }

  private void write(Paper paper) {
    for (int i = 0; i < paper.blocks().size(); i++) {
      Paper.Block block = paper.blocks().get(i);
      Paper.Table table = next(paper, i);
      XSSFSheet sheet = sheet(table);
      if (block instanceof Paper.Line line) {
        line(sheet, line, table.widths().size());
      } else {
        table(sheet, table);
      }
    }
    paper.blocks().stream()
        .filter(Paper.Table.class::isInstance)
        .map(Paper.Table.class::cast)
        .forEach(this::printArea);
    int hidden = workbook.getSheetIndex(Mark.CHOICES);
    if (hidden >= 0) {
      workbook.setSheetOrder(Mark.CHOICES, workbook.getNumberOfSheets() - 1);
      workbook.setSheetHidden(workbook.getNumberOfSheets() - 1, true);
    }
  }

  /** All that is written on a sheet is printed, and nothing that somebody scribbles beside it. */
  private void printArea(Paper.Table table) {
    XSSFSheet sheet = sheet(table);
    workbook.setPrintArea(
        workbook.getSheetIndex(sheet), 0, table.widths().size() - 1, 0, sheet.getLastRowNum());
  }

  /** The table that a block belongs to: itself, or else the next, or else the last. */
  private static Paper.Table next(Paper paper, int at) {
    List<Paper.Block> blocks = paper.blocks();
    Stream<Paper.Block> after = blocks.subList(at, blocks.size()).stream();
    return Stream.concat(after, IntStream.range(0, at).mapToObj(i -> blocks.get(at - 1 - i)))
        .filter(Paper.Table.class::isInstance)
        .map(Paper.Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private XSSFSheet sheet(Paper.Table table) {
    String name = WorkbookUtil.createSafeSheetName(table.sheet());
    XSSFSheet sheet = workbook.getSheet(name);
    if (sheet != null) {
      return sheet;
    }
    XSSFSheet created = workbook.createSheet(name);
    for (int i = 0; i < table.widths().size(); i++) {
      created.setColumnWidth(i, table.widths().get(i) * CHARACTER);
    }
    created.setFitToPage(true);
    created.setHorizontallyCenter(true);
    created.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    created.getPrintSetup().setLandscape(true);
    created.getPrintSetup().setFitWidth((short) 1);
    created.getPrintSetup().setFitHeight((short) 0);
    return created;
  }

  private void line(XSSFSheet sheet, Paper.Line line, int columns) {
    int at = sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
    XSSFRow row = sheet.createRow(at);
    XSSFCell cell = row.createCell(0);
    cell.setCellValue(line.words());
    cell.setCellStyle(line.title() ? title() : plain());
    if (columns > 1) {
      sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
    }
    int width = 0;
    for (int i = 0; i < columns; i++) {
      width += sheet.getColumnWidth(i) / CHARACTER;
    }
    int lines = ShownLines.of(line.words(), width);
    row.setHeightInPoints(line.title() ? 30 : lines * LINE);
  }

  private XSSFCellStyle title() {
    if (title == null) {
      title = workbook.createCellStyle();
      XSSFFont font = workbook.createFont();
      font.setBold(true);
      font.setFontHeightInPoints((short) 16);
      title.setFont(font);
      title.setAlignment(HorizontalAlignment.CENTER);
      title.setVerticalAlignment(VerticalAlignment.CENTER);
    }
    return title;
  }

  private XSSFCellStyle plain() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private void table(XSSFSheet sheet, Paper.Table table) {
    int first = sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
    Grid grid = new Grid(table);
    for (int i = 0; i < table.rows().size(); i++) {
      XSSFRow row = sheet.createRow(first + i);
      for (Grid.Placed placed : grid.own(i)) {
        box(sheet, first, placed);
      }
      tall(row, grid.own(i), table.widths());
    }
    if (table.heads() > 0) {
      sheet.setRepeatingRows(new CellRangeAddress(first, first + table.heads() - 1, -1, -1));
      sheet.createFreezePane(0, first + table.heads());
    }
  }

  private void box(XSSFSheet sheet, int first, Grid.Placed placed) {
    Box box = placed.box();
    int row = first + placed.row();
    CellRangeAddress range =
        new CellRangeAddress(
            row, row + box.down() - 1, placed.column(), placed.column() + box.right() - 1);
    range.forEach(
        address -> {
          XSSFRow covered =
              sheet.getRow(address.getRow()) == null
                  ? sheet.createRow(address.getRow())
                  : sheet.getRow(address.getRow());
          covered.createCell(address.getColumn()).setCellStyle(style(box.look()));
        });
    put(sheet.getRow(row).getCell(placed.column()), box.text());
    if (range.getNumberOfCells() > 1) {
      sheet.addMergedRegion(range);
    }
    if (box.input() != null) {
      validate(sheet, range, box.input());
    }
  }

  /** A number is a number where its text comes back as it was; nothing is a formula. */
  private static void put(XSSFCell cell, String text) {
    boolean number =
        text.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")
            && ShownNumber.plain(new BigDecimal(text)).equals(text);
    if (number) {
      cell.setCellValue(new BigDecimal(text).doubleValue());
    } else if (!text.isEmpty()) {
      cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
  }

  private static void tall(XSSFRow row, List<Grid.Placed> boxes, List<Integer> widths) {
    long most = 1;
    for (Grid.Placed placed : boxes) {
      int width =
          widths.subList(placed.column(), placed.column() + placed.box().right()).stream()
              .mapToInt(Integer::intValue)
              .sum();
      long lines = ShownLines.of(placed.box().text(), width);
      most = Math.max(most, lines / placed.box().down());
    }
    row.setHeightInPoints(Math.min(TALLEST, most) * LINE + 4);
  }

  private XSSFCellStyle style(Box.Look look) {
    return styles.computeIfAbsent(
        look,
        key -> {
          XSSFCellStyle style = plain();
          style.setBorderTop(BorderStyle.THIN);
          style.setBorderBottom(BorderStyle.THIN);
          style.setBorderLeft(BorderStyle.THIN);
          style.setBorderRight(BorderStyle.THIN);
          style.setAlignment(
              look == Box.Look.WORDS ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
          if (look == Box.Look.HEAD || look == Box.Look.MARKED) {
            IndexedColors colour =
                look == Box.Look.HEAD ? IndexedColors.GREY_25_PERCENT : IndexedColors.LIGHT_YELLOW;
            style.setFillForegroundColor(colour.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          }
          if (look == Box.Look.HEAD) {
            XSSFFont font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
          }
          return style;
        });
  }

  private void validate(XSSFSheet sheet, CellRangeAddress range, Input input) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint constraint = constraint(helper, input);
    if (constraint == null) {
      return;
    }
    CellRangeAddressList at =
        new CellRangeAddressList(
            range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn());
    DataValidation validation = helper.createValidation(constraint, at);
    validation.setEmptyCellAllowed(true);
    validation.setSuppressDropDownArrow(input.kind() == Input.Kind.CHOICE);
    if (!input.note().isEmpty()) {
      String note = input.note().substring(0, Math.min(250, input.note().length()));
      validation.createPromptBox("填写说明", note);
      validation.setShowPromptBox(true);
      validation.createErrorBox("填写有误", note);
    }
    boolean strict = input.kind() != Input.Kind.ANY;
    validation.setShowErrorBox(strict);
    sheet.addValidationData(validation);
  }

  private @Nullable DataValidationConstraint constraint(DataValidationHelper helper, Input input) {
    return switch (input.kind()) {
      case CHOICE -> choice(helper, input.choices());
      case NUMBER -> number(helper, input);
      case ANY -> input.note().isEmpty() ? null : helper.createCustomConstraint("TRUE");
    };
  }

  private DataValidationConstraint choice(DataValidationHelper helper, List<String> choices) {
    boolean fits =
        String.join(",", choices).length() < LONGEST_LIST
            && choices.stream().noneMatch(each -> each.contains(",") || each.contains("\""));
    return fits
        ? helper.createExplicitListConstraint(choices.toArray(String[]::new))
        : helper.createFormulaListConstraint(list(choices));
  }

  /** The choices in a hidden sheet, since a cell's own list is short. */
  private String list(List<String> choices) {
    return lists.computeIfAbsent(
        choices,
        key -> {
          XSSFSheet sheet =
              workbook.getSheet(Mark.CHOICES) == null
                  ? workbook.createSheet(Mark.CHOICES)
                  : workbook.getSheet(Mark.CHOICES);
          int column = lists.size();
          for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(choices.get(i));
          }
          String letter = CellReference.convertNumToColString(column);
          return Mark.CHOICES + "!$" + letter + "$1:$" + letter + "$" + choices.size();
        });
  }

  private static DataValidationConstraint number(DataValidationHelper helper, Input input) {
    String least = input.minimum() == null ? "-1E+15" : input.minimum().toPlainString();
    String most = input.maximum() == null ? "1E+15" : input.maximum().toPlainString();
    return helper.createDecimalConstraint(
        DataValidationConstraint.OperatorType.BETWEEN, least, most);
  }
}
