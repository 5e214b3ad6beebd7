package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidRubricException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in one place hides nothing that is wrong in another. */
class AllInOneGoTest {
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
  private static final String SOUND =
      "rule \"满分\" when $m : 指标( 实际完成值 >= 0 ) then 记分.得满分($m); end\n";

  @TempDir Path folder;

  @BeforeEach
  void framework() throws IOException {
    write("rubric.yaml", FRAMEWORK);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }

  private static void pipe(Path file) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
  }

  private List<String> found() {
    InvalidRubricException refused =
        catchThrowableOfType(InvalidRubricException.class, () -> Rubric.load(folder));
    return refused.diagnostics().stream()
        .map(each -> each.location() + " " + each.code())
        .map(each -> each.replace(folder + "/", ""))
        .toList();
  }

  @Test
  void aPipeHidesNothingOfTheOtherFiles() throws IOException, InterruptedException {
    pipe(folder.resolve("b.drl"));
    write("a.drl", "rule \"甲\" when $m : 指标( 没有 == 1 ) then 记分.得满分($m); end\n");
    write("c.drl", "rule \"乙\" when $m : 指标( 分值 > 0 ) then 记分.满分($m); end\n");

    assertThat(found())
        .containsExactlyInAnyOrder(
            "b.drl not-a-file", "a.drl:1:24 unknown-field", "c.drl:1:38 unknown-verb");
  }

  @Test
  void norDoesItHideWhatIsWrongWithTheFramework() throws IOException, InterruptedException {
    pipe(folder.resolve("b.drl"));
    write("rubric.yaml", FRAMEWORK.replace("分值: 60", "分值: 50"));

    assertThat(found()).anyMatch(each -> each.endsWith("not-a-file"));
    assertThat(found()).anyMatch(each -> each.contains("weight-sum"));
  }

  @Test
  void aRubricWithAFileThatCanNotBeReadIsNoneHoweverSoundTheOthersAre()
      throws IOException, InterruptedException {
    write("a.drl", SOUND);
    Rubric before = Rubric.load(folder);
    pipe(folder.resolve("b.drl"));

    assertThat(found()).containsExactly("b.drl not-a-file");
    assertThatThrownBy(() -> before.reload(folder)).isInstanceOf(InvalidRubricException.class);
    Files.delete(folder.resolve("b.drl"));
    assertThat(before.reload(folder)).isSameAs(before);
  }

  @Test
  void withoutTheFileOfItsRulesNoIndicatorIsSaidToHaveNone()
      throws IOException, InterruptedException {
    pipe(folder.resolve("a.drl"));

    assertThat(found()).containsExactly("a.drl not-a-file");
  }

  @ParameterizedTest(name = "{0} … {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "$m : 指标( 没有 == 1 )            | 记分.满分($m)            | unknown-field unknown-verb",
        "$m : 指标( 没有 == 1 )            | 记分.得满分($n)          | unknown-field unknown-variable",
        "$m : 指标( 没有 == 1, 也没有 > 1 ) | 记分.得分($m)            | unknown-field unknown-field"
            + " wrong-arguments",
        "$m : 没有( 实际完成值 > 1 )        | 记分.满分($m)            | unknown-fact unknown-verb",
        "$m : 没有( 实际完成值 > 1 )        | 记分.得满分($m)          | unknown-fact",
        "$m : 指标( $t : 没有 )            | 记分.得分($m, $t)        | unknown-field",
        "$m : 指标( 没有 == 1 )            | 记分.得分($m, $m.也没有) | unknown-field unknown-field",
        "$m : 指标( 实际完成值 > 1 )        | 记分.满分($m)            | unknown-verb",
      })
  void aWrongConditionHidesNothingOfTheConsequence(
      String condition, String consequence, String codes) throws IOException {
    write("a.drl", "rule \"甲\" when " + condition + " then " + consequence + "; end\n");

    assertThat(found())
        .map(each -> each.substring(each.indexOf(' ') + 1))
        .containsExactly(codes.split(" "));
  }
}
