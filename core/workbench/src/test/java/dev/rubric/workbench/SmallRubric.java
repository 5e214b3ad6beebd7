package dev.rubric.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One indicator, two rules, two cases, two submissions: what a newcomer changes first. */
final class SmallRubric {
  static final String RULES =
      """
      rule "刑事案件发案起数不超过300起，得满分"
      when
          $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 <= 300 )
      then
          记分.得满分($m);
      end

      rule "刑事案件发案起数超过300起，每超过1%扣0.5分，扣完为止"
      when
          $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 > 300 )
      then
          记分.扣分($m, 每超百分比(300, 1, 0.5));
      end
      """;

  private SmallRubric() {}

  static Path in(Path temp) throws IOException {
    Path folder = Files.createDirectories(temp.toRealPath().resolve("small"));
    Files.createDirectories(folder.resolve("tests/submissions"));
    Files.writeString(
        folder.resolve("rubric.yaml"),
        """
        名称: small
        版本: "1.0"
        标题: 小标准
        年度: 2024
        总分: 100
        等级:
          - {等级: 优, 下限: 90}
          - {等级: 差, 下限: 0}
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标:
              - {指标: 刑事案件发案起数, 分值: 100, 计量单位: 起, 方向: ≤}
        """);
    Files.writeString(folder.resolve("rules.drl"), RULES);
    Files.writeString(
        folder.resolve("tests/cases.yaml"),
        """
        用例:
          - 用例: 250起得满分
            已知:
              指标: [{指标: 刑事案件发案起数, 实际完成值: 250}]
            应得:
              指标: {刑事案件发案起数: 100}
        """);
    for (String unit : new String[] {"甲县 290", "乙县 310"}) {
      String[] parts = unit.split(" ", -1);
      Files.writeString(
          folder.resolve("tests/submissions/" + parts[1] + ".yaml"),
          "单位: %s\n年度: 2024\n指标:\n  - {指标: 刑事案件发案起数, 实际完成值: %s}\n".formatted(parts[0], parts[1]));
    }
    return folder;
  }
}
