package dev.rubric.change;

import dev.rubric.Rubric;
import dev.rubric.change.internal.impact.Compact;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * A portfolio in a compact form: by columns, with the score of every line by the rubric in force,
 * so that what an edit of that rubric does is told without reading a submission again.
 *
 * <p>Each report of an indicator that few distinct ones are of takes two bytes a submission, and so
 * does each score; what is different for everybody is packed in blocks. The form on disk is {@code
 * rubric-portfolio/2}; another version is refused. Not thread-safe.
 */
public final class Portfolio {
  private final Compact compact;

  private Portfolio(Compact compact) {
    this.compact = compact;
  }

  /**
   * Packs submissions.
   *
   * @param inForce the rubric whose scores are kept
   * @param submissions each as JSON in UTF-8
   */
  public static Portfolio pack(Rubric inForce, Iterator<byte[]> submissions) {
    return pack(inForce, submissions, place -> {});
  }

  /**
   * Packs submissions, and tells of each that can't be taken apart, so that only the whole of it
   * says what it scores; all that can't be scored are among these.
   *
   * @param inForce the rubric whose scores are kept
   * @param submissions each as JSON in UTF-8
   * @param keptWhole called with the place of such a submission, from 0, before the next is asked
   *     for
   */
  public static Portfolio pack(
      Rubric inForce, Iterator<byte[]> submissions, IntConsumer keptWhole) {
    Objects.requireNonNull(inForce, "inForce");
    Objects.requireNonNull(submissions, "submissions");
    Objects.requireNonNull(keptWhole, "keptWhole");
    return new Portfolio(Compact.pack(inForce, submissions, keptWhole));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the stream does, or is no portfolio of this version
   */
  public static Portfolio read(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    return new Portfolio(Compact.read(in));
  }

  /**
   * Writes it; leaves the stream open.
   *
   * @throws IOException when the stream does
   */
  public void write(OutputStream out) throws IOException {
    compact.write(out);
  }

  /** How many submissions there are. */
  public int size() {
    return compact.size();
  }

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return compact.bytes();
  }

  Compact compact() {
    return compact;
  }
}
