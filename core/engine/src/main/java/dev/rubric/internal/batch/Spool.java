package dev.rubric.internal.batch;

import dev.rubric.batch.BatchOptions;
import dev.rubric.internal.batch.Chunks.Chunk;
import dev.rubric.submission.Submission;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Submissions on disk, one a line, so that what can be read only once is read twice without being
 * kept in memory. The file is gone when the spool is closed.
 */
public final class Spool implements AutoCloseable {
  private static final int CHUNK = 64;
  private static final int UNDERWAY = 4;

  /**
   * A submission of a spool.
   *
   * @param json it, in one line; empty when it could not be read
   * @param failure why it could not be read; null when it could
   */
  public record Line(String json, @Nullable RuntimeException failure) {
    static Line of(Supplier<Submission> reading) {
      try {
        return new Line(reading.get().toJsonLine(), null);
      } catch (RuntimeException failure) {
        return new Line("", failure);
      }
    }

    /** The submission; throws why it could not be read. */
    public Submission submission(Function<String, Submission> parsing) {
      if (failure != null) {
        throw failure;
      }
      return parsing.apply(json);
    }
  }

  private final Path file;
  private final Map<Long, RuntimeException> failures = new HashMap<>();

  private Spool(Path file) {
    this.file = file;
  }

  /**
   * Reads all of them, in several threads, and writes them to disk.
   *
   * @param reading makes a submission of one item; what it throws is told in that place
   */
  public static <T> Spool of(
      Iterator<? extends T> source, Function<? super T, Submission> reading, BatchOptions options) {
    try {
      Spool spool = new Spool(Files.createTempFile("rubric", ".jsonl"));
      try (BufferedWriter out = Files.newBufferedWriter(spool.file, StandardCharsets.UTF_8);
          InOrder<Chunk<T>, List<Line>> chunks =
              new InOrder<>(
                  new Chunks<T>(source, CHUNK),
                  chunk -> read(chunk, reading),
                  options.threads(),
                  () -> UNDERWAY * options.threads())) {
        spool.write(chunks, out);
      } catch (IOException | RuntimeException problem) {
        spool.close();
        throw problem;
      }
      return spool;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static <T> List<Line> read(Chunk<T> chunk, Function<? super T, Submission> reading) {
    return chunk.items().stream().map(item -> Line.of(() -> reading.apply(item))).toList();
  }

  private void write(Iterator<List<Line>> chunks, BufferedWriter out) throws IOException {
    long number = 0;
    while (chunks.hasNext()) {
      for (Line line : chunks.next()) {
        out.write(line.json());
        out.write('\n');
        RuntimeException failure = line.failure();
        if (failure != null) {
          failures.put(number, failure);
        }
        number++;
      }
    }
  }

  /** The lines, in the order written. */
  public Lines lines() {
    try {
      return new Lines(Files.newBufferedReader(file, StandardCharsets.UTF_8), failures);
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
  public static final class Lines implements Iterator<Line>, AutoCloseable {
    private final BufferedReader in;
    private final Map<Long, RuntimeException> failures;
    private @Nullable String next;
    private long number;

    private Lines(BufferedReader in, Map<Long, RuntimeException> failures) {
      this.in = in;
      this.failures = failures;
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
    public Line next() {
      String line = next;
      if (line == null) {
        throw new NoSuchElementException();
      }
      advance();
      return new Line(line, failures.get(number++));
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
