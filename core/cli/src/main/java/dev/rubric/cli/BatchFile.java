package dev.rubric.cli;

import dev.rubric.internal.file.Door;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * The lines of a batch in a file that appears when it is complete; until then they stand in a file
 * beside it, with a {@link Journal} of how much of that can be relied on.
 */
final class BatchFile implements BatchOutput {
  private static final String SUFFIX = ".part";
  private static final String OWN = "{\"format\":\"rubric-";

  private final Path target;
  private final Path part;
  private final Path journal;
  private final FileChannel channel;
  private final UncachedWriter writer;
  private final Journal resumed;
  private final long betweenCommits;
  private long lastCommit;

  private BatchFile(
      Path target,
      FileChannel channel,
      UncachedWriter writer,
      Journal resumed,
      Duration betweenCommits) {
    this.target = target;
    this.part = beside(target, SUFFIX);
    this.journal = beside(target, Journal.SUFFIX);
    this.channel = channel;
    this.writer = writer;
    this.resumed = resumed;
    this.betweenCommits = betweenCommits.toNanos();
    this.lastCommit = System.nanoTime() - this.betweenCommits;
  }

  /**
   * Begins to write the file of that name, or goes on.
   *
   * @param start the journal of a run from the start
   * @param betweenCommits how much work an interruption may cost
   */
  static BatchFile at(String name, Journal start, boolean resume, Duration betweenCommits) {
    Path target = AtomicFile.target(name);
    Path part = beside(target, SUFFIX);
    requireOwn(target);
    try {
      FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      try {
        lock(channel, name);
        Journal from = prepare(target, channel, start, resume);
        UncachedWriter writer = UncachedWriter.atEnd(part, channel);
        return new BatchFile(target, channel, writer, from, betweenCommits);
      } catch (IOException | RuntimeException problem) {
        channel.close();
        throw problem;
      }
    } catch (IOException problem) {
      throw unwritable(part);
    }
  }

  /**
   * The files beside an output that a run writes on the way, which must not be there unless a run
   * before this one left them.
   */
  static List<Path> requireOwn(Path target) {
    Path part = beside(target, SUFFIX);
    Path journal = beside(target, Journal.SUFFIX);
    for (Path beside : List.of(part, journal)) {
      boolean there = Files.exists(beside, LinkOption.NOFOLLOW_LINKS);
      if (there && !Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)) {
        throw foreign(beside);
      }
    }
    if (Files.exists(part) && !Files.exists(journal) && !isOwn(part)) {
      throw foreign(part);
    }
    return List.of(part, journal);
  }

  /** Whether a run may have left it before it wrote a journal: each line says its own format. */
  private static boolean isOwn(Path part) {
    try (InputStream in = Channels.newInputStream(Door.open(part))) {
      byte[] start = in.readNBytes(OWN.length());
      boolean gzip = start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b;
      return start.length == 0 || gzip || new String(start, StandardCharsets.UTF_8).equals(OWN);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static CommandException foreign(Path file) {
    return new CommandException(
        "这个文件不是评分程序留下的，不会覆盖；请先移走：" + file,
        "no run has left this file, and it is not overwritten; move it away: " + file);
  }

  /** Cuts off what an interruption left half written. */
  private static Journal prepare(Path target, FileChannel channel, Journal start, boolean resume)
      throws IOException {
    Path journal = beside(target, Journal.SUFFIX);
    try {
      Journal from = resume ? Journal.read(journal).orElse(start) : start;
      from.requireSame(start.job());
      requireWhole(target, channel, from);
      channel.truncate(from.written());
      return from;
    } catch (IOException | RuntimeException problem) {
      deleteEmpty(beside(target, SUFFIX));
      throw problem;
    }
  }

  private static void requireWhole(Path target, FileChannel channel, Journal from)
      throws IOException {
    if (channel.size() < from.written()) {
      throw new CommandException(
          "已写出的部分不完整，不能续跑；请去掉 --resume 重新评分：" + target,
          "what was written is not complete; run again without --resume: " + target);
    }
    from.requireLines(channel, target);
  }

  /** Nothing can be resumed of a file in which nothing stands. */
  private static boolean deleteEmpty(Path part) throws IOException {
    boolean empty = Files.exists(part) && Files.size(part) == 0;
    if (empty) {
      Files.delete(part);
    }
    return empty;
  }

  private static Path beside(Path target, String suffix) {
    return target.resolveSibling(target.getFileName() + suffix);
  }

  private static void lock(FileChannel channel, String name) throws IOException {
    boolean free;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException taken) {
      free = false;
    }
    if (!free) {
      throw new CommandException(
          "另一次运行正在写这个文件：" + name, "another run is writing this file: " + name);
    }
  }

  @Override
  public Journal resumed() {
    return resumed;
  }

  @Override
  public void write(ScoredBlock block, Journal after) {
    try {
      block.bytes().writeTo(writer);
      if (System.nanoTime() - lastCommit >= betweenCommits) {
        commit(after);
      }
    } catch (IOException problem) {
      throw unwritable(part);
    }
  }

  /** The journal never says more than the disk holds. */
  private void commit(Journal after) throws IOException {
    writer.force();
    after.write(journal);
    lastCommit = System.nanoTime();
  }

  @Override
  public void finish() {
    try {
      writer.finish();
      release();
      Files.deleteIfExists(journal);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException problem) {
      throw unwritable(target);
    }
  }

  @Override
  public void close() {
    try {
      release();
      if (deleteEmpty(part)) {
        Files.deleteIfExists(journal);
      }
    } catch (IOException problem) {
      throw unwritable(part);
    }
  }

  private void release() throws IOException {
    try (channel) {
      writer.close();
    }
  }

  private static CommandException unwritable(Path file) {
    return new CommandException("无法写入文件：" + file, "cannot write the file: " + file);
  }
}
