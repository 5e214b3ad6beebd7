package dev.rubric.cli;

import dev.rubric.RuleForms;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.rule.Form;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a rubric anew with its rules in another form, and its cases beside them. */
final class ConvertRun {
  private static final int MOST_FILES = 1000;
  private static final int MOST_LEVELS = 10;

  private final String rubric;
  private final Form form;
  private final @Nullable String output;
  private final @Nullable String like;
  private final Language language;
  private final Console console;
  private final Complaints complaints;

  ConvertRun(
      String rubric,
      Form form,
      @Nullable String output,
      @Nullable String like,
      Language language,
      Console console,
      Complaints complaints) {
    this.rubric = rubric;
    this.form = form;
    this.output = output;
    this.like = like;
    this.language = language;
    this.console = console;
    this.complaints = complaints;
  }

  ExitCode run() {
    try {
      Path folder = Paths.rubric(rubric).toAbsolutePath().normalize();
      String name = output == null ? folder.getFileName() + "-" + ending() : output;
      NewFolder target = new NewFolder(name);
      Map<String, byte[]> earlier = like == null ? Map.of() : earlier(like);
      RuleForms.Conversion conversion = RuleForms.convert(folder, form, earlier);
      Map<String, byte[]> files = new TreeMap<>(conversion.files());
      files.putAll(cases(folder));
      target.write(files);
      console.refused(rubric, conversion.notes(), language);
      unused(earlier.keySet(), conversion.files().keySet());
      console.tell(
          Text.of(
              "已写入 " + name + "：" + String.join("、", conversion.files().keySet()),
              "written to " + name + ": " + String.join(", ", conversion.files().keySet())),
          language);
      return ExitCode.SCORED;
    } catch (RuntimeException | Error e) {
      return complaints.report(rubric, e);
    }
  }

  /** An earlier workbook of another name than the files written gave its layout to none. */
  private void unused(Set<String> earlier, Set<String> written) {
    for (String name : earlier) {
      if (!written.contains(name)) {
        console.tell(
            Text.of(
                "没有用到 --like 的 " + name + "：写出的文件里没有这个名称",
                "--like " + name + " was not used: no file that was written has this name"),
            language);
      }
    }
  }

  /** The earlier workbooks whose layout is wanted: one, or those of a folder. */
  private Map<String, byte[]> earlier(String place) {
    if (form != Form.XLSX) {
      throw new CommandException("--like 只用于 --to xlsx", "--like goes with --to xlsx only");
    }
    Path path = Paths.of(place).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new CommandException("找不到原来的 .xlsx：" + place, "no such earlier .xlsx: " + place);
    }
    List<Path> found = Files.isDirectory(path) ? workbooks(path) : List.of(path);
    Map<String, byte[]> earlier = new TreeMap<>();
    for (Path file : found) {
      if (Form.of(file.getFileName().toString()).equals(Optional.of(Form.XLSX))) {
        Path around = Objects.requireNonNull(file.getParent());
        earlier.put(file.getFileName().toString(), read(file, around));
      }
    }
    if (earlier.isEmpty()) {
      throw new CommandException("没有原来的 .xlsx：" + place, "no earlier .xlsx: " + place);
    }
    return earlier;
  }

  private static List<Path> workbooks(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(file -> !file.getFileName().toString().startsWith("~$"))
          .filter(Files::isRegularFile)
          .sorted()
          .limit(MOST_FILES)
          .toList();
    } catch (IOException e) {
      throw new CommandException("无法读取文件夹：" + folder, "cannot read the folder: " + folder);
    }
  }

  private String ending() {
    return form.name().toLowerCase(Locale.ROOT);
  }

  /** The cases name rules and indicators, and so hold for every form. */
  private static Map<String, byte[]> cases(Path folder) {
    Path tests = folder.resolve("tests");
    Map<String, byte[]> cases = new TreeMap<>();
    if (!Files.isDirectory(tests)) {
      return cases;
    }
    try (Stream<Path> found = Files.walk(tests, MOST_LEVELS)) {
      List<Path> files =
          found
              .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
              .limit(MOST_FILES + 1L)
              .toList();
      if (files.size() > MOST_FILES) {
        throw new CommandException(
            "文件超过 " + MOST_FILES + " 个：" + tests, "more than " + MOST_FILES + " files: " + tests);
      }
      for (Path file : files) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        cases.put(path, read(file, folder));
      }
      return cases;
    } catch (IOException e) {
      throw new CommandException("无法读取文件夹：" + tests, "cannot read the folder: " + tests);
    }
  }

  private static byte[] read(Path file, Path folder) {
    try {
      return Door.read(file, folder, Documents.LARGEST);
    } catch (Refused refused) {
      throw new CommandException(
          refused.reason().in(Language.ZH) + "：" + file,
          refused.reason().in(Language.EN) + ": " + file);
    }
  }
}
