package dev.rubric.testing.suggest;

import dev.rubric.testing.internal.yaml.Yaml;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The cases that are missing right below, at and right above the thresholds of a rubric.
 *
 * @param rubric the rubric's name; not null
 * @param cases the cases, in the order of the rules
 * @param open thresholds for which no case could be made up, with their file and line
 */
public record Suggestions(String rubric, List<Suggestion> cases, List<Text> open) {
  private static final Text NONE =
      Text.of("：阈值上下没有可以补上的用例。", ": there is no case to add around its thresholds.");

  private static final Text REVIEW =
      Text.of(
          "：阈值上下缺少的用例。应得是现在的规则给出的，请对照评分标准逐个核对后再粘贴到 tests 文件夹。",
          ": the cases that are missing around its thresholds. They expect what the rules give"
              + " today; hold each against the standard before you paste it into the folder"
              + " tests.");

  /** Copies the lists. */
  public Suggestions {
    Objects.requireNonNull(rubric, "rubric");
    cases = List.copyOf(Objects.requireNonNull(cases, "cases"));
    open = List.copyOf(Objects.requireNonNull(open, "open"));
  }

  /**
   * A file of cases, which pass as long as nobody changes the rules: they expect what the rules do
   * today, and it takes a person to say whether that is right. Without a case it is only a comment.
   */
  public String toYaml(Language language) {
    StringBuilder yaml = new StringBuilder("# " + rubric);
    yaml.append((cases.isEmpty() ? NONE : REVIEW).in(language)).append('\n');
    for (Text each : open) {
      yaml.append("# ").append(each.in(language)).append('\n');
    }
    if (!cases.isEmpty()) {
      String key = language == Language.ZH ? "用例" : "cases";
      yaml.append(
          Yaml.write(Map.of(key, cases.stream().map(each -> map(each, language)).toList())));
    }
    return yaml.toString();
  }

  private static Map<String, Object> map(Suggestion suggestion, Language language) {
    boolean zh = language == Language.ZH;
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(zh ? "用例" : "case", suggestion.name());
    map.put(zh ? "已知" : "given", suggestion.given());
    map.put(zh ? "应得" : "expect", suggestion.expected());
    return map;
  }
}
