package dev.rubric.samples.benchmarks;

import dev.rubric.Rubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The same rules on fields that the library has and on fields that the rubric declares itself (数据项,
 * 派生): what a word of one's own costs.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DeclaredBenchmark {
  private static final int INDICATORS = 30;
  private static final int SUBMISSIONS = 1000;

  /** Where the fields come from. */
  public enum Fields {
    /** 实际完成值, 目标值 and 完成率. */
    BUILT_IN("实际完成值", "完成率"),
    /** 实绩 and 计划, and 得率 worked out of them. */
    DECLARED("实绩", "得率");

    private final String value;
    private final String rate;

    Fields(String value, String rate) {
      this.value = value;
      this.rate = rate;
    }
  }

  /** Whose fields are read. */
  @Param public Fields fields = Fields.BUILT_IN;

  private Rubric rubric;
  private Submission[] submissions = {};
  private int next;

  /** Loads the rubric and makes up the submissions (assumed, 假定). */
  @Setup
  public void load() {
    rubric = Rubric.load(Map.of("rubric.yaml", framework(), "rules.drl", rules()));
    Random random = new Random(1);
    submissions = new Submission[SUBMISSIONS];
    for (int i = 0; i < SUBMISSIONS; i++) {
      Submission.Builder unit = Submission.of("单位" + i);
      for (int k = 0; k < INDICATORS; k++) {
        unit.measure(measure(k, BigDecimal.valueOf(random.nextInt(200)), BigDecimal.valueOf(100)));
      }
      submissions[i] = unit.build();
    }
  }

  private MeasureBuilder measure(int indicator, BigDecimal value, BigDecimal target) {
    MeasureBuilder measure = Measure.of("指标" + indicator);
    return fields == Fields.BUILT_IN
        ? measure.value(value).target(target)
        : measure.item("实绩", value).item("计划", target);
  }

  private byte[] framework() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("名称: declared\n版本: \"1\"\n标题: 声明的字段\n总分: ").append(INDICATORS).append('\n');
    if (fields == Fields.DECLARED) {
      yaml.append("数据项:\n  - {指标: 实绩, 类型: 数值}\n  - {指标: 计划, 类型: 数值}\n");
      yaml.append("派生:\n  - {指标: 得率, 公式: \"占比(实绩, 计划)\", 计量单位: \"%\"}\n");
    }
    yaml.append("指标体系:\n  - 一级指标: 产出\n    分值: ").append(INDICATORS).append("\n    三级指标:\n");
    for (int k = 0; k < INDICATORS; k++) {
      yaml.append("      - {指标: 指标").append(k).append(", 分值: 1}\n");
    }
    return yaml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] rules() {
    StringBuilder rules = new StringBuilder();
    for (int k = 0; k < INDICATORS; k++) {
      rules.append(rule(k, ">= 100", "得满分($m)"));
      rules.append(rule(k, "< 100", "按比例得分($m, $m." + fields.rate + ")"));
    }
    return rules.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String rule(int indicator, String condition, String call) {
    return """
    rule "指标%d %s"
    when
        $m : 指标( 指标 == "指标%d", %s %s )
    then
        记分.%s;
    end
    """
        .formatted(indicator, condition, indicator, fields.value, condition, call);
  }

  /** Scores the next submission. */
  @Benchmark
  public Scorecard score() {
    next = next + 1 == submissions.length ? 0 : next + 1;
    return rubric.score(submissions[next]);
  }
}
