package dev.rubric.samples.finance;

import dev.rubric.Rubric;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small standard in as many versions as wanted: each lets one case more pass. */
final class Standards {
  static final String NAME = "cases";
  static final String UNIT = "临泽县公安局";

  private Standards() {}

  static Rubric rubric(int version) {
    return rubric(version, "案件");
  }

  /** A standard that does not know the indicator of the others. */
  static Rubric renamed() {
    return rubric(1, "刑事案件");
  }

  private static Rubric rubric(int version, String indicator) {
    String framework =
        """
        名称: cases
        版本: "%d"
        标题: 案件 (假定)
        总分: 10
        指标体系:
          - 一级指标: 产出
            分值: 10
            三级指标:
              - {指标: %s, 分值: 10, 计量单位: 起, 方向: ≤}
        等级:
          - {等级: 优, 下限: 9}
          - {等级: 差, 下限: 0}
        """
            .formatted(version, indicator);
    String rules =
        "规则「案件」\n依据 第一条\n当\n    指标 %s\n则\n    不超过%d起得满分，每超过1起扣1分，扣完为止\n完\n"
            .formatted(indicator, 100 + version);
    return Rubric.load(Map.of("rubric.yaml", bytes(framework), "rules.dslr", bytes(rules)));
  }

  static byte[] archive(int version) {
    return rubric(version).toArchive();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A submission of so many cases. */
  static String submission(int cases) {
    return Submission.of(UNIT)
        .year(2024)
        .measure(Measure.of("案件").value(BigDecimal.valueOf(cases)).unitOfMeasure("起"))
        .build()
        .toJson();
  }
}
