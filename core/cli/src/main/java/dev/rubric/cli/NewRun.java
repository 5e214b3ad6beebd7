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
      NewName made = NewName.of(name, template);
      NewFolder target = new NewFolder(made.folder());
      Map<String, byte[]> files = template.files(made.rubric(), made.title());
      target.write(form == Form.DRL ? files : converted(files));
      console.tell(next(made.folder()), language);
      return ExitCode.SCORED;
    } catch (RuntimeException | Error e) {
      return complaints.report(name, e);
    }
  }

  /** What was made, and the three commands that a newcomer needs. */
  private static Text next(String folder) {
    return Text.of(
        """
        已建立 %1$s：指标体系 rubric.yaml、评分规则、用例 tests/cases.yaml、示例自评表 submission.yaml
        下一步：
          1. 按示例评分：rubric score %1$s %1$s/submission.yaml
          2. 修改 rubric.yaml 和规则，看看每条规则怎样计分：rubric show %1$s
          3. 核对用例和规则：rubric test %1$s，rubric check %1$s\
        """
            .formatted(folder),
        """
        created %1$s: the framework rubric.yaml, rules, cases tests/cases.yaml, a sample submission.yaml
        next:
          1. score the sample: rubric score %1$s %1$s/submission.yaml
          2. change rubric.yaml and the rules, and see what each does: rubric show %1$s
          3. check cases and rules: rubric test %1$s, rubric check %1$s\
        """
            .formatted(folder));
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
