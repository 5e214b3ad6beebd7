package dev.rubric.samples.spark;

import dev.rubric.Rubric;
import dev.rubric.check.RubricCheck;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a rubric, some kilobytes that are sent to every executor once. What is compiled of
 * them stays where it was compiled.
 *
 * @param hash the rubric's content hash, by which an executor knows whether it has it already
 * @param names the names of the files
 * @param contents their bytes, in the same order
 */
public record RubricSource(String hash, List<String> names, List<byte[]> contents)
    implements Serializable {
  /** Copies the lists. */
  public RubricSource {
    names = List.copyOf(names);
    contents = List.copyOf(contents);
  }

  /**
   * The rubric in a folder, loaded and checked once here, so that a mistake in it is found before
   * anybody is scored.
   */
  public static RubricSource read(Path folder) {
    Rubric rubric = Rubric.load(folder);
    RubricCheck.require(rubric);
    String hash = rubric.stamp().hash();
    List<String> names = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        names.add(String.valueOf(file.getFileName()));
        contents.add(Files.readAllBytes(file));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return new RubricSource(hash, names, contents);
  }

  /** Compiles it, from a folder that is gone afterwards. */
  Rubric compile() {
    try {
      Path folder = Files.createTempDirectory("rubric");
      try {
        for (int i = 0; i < names.size(); i++) {
          Files.write(folder.resolve(names.get(i)), contents.get(i));
        }
        return Rubric.load(folder);
      } finally {
        for (String name : names) {
          Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
