package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FmtCommandTest {
  private static final String UNTIDY =
      """


      // 文件的说明
        rule "甲得满分"
      @依据("文号")
        when
      $m : 指标( 指标 == "合格率", // 括号 ( 在注释里
      实际完成值 >= 90 )
      then
              记分.得满分($m);
          // 结论的说明
      end
      // 乙的说明
      rule "乙不得分"
      when
          $m : 指标( 指标 == "合格率", 实际完成值 < 90 )
      then
          记分.不得分($m, "右括号 ) 在文本里");
      end


      """;

  private static final String TIDY =
      """
      // 文件的说明
      rule "甲得满分"
          @依据("文号")
      when
          $m : 指标( 指标 == "合格率", // 括号 ( 在注释里
              实际完成值 >= 90 )
      then
          记分.得满分($m);
          // 结论的说明
      end

      // 乙的说明
      rule "乙不得分"
      when
          $m : 指标( 指标 == "合格率", 实际完成值 < 90 )
      then
          记分.不得分($m, "右括号 ) 在文本里");
      end
      """;

  @TempDir private Path folder;

  @BeforeEach
  void rubric() throws IOException {
    write(
        "rubric.yaml",
        """
        名称: fmt
        版本: "1"
        标题: 排版
        总分: 10
        等级:
          - {等级: 优, 下限: 9}
          - {等级: 差, 下限: 0}
        指标体系:
          - 一级指标: 产出
            分值: 10
            三级指标:
              - {指标: 合格率, 分值: 10, 计量单位: "%", 方向: "≥"}
        """);
  }

  @Test
  void laysRulesOutAlikeAndKeepsWordsAndComments() throws IOException {
    write("rules.drl", UNTIDY);
    List<String> before = rules();

    Run run = Run.of("fmt", folder);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("rules.drl")).hasContent(TIDY);
    assertThat(rules()).isEqualTo(before);
  }

  @Test
  void laysSentencesOutAlike() throws IOException {
    write(
        "rules.dslr", "  规则「甲」\n 依据「文号」\n当\n指标 合格率\n\n则\n得满分\n完\n规则「乙」\n当 没有 预算 三公经费\n则 总分一票否决\n完");

    Run.of("fmt", folder);

    assertThat(folder.resolve("rules.dslr"))
        .hasContent(
            "规则「甲」\n依据「文号」\n当\n    指标 合格率\n则\n    得满分\n完\n\n规则「乙」\n当 没有 预算 三公经费\n则 总分一票否决\n完\n");
  }

  @Test
  void checkChangesNothingAndSaysWhichFile() throws IOException {
    write("rules.drl", UNTIDY);

    Run run = Run.of("fmt", "--check", folder);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("排版不一致：" + folder.resolve("rules.drl") + "\n");
    assertThat(folder.resolve("rules.drl")).hasContent(UNTIDY);
  }

  @Test
  void twiceChangesNothingMore() throws IOException {
    write("rules.drl", UNTIDY);
    Run.of("fmt", folder);

    assertThat(Run.of("fmt", "--check", folder).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../rules/linze-public-security-2024", "../../samples/forms/linze-dslr"})
  void theShippedRulesAreLaidOut(String rubric) {
    Run run = Run.of("fmt", "--check", rubric);

    assertThat(run.code()).as(run.err()).isZero();
  }

  private List<String> rules() {
    return Rubric.load(folder).rules().stream()
        .flatMap(file -> file.rules().stream())
        .map(Rule::toDrl)
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
