package dev.rubric.documents.internal.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtDropDownList;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtListItem;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a document for Word: A4 across, as the official forms are. */
final class WordPaper {
  private static final int LONG_SIDE = 16838;
  private static final int SHORT_SIDE = 11906;
  private static final int MARGIN = 850;
  private static final int TITLE_SIZE = 16;
  private static final double SIZE = 9;
  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String FONT = "宋体";

  /** A control shows something where nothing was chosen. */
  private static final String NOTHING = "—";

  private static final String HEAD = "EDF1F5";
  private static final String MARKED = "FFF2CC";

  private final XWPFDocument document = new XWPFDocument();

  static byte[] of(Paper paper) {
    WordPaper word = new WordPaper();
    try (word.document;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      word.page();
      word.document.getProperties().getCoreProperties().setTitle(paper.title());
      paper.blocks().forEach(word::block);
      word.document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException problem) {
      throw new IllegalStateException("a document in memory can be written", problem);
    }
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setOrient(STPageOrientation.LANDSCAPE);
    size.setW(BigInteger.valueOf(LONG_SIDE));
    size.setH(BigInteger.valueOf(SHORT_SIDE));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
  }

  private void block(Paper.Block block) {
    if (block instanceof Paper.Line line) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setAlignment(line.title() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
      XWPFRun run = paragraph.createRun();
      run.setText(line.words());
      font(run, line.title() ? TITLE_FONT : FONT);
      run.setFontSize(line.title() ? TITLE_SIZE : SIZE);
    } else if (block instanceof Paper.Table table) {
      table(table);
    }
  }

  private void table(Paper.Table paper) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    List<Integer> widths = widths(paper);
    CTTbl format = table.getCTTbl();
    CTTblLayoutType layout = format.getTblPr().addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    table.setWidth(String.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
    var grid = format.getTblGrid() == null ? format.addNewTblGrid() : format.getTblGrid();
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    Grid places = new Grid(paper);
    for (int i = 0; i < paper.rows().size(); i++) {
      XWPFTableRow row = table.createRow();
      while (!row.getTableCells().isEmpty()) {
        row.removeCell(0);
      }
      row.setRepeatHeader(i < paper.heads());
      row.setCantSplitRow(true);
      for (Grid.Placed placed : places.shown(i)) {
        cell(row.createCell(), placed, i, widths);
      }
      fill(row.getCtRow());
    }
    document.createParagraph();
  }

  /** A row has to have a cell. */
  private static void fill(CTRow row) {
    if (row.sizeOfTcArray() == 0) {
      row.addNewTc().addNewP();
    }
  }

  private static List<Integer> widths(Paper.Table table) {
    int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
    int whole = LONG_SIDE - 2 * MARGIN;
    return table.widths().stream().map(width -> width * whole / sum).toList();
  }

  private static void cell(XWPFTableCell cell, Grid.Placed placed, int row, List<Integer> widths) {
    Box box = placed.box();
    CTTcPr format = cell.getCTTc().addNewTcPr();
    var width = format.addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(
        BigInteger.valueOf(
            widths.subList(placed.column(), placed.column() + box.right()).stream()
                .mapToInt(Integer::intValue)
                .sum()));
    if (box.right() > 1) {
      format.addNewGridSpan().setVal(BigInteger.valueOf(box.right()));
    }
    if (box.down() > 1) {
      format.addNewVMerge().setVal(placed.row() == row ? STMerge.RESTART : STMerge.CONTINUE);
    }
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    if (placed.row() == row) {
      text(cell, box);
    }
  }

  private static void text(XWPFTableCell cell, Box box) {
    if (box.look() == Box.Look.HEAD) {
      cell.setColor(HEAD);
    } else if (box.look() == Box.Look.MARKED) {
      cell.setColor(MARKED);
    }
    Input input = box.input();
    if (input != null && input.kind() == Input.Kind.CHOICE) {
      choose(cell.getParagraphs().get(0), box.text(), input);
      return;
    }
    List<String> lines = box.text().isEmpty() ? List.of("") : box.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
      paragraph.setAlignment(
          box.look() == Box.Look.WORDS ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
      paragraph.setSpacingAfter(0);
      XWPFRun run = paragraph.createRun();
      run.setText(lines.get(i));
      run.setFontSize(SIZE);
      run.setBold(box.look() == Box.Look.HEAD);
      font(run, FONT);
    }
  }

  /** A list to choose from, as a content control. */
  private static void choose(XWPFParagraph paragraph, String chosen, Input input) {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(0);
    CTSdtRun control = paragraph.getCTP().addNewSdt();
    CTSdtPr format = control.addNewSdtPr();
    CTSdtDropDownList list = format.addNewDropDownList();
    for (String choice : input.choices()) {
      CTSdtListItem item = list.addNewListItem();
      item.setDisplayText(choice);
      item.setValue(choice);
    }
    CTR run = control.addNewSdtContent().addNewR();
    CTRPr look = run.addNewRPr();
    look.addNewSz().setVal(BigInteger.valueOf(Math.round(2 * SIZE)));
    run.addNewT().setStringValue(chosen.isEmpty() ? NOTHING : chosen);
  }

  private static void font(XWPFRun run, String font) {
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
  }
}
