package dev.rubric.samples.benchmarks;

import dev.rubric.Rubric;
import dev.rubric.samples.benchmarks.engine.RubricFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From one edited threshold to the new version in service, in a warm JVM. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReloadBenchmark {
  /** How many rules the rubric has. */
  @Param({"100", "1000"})
  public int rules;

  private Path folder = Path.of("");
  private Path file = Path.of("");
  private String text = "";
  private final Deque<Rubric> inService = new ArrayDeque<>();
  private int edits;

  /** Writes and loads the rubric. */
  @Setup
  public void write() throws IOException {
    folder = RubricFolder.write(Criteria.of(rules / 2));
    file = folder.resolve("rules0000.drl");
    text = Files.readString(file);
    inService.add(Rubric.load(folder));
  }

  /** Changes a threshold, saves, reloads. */
  @Benchmark
  public Rubric edit() throws IOException {
    Files.writeString(file, text.replaceFirst(">= 100 \\)", ">= " + (101 + edits++ % 2) + " )"));
    Rubric next = inService.remove().reload(folder);
    inService.add(next);
    return next;
  }

  /** Removes the folder. */
  @TearDown
  public void remove() {
    RubricFolder.delete(folder);
  }
}
