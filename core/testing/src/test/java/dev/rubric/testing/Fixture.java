package dev.rubric.testing;

import dev.rubric.testing.report.TestReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small rubric in a folder, with cases to try. */
final class Fixture {
  static final String RUBRIC =
      """
      名称: demo
      版本: "1"
      标题: 示例
      总分: 10
      等级:
        - {等级: 合格, 下限: 6}
        - {等级: 不合格, 下限: 0}
      指标体系:
        - 一级指标: 产出
          分值: 10
          三级指标:
            - {指标: 刑事案件发案起数, 分值: 7, 计量单位: 起, 方向: ≤}
            - {指标: 办结率, 分值: 3, 计量单位: "%", 方向: ≥}
      """;

  static final String RULES =
      """
      rule "不超过300起，得满分"
      when
          $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 <= 300 )
      then
          记分.得满分($m);
      end

      rule "超过300起，每超过1%扣0.5分"
      when
          $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 > 300 )
      then
          记分.扣分($m, 每超百分比(300, 1, 0.5));
      end

      rule "办结率达到目标值得满分"
      when
          $m : 指标( 指标 == "办结率", 实际完成值 >= 目标值 )
      then
          记分.得满分($m);
      end

      rule "办结率未达到目标值不得分"
      when
          $m : 指标( 指标 == "办结率", 实际完成值 < 目标值 )
      then
          记分.不得分($m);
      end
      """;

  private final Path folder;

  Fixture(Path folder) {
    this.folder = folder;
    write("rubric.yaml", RUBRIC);
    write("rules.drl", RULES);
  }

  Path folder() {
    return folder;
  }

  Fixture write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text, StandardCharsets.UTF_8);
      return this;
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  Fixture cases(String yaml) {
    return write("tests/cases.yaml", yaml);
  }

  TestReport run() {
    return RubricTests.load(folder).run(Options.defaults());
  }
}
