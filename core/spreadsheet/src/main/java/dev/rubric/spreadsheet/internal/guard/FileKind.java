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
  WEB_PAGE(
      "它是网页，请用表格软件打开后另存为 .xlsx",
      "it is a web page; open it in a spreadsheet program and save it as .xlsx"),
  UNKNOWN(
      "可能已损坏、加了密码，或是改了名的其他文件",
      "it may be damaged, locked with a password, or another kind of file");

  private static final int HEAD = 2048;
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Text label;

  FileKind(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** What it is and what to do about it. */
  public Text label() {
    return label;
  }

  public static FileKind of(byte[] bytes) {
    if (startsWith(bytes, OLE)) {
      byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
      return indexOf(bytes, mark) >= 0 ? LOCKED : OLD_WORKBOOK;
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<table") ? WEB_PAGE : UNKNOWN;
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
