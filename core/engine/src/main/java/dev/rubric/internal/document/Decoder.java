package dev.rubric.internal.document;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text: UTF-8, with or without a byte order mark. */
public final class Decoder {
  private Decoder() {}

  /** The text; empty when the bytes are not UTF-8. */
  public static Optional<String> decode(String file, byte[] bytes, Diagnostics diagnostics) {
    return characters(file, bytes, diagnostics).map(CharBuffer::toString);
  }

  /** The text in an array of its own; empty when the bytes are not UTF-8. */
  static Optional<CharBuffer> characters(String file, byte[] bytes, Diagnostics diagnostics) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      report(file, bytes, in.position(), diagnostics);
      return Optional.empty();
    }
    out.flip();
    return Optional.of(out.hasRemaining() && out.get(0) == '\uFEFF' ? out.position(1) : out);
  }

  private static void report(String file, byte[] bytes, int offset, Diagnostics diagnostics) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
      column = bytes[i] == '\n' ? 1 : column + (isFirst(bytes[i]) ? 1 : 0);
    }
    boolean gbk = isGbk(bytes);
    diagnostics.error(
        "not-utf8",
        new Location(file, line, column),
        "文件不是 UTF-8 编码" + (gbk ? "，看起来是 GBK；" : "；") + "请另存为 UTF-8",
        "the file is not UTF-8" + (gbk ? ", it looks like GBK; " : "; ") + "save it as UTF-8");
  }

  /** Whether a byte is the first of a character. */
  private static boolean isFirst(byte each) {
    return (each & 0xC0) != 0x80;
  }

  private static boolean isGbk(byte[] bytes) {
    try {
      Charset.forName("GBK").newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException | IllegalArgumentException problem) {
      return false;
    }
  }
}
