package dev.rubric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small rubric to a folder of its own and loads it, as an auditor's would be. */
public final class TestRubric {
  private static final String HEAD =
      """
      名称: test
      版本: "1"
      标题: 测试
      总分: 100
      加分: {上限: 5, 总分上限: 102}
      事项: [省级表彰, 重大违纪]
      等级:
        - {等级: 优, 下限: 90}
        - {等级: 良, 下限: 80}
        - {等级: 中, 下限: 60}
        - {等级: 差, 下限: 0}
      """;

  private static final String FRAMEWORK =
      """
      指标体系:
        - 一级指标: 产出
          分值: 100
          三级指标:
            - {指标: 甲, 分值: 10, 计量单位: 起, 整数: 否, 最小值: -1000000}
            - {指标: 乙, 分值: 90}
      """;

  private static final String FULL =
      """
      rule "乙得满分"
      when
          $m : 指标( 指标 == "乙" )
      then
          记分.得满分($m);
      end
      """;

  private TestRubric() {}

  /** Name, total, bonus, events and grades, as every one of them has. */
  public static String head() {
    return HEAD;
  }

  /** A rubric with one section of 100 points: the indicator 甲 with 10 and the full line 乙. */
  public static Rubric of(String rules) {
    return with("", rules);
  }

  /** The same with declarations. */
  public static Rubric with(String declarations, String rules) {
    return of(declarations + FRAMEWORK, rules + FULL);
  }

  /** The rubric with other limits of bonuses. */
  public static Rubric ofBonuses(String bonuses, String rules) {
    return loaded(HEAD.replaceFirst("加分: .*\n", bonuses) + FRAMEWORK, rules + FULL);
  }

  /** A rubric with this framework, to which name, grades and the like are added. */
  public static Rubric of(String framework, String rules) {
    return loaded(HEAD + framework, rules);
  }

  private static Rubric loaded(String document, String rules) {
    try {
      Path folder = Files.createTempDirectory("rubric");
      Path yaml = folder.resolve("rubric.yaml");
      Path drl = folder.resolve("rules.drl");
      Files.writeString(yaml, document, StandardCharsets.UTF_8);
      Files.writeString(drl, rules, StandardCharsets.UTF_8);
      try {
        return Rubric.load(folder);
      } finally {
        Files.delete(yaml);
        Files.delete(drl);
        Files.delete(folder);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
