package dev.rubric.cli;

import dev.rubric.testing.suggest.Suggestions;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;

/** How to begin with the cases of a rubric that has none, by one of its own thresholds. */
final class FirstCase {
  private FirstCase() {}

  /** What to do, and an example out of the suggested cases; ends with a line end. */
  static String help(String folder, Suggestions suggestions, Language language) {
    Text steps =
        Text.of(
            """
            还没有用例。用例写在 %1$s/tests 文件夹的 .yaml 文件里：
              1. 新建文件夹 %1$s/tests
              2. rubric test %1$s --suggest -o %1$s/tests/cases.yaml 按每个阈值写出用例
              3. 对照评分标准逐个核对应得的分，再运行 rubric test %1$s
            """,
            """
            There is no case yet. Cases stand in .yaml files of the folder %1$s/tests:
              1. make the folder %1$s/tests
              2. rubric test %1$s --suggest -o %1$s/tests/cases.yaml writes cases for each threshold
              3. hold the points they expect against the standard, then run rubric test %1$s
            """);
    return steps.in(language).formatted(folder) + example(suggestions, language);
  }

  private static String example(Suggestions suggestions, Language language) {
    if (suggestions.cases().isEmpty()) {
      return "";
    }
    Suggestions first =
        new Suggestions(suggestions.rubric(), suggestions.cases().subList(0, 1), List.of());
    String yaml = first.toYaml(language);
    return Text.of("例如：\n", "For example:\n").in(language)
        + yaml.substring(yaml.indexOf('\n') + 1).indent(2);
  }
}
