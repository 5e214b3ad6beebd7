package dev.rubric.spreadsheet.internal.guard;

import dev.rubric.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
  LOCKED("文件加了密码；请去掉密码后另存", "it is locked with a password; save it without one"),
  OLD_WORKBOOK(
      "它是 Excel 97–2003（.xls）或 WPS（.et）的工作簿，请用表格软件另存为 .xlsx",
      "it is a workbook of Excel 97–2003 (.xls) or WPS (.et); save it as .xlsx"),
  OLD_DOCUMENT(
      "它是 Word 97–2003（.doc）或 WPS（.wps）的文件，可能已损坏；请用文字处理软件打开后另存为 .docx",
      "it is a document of Word 97–2003 (.doc) or WPS (.wps), and may be damaged; open it in a word"
          + " processor and save it as .docx"),
  OLD_FILE(
      "它是 Office 97–2003（.doc、.xls）或 WPS 的文件，可能已损坏；请打开后另存为 .docx 或 .xlsx",
      "it is a file of Office 97–2003 (.doc, .xls) or WPS, and may be damaged; open it and save it"
          + " as .docx or .xlsx"),
  WEB_PAGE(
      "它是网页，请用表格软件打开后另存为 .xlsx",
      "it is a web page; open it in a spreadsheet program and save it as .xlsx"),
  WEB_ARCHIVE(
      "它是单个文件网页（.mht），请打开后另存为 .xlsx 或 .docx",
      "it is a web archive (.mht); open it and save it as .xlsx or .docx"),
  XML(
      "它是 XML（如 Excel 2003 XML 表格），请打开后另存为 .xlsx 或 .docx",
      "it is XML (such as an XML spreadsheet of Excel 2003); open it and save it as .xlsx or"
          + " .docx"),
  PACKAGE(
      "它是 .xlsx、.docx 一类的文件或其他压缩包，可能已损坏；请打开后另存一次",
      "it is a file like .xlsx or .docx, or another archive, and may be damaged; open it and save"
          + " it anew"),
  WORDS(
      "它是文本（如 CSV），请用表格软件打开后另存为 .xlsx",
      "it is text (such as CSV); open it in a spreadsheet program and save it as .xlsx"),
  UNKNOWN(
      "可能已损坏、加了密码，或是改了名的其他文件",
      "it may be damaged, locked with a password, or another kind of file");

  private static final int HEAD = 2048;
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Text label;

  FileKind(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** What it is and what to do about it. */
  public Text label() {
    return label;
  }

  /** Whether it is of a kind that Office wrote until 2003. */
  public static boolean isOld(FileKind kind) {
    return kind == OLD_WORKBOOK || kind == OLD_DOCUMENT || kind == OLD_FILE;
  }

  public static FileKind of(byte[] bytes) {
    if (startsWith(bytes, OLE)) {
      return old(bytes);
    }
    if (startsWith(bytes, ZIP)) {
      return PACKAGE;
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (head.contains("mime-version:")) {
      return WEB_ARCHIVE;
    }
    if (head.contains("<html") || head.contains("<table")) {
      return WEB_PAGE;
    }
    if (head.replaceFirst("^[^<]{0,3}", "").startsWith("<?xml")) {
      return XML;
    }
    return isWords(bytes) ? WORDS : UNKNOWN;
  }

  /**
   * Which of the old kinds, by the names of the streams in it; a broken file may have lost them.
   */
  private static FileKind old(byte[] bytes) {
    if (names(bytes, "EncryptedPackage")) {
      return LOCKED;
    } else if (names(bytes, "WordDocument")) {
      return OLD_DOCUMENT;
    }
    return names(bytes, "Workbook") || names(bytes, "Book") ? OLD_WORKBOOK : OLD_FILE;
  }

  private static boolean names(byte[] bytes, String stream) {
    return indexOf(bytes, stream.getBytes(StandardCharsets.UTF_16LE)) >= 0;
  }

  /** Whether there are lines of cells and nothing that no text has. */
  private static boolean isWords(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    boolean separated = false;
    for (int i = 0; i < length; i++) {
      boolean control = bytes[i] >= 0 && bytes[i] < ' ';
      if (control && bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r') {
        return false;
      }
      separated |= bytes[i] == ',' || bytes[i] == '\t' || bytes[i] == ';';
    }
    return separated;
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] bytes, byte[] mark) {
    for (int from = 0; from + mark.length <= bytes.length; from++) {
      int same = 0;
      while (same < mark.length && bytes[from + same] == mark[same]) {
        same++;
      }
      if (same == mark.length) {
        return from;
      }
    }
    return -1;
  }
}
