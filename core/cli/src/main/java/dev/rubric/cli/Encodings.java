package dev.rubric.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a standard stream is written: that of the terminal it goes to, where it has the
 * words; files and pipes get UTF-8.
 */
final class Encodings {
  private static final String WORDS = "评分标准≥";

  private Encodings() {}

  /**
   * The encoding of a stream.
   *
   * @param terminal the encoding of the terminal; null where the stream goes to none
   */
  static Charset of(@Nullable Charset terminal) {
    boolean speaks =
        terminal != null && terminal.canEncode() && terminal.newEncoder().canEncode(WORDS);
    return terminal != null && speaks ? terminal : StandardCharsets.UTF_8;
  }

  /**
   * What Java 17 knows of one stream: it sets the property only where the stream goes to a
   * terminal, also when the other is redirected.
   */
  static @Nullable Charset property(String name) {
    String value = System.getProperty(name);
    try {
      return value == null ? null : Charset.forName(value);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }
}
