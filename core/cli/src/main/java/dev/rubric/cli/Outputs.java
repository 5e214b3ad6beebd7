package dev.rubric.cli;

import dev.rubric.internal.form.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Refuses a run before it writes anything, unless all its paths are different files: no output is
 * an input, another output, or a file of a rubric, whatever name, link or letter case it goes by.
 */
final class Outputs {
  private static final String FRAMEWORK = "rubric.yaml";
  private static final String TESTS = "tests";

  private final List<Path> rubrics;
  private final List<Path> inputs;
  private final List<Path> accepted = new ArrayList<>();

  /** The outputs of a run that reads these rubrics and other files. */
  Outputs(List<Path> rubrics, List<Path> inputs) {
    this.rubrics = List.copyOf(rubrics);
    this.inputs = List.copyOf(inputs);
  }

  /** Accepts a file to be written whose name, if it promises anything, ends in one of these. */
  Path accept(String name, List<String> endings) {
    Path target = accept(name);
    OutputKind.require(name, endings);
    return target;
  }

  /**
   * Accepts a file to be written.
   *
   * @return where it goes
   * @throws CommandException when something would be lost
   */
  Path accept(String name) {
    Path target = AtomicFile.target(name);
    if (inputs.stream().anyMatch(input -> isSame(input, target))
        || rubrics.stream().anyMatch(rubric -> isSame(rubric, target))) {
      throw new CommandException(
          "输出文件不能是输入文件本身：" + name, "the output must not be the input itself: " + name);
    }
    if (rubrics.stream().anyMatch(rubric -> belongs(target, rubric))) {
      throw new CommandException(
          "输出文件不能是评分标准的文件：" + name, "the output must not be a file of the rubric: " + name);
    }
    if (accepted.stream().anyMatch(other -> isSame(other, target))) {
      throw new CommandException(
          "两个输出不能是同一个文件：" + name, "two outputs must not be the same file: " + name);
    }
    accepted.add(target);
    return target;
  }

  /** A new file beside the cases may hold suggested ones; what stands there is not replaced. */
  private static boolean belongs(Path target, Path rubric) {
    try {
      Path folder = rubric.toRealPath();
      Path parent = target.getParent();
      if (parent == null || !Files.isDirectory(folder)) {
        return false;
      }
      Path place = parent.toRealPath();
      String name = String.valueOf(target.getFileName());
      boolean rule = name.equalsIgnoreCase(FRAMEWORK) || RuleFiles.isOne(name);
      return (place.equals(folder) && rule)
          || (place.startsWith(folder.resolve(TESTS)) && Files.exists(target));
    } catch (IOException gone) {
      return false;
    }
  }

  /** Files that are not there yet are compared by place and by name in any letter case. */
  private static boolean isSame(Path one, Path other) {
    try {
      return (Files.exists(one) && Files.exists(other))
          ? Files.isSameFile(one, other)
          : place(one).equals(place(other));
    } catch (IOException problem) {
      return false;
    }
  }

  private static String place(Path file) throws IOException {
    Path whole = file.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    String folder = parent == null ? "" : parent.toRealPath().toString();
    return folder + "/" + String.valueOf(whole.getFileName()).toLowerCase(Locale.ROOT);
  }
}
