package dev.rubric.internal.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this library, which every scorecard carries. */
public final class EngineVersion {
  private static final String VERSION = read();

  private EngineVersion() {}

  /** The version, such as {@code 0.1.0}; never null. */
  public static String get() {
    return VERSION;
  }

  private static String read() {
    try (InputStream in = EngineVersion.class.getResourceAsStream("/dev/rubric/version.txt")) {
      if (in == null) {
        throw new IllegalStateException("version.txt is packaged with the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException problem) {
      throw new UncheckedIOException("version.txt", problem);
    }
  }
}
