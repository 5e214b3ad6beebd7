package dev.rubric.cli;

import dev.rubric.documents.Forms;
import dev.rubric.internal.diagnostic.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the words of the command line into files. */
final class Paths {
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private Paths() {}

  /** The path of that name. */
  static Path of(String name) {
    if (name.isBlank()) {
      throw new CommandException(
          "文件或文件夹的名称是空的；是不是脚本里的变量没有赋值？",
          "the name of a file or folder is empty; is a variable of a script unset?");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new CommandException(
          "当前系统的语言环境无法表示此路径，请改用英文路径，或设置 LC_ALL=C.UTF-8：" + name,
          "the locale cannot express this path; use an ASCII path or set LC_ALL=C.UTF-8: " + name);
    }
  }

  /** The rubric's path, which must exist. */
  static Path rubric(String name) {
    return existing(name, "找不到评分标准：", "no such rubric: ");
  }

  /** The path of a file or folder that must exist. */
  static Path existing(String name) {
    return existing(name, "没有这个文件或文件夹：", "no such file or folder: ");
  }

  private static Path existing(String name, String zh, String en) {
    Path path = of(name);
    if (!Files.exists(path)) {
      throw missing(zh, en, name, path);
    }
    return path;
  }

  /** Says what is not there, and what beside it has nearly that name. */
  private static CommandException missing(String zh, String en, String name, Path path) {
    if (Files.isSymbolicLink(path)) {
      return new CommandException(
          zh + name + "；这是一个链接，它指向的文件不存在，或者绕成一圈",
          en + name + "; it is a link, to nothing or around in a circle");
    }
    Optional<String> nearest = Nearest.to(String.valueOf(path.getFileName()), siblings(path));
    String meant = nearest.map(other -> path.resolveSibling(other).toString()).orElse("");
    return meant.isEmpty()
        ? new CommandException(zh + name, en + name)
        : new CommandException(
            zh + name + "；是不是 " + meant + "？", en + name + "; did you mean " + meant + "?");
  }

  private static List<String> siblings(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.limit(1000).map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /**
   * The rubrics of these names: a folder that is no rubric stands for those in it, and no name at
   * all for the current folder.
   */
  static List<Path> rubrics(List<String> names) {
    return (names.isEmpty() ? List.of(".") : names)
        .stream().map(Paths::rubric).flatMap(path -> rubricsIn(path).stream()).distinct().toList();
  }

  private static List<Path> rubricsIn(Path path) {
    if (!Files.isDirectory(path) || isRubric(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> rubrics = inside.filter(Paths::isRubric).sorted().toList();
      return rubrics.isEmpty() ? List.of(path) : rubrics;
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException("无法读取文件夹：" + path, "cannot read the folder: " + path);
    }
  }

  private static boolean isRubric(Path folder) {
    return Files.isRegularFile(folder.resolve("rubric.yaml"));
  }

  /** The submission itself, or all submissions in the folder of that name. */
  static List<Path> submissions(String name) {
    Path path = of(name);
    return Files.isDirectory(path)
        ? inFolder(path)
        : List.of(existing(name, "找不到自评表文件：", "no such submission: "));
  }

  /** The form of that name. */
  static Path form(String name) {
    return existing(name, "找不到自评表文件：", "no such form: ");
  }

  /** The form itself, or all forms in the folder of that name. */
  static List<Path> forms(String name) {
    return Files.isDirectory(of(name))
        ? inFolder(of(name)).stream().filter(FormInput::isOne).toList()
        : List.of(form(name));
  }

  private static List<Path> inFolder(Path folder) {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Paths::isSubmission).sorted().forEach(found::add);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException("无法读取文件夹：" + folder, "cannot read the folder: " + folder);
    }
    if (found.isEmpty()) {
      throw new CommandException(
          "文件夹里没有自评表（.yaml、.json、.docx、.doc、.xlsx、.xls、.html）：" + folder,
          "no submission (.yaml, .json, .docx, .doc, .xlsx, .xls, .html) in the folder: " + folder);
    }
    return found;
  }

  private static boolean isSubmission(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && (ENDINGS.stream().anyMatch(name::endsWith) || Forms.isOne(name))
        && !Files.isDirectory(file);
  }
}
