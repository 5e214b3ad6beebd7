package dev.rubric.workbench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Fifty indicators with two rules each, in one file, and a submission that reports all of them. */
final class HundredRules {
  private static final int INDICATORS = 50;

  private HundredRules() {}

  static String points(int i) {
    return "0." + (11 + i);
  }

  static Path in(Path temp) throws IOException {
    Path folder = Files.createDirectories(temp.toRealPath().resolve("hundred"));
    Files.createDirectories(folder.resolve("tests/submissions"));
    StringBuilder framework = new StringBuilder();
    StringBuilder rules = new StringBuilder();
    StringBuilder submission = new StringBuilder();
    for (int i = 0; i < INDICATORS; i++) {
      String name = name(i);
      framework.append("      - {指标: %s, 分值: 2, 计量单位: 起, 方向: ≤}\n".formatted(name));
      rules.append(rules(name, i == 0 ? points(0) : "0.5"));
      submission.append("  - {指标: %s, 实际完成值: 303}\n".formatted(name));
    }
    Files.writeString(
        folder.resolve("rubric.yaml"),
        """
        名称: hundred
        版本: "1.0"
        标题: 一百条规则 (假定)
        年度: 2024
        总分: 100
        等级: [{等级: 优, 下限: 90}, {等级: 差, 下限: 0}]
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标:
        """
            + framework);
    Files.writeString(folder.resolve("rules.drl"), rules);
    Files.writeString(
        folder.resolve("tests/submissions/unit.yaml"), "单位: 甲县\n年度: 2024\n指标:\n" + submission);
    return folder;
  }

  /** So many units that report all of them, about as often well as badly; always the same ones. */
  static Path portfolio(Path temp, int units) throws IOException {
    Random random = new Random(1);
    Path file = temp.resolve("portfolio.ndjson");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int unit = 0; unit < units; unit++) {
        out.write("{\"单位\": \"单位%d\", \"年度\": 2024, \"指标\": [".formatted(unit));
        for (int i = 0; i < INDICATORS; i++) {
          out.write(i == 0 ? "" : ", ");
          out.write("{\"指标\": \"%s\", \"实际完成值\": %d}".formatted(name(i), 290 + random.nextInt(20)));
        }
        out.write("]}\n");
      }
    }
    return file;
  }

  private static String name(int i) {
    return "指标" + (char) ('甲' + i);
  }

  private static String rules(String name, String points) {
    return """
    rule "%s不超过300起，得满分"
        @依据("假定")
    when
        $m : 指标( 指标 == "%s", 实际完成值 <= 300 )
    then
        记分.得满分($m);
    end

    rule "%s超过300起，每超过1%%扣%s分，扣完为止"
        @依据("假定")
    when
        $m : 指标( 指标 == "%s", 实际完成值 > 300 )
    then
        记分.扣分($m, 每超百分比(300, 1, %s));
    end

    """
        .formatted(name, name, name, points, name, points);
  }
}
