package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.batch.Attempt;
import dev.rubric.peers.Peers;
import dev.rubric.scorecard.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads, scores and writes the lines of a block; several threads do so at once. */
final class BlockScorer {
  private final Rubric rubric;
  private final Peers peers;
  private final String name;
  private final BatchWriter writer;
  private final boolean gzip;

  /**
   * Scores with a rubric.
   *
   * @param peers what the units are held against
   * @param name the input's name in messages
   * @param gzip whether each block becomes a gzip member of its own, which together make one file
   */
  BlockScorer(Rubric rubric, Peers peers, String name, boolean brief, boolean gzip) {
    this.rubric = rubric;
    this.peers = peers;
    this.name = name;
    this.writer = new BatchWriter(brief);
    this.gzip = gzip;
  }

  ScoredBlock score(LineBlock block) {
    try {
      return new Scoring(block).done();
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory", problem);
    }
  }

  /**
   * A line that is not blank.
   *
   * @param number its number in the whole input, from 1
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps lines
  record Line(long number, byte[] json) {}

  /** The lines of a block that are not blank. */
  static List<Line> lines(LineBlock block) {
    List<Line> lines = new ArrayList<>();
    long number = block.start().lines();
    byte[] bytes = block.bytes();
    int start = 0;
    while (start < bytes.length) {
      number++;
      int end = lineEnd(bytes, start);
      if (!isBlank(bytes, start, end)) {
        lines.add(new Line(number, Arrays.copyOfRange(bytes, start, end)));
      }
      start = end + 1;
    }
    return lines;
  }

  private final class Scoring {
    private final LineBlock block;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Diagnostic> complaints = new ArrayList<>();
    private Tally tally = Tally.NONE;

    Scoring(LineBlock block) {
      this.block = block;
    }

    ScoredBlock done() throws IOException {
      long before = block.start().lines();
      if (block.isTooLong()) {
        add(tooLong(before), before + 1);
      }
      for (Line line : lines(block)) {
        add(Attempt.of(line.number() - 1, () -> score(line.json())), line.number());
      }
      byte[] written = gzip ? gzipped() : out.toByteArray();
      return new ScoredBlock(written, tally, complaints, block.end());
    }

    private void add(BatchResult result, long line) throws IOException {
      BatchResult placed = result;
      if (result instanceof BatchResult.Failed failed) {
        List<Diagnostic> here = failed.diagnostics().stream().map(each -> at(each, line)).toList();
        placed = new BatchResult.Failed(failed.ordinal(), here, failed.defect());
        complaints.addAll(here);
        tally = tally.plus(Tally.ofFailure(failed.defect() != null));
      } else if (result instanceof BatchResult.Scored scored) {
        tally = tally.plus(Tally.of(scored.scorecard()));
      }
      writer.write(placed, line, out);
    }

    private byte[] gzipped() throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(out.size() / 4 + 64);
      if (out.size() > 0) {
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
          out.writeTo(gzip);
        }
      }
      return packed.toByteArray();
    }
  }

  private Scorecard score(byte[] json) {
    return rubric.score(Submissions.parseJson(name, json, rubric), peers);
  }

  private BatchResult tooLong(long ordinal) {
    int mebibytes = LineBlocks.LONGEST / (1024 * 1024);
    return Attempt.of(
        ordinal,
        () -> {
          throw new InvalidSubmissionException(
              List.of(
                  Diagnostic.error(
                      "line-too-long",
                      Location.of(name),
                      "这一行超过 " + mebibytes + " MiB；每行应为一份填报",
                      "the line has more than " + mebibytes + " MiB; a line is one submission")));
        });
  }

  /** To the reader of one line it is the first of its document; here it has its own number. */
  private Diagnostic at(Diagnostic each, long line) {
    Location inside = each.location();
    int column = inside == null ? 0 : inside.column();
    int number = (int) Math.min(line, Integer.MAX_VALUE);
    Location place = new Location(name, number, column);
    return new Diagnostic(each.severity(), each.code(), place, each.message());
  }

  private static int lineEnd(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static boolean isBlank(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0 || bytes[i] > ' ') {
        return false;
      }
    }
    return true;
  }
}
