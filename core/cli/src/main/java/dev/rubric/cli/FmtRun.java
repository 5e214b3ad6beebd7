package dev.rubric.cli;

import dev.rubric.language.RuleLayout;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lays out the rule files of every rubric, or only says which are not laid out. */
final class FmtRun {
  private final List<String> rubrics;
  private final boolean check;
  private final Language language;
  private final Console console;

  FmtRun(List<String> rubrics, boolean check, Language language, Console console) {
    this.rubrics = rubrics;
    this.check = check;
    this.language = language;
    this.console = console;
  }

  ExitCode run() {
    int changed = 0;
    for (Path folder : Paths.rubrics(rubrics)) {
      for (Path file : files(folder)) {
        changed += layOut(file, folder) ? 1 : 0;
      }
    }
    if (changed == 0) {
      console.tell(Text.of("规则文件的排版都已一致", "all rule files are laid out already"), language);
    }
    return check && changed > 0 ? ExitCode.ATTENTION : ExitCode.SCORED;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CommandException(
          "只能整理文件夹里的规则：" + folder, "only rules in a folder can be laid out: " + folder);
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(file -> file.toString().endsWith(".drl") || file.toString().endsWith(".dslr"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CommandException("无法读取文件夹：" + folder, "cannot read the folder: " + folder);
    }
  }

  private boolean layOut(Path file, Path folder) {
    String text = TextFile.read(file, folder);
    String laidOut = RuleLayout.of(text, file.toString().endsWith(".dslr"));
    if (laidOut.equals(text)) {
      return false;
    }
    if (!check) {
      write(file, laidOut);
    }
    console.tell(
        Text.of(
            (check ? "排版不一致：" : "已整理：") + file, (check ? "not laid out: " : "laid out: ") + file),
        language);
    return true;
  }

  /** What a file of words writes escaped would be changed, and so is left alone. */
  private static void write(Path file, String text) {
    if (!Characters.visible(text).equals(text)) {
      throw new CommandException("含看不见的字符，不整理：" + file, "it holds invisible characters: " + file);
    }
    try (AtomicFile atomic = AtomicFile.at(file.toString())) {
      atomic.write(text);
      atomic.commit();
    }
  }
}
