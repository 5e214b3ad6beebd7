package dev.rubric.cli;

import dev.rubric.RuleForms;
import dev.rubric.rule.Form;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Begins a rubric: a folder that loads, scores, and passes its own cases. */
final class NewRun {
  private final String name;
  private final Form form;
  private final Template template;
  private final Language language;
  private final Console console;
  private final Complaints complaints;

  NewRun(
      String name,
      Form form,
      Template template,
      Language language,
      Console console,
      Complaints complaints) {
    this.name = name;
    this.form = form;
    this.template = template;
    this.language = language;
    this.console = console;
    this.complaints = complaints;
  }

  ExitCode run() {
    try {
      NewFolder target = new NewFolder(name);
      String last = String.valueOf(Paths.of(name).toAbsolutePath().normalize().getFileName());
      if (!last.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
        throw new CommandException(
            "名称只能用英文字母、数字和 - _ .（中文写在 rubric.yaml 的 标题 里）：" + last,
            "a name has letters, digits and - _ . only (the title in rubric.yaml may be Chinese): "
                + last);
      }
      Map<String, byte[]> files = template.files(last);
      target.write(form == Form.DRL ? files : converted(files));
      console.tell(
          Text.of(
              "已建立 " + name + "。修改后用 rubric test " + name + " 核对。",
              "created " + name + "; after a change, check it with rubric test " + name),
          language);
      return ExitCode.SCORED;
    } catch (RuntimeException | Error e) {
      return complaints.report(name, e);
    }
  }

  private Map<String, byte[]> converted(Map<String, byte[]> files) {
    try {
      Path workshop = Files.createTempDirectory("rubric-new");
      try {
        for (String file : new String[] {"rubric.yaml", "rules.drl"}) {
          Files.write(workshop.resolve(file), files.getOrDefault(file, new byte[0]));
        }
        Map<String, byte[]> converted = new TreeMap<>(files);
        converted.remove("rules.drl");
        converted.putAll(RuleForms.convert(workshop, form).files());
        return converted;
      } finally {
        Files.deleteIfExists(workshop.resolve("rubric.yaml"));
        Files.deleteIfExists(workshop.resolve("rules.drl"));
        Files.deleteIfExists(workshop);
      }
    } catch (IOException e) {
      throw new CommandException("无法写入临时文件夹", "cannot write to the folder for temporary files");
    }
  }
}
