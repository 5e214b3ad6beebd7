package dev.rubric.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidRubricException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that is wrong in several cells says so of each. */
class SeveralFaultsInARowTest {
  private static final String FRAMEWORK =
      """
      名称: one-go
      版本: 1
      标题: 测试
      指标体系:
        - 一级指标: 产出
          分值: 100
          三级指标: [{指标: 甲, 分值: 40}, {指标: 乙, 分值: 60}]
      """;

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "实际完成值 大概 3 | 满满分                 | C2 D2",
        "实际完成值 大概 3 | 得满分                 | C2",
        "实际完成值 ≥ 3    | 满满分                 | D2",
        "实际完成值 大概 3 | 每超过步长扣分         | C2 E2 F2",
      })
  void aRowOfATableTellsAllOfItsFaults(String condition, String method, String cells) {
    String table =
        "三级指标,分值,条件,计分方法,步长,扣分\n甲,40,%s,%s,%s\n乙,60,实际完成值 ≥ 0,得满分,,\n"
            .formatted(condition, method, method.contains("步长") ? "些许,很多" : ",");

    InvalidRubricException refused =
        catchThrowableOfType(
            InvalidRubricException.class,
            () ->
                Rubric.load(
                    Map.of(
                        "rubric.yaml",
                        FRAMEWORK.getBytes(StandardCharsets.UTF_8),
                        "a.csv",
                        table.getBytes(StandardCharsets.UTF_8))));

    assertThat(refused.diagnostics())
        .extracting(each -> String.valueOf(each.location()).replaceAll(".*, ", ""))
        .containsExactlyInAnyOrder(cells.split(" "));
  }
}
