package dev.rubric.documents.internal.grid;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.spreadsheet.internal.guard.FileKind;
import dev.rubric.spreadsheet.internal.guard.SafePackage;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the tables of a file of any kind, and refuses what can't be read or is not data. */
public final class Grids {
  /** How names of files that are read end. */
  public static final List<String> ENDINGS =
      List.of(".docx", ".doc", ".xlsx", ".xls", ".html", ".htm");

  private static final String STRICT = "Strict OOXML";

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

  /** What the file is decides, whatever its name claims; where they differ it is said. */
  private List<Grid> grids() {
    String name = file.toLowerCase(Locale.ROOT);
    if (ENDINGS.stream().noneMatch(name::endsWith)) {
      return wrongKind();
    }
    boolean page = name.endsWith(".html") || name.endsWith(".htm");
    try {
      return switch (FileKind.of(bytes)) {
        case PACKAGE -> {
          boolean word = holds("word/document.xml");
          differs(name.endsWith(word ? ".docx" : ".xlsx"), word ? ".docx" : ".xlsx");
          yield opened(word);
        }
        case OLD_WORKBOOK, OLD_DOCUMENT, OLD_FILE -> old(name);
        case WEB_PAGE -> {
          differs(page, ".html");
          yield HtmlGrids.read(file, bytes, diagnostics);
        }
        case WORDS, UNKNOWN, XML -> page ? HtmlGrids.read(file, bytes, diagnostics) : unreadable();
        case LOCKED, WEB_ARCHIVE -> unreadable();
      };
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError damaged) {
      // A file damaged as no program damages it fails POI in many ways, none of them ours.
      return String.valueOf(damaged.getMessage()).contains(STRICT) ? strict() : unreadable();
    }
  }

  private List<Grid> strict() {
    diagnostics.error(
        "not-a-document",
        Location.of(file),
        "文件是“Strict Open XML”格式，读不出来；请另存为普通的 .xlsx 或 .docx",
        "the file is Strict Open XML, which can't be read; save it as a common .xlsx or .docx");
    return List.of();
  }

  private boolean holds(String part) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(part);
  }

  private void differs(boolean same, String ending) {
    if (!same) {
      boolean page = ending.equals(".html");
      diagnostics.warning(
          "wrong-ending",
          Location.of(file),
          page ? "文件其实是网页，按网页读取" : "文件其实是 " + ending + "，按 " + ending + " 读取",
          page
              ? "the file is a web page, it is read as one"
              : "the file is a " + ending + ", it is read as one");
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

  private List<Grid> old(String name) throws IOException {
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
      boolean word = root.hasEntryCaseInsensitive("WordDocument");
      differs(name.endsWith(word ? ".doc" : ".xls"), word ? ".doc" : ".xls");
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
        Location.cell(file, name, 1, 1),
        "表格超过 " + GridBuilder.MOST_ROWS + " 行或 " + GridBuilder.MOST_COLUMNS + " 列",
        "the table has more than "
            + GridBuilder.MOST_ROWS
            + " rows or "
            + GridBuilder.MOST_COLUMNS
            + " columns");
  }
}
