package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.rule.RuleFile;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rubric loaded again is as one loaded anew, and keeps what did not change. */
class ReloadTest {
  private static final Path LINZE = Path.of("..", "..", "rules", "linze-public-security-2024");
  private static final Path SUBMISSION =
      Path.of("..", "..", "samples", "submissions", "linze-public-security-2024.yaml");

  @TempDir private Path folder;
  private Rubric first;
  private Submission submission;

  @BeforeEach
  void copyTheLinzeRubric() throws IOException {
    for (String name : List.of("rubric.yaml", "inputs.drl", "outputs.drl", "benefits.drl")) {
      Files.copy(LINZE.resolve(name), folder.resolve(name));
    }
    for (String name : List.of("satisfaction.drl", "checks.drl")) {
      Files.copy(LINZE.resolve(name), folder.resolve(name));
    }
    first = Rubric.load(folder);
    submission = Submissions.read(SUBMISSION);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to), StandardCharsets.UTF_8);
  }

  @Test
  void nothingChanged() {
    assertThat(first.reload(folder)).isSameAs(first);
  }

  @Test
  void oneFileChanged() throws IOException {
    edit("outputs.drl", "扣分($m, 0.25", "扣分($m, 0.5");

    Rubric second = first.reload(folder);

    assertThat(second.score(submission).toJson())
        .isEqualTo(Rubric.load(folder).score(submission).toJson());
    assertThat(second.score(submission).total()).isEqualByComparingTo("97");
    assertThat(first.score(submission).total()).isEqualByComparingTo("98");
  }

  @Test
  void filesThatDidNotChangeAreNotReadAgain() throws IOException {
    edit("outputs.drl", "扣分($m, 0.25", "扣分($m, 0.5");

    Rubric second = first.reload(folder);

    assertThat(file(second, "inputs.drl")).isSameAs(file(first, "inputs.drl"));
    assertThat(file(second, "outputs.drl")).isNotEqualTo(file(first, "outputs.drl"));
  }

  @Test
  void aChangedFrameworkChecksEveryRuleAgain() throws IOException {
    edit("rubric.yaml", "指标: 财务管理", "指标: 财务管理水平");

    assertThatThrownBy(() -> first.reload(folder))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("inputs.drl");
  }

  @Test
  void linesThatMoveAreReportedWhereTheyAreNow() throws IOException {
    edit("benefits.drl", "// 效益 15 分。", "\n\n// 效益 15 分。");

    assertThat(first.reload(folder).score(submission).toJson())
        .isEqualTo(Rubric.load(folder).score(submission).toJson())
        .isNotEqualTo(first.score(submission).toJson());
  }

  @Test
  void otherRulesUnderTheSameFramework() {
    Rubric other = first.withRules(first.rules());

    assertThat(other.score(submission).lines()).isEqualTo(first.score(submission).lines());
    assertThat(other.stamp().hash()).startsWith("sha256:").isNotEqualTo(first.stamp().hash());
    assertThat(other.reload(folder).rules()).isEqualTo(first.rules());
  }

  @Test
  void rulesThatLeaveAnIndicatorWithoutOneAreRefused() {
    List<RuleFile> fewer = new ArrayList<>(first.rules());
    fewer.removeIf(file -> file.file().equals("benefits.drl"));

    assertThatThrownBy(() -> first.withRules(fewer))
        .isInstanceOf(InvalidRubricException.class)
        .hasMessageContaining("经济效益");
    assertThat(first.rules()).hasSize(5);
  }

  private static RuleFile file(Rubric rubric, String name) {
    return rubric.rules().stream()
        .filter(each -> each.file().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
