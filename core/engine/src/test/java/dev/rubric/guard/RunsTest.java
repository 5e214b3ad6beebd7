package dev.rubric.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidRubricException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sign a hundred thousand times: refused, and no more work than reading it once. */
@Timeout(30)
class RunsTest {
  private static final int LENGTH = 100_000;

  private static final String FRAMEWORK =
      """
      名称: runs
      版本: "1"
      标题: 测试
      总分: 100
      等级: [{等级: 优, 下限: 0}]
      指标体系:
        - 一级指标: 产出
          分值: 100
          三级指标:
            - {指标: 甲, 分值: 100}
      """;

  private static final String RULE =
      """
      rule "甲"
      when
          $m : 指标( 指标 == "甲", 实际完成值 %s )
      then
          记分.得分($m, 1);
      end
      """;

  private static String run(String sign) {
    return sign.repeat(LENGTH / sign.length());
  }

  private static void refused(String framework, String rules) {
    Map<String, byte[]> files =
        Map.of(
            "rubric.yaml", framework.getBytes(StandardCharsets.UTF_8),
            "rules.drl", rules.getBytes(StandardCharsets.UTF_8));

    assertThat(catchThrowable(() -> Rubric.load(files)))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("错误");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!", "！", "! ", "=", "= ", "<=", "≠ ", ">", "≤", "(", "-", "+", ".", "||"})
  void inACondition(String sign) {
    refused(FRAMEWORK, RULE.formatted(run(sign) + " 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"，", "：", "- ", "{", "[", "\"", "'", "a: ", ": ", "\ta ", "&a ", "? ", "甲 "})
  void inTheFramework(String sign) {
    refused(FRAMEWORK + run(sign), RULE.formatted(">= 1"));
  }
}
