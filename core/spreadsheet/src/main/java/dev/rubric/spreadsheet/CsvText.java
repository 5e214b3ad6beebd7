package dev.rubric.spreadsheet;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Decoder;
import dev.rubric.internal.table.TableWords;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the bytes of a CSV file into text, in the encoding that the bytes give evidence of.
 *
 * <p>UTF-16 shows itself by its byte order mark or by the zero bytes of its separators. What is not
 * UTF-8 is GBK when every byte fits and the head of the table comes out in words of such a head;
 * anything less could change a name unnoticed, and is refused.
 */
final class CsvText {
  private static final int FEW = 4;

  private final String file;
  private final byte[] bytes;
  private final Diagnostics diagnostics;

  private CsvText(String file, byte[] bytes, Diagnostics diagnostics) {
    this.file = file;
    this.bytes = bytes;
    this.diagnostics = diagnostics;
  }

  /** The text without its byte order mark; empty when it can't be read, which is reported. */
  static Optional<String> of(String file, byte[] bytes, Diagnostics diagnostics) {
    return new CsvText(file, bytes, diagnostics).text().map(CsvText::withoutEnd);
  }

  /** Some programs end a file with the sign that once said so. */
  private static String withoutEnd(String text) {
    return text.endsWith("\u001A") ? text.substring(0, text.length() - 1) : text;
  }

  private Optional<String> text() {
    if (startsWith(0xFF, 0xFE) || zeros(1)) {
      return said("UTF-16LE", StandardCharsets.UTF_16LE);
    }
    if (startsWith(0xFE, 0xFF) || zeros(0)) {
      return said("UTF-16BE", StandardCharsets.UTF_16BE);
    }
    Diagnostics unicode = new Diagnostics();
    Optional<String> text = Decoder.decode(file, bytes, unicode);
    if (text.isPresent()) {
      return text;
    }
    Optional<String> chinese = strict(Charset.forName("GB18030")).filter(TableWords::areIn);
    if (chinese.isPresent()) {
      return said("GBK", Charset.forName("GB18030"));
    }
    diagnostics.addAll(unicode);
    return Optional.empty();
  }

  private Optional<String> said(String name, Charset charset) {
    Optional<String> text = strict(charset);
    if (text.isEmpty()) {
      diagnostics.error(
          "not-utf8",
          Location.cell(file, "", 1, 1),
          "文件看起来是 " + name + " 编码，但有字节读不出来；请另存为 UTF-8",
          "the file looks like " + name + ", but not all of it can be read; save it as UTF-8");
      return text;
    }
    diagnostics.warning(
        "encoding",
        Location.cell(file, "", 1, 1),
        "文件不是 UTF-8 编码，按 " + name + " 读取；请核对文字，最好另存为 UTF-8",
        "the file is not UTF-8, it is read as " + name + "; check its words, or save it as UTF-8");
    return text.map(each -> each.startsWith("\uFEFF") ? each.substring(1) : each);
  }

  private Optional<String> strict(Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notSo) {
      return Optional.empty();
    }
  }

  private boolean startsWith(int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /** Whether separators and digits have a zero byte at that side, and next to nothing else has. */
  private boolean zeros(int side) {
    int at = 0;
    int other = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        at += i % 2 == side ? 1 : 0;
        other += i % 2 == side ? 0 : 1;
      }
    }
    return at > other * FEW && bytes.length % 2 == 0;
  }
}
