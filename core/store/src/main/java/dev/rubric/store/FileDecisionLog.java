package dev.rubric.store;

import ch.qos.logback.core.ContextBase;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.recovery.ResilientFileOutputStream;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * A decision log in a file, one JSON line each, which Logback rolls over by day and by size.
 *
 * <p>Each line is forced to the disk before {@link #record} returns.
 */
public final class FileDecisionLog implements DecisionLog, AutoCloseable {
  private final Forced appender;
  private final Set<String> masked;

  /**
   * Opens the log, behind what it holds already.
   *
   * @param file the file that is written to; older ones lie beside it with day and number
   * @param masked see {@link Decision#toJson}
   * @param largest when a file is this large, in bytes, the next one is begun
   * @throws StoreException when it can't be opened
   */
  public FileDecisionLog(Path file, Set<String> masked, long largest) {
    this.masked = Set.copyOf(masked);
    this.appender = new Forced();
    String path = Objects.requireNonNull(file, "file").toAbsolutePath().toString();
    ContextBase context = new ContextBase();
    appender.setContext(context);
    appender.setFile(path);
    Lines lines = new Lines();
    lines.setContext(context);
    lines.start();
    appender.setEncoder(lines);
    SizeAndTimeBasedRollingPolicy<String> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(path + ".%d.%i");
    rolling.setMaxFileSize(new FileSize(largest));
    rolling.start();
    appender.setRollingPolicy(rolling);
    appender.start();
    if (!appender.isStarted()) {
      throw new StoreException("无法写入评分日志 / can't write the decision log " + file, null);
    }
  }

  @Override
  public void record(Decision decision) {
    appender.write(decision.toJson(masked));
  }

  /** Closes the file. */
  @Override
  public void close() {
    appender.stop();
  }

  /** A line each. */
  private static final class Lines extends EncoderBase<String> {
    @Override
    public byte[] headerBytes() {
      return new byte[0];
    }

    @Override
    public byte[] encode(String line) {
      return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
      return new byte[0];
    }
  }

  /** Logback leaves forcing to the system, and goes on when it can't write; this log does not. */
  private static final class Forced extends RollingFileAppender<String> {
    synchronized void write(String line) {
      if (!isStarted()) {
        throw new StoreException("评分日志已关闭 / the decision log is closed", null);
      }
      doAppend(line);
      try {
        ResilientFileOutputStream out = (ResilientFileOutputStream) getOutputStream();
        out.getChannel().force(false);
      } catch (IOException problem) {
        throw new StoreException("无法写入评分日志 / can't write the decision log", problem);
      }
    }
  }
}
