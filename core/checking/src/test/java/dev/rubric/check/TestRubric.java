package dev.rubric.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rubrics to folders, with just the indicators that their rules name. */
final class TestRubric {
  private record Known(String name, int weight, String more) {}

  private static final List<Known> INDICATORS =
      List.of(
          new Known("刑事案件发案起数", 7, "计量单位: 起, 方向: ≤"),
          new Known("培训人次", 5, "计量单位: 人次, 方向: ≥"),
          new Known("群众满意度", 10, "计量单位: \"%\", 方向: ≥"),
          new Known("预算调整率", 5, "计量单位: 次"),
          new Known("养护里程", 5, "计量单位: 公里"),
          new Known("社会效益", 10, "方向: 定性"),
          new Known("制度健全性", 6, "方向: 要点"));

  private TestRubric() {}

  /** A rubric of those rules in a folder. */
  static Path of(Path folder, String rules) {
    List<Known> named =
        INDICATORS.stream().filter(known -> rules.contains('"' + known.name() + '"')).toList();
    int total = named.stream().mapToInt(Known::weight).sum();
    String indicators =
        named.stream()
            .map(
                known ->
                    "      - {指标: "
                        + known.name()
                        + ", 分值: "
                        + known.weight()
                        + ", "
                        + known.more()
                        + "}\n")
            .collect(Collectors.joining());
    return of(
        folder,
        """
        名称: test
        版本: "1"
        标题: 测试
        总分: %1$d
        事项: [重大违纪]
        指标体系:
          - 一级指标: 产出
            分值: %1$d
            三级指标:
        %2$s\
        """
            .formatted(total, indicators),
        rules);
  }

  /** A rubric with a framework of its own. */
  static Path of(Path folder, String framework, String rules) {
    try {
      Files.writeString(folder.resolve("rubric.yaml"), framework, StandardCharsets.UTF_8);
      Files.writeString(folder.resolve("rules.drl"), rules, StandardCharsets.UTF_8);
      return folder;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
