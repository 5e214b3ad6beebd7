package dev.rubric.workbench.internal.folder;

import dev.rubric.internal.file.Door;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a portfolio that are not blank. Of a line that is longer than any submission only
 * the beginning is kept, and what is no UTF-8 becomes a replacement character: neither can be read
 * as a submission, and both count among those that can't.
 */
final class PortfolioLines implements Iterator<String> {
  static final int LONGEST = 1024 * 1024;

  private final BufferedReader reader;
  private @Nullable String next;

  private PortfolioLines(BufferedReader reader) {
    this.reader = reader;
    this.next = filled();
  }

  /** Opens the file; the stream is to be closed. */
  static Stream<String> of(Path file) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            Channels.newReader(
                Door.open(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE),
                -1));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                new PortfolioLines(reader), Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(() -> close(reader));
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public String next() {
    String line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    next = filled();
    return line;
  }

  private @Nullable String filled() {
    try {
      String line = line();
      while (line != null && line.isBlank()) {
        line = line();
      }
      return line;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private @Nullable String line() throws IOException {
    int read = reader.read();
    if (read < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (read >= 0 && read != '\n') {
      if (line.length() < LONGEST) {
        line.append((char) read);
      }
      read = reader.read();
    }
    return line.toString();
  }
}
