package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.spreadsheet.internal.guard.FileKind;
import dev.rubric.spreadsheet.internal.guard.SafePackage;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the tables of a file of any kind, and refuses what can't be read or is not data. */
public final class Grids {
  private final String file;
  private final byte[] bytes;
  private final Diagnostics diagnostics;

  private Grids(String file, byte[] bytes, Diagnostics diagnostics) {
    this.file = file;
    this.bytes = bytes;
    this.diagnostics = diagnostics;
  }

  /** The tables; empty when the file can't be read, which is reported. */
  public static List<Grid> read(String file, byte[] bytes, Diagnostics diagnostics) {
    return new Grids(file, bytes, diagnostics).grids();
  }

  private List<Grid> grids() {
    String name = file.toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".html") || name.endsWith(".htm")) {
        return HtmlGrids.read(file, bytes, diagnostics);
      }
      if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
        return opened(name.endsWith(".docx"));
      }
      if (name.endsWith(".xls") || name.endsWith(".doc")) {
        return old(name.endsWith(".doc"));
      }
      return wrongKind();
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError damaged) {
      // A file damaged as no program damages it fails POI in many ways, none of them ours.
      return unreadable();
    }
  }

  private List<Grid> opened(boolean word) throws IOException {
    Optional<byte[]> safe = SafePackage.unpacked(file, bytes, diagnostics);
    if (safe.isEmpty()) {
      return List.of();
    }
    if (word) {
      return WordGrids.read(file, safe.get(), diagnostics);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(safe.get()))) {
      return WorkbookGrids.read(file, workbook, diagnostics);
    }
  }

  private List<Grid> old(boolean word) throws IOException {
    FileKind kind = FileKind.of(bytes);
    if (kind == FileKind.WEB_PAGE) {
      diagnostics.warning(
          "wrong-ending",
          Location.of(file),
          "文件其实是网页，按网页读取",
          "the file is a web page, it is read as one");
      return HtmlGrids.read(file, bytes, diagnostics);
    }
    if (kind != FileKind.OLD_WORKBOOK) {
      return unreadable();
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")
          || root.hasEntryCaseInsensitive("Macros")) {
        diagnostics.error(
            "not-data",
            Location.of(file),
            "文件里有宏；请去掉后另存",
            "the file holds a macro; remove it and save");
        return List.of();
      }
      if (word) {
        return OldWordGrids.read(file, bytes, diagnostics);
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
        return WorkbookGrids.read(file, workbook, diagnostics);
      }
    }
  }

  private List<Grid> wrongKind() {
    diagnostics.error(
        "wrong-form",
        Location.of(file),
        "不能读取这种文件；能读取的是 .docx、.doc、.xlsx、.xls 和 .html（.et、.wps、.pdf 请另存为其中一种）",
        "this kind of file can't be read; .docx, .doc, .xlsx, .xls and .html can (save .et, .wps"
            + " and .pdf as one of them)");
    return List.of();
  }

  private List<Grid> unreadable() {
    Text kind = FileKind.of(bytes).label();
    diagnostics.error(
        "not-a-document",
        Location.of(file),
        "文件读不出来；" + kind.in(Language.ZH),
        "the file can't be read; " + kind.in(Language.EN));
    return List.of();
  }

  static void cut(String file, String name, Diagnostics diagnostics) {
    diagnostics.error(
        "too-large",
        Location.cell(file, name, 0, 0),
        "表格超过 " + GridBuilder.MOST_ROWS + " 行或 " + GridBuilder.MOST_COLUMNS + " 列",
        "the table has more than "
            + GridBuilder.MOST_ROWS
            + " rows or "
            + GridBuilder.MOST_COLUMNS
            + " columns");
  }
}
