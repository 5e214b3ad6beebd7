package dev.rubric.cli;

import dev.rubric.batch.BatchResult;
import dev.rubric.cli.LineBlock.Line;
import dev.rubric.diagnostic.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads, scores and writes the lines of a block; several threads do so at once. */
final class BlockScorer {
  private static final int BUFFER = 64 * 1024;

  private final LineScorer scorer;
  private final BatchWriter writer;
  private final boolean gzip;

  /** As much as the last block came to, so that the next one rarely has to make room. */
  private volatile int usual = BUFFER;

  /**
   * Scores lines.
   *
   * @param gzip whether each block becomes a gzip member of its own, which together make one file
   */
  BlockScorer(LineScorer scorer, boolean brief, boolean gzip) {
    this.scorer = scorer;
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

  private final class Scoring {
    private final LineBlock block;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(usual + usual / 8);
    private final List<Diagnostic> complaints = new ArrayList<>();
    private Tally tally = Tally.NONE;

    Scoring(LineBlock block) {
      this.block = block;
    }

    ScoredBlock done() throws IOException {
      for (Line line : block.lines()) {
        add(scorer.score(line), line.number());
      }
      usual = Math.max(BUFFER, out.size());
      return new ScoredBlock(gzip ? gzipped() : out, tally, complaints, block.end());
    }

    private void add(BatchResult result, long line) throws IOException {
      if (result instanceof BatchResult.Failed failed) {
        complaints.addAll(failed.diagnostics());
        tally = tally.plus(Tally.ofFailure(failed.defect() != null));
      } else if (result instanceof BatchResult.Scored scored) {
        tally = tally.plus(Tally.of(scored.scorecard()));
      }
      writer.write(result, line, out);
    }

    private ByteArrayOutputStream gzipped() throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(out.size() / 4 + 64);
      if (out.size() > 0) {
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
          out.writeTo(gzip);
        }
      }
      return packed;
    }
  }
}
