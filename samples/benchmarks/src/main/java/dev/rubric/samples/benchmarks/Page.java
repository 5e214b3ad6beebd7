package dev.rubric.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page with a place for what was measured. */
record Page(Path file) {
  private static final String BEGIN = "<!-- measured: begin -->";
  private static final String END = "<!-- measured: end -->";

  /** Puts the text between the markers. */
  void put(String text) throws IOException {
    String page = Files.readString(file);
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(file + " has no place for the measurements");
    }
    Files.writeString(
        file, page.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + page.substring(end));
  }
}
