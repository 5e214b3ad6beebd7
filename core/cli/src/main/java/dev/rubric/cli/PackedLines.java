package dev.rubric.cli;

import dev.rubric.cli.LineBlock.Line;
import dev.rubric.diagnostic.Diagnostic;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lines of a portfolio on their way into a pack; it is told which of them can't be scored. */
final class PackedLines implements Iterator<byte[]> {
  private final Iterator<Line> lines;
  private final LineScorer scorer;
  private final LineComplaints complaints;
  private @Nullable Line last;
  private long refused;

  PackedLines(Iterator<LineBlock> blocks, LineScorer scorer, LineComplaints complaints) {
    Iterable<LineBlock> all = () -> blocks;
    Stream<LineBlock> stream = StreamSupport.stream(all.spliterator(), false);
    this.lines = stream.flatMap(block -> block.lines().stream()).iterator();
    this.scorer = scorer;
    this.complaints = complaints;
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  @Override
  public byte[] next() {
    last = lines.next();
    return last.json();
  }

  /** Tells why the line given last can't be scored, where it can't: only of such is it asked. */
  void lastIsKeptWhole() {
    List<Diagnostic> problems = scorer.problems(Objects.requireNonNull(last));
    if (!problems.isEmpty()) {
      refused++;
      complaints.tell(problems);
    }
  }

  /** How many can't be scored. */
  long refused() {
    return refused;
  }
}
