package dev.rubric.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.rule.Form;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A text that goes on and on is read, or refused with words; no pattern runs out of stack over it.
 */
class LongTextsTest {
  private static final String RULES =
      """
      rule "甲" // \\"%s
      when
          $m : 指标( 指标 == "甲" )
      then
          记分.得满分($m);
      end

      rule "乙"
      when
          $m : 指标( 指标 == "乙" )
      then
          记分.得满分($m);
      end
      """;

  private static String framework(String head) {
    return head
        + """
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标:
              - {指标: 甲, 分值: 10}
              - {指标: 乙, 分值: 90}
        """;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refused(String head, String code) {
    byte[] rules = utf8(RULES.formatted(""));
    assertThatThrownBy(
            () -> Rubric.load(Map.of("rubric.yaml", utf8(framework(head)), "rules.drl", rules)))
        .isInstanceOfSatisfying(
            InvalidRubricException.class,
            refusal ->
                assertThat(refusal.diagnostics())
                    .anySatisfy(diagnostic -> assertThat(diagnostic.code()).isEqualTo(code)));
  }

  @Test
  void aNameOfManyParts() {
    String name = "a-".repeat(20_000) + "a";

    refused(TestRubric.head().replace("名称: test", "名称: " + name + "_"), "wrong-type");
    refused(TestRubric.head().replace("名称: test", "名称: test\n继承: " + name + "!"), "wrong-type");
  }

  @Test
  void aNumberOfManyGroups() {
    String number = "\"1" + ",111".repeat(20_000) + "\"";

    refused(TestRubric.head().replace("总分: 100", "总分: " + number), "not-a-number");
  }

  @Test
  void aCommentThatOpensAQuotation(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve("rubric.yaml"), utf8(framework(TestRubric.head())));
    Files.write(folder.resolve("rules.drl"), utf8(RULES.formatted("好".repeat(100_000))));

    assertThat(RuleForms.convert(folder, Form.DSLR).files()).isNotEmpty();
  }
}
