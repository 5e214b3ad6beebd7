package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.samples.benchmarks.Criteria.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The criteria as an auditor's folder. */
public final class RubricFolder {
  private static final int RULES_A_FILE = 100;

  private RubricFolder() {}

  /** Writes them to a new folder, 100 rules a file. */
  public static Path write(Criteria criteria) {
    return write(criteria, rules(criteria));
  }

  /** Two rules for all indicators, with the limits as targets in rubric.yaml. */
  public static Path writeGeneric(Criteria criteria) {
    return write(
        criteria,
        List.of(
            """
            rule "达到目标值得满分"
            when
                $m : 指标( 实际完成值 >= 目标值 )
            then
                记分.得满分($m);
            end

            rule "低于目标值得60%"
            when
                $m : 指标( 实际完成值 < 目标值 )
            then
                记分.按比例得分($m, 60);
            end
            """));
  }

  private static Path write(Criteria criteria, List<String> rules) {
    try {
      Path folder = Files.createTempDirectory("rubric-benchmark");
      Files.writeString(folder.resolve("rubric.yaml"), framework(criteria));
      for (int first = 0; first < rules.size(); first += RULES_A_FILE) {
        int end = Math.min(first + RULES_A_FILE, rules.size());
        Files.writeString(
            folder.resolve("rules%04d.drl".formatted(first / RULES_A_FILE)),
            String.join("", rules.subList(first, end)));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes it again. */
  public static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String framework(Criteria criteria) {
    BigDecimal total = Criteria.WEIGHT.multiply(BigDecimal.valueOf(criteria.lines().size()));
    StringBuilder yaml =
        new StringBuilder(
            """
            名称: benchmark
            版本: "1"
            标题: 基准
            总分: %s
            等级:
              - {等级: 优, 下限: %s}
              - {等级: 差, 下限: 0}
            指标体系:
              - 一级指标: 全部
                分值: %s
                三级指标:
            """
                .formatted(total, total.multiply(new BigDecimal("0.9")), total));
    for (Line line : criteria.lines()) {
      yaml.append(
          "      - {指标: %s, 分值: %s, 目标值: %s}\n"
              .formatted(line.indicator(), Criteria.WEIGHT, line.limit()));
    }
    return yaml.toString();
  }

  private static List<String> rules(Criteria criteria) {
    List<String> rules = new ArrayList<>();
    for (Line line : criteria.lines()) {
      switch (line.method()) {
        case AT_LEAST -> {
          rules.add(rule(line, "不低于%s得满分", ">=", "得满分($m)"));
          rules.add(rule(line, "低于%s每1%%扣0.05分", "<", "扣分($m, 每低百分比(%s, 1, 0.05))"));
        }
        case AT_MOST -> {
          rules.add(rule(line, "不超过%s得满分", "<=", "得满分($m)"));
          rules.add(rule(line, "超过%s每1个扣0.5分", ">", "扣分($m, 每超数量(%s, 1, 0.5))"));
        }
        case BANDS -> {
          rules.add(rule(line, "达到%s得满分", ">=", "得满分($m)"));
          rules.add(rule(line, "不足%s得60%%", "<", "按比例得分($m, 60)"));
        }
      }
    }
    return rules;
  }

  private static String rule(Line line, String name, String comparator, String call) {
    return """
    rule "%s%s"
        @依据("第%d条")
    when
        $m : 指标( 指标 == "%s", 实际完成值 %s %s )
    then
        记分.%s;
    end

    """
        .formatted(
            line.indicator(),
            name.formatted(line.limit()),
            line.place() + 1,
            line.indicator(),
            comparator,
            line.limit(),
            call.formatted(line.limit()));
  }
}
