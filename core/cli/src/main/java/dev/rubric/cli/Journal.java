package dev.rubric.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rubric.cli.LineBlock.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
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
    return new Journal(job, block.end(), written + block.bytes().length, tally.plus(block.tally()));
  }

  /** The journal in that file; empty when there is none. */
  static Optional<Journal> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(Files.readAllBytes(file), Journal.class));
    } catch (JacksonException problem) {
      throw new CommandException(
          "续跑记录已损坏，无法续跑；请去掉 --resume 重新评分：" + file,
          "the journal is damaged; run again without --resume: " + file);
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
