package dev.rubric.documents.internal.review;

import dev.rubric.documents.internal.grid.OldWordGrids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Section;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A document of Word 97–2003 in the format that can be written: its page, its paragraphs, and its
 * tables with their text, merged cells and widths, each cell at the place that reading gives it.
 */
final class OldWordCopy {
  private static final ParagraphAlignment[] ALIGNED = {
    ParagraphAlignment.LEFT, ParagraphAlignment.CENTER, ParagraphAlignment.RIGHT
  };

  private final XWPFDocument copy = new XWPFDocument();

  private OldWordCopy() {}

  static XWPFDocument of(byte[] bytes) throws IOException {
    OldWordCopy made = new OldWordCopy();
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      made.page(document.getRange().getSection(0));
      made.blocks(document.getRange());
    }
    return made.copy;
  }

  private void page(Section section) {
    CTSectPr format = copy.getDocument().getBody().addNewSectPr();
    CTPageSz size = format.addNewPgSz();
    size.setW(BigInteger.valueOf(section.getPageWidth()));
    size.setH(BigInteger.valueOf(section.getPageHeight()));
    if (section.getPageWidth() > section.getPageHeight()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = format.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(section.getMarginLeft()));
    margins.setRight(BigInteger.valueOf(section.getMarginRight()));
    margins.setTop(BigInteger.valueOf(section.getMarginTop()));
    margins.setBottom(BigInteger.valueOf(section.getMarginBottom()));
  }

  private void blocks(Range range) {
    int i = 0;
    while (i < range.numParagraphs()) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        table(table);
        i += Math.max(1, table.numParagraphs());
      } else {
        copy(paragraph, copy.createParagraph());
        i++;
      }
    }
  }

  private void table(Table old) {
    List<Integer> edges = OldWordGrids.edges(old);
    XWPFTable table = copy.createTable();
    table.removeRow(0);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = table.getCTTbl().addNewTblGrid();
    for (int i = 0; i + 1 < edges.size(); i++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(edges.get(i + 1) - edges.get(i)));
    }
    for (int i = 0; i < old.numRows(); i++) {
      row(old.getRow(i), table.createRow(), edges);
    }
  }

  private static void row(TableRow old, XWPFTableRow row, List<Integer> edges) {
    while (!row.getTableCells().isEmpty()) {
      row.removeCell(0);
    }
    row.setRepeatHeader(old.isTableHeader());
    if (old.getRowHeight() != 0) {
      row.setHeight(Math.abs(old.getRowHeight()));
      row.setHeightRule(
          old.getRowHeight() < 0 ? TableRowHeightRule.EXACT : TableRowHeightRule.AT_LEAST);
    }
    for (int i = 0; i < old.numCells(); i++) {
      TableCell cell = old.getCell(i);
      boolean below = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
      if (below || !cell.isMerged() || cell.isFirstMerged()) {
        cell(cell, row.createCell(), OldWordGrids.columns(cell, edges), below);
      }
    }
    if (row.getTableCells().isEmpty()) {
      row.createCell();
    }
  }

  private static void cell(TableCell old, XWPFTableCell cell, int columns, boolean below) {
    CTTcPr format = cell.getCTTc().addNewTcPr();
    var width = format.addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(old.getWidth()));
    if (columns > 1) {
      format.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }
    if (old.isVerticallyMerged()) {
      format.addNewVMerge().setVal(below ? STMerge.CONTINUE : STMerge.RESTART);
    }
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    for (int i = 0; i < old.numParagraphs() && !below; i++) {
      copy(old.getParagraph(i), i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph());
    }
  }

  private static void copy(Paragraph old, XWPFParagraph paragraph) {
    int aligned = old.getJustification();
    paragraph.setAlignment(aligned < ALIGNED.length ? ALIGNED[aligned] : ParagraphAlignment.BOTH);
    paragraph.setSpacingAfter(0);
    for (int i = 0; i < old.numCharacterRuns(); i++) {
      CharacterRun run = old.getCharacterRun(i);
      String text = text(run.text());
      if (!text.isEmpty()) {
        copy(run, paragraph.createRun(), text);
      }
    }
  }

  private static void copy(CharacterRun old, XWPFRun run, String text) {
    run.setBold(old.isBold());
    run.setItalic(old.isItalic());
    run.setStrikeThrough(old.isStrikeThrough());
    if (old.getFontSize() > 0) {
      run.setFontSize(old.getFontSize() / 2.0);
    }
    if (old.getFontName() != null) {
      run.setFontFamily(old.getFontName(), XWPFRun.FontCharRange.eastAsia);
    }
    String[] lines = text.split("\u000b", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
  }

  /** Without the signs that end paragraphs and cells and stand for fields and pictures. */
  private static String text(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .filter(sign -> sign == '\t' || sign == '\u000b' || sign >= ' ')
        .forEach(sign -> out.append((char) sign));
    return out.toString();
  }
}
