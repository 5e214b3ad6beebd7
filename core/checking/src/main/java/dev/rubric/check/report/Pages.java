package dev.rubric.check.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the pages of the checks, which lie beside this class. */
final class Pages {
  private Pages() {}

  static String read(Check check) {
    try (InputStream page = Pages.class.getResourceAsStream("pages/" + check.id() + ".md")) {
      return new String(
          Objects.requireNonNull(page, check.id()).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
