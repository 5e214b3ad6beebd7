package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.internal.batch.InOrder;
import dev.rubric.peers.PeerSurvey;
import dev.rubric.peers.PeerTable;
import dev.rubric.peers.PeerValue;
import dev.rubric.peers.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first of two passes over a batch whose rubric compares units; what comes through a pipe is
 * kept on disk in between.
 */
final class BatchPeers implements AutoCloseable {
  private static final int BLOCKS_PER_THREAD = 3;

  private final BatchRequest request;
  private final Rubric rubric;
  private final @Nullable Path spool;

  BatchPeers(BatchRequest request, Rubric rubric) {
    this.request = request;
    this.rubric = rubric;
    boolean twice = rubric.comparesPeers() && request.peers() == null;
    this.spool = twice && request.input().equals(BatchRequest.STANDARD) ? spool() : null;
  }

  private static Path spool() {
    try {
      Path file = Files.createTempFile("rubric", ".jsonl");
      Files.copy(System.in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException problem) {
      throw new CommandException("无法读取输入", "cannot read the input");
    }
  }

  /** What is to be read, in either pass. */
  BatchInput input() {
    return BatchInput.open(spool == null ? request.input() : spool.toString());
  }

  /** What the units are held against. */
  Peers peers() {
    if (!rubric.comparesPeers() || request.peers() != null) {
      return PeersFile.read(request.peers());
    }
    PeerTable table = table();
    String file = request.peersOut();
    if (file != null) {
      try (AtomicFile atomic = AtomicFile.at(file)) {
        atomic.write(table.toJson());
        atomic.commit();
      }
    }
    return table;
  }

  private PeerTable table() {
    PeerSurvey survey = rubric.peerSurvey();
    int underway = request.threads() * BLOCKS_PER_THREAD;
    try (BatchInput input = input();
        InOrder<LineBlock, List<List<PeerValue>>> blocks =
            new InOrder<>(
                new LineBlocks(input.lines()), this::values, request.threads(), () -> underway)) {
      while (blocks.hasNext()) {
        blocks.next().forEach(survey::add);
      }
    }
    return survey.table();
  }

  /** What can't be read or does not fit has no value; the second pass says why. */
  private List<List<PeerValue>> values(LineBlock block) {
    List<List<PeerValue>> all = new ArrayList<>();
    for (LineBlock.Line line : block.lines()) {
      try {
        all.add(
            rubric.peerValues(Submissions.parseJson(request.shownInput(), line.json(), rubric)));
      } catch (RuntimeException | StackOverflowError notScored) {
        all.add(List.of());
      }
    }
    return all;
  }

  @Override
  public void close() {
    if (spool != null) {
      try {
        Files.deleteIfExists(spool);
      } catch (IOException problem) {
        throw new CommandException("无法删除临时文件", "cannot delete a temporary file");
      }
    }
  }
}
