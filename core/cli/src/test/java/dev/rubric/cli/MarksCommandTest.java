package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command says of a rubric that scores with marks and has no total. */
class MarksCommandTest {
  private static final Path PEFA = Path.of("../../rules/pefa-2016");
  private static final String UNITS =
      """
      {"单位":"甲国","年度收支":[{"年":1,"预算收入":100,"决算收入":98},{"年":2,"预算收入":100,"决算收入":98},{"年":3,"预算收入":100,"决算收入":98}]}
      {"单位":"乙国"}
      """;

  @TempDir private Path folder;

  @Test
  void aBatchCountsTheMarksOfEachSection() throws IOException {
    Path in = Files.writeString(folder.resolve("in.ndjson"), UNITS, StandardCharsets.UTF_8);
    Path out = folder.resolve("out.ndjson");

    Run run = Run.of("score", PEFA, "--batch", in, "--out", out, "--brief", "--unchecked");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out() + run.err())
        .contains("已评分 2", "PI-3 收入:  C+ 1 (50.0%)  D 1 (50.0%)")
        .doesNotContain("总分：");
    assertThat(Files.readString(out, StandardCharsets.UTF_8))
        .contains("\"3.1 收入总额\":\"A\"", "\"2.1 功能构成\":\"D*\"")
        .doesNotContain("\"total\"");
  }

  @Test
  void showSaysScalesAndHowMarksAreBroughtTogether() {
    assertThat(Run.of("show", PEFA).out())
        .contains("PI-3 收入  计分制 PEFA 等次  汇总 M2", "A B+ B C+ C D+ D D* NA NU", "A B → B+")
        .contains("M1：最低，另有更高的加“+”", "各一级指标的汇总：不汇总")
        .doesNotContain("分值 7");
    assertThat(Run.of("show", PEFA, "--lang", "en").out())
        .contains("scale PEFA 等次  together M2", "sections together: none");
  }

  @Test
  void aDifferenceNamesWhatIsBroughtTogetherOtherwise() throws IOException {
    Path other = Files.createDirectories(folder.resolve("pefa-2016"));
    for (String file : new String[] {"rubric.yaml", "left-out.drl", "pi-1-1.drl", "pi-2-1.drl"}) {
      String text = Files.readString(PEFA.resolve(file), StandardCharsets.UTF_8);
      Files.writeString(other.resolve(file), text.replace("汇总: M2", "汇总: M1"));
    }
    for (String file : new String[] {"pi-2-2.drl", "pi-2-3.drl", "pi-3-1.drl", "pi-3-2.drl"}) {
      Files.copy(PEFA.resolve(file), other.resolve(file));
    }

    assertThat(Run.of("diff", PEFA, other).out()).contains("PI-3 收入", "汇总", "最低");
  }

  @Test
  void anImpactInPointsIsRefusedInWords() throws IOException {
    Path in = Files.writeString(folder.resolve("in.ndjson"), UNITS, StandardCharsets.UTF_8);

    Run run = Run.of("compare", PEFA, PEFA, "--batch", in);

    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("总分不是分值的合计，不能统计影响");
  }
}
