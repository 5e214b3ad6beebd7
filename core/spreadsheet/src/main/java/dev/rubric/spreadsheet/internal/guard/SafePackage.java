package dev.rubric.spreadsheet.internal.guard;

import dev.rubric.internal.diagnostic.Diagnostics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Unpacks a workbook within bounds, refuses what is not data, and packs it anew: what is read later
 * is exactly what was looked at here.
 */
public final class SafePackage {
  static final int MOST_PARTS = 500;
  static final int MOST_BYTES = 64 * 1024 * 1024;

  /**
   * How many tags and attributes the parts may have together: a cell has about seven, and the
   * reader of workbooks holds them all in memory at once.
   */
  static final int MOST_MARKS = 2_000_000;

  /** The same for all, so that equal tables are equal files. */
  private static final FileTime TIME = FileTime.fromMillis(315_532_800_000L);

  private static final int END_BYTES = 22;
  private static final int LAST_BYTES = 66_000;
  private static final byte[] DOCUMENT_TYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

  private record Refused(String mark, String zh, String en) {}

  private static final List<Refused> REFUSED =
      List.of(
          new Refused("vbaproject", "宏", "a macro"),
          new Refused("macrosheets/", "宏表", "a macro sheet"),
          new Refused("externallinks/", "指向其他工作簿的链接", "a link to another workbook"),
          new Refused("connections.xml", "外部数据连接", "a connection to outside data"),
          new Refused("querytables/", "外部数据查询", "a query to outside data"),
          new Refused("embeddings/", "嵌入的对象", "an embedded object"),
          new Refused("activex/", "控件", "a control"));

  private final String file;
  private final Diagnostics diagnostics;
  private final Set<String> names = new HashSet<>();
  private final byte[] bytes;
  private long unpacked;
  private long marks;

  private SafePackage(String file, byte[] bytes, Diagnostics diagnostics) {
    this.file = file;
    this.bytes = bytes;
    this.diagnostics = diagnostics;
  }

  /** The workbook packed anew; empty when it is refused, which is reported. */
  public static Optional<byte[]> repacked(String file, byte[] bytes, Diagnostics diagnostics) {
    return packed(file, bytes, Deflater.DEFAULT_COMPRESSION, diagnostics);
  }

  /**
   * The same for reading at once: not compressed again, which takes no time, and looks like no bomb
   * to a reader that judges by how well a part was compressed.
   */
  public static Optional<byte[]> unpacked(String file, byte[] bytes, Diagnostics diagnostics) {
    return packed(file, bytes, Deflater.NO_COMPRESSION, diagnostics);
  }

  private static Optional<byte[]> packed(
      String file, byte[] bytes, int level, Diagnostics diagnostics) {
    try {
      return new SafePackage(file, bytes, diagnostics).packed(level);
    } catch (IOException | IllegalArgumentException problem) {
      Refusals.unreadable(file, bytes, diagnostics);
      return Optional.empty();
    }
  }

  private Optional<byte[]> packed(int level) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
        ZipOutputStream out = new ZipOutputStream(packed)) {
      out.setLevel(level);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Optional<byte[]> part = entry.isDirectory() ? Optional.of(new byte[0]) : part(entry, in);
        if (part.isEmpty()) {
          return Optional.empty();
        }
        if (!entry.isDirectory()) {
          out.putNextEntry(new ZipEntry(entry.getName()).setLastModifiedTime(TIME));
          out.write(part.get());
          out.closeEntry();
        }
      }
    }
    if (names.isEmpty() || !isWhole()) {
      Refusals.unreadable(file, bytes, diagnostics);
      return Optional.empty();
    }
    return Optional.of(packed.toByteArray());
  }

  private Optional<byte[]> part(ZipEntry entry, ZipInputStream in) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (name.contains("..") || name.startsWith("/") || name.contains("\\") || !names.add(name)) {
      Refusals.unreadable(file, bytes, diagnostics);
      return Optional.empty();
    }
    Optional<Refused> refused = REFUSED.stream().filter(r -> name.contains(r.mark())).findFirst();
    if (refused.isPresent()) {
      Refusals.part(file, refused.get().zh(), refused.get().en(), diagnostics);
      return Optional.empty();
    }
    byte[] content = in.readNBytes((int) (MOST_BYTES - unpacked) + 1);
    unpacked += content.length;
    if (unpacked > MOST_BYTES || names.size() > MOST_PARTS) {
      Refusals.tooLarge(
          file,
          "工作簿解压后超过 " + MOST_BYTES / 1024 / 1024 + " MiB 或 " + MOST_PARTS + " 个部件",
          "unpacked, the workbook is larger than "
              + MOST_BYTES / 1024 / 1024
              + " MiB or has more than "
              + MOST_PARTS
              + " parts",
          diagnostics);
      return Optional.empty();
    }
    marks += marks(content);
    if (marks > MOST_MARKS) {
      Refusals.tooLarge(
          file,
          "工作簿的内容太多，超过约 28 万个单元格；请删去空白行列后另存",
          "the workbook holds too much, more than about 280,000 cells; remove blank rows and"
              + " columns",
          diagnostics);
      return Optional.empty();
    }
    if (declaresDocumentType(content)) {
      Refusals.part(
          file, "文档类型声明（XML 实体）", "a document type declaration (XML entities)", diagnostics);
      return Optional.empty();
    }
    return Optional.of(content);
  }

  private static long marks(byte[] content) {
    long marks = 0;
    for (byte b : content) {
      marks += b == '<' || b == '=' ? 1 : 0;
    }
    return marks;
  }

  /** Whether the directory at the end is there: what was cut off between two parts looks whole. */
  private boolean isWhole() {
    for (int i = bytes.length - END_BYTES; i >= Math.max(0, bytes.length - LAST_BYTES); i--) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  /** Zero bytes are left out, so that no wide encoding hides the words. */
  private static boolean declaresDocumentType(byte[] content) {
    int matched = 0;
    for (byte b : content) {
      if (b == 0) {
        continue;
      }
      if (b == DOCUMENT_TYPE[matched]) {
        matched++;
      } else {
        matched = b == DOCUMENT_TYPE[0] ? 1 : 0;
      }
      if (matched == DOCUMENT_TYPE.length) {
        return true;
      }
    }
    return false;
  }
}
