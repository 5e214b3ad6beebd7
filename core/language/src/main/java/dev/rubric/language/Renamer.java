package dev.rubric.language;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.framework.Framework;
import dev.rubric.rule.RuleFile;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renames an indicator in all files of a rubric, or says why it can't. */
final class Renamer {
  private static final int LONGEST = 100;

  private Renamer() {}

  static Renaming rename(Draft draft, String from, String to) {
    String name = to.strip();
    Optional<Text> refusal = refusal(draft, from, name);
    if (refusal.isPresent()) {
      return new Renaming(List.of(), List.of(refusal.get()));
    }
    List<TextEdit> edits =
        Occurrences.of(draft, from).stream()
            .map(place -> new TextEdit(place.file(), place.span(), name))
            .toList();
    Draft renamed = draft.with(edits);
    List<Diagnostic> problems = renamed.problems();
    if (!problems.isEmpty() && draft.problems().isEmpty()) {
      Text why = problems.get(0).message();
      return Renaming.refused(
          "改名后评分标准不能使用：" + why.in(Language.ZH),
          "the rubric could not be used with that name: " + why.in(Language.EN));
    }
    return new Renaming(edits, remarks(draft, from));
  }

  private static Optional<Text> refusal(Draft draft, String from, String name) {
    boolean plain =
        !name.isEmpty()
            && name.length() <= LONGEST
            && name.chars().noneMatch(c -> c < ' ' || "\"'\\:#{}[],「」".indexOf(c) >= 0)
            && Characters.visible(name).equals(name);
    if (!plain) {
      return Optional.of(
          Text.of(
              "指标名称不能为空，不超过 " + LONGEST + " 个字符，不含引号、逗号、冒号等符号",
              "a name has 1 to " + LONGEST + " characters, without quotes, commas or colons"));
    }
    Framework framework = draft.partly().framework();
    if (framework == null || name.equals(from)) {
      return Optional.of(Text.of("名称没有变", "the name is the same"));
    }
    return framework.indicator(name).isPresent()
        ? Optional.of(Text.of("已有指标 " + name, "there is an indicator " + name + " already"))
        : Optional.empty();
  }

  /** A workbook whose table can't be read as a text keeps the old name. */
  private static List<Text> remarks(Draft draft, String from) {
    List<Text> remarks = new ArrayList<>();
    for (RuleFile file : draft.partly().rules()) {
      boolean unreadable = draft.text(file.file()).isEmpty() && !file.file().contains("/");
      if (unreadable && file.toDrl().contains('"' + from + '"')) {
        remarks.add(
            Text.of(
                file.file() + " 不能按文字改写，请在表格软件里改名",
                file.file() + " can't be written as text; rename the indicator there"));
      }
    }
    return remarks;
  }
}
