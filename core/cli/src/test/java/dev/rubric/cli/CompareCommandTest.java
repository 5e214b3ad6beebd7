package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rubric compare}: what a change does to a portfolio. */
class CompareCommandTest {
  @TempDir private Path folder;
  private Path old;
  private Path loosened;
  private Path portfolio;

  @BeforeEach
  void write() throws IOException {
    old = rubric("old", 300);
    loosened = rubric("new", 302);
    portfolio = folder.resolve("in.ndjson");
    String lines =
        IntStream.range(295, 310)
            .mapToObj(
                cases ->
                    "{\"单位\":\"单位"
                        + cases
                        + "\",\"指标\":[{\"指标\":\"案件\",\"实际完成值\":"
                        + cases
                        + ",\"计量单位\":\"起\"}]}")
            .collect(Collectors.joining("\n"));
    Files.writeString(portfolio, lines + "\n\n", StandardCharsets.UTF_8);
  }

  private Path rubric(String name, int limit) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        made.resolve("rubric.yaml"),
        """
        名称: demo
        版本: "1"
        标题: 示例
        总分: 7
        等级:
          - {等级: 优, 下限: 6}
          - {等级: 差, 下限: 0}
        指标体系:
          - 一级指标: 产出
            分值: 7
            三级指标:
              - {指标: 案件, 分值: 7, 计量单位: 起, 方向: ≤}
        """,
        StandardCharsets.UTF_8);
    Files.writeString(
        made.resolve("rules.dslr"),
        "规则「案件」\n依据 第一条\n当\n    指标 案件\n则\n    不超过" + limit + "起得满分，每超过1起扣1分，扣完为止\n完\n",
        StandardCharsets.UTF_8);
    return made;
  }

  @Test
  void theWorkbookHasEveryTable() throws IOException {
    Path book = folder.resolve("impact.xlsx");
    Run run =
        Run.of(
            "compare",
            old.toString(),
            loosened.toString(),
            "--batch",
            portfolio.toString(),
            "-o",
            book.toString());

    assertThat(run.code()).isZero();
    try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(book))) {
      List<String> names = new ArrayList<>();
      read.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).containsExactly("汇总", "单位", "变动最大", "每处改动", "等级", "分布");
      assertThat(read.getSheet("单位").getRow(1).getCell(0).getStringCellValue()).startsWith("单位30");
      assertThat(read.getSheet("汇总").getRow(3).getCell(1).getNumericCellValue()).isEqualTo(15);
      assertThat(read.getSheet("变动最大").getRow(1).getCell(2).getStringCellValue()).isEqualTo("案件");
    }
  }

  @Test
  void aWorkbookIsNotWrittenToATerminal() {
    Run run =
        Run.of(
            "compare",
            old.toString(),
            loosened.toString(),
            "--batch",
            portfolio.toString(),
            "--format",
            "xlsx");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("-o 文件.xlsx");
  }

  @Test
  void countsWhoseTotalAndGradeChange() {
    Run run = Run.of("compare", old, loosened, "--batch", portfolio);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("共 15 份，有变化的 8 份（上升 8，下降 0），等级变化 2 份");
    assertThat(Run.of("compare", old, loosened, "--batch", portfolio, "--lang", "en").out())
        .contains("15 submissions, 8 change");
  }

  @Test
  void writesEveryForm() {
    for (String name : new String[] {"i.json", "i.csv", "i.md", "i.html", "i.txt"}) {
      Path out = folder.resolve(name);
      assertThat(Run.of("compare", old, loosened, "--batch", portfolio, "-o", out).code()).isZero();
      assertThat(out).content(StandardCharsets.UTF_8).contains("单位302");
    }
  }

  @Test
  void endsWithOneWhenTheChangeGoesAgainstAPolicy() {
    assertThat(Run.of("compare", old, loosened, "--batch", portfolio, "--fail-on", "fall").code())
        .isZero();

    Run run =
        Run.of("compare", loosened, old, "--batch", portfolio, "--fail-on", "grade-fall,unscored");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("违反“没有单位降级”：2 个单位").doesNotContain("未评分");
    assertThat(Run.of("compare", old, loosened, "--batch", portfolio, "--fail-on", "x").err())
        .contains("没有名为 x 的要求");
  }

  @Test
  void buildServersAreToldOfPolicies() {
    Run junit =
        Run.of(
            "compare",
            loosened,
            old,
            "--batch",
            portfolio,
            "--fail-on",
            "grade-fall,unscored",
            "--format",
            "junit");
    assertThat(junit.out()).contains("tests=\"2\" failures=\"1\"", "单位302");
    Run sarif =
        Run.of(
            "compare",
            loosened,
            old,
            "--batch",
            portfolio,
            "--fail-on",
            "grade-fall",
            "--format",
            "sarif");
    assertThat(sarif.out()).contains("\"ruleId\" : \"grade-fall\"", "rubric.yaml");
  }

  @Test
  void claimsAndQualityLookAtThePortfolio() {
    Run claims = Run.of("claims", old, "--batch", portfolio);
    assertThat(claims.code()).as(claims.err()).isZero();
    assertThat(claims.out()).contains("共 15 份，可对照的 0 份");
    Run quality = Run.of("quality", old, "--batch", portfolio, "--format", "csv");
    assertThat(quality.out()).contains("案件,7,15,0,6,3,0,7");
    assertThat(Run.of("quality", old, "--batch", portfolio, "--lang", "en").out())
        .contains("cliff 案件 301 (");
  }

  @Test
  void aPackedPortfolioGivesTheSame() throws IOException {
    Path packed = folder.resolve("in.portfolio");
    Run run = Run.of("pack", old, "--batch", portfolio, "-o", packed);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("15 份，每份约");

    assertThat(Run.of("compare", old, loosened, "--batch", packed, "--format", "json").out())
        .isEqualTo(
            Run.of("compare", old, loosened, "--batch", portfolio, "--format", "json").out());
    Files.writeString(packed, "不是", StandardCharsets.UTF_8);
    assertThat(Run.of("compare", old, loosened, "--batch", packed).err()).contains("请重新打包");
    assertThat(Run.of("pack", old, "--batch", portfolio, "-o", folder.resolve("p.json")).code())
        .isEqualTo(2);
  }

  @Test
  void whatCanNotBeUsedIsRefused() {
    Path none = folder.resolve("none.ndjson");
    assertThat(Run.of("compare", old, loosened, "--batch", none).code()).isEqualTo(2);
    assertThat(Run.of("compare", old, none, "--batch", portfolio).code()).isEqualTo(2);
    assertThat(Run.of("compare", old, loosened, "--batch", portfolio, "-o", portfolio).code())
        .isEqualTo(2);
    assertThat(Run.of("compare", old, loosened).err()).contains("缺少参数");
  }
}
