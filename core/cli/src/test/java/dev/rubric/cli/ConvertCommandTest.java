package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.rule.Form;
import dev.rubric.rule.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvertCommandTest {
  private static final Path LINZE = Path.of("../../rules/linze-public-security-2024");

  private static final Path TABLES = Path.of("../../samples/forms/linze-xlsx");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Form.class)
  void thereAndBackIsTheSame(Form form) {
    String to = form.name().toLowerCase(Locale.ROOT);
    Path there = folder.resolve("there");
    Path back = folder.resolve("back");

    Run first = Run.of("convert", LINZE, "--to", to, "-o", there);
    Run second = Run.of("convert", there, "--to", "drl", "-o", back);

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).isEmpty();
    assertThat(first.err()).contains("已写入 " + there + "：benefits." + to);
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(Rubric.load(back).rules())
        .extracting(RuleFile::toDrl)
        .isEqualTo(Rubric.load(LINZE).rules().stream().map(RuleFile::toDrl).toList());
    assertThat(back.resolve("tests/outputs.yaml"))
        .hasSameTextualContentAs(LINZE.resolve("tests/outputs.yaml"));
  }

  /** Layout, notes of cells and further sheets are still there. */
  @Test
  void aTableOfThatFormStaysAsItIs() throws IOException {
    Path there = folder.resolve("there");

    assertThat(Run.of("convert", TABLES, "--to", "xlsx", "-o", there).code()).isZero();

    assertThat(there.resolve("outputs.xlsx"))
        .hasSameBinaryContentAs(TABLES.resolve("outputs.xlsx"));
  }

  @Test
  void aTableTakesItsLayoutFromTheEarlierOne() throws IOException {
    Path text = folder.resolve("text");
    Path back = folder.resolve("back");

    Run there = Run.of("convert", TABLES, "--to", "drl", "-o", text);
    Run again = Run.of("convert", text, "--to", "xlsx", "--like", TABLES, "-o", back);

    assertThat(there.code()).isZero();
    assertThat(there.err())
        .contains(
            "outputs.xlsx 警告 [layout-lost] 没有带过去：列宽、样式、合并单元格、冻结窗格；改回表格时用 --like 指明这个文件，就和它一样");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.err()).doesNotContain("layout-lost");
    for (String name : List.of("benefits", "checks", "inputs", "outputs", "satisfaction")) {
      assertThat(back.resolve(name + ".xlsx"))
          .hasSameBinaryContentAs(TABLES.resolve(name + ".xlsx"));
    }
  }

  @Test
  void saysWhatAnEarlierTableWasNotUsedFor() throws IOException {
    Path other = Files.copy(TABLES.resolve("outputs.xlsx"), folder.resolve("other.xlsx"));

    Run unused =
        Run.of("convert", LINZE, "--to", "xlsx", "--like", other, "-o", folder.resolve("a"));
    Run text = Run.of("convert", LINZE, "--to", "drl", "--like", other, "-o", folder.resolve("b"));
    Run none = Run.of("convert", LINZE, "--to", "xlsx", "--like", LINZE, "-o", folder.resolve("c"));
    Run missing = Run.of("convert", LINZE, "--to", "xlsx", "--like", "none.xlsx");

    assertThat(unused.code()).isZero();
    assertThat(unused.err()).contains("没有用到 --like 的 other.xlsx");
    assertThat(text.code()).isEqualTo(2);
    assertThat(text.err()).isEqualTo("--like 只用于 --to xlsx\n");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).startsWith("没有原来的 .xlsx：");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).startsWith("找不到原来的 .xlsx：none.xlsx");
  }

  @Test
  void overwritesNothing() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));

    Run run = Run.of("convert", LINZE, "--to", "dslr", "-o", there);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("已经存在，不会覆盖：" + there + "\n");
    assertThat(there).isEmptyDirectory();
  }

  @Test
  void saysWhichCommentsStayBehind() throws IOException {
    Path rubric = Files.createDirectory(folder.resolve("rubric"));
    assertThat(Run.of("new", folder.resolve("new")).code()).isZero();
    Files.copy(folder.resolve("new/rubric.yaml"), rubric.resolve("rubric.yaml"));
    String rules = Files.readString(folder.resolve("new/rules.drl"));
    Files.writeString(rubric.resolve("rules.drl"), rules.replaceFirst("when\n", "when // 全年预算数\n"));

    Run run = Run.of("convert", rubric, "--to", "dslr", "-o", folder.resolve("there"));

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("  rules.drl:6:1 警告 [comment-lost] 规则里面或末尾的注释没有带过去\n");
    assertThat(Files.readString(folder.resolve("there/rules.dslr")))
        .startsWith("// 项目支出的评分规则（模板）。目标值写在填报里，一套规则适用于所有项目。\n");
  }

  @Test
  void saysWhichFormsThereAre() {
    Run run = Run.of("convert", LINZE, "--to", "docx");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("drl").contains("xlsx");
  }
}
