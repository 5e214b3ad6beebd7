package dev.rubric.internal.batch;

import dev.rubric.submission.Submission;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Submissions on disk, one a line, so that what can be read only once is read twice without being
 * kept in memory. The file is gone when the spool is closed.
 */
public final class Spool implements AutoCloseable {
  private final Path file;

  private Spool(Path file) {
    this.file = file;
  }

  /** Writes all of them to disk. */
  public static Spool of(Iterator<Submission> submissions) {
    try {
      Spool spool = new Spool(Files.createTempFile("rubric", ".jsonl"));
      try (BufferedWriter out = Files.newBufferedWriter(spool.file, StandardCharsets.UTF_8)) {
        while (submissions.hasNext()) {
          out.write(submissions.next().toJsonLine());
          out.write('\n');
        }
      } catch (IOException | RuntimeException problem) {
        spool.close();
        throw problem;
      }
      return spool;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The lines, in the order written. */
  public Lines lines() {
    try {
      return new Lines(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The lines of a spool; closed when they are at their end. */
  public static final class Lines implements Iterator<String>, AutoCloseable {
    private final BufferedReader in;
    private @Nullable String next;

    private Lines(BufferedReader in) {
      this.in = in;
      advance();
    }

    private void advance() {
      try {
        next = in.readLine();
        if (next == null) {
          in.close();
        }
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
      advance();
      return line;
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
