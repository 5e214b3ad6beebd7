package dev.rubric.store;

import dev.rubric.Rubric;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Reference;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small rubric in as many versions as wanted. */
final class Samples {
  private Samples() {}

  static Rubric rubric(int version) {
    String framework =
        """
        名称: demo
        版本: "%d"
        标题: 示例
        总分: 10
        指标体系:
          - 一级指标: 产出
            分值: 10
            三级指标:
              - {指标: 案件, 分值: 10, 计量单位: 起, 方向: ≤}
        """
            .formatted(version);
    String rules =
        "规则「案件」\n依据 第一条\n当\n    指标 案件\n则\n    不超过%d起得满分，每超过1起扣1分，扣完为止\n完\n"
            .formatted(100 + version);
    return Rubric.load(Map.of("rubric.yaml", bytes(framework), "rules.dslr", bytes(rules)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Submission submission(int cases) {
    return Submission.of("单位" + cases)
        .year(2024)
        .reference(Reference.of(String.valueOf(cases)))
        .measure(Measure.of("案件").value(BigDecimal.valueOf(cases)).unitOfMeasure("起"))
        .build();
  }
}
