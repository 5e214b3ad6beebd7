package dev.rubric.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rubric.cli.LineBlock.Position;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * How far a run has come, written beside its output, so that another can go on from there.
 *
 * @param job what is scored, with what, into what
 * @param position the place in the input up to which everything is written
 * @param written the bytes of the output up to there
 * @param tally the distribution of the scores up to there
 */
record Journal(Job job, Position position, long written, Tally tally) {
  /** The suffix of its file. */
  static final String SUFFIX = ".journal";

  private static final int MOST_BYTES = 1024 * 1024;
  private static final int BUFFER = 64 * 1024;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /**
   * What must be the same for one run to go on with the work of another.
   *
   * @param rubric the rubric's content hash
   * @param engine the library's version
   * @param inputSize the bytes of the input file, as they lie on the disk
   * @param brief whether lines are brief
   */
  record Job(String rubric, String engine, long inputSize, boolean brief) {}

  static Journal start(Job job) {
    return new Journal(job, Position.START, 0, Tally.NONE);
  }

  Journal plus(ScoredBlock block) {
    return new Journal(job, block.end(), written + block.bytes().size(), tally.plus(block.tally()));
  }

  /** The journal in that file; empty when there is none. */
  static Optional<Journal> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Journal read = MAPPER.readValue(Door.read(file, MOST_BYTES), Journal.class);
      if (read == null || !read.isSound()) {
        throw damaged(file);
      }
      return Optional.of(read);
    } catch (JacksonException | Refused problem) {
      throw damaged(file);
    }
  }

  private static CommandException damaged(Path file) {
    return new CommandException(
        "续跑记录已损坏，无法续跑；请去掉 --resume 重新评分：" + file,
        "the journal is damaged; run again without --resume: " + file);
  }

  /** Whether its numbers can be those of one run. */
  private boolean isSound() {
    if (job == null || position == null || tally == null || !tally.isSound()) {
      return false;
    }
    boolean begun = position.lines() >= 0 && position.offset() >= position.lines();
    boolean output = written >= 0 && (written > 0) == (tally.submissions() > 0);
    return begun && output && position.lines() >= tally.submissions();
  }

  /**
   * Refuses to go on when the output so far has not a line for each submission.
   *
   * @param part the output so far
   */
  void requireLines(FileChannel part, Path target) throws IOException {
    if (written > 0 && lines(part, target) != tally.submissions()) {
      throw new CommandException(
          "已写出的部分与续跑记录不符，不能续跑；请去掉 --resume 重新评分：" + target,
          "what was written does not fit the journal; run again without --resume: " + target);
    }
  }

  /** How many whole lines there are; -1 when the last one is cut off. */
  private long lines(FileChannel part, Path target) throws IOException {
    InputStream bytes = new Beginning(Channels.newInputStream(part.position(0)), written);
    boolean gzip = target.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    byte[] buffer = new byte[BUFFER];
    long lines = 0;
    byte last = '\n';
    try {
      InputStream in = gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        last = count > 0 ? buffer[count - 1] : last;
      }
      return last == '\n' ? lines : -1;
    } catch (EOFException | ZipException cutOff) {
      return -1;
    }
  }

  /** Writes this in place of the journal before it, whole or not at all. */
  void write(Path file) throws IOException {
    String json = MAPPER.writeValueAsString(this);
    try (AtomicFile atomic = AtomicFile.at(file.toString())) {
      atomic.write(json + "\n");
      atomic.commit();
    }
  }

  /** Refuses to go on with the work of a run that scored something else. */
  void requireSame(Job now) {
    if (!job.rubric().equals(now.rubric()) || !job.engine().equals(now.engine())) {
      throw changed("评分标准或引擎版本", "the rubric or the engine");
    }
    if (job.inputSize() != now.inputSize()) {
      throw inputChanged();
    }
    if (job.brief() != now.brief()) {
      throw changed("--brief 选项", "the option --brief");
    }
  }

  static CommandException inputChanged() {
    return changed("输入文件", "the input");
  }

  private static CommandException changed(String zh, String en) {
    return new CommandException(
        "中断之后" + zh + "有变化，不能续跑；请去掉 --resume 重新评分",
        en + " changed since the interruption; run again without --resume");
  }
}
