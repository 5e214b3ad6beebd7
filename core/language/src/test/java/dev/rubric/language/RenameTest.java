package dev.rubric.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Submissions;
import dev.rubric.framework.Indicator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An indicator is renamed in rules, framework, cases and data, and nothing else is. */
class RenameTest {
  private static final String OLD = "刑事案件发案起数";
  private static final String NEW = "刑事警情数";

  private static Renaming rename(Draft draft, String file, String old, String name) {
    int at = draft.text(file).orElseThrow().indexOf(old);
    return new RubricLanguage(draft).rename(file, at + 1, name);
  }

  @Test
  void itIsRenamedInRulesFrameworkCasesAndData() {
    Draft draft = Draft.of(Marked.LINZE);
    Renaming renaming = rename(draft, "rubric.yaml", OLD, NEW);

    assertThat(renaming.edits())
        .extracting(TextEdit::file)
        .contains(
            "rubric.yaml",
            "outputs.drl",
            "tests/outputs.yaml",
            "tests/submissions/linze-public-security-2024.yaml");
    assertThat(renaming.remarks()).isEmpty();
    Draft renamed = draft.with(renaming.edits());
    assertThat(renamed.rubric().orElseThrow().framework().indicator(NEW)).isPresent();
  }

  @Test
  void whatWasScoredIsScoredTheSame() {
    Draft draft = Draft.of(Marked.LINZE);
    Draft renamed = draft.with(rename(draft, "rubric.yaml", OLD, NEW).edits());
    String data = "tests/submissions/linze-public-security-2024.yaml";

    String before = total(draft, data);

    assertThat(total(renamed, data)).isEqualTo(before);
    assertThat(renamed.text(data).orElseThrow()).contains(NEW).doesNotContain("指标: " + OLD);
  }

  private static String total(Draft draft, String data) {
    return draft
        .rubric()
        .orElseThrow()
        .score(Submissions.parse(data, draft.text(data).orElseThrow()))
        .total()
        .toPlainString();
  }

  @Test
  void aGroupOfTheSameNameKeepsIt() {
    Draft draft = Draft.of(Marked.LINZE);
    String yaml = draft.text("rubric.yaml").orElseThrow();
    int at = yaml.indexOf("指标: 工作目标管理") + 5;
    Draft renamed = draft.with(new RubricLanguage(draft).rename("rubric.yaml", at, "目标管理").edits());

    assertThat(renamed.text("rubric.yaml").orElseThrow()).contains("名称: 工作目标管理", "指标: 目标管理");
    assertThat(renamed.problems()).isEmpty();
  }

  @Test
  void sentencesAreRenamedToo() {
    Draft draft = Draft.of(Marked.SENTENCES);
    Draft renamed = draft.with(rename(draft, "rubric.yaml", OLD, NEW).edits());

    assertThat(renamed.problems()).isEmpty();
    assertThat(renamed.text("outputs.dslr").orElseThrow()).contains("指标 " + NEW);
  }

  @Test
  void everyIndicatorOfEveryShippedRubricIsRenamedSoundOrRefused() throws IOException {
    int renamed = 0;
    try (Stream<Path> folders = Files.list(Path.of("../../rules"))) {
      for (Path folder :
          folders.filter(each -> Files.exists(each.resolve("rubric.yaml"))).toList()) {
        Draft draft = Draft.of(folder);
        for (Indicator indicator : draft.rubric().orElseThrow().framework().indicators()) {
          if (!indicator.fromData() && indicator.location().file().equals("rubric.yaml")) {
            renamed += isRenamed(draft, indicator.name()) ? 1 : 0;
          }
        }
      }
    }
    assertThat(renamed).isGreaterThan(40);
  }

  /** What a standard says that the rubric builds on can't be renamed in the rubric alone. */
  private static boolean isRenamed(Draft draft, String old) {
    Renaming renaming = Renamer.rename(draft, old, "换了名的指标");
    if (renaming.edits().isEmpty()) {
      assertThat(draft.rubric().orElseThrow().standards()).as(old).isNotEmpty();
      assertThat(renaming.remarks()).as(old).isNotEmpty();
      return false;
    }
    Draft renamed = draft.with(renaming.edits());
    assertThat(renamed.problems()).as(old).isEmpty();
    assertThat(Occurrences.of(renamed, "换了名的指标")).hasSameSizeAs(renaming.edits());
    return true;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "有\"引号", "有: 冒号", "治安案件发案起数", "刑事案件发案起数", "a\u202eb"})
  void aNameThatCannotBeIsRefusedWithAReason(String name) {
    Renaming refused = rename(Draft.of(Marked.LINZE), "rubric.yaml", OLD, name);

    assertThat(refused.edits()).isEmpty();
    assertThat(refused.remarks()).hasSize(1);
  }

  @Test
  void whatIsNoIndicatorIsNotRenamed() {
    Renaming refused = rename(Draft.of(Marked.LINZE), "outputs.drl", "实际完成值", NEW);

    assertThat(refused.edits()).isEmpty();
  }
}
