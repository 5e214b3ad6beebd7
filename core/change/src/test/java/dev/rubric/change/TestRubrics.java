package dev.rubric.change;

import dev.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Makes rubrics in memory. */
public final class TestRubrics {
  /** One indicator with 10 points. */
  public static final String FRAMEWORK =
      """
      名称: test
      版本: "1"
      标题: 测试
      总分: 10
      等级:
        - {等级: 优, 下限: 9}
        - {等级: 良, 下限: 6}
        - {等级: 差, 下限: 0}
      指标体系:
        - 一级指标: 产出
          分值: 10
          三级指标:
            - {指标: 养护里程, 分值: 10, 计量单位: 公里}
      """;

  private TestRubrics() {}

  /** A rubric of one indicator with 10 points, and rules in sentences. */
  public static Rubric sentences(String method) {
    return of(FRAMEWORK, Map.of("rules.dslr", sentence("养护里程", method)));
  }

  /** A rule in sentences. */
  public static String sentence(String indicator, String method) {
    return "规则「" + indicator + "」\n依据 第一条\n当\n    指标 " + indicator + "\n则\n    " + method + "\n完\n";
  }

  /** A rubric of one indicator with 10 points, and rules in the rule language. */
  public static Rubric rules(String rules) {
    return of(FRAMEWORK, Map.of("rules.drl", rules));
  }

  /** A rubric of these files. */
  public static Rubric of(String framework, Map<String, String> files) {
    Map<String, byte[]> bytes = new HashMap<>();
    bytes.put("rubric.yaml", framework.getBytes(StandardCharsets.UTF_8));
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Rubric.load(bytes);
  }
}
