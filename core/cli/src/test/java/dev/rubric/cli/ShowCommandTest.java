package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The read-back of a rubric: what each value at, below and above a bound gets. */
class ShowCommandTest {
  @TempDir private Path folder;

  @Test
  void saysThePointsAtBelowAndAboveEachBound() throws IOException {
    rubric("≥95%得满分，90%（含）—95%得80%，以下不得分");

    Run run = Run.of("show", folder);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("合格率  分值 10  单位 %  方向 ≥")
        .contains("规则：甲：≥95%得满分")
        .contains("89.99% → 0 分", "90% → 8 分", "90.01% → 8 分")
        .contains("94.99% → 8 分", "95% → 10 分", "95.01% → 10 分");
  }

  @Test
  void saysWhereTheFirstStepEnds() throws IOException {
    rubric("≥95%得满分，每低于1个百分点扣0.5分，扣完为止");

    assertThat(Run.of("show", folder).out())
        .contains("93.99% → 9.5 分", "94% → 9.5 分", "94.01% → 10 分", "95% → 10 分");
  }

  @Test
  void supposesATargetWhereTargetsComeWithTheData() throws IOException {
    rubric("达到目标值得满分，未达到目标值不得分");

    assertThat(Run.of("show", folder).out())
        .contains("以目标值 100（假定）为例：", "99.99% → 0 分", "100% → 10 分");
  }

  @Test
  void speaksEnglish() throws IOException {
    rubric("≥95%得满分，否则得1分");

    assertThat(Run.of("show", folder, "--lang", "en").out())
        .contains(
            "weight 10  unit %  direction ≥", "rule: ", "94.99% → 1 point ", "95% → 10 points ");
  }

  @Test
  void saysWhereEveryLineOfTheEffectiveStandardComesFrom() throws IOException {
    rubric("≥95%得满分，否则得1分");
    Path standards = Files.createDirectory(folder.resolve("standards"));
    Path national = Files.createDirectory(standards.resolve("show"));
    for (String file : new String[] {"rubric.yaml", "rules.dslr"}) {
      Files.copy(folder.resolve(file), national.resolve(file));
    }
    Path county = Files.createDirectory(standards.resolve("county"));
    Files.writeString(
        county.resolve("rubric.yaml"),
        """
        名称: county
        版本: "1"
        标题: 本县标准
        继承: show@1
        派生:
          - {预算: 预算执行率, 公式: "占比(支出, 年初预算)", 计量单位: "%", 依据: 本县办法}
        """,
        StandardCharsets.UTF_8);

    assertThat(Run.of("show", county).out())
        .contains("继承：show@1")
        .contains("产出  分值 10  来源 show")
        .contains("合格率  分值 10  单位 %  方向 ≥  来源 show")
        .contains("预算 预算执行率 = 占比(支出, 年初预算)  单位 %  依据 本县办法  来源 本标准")
        .contains("预算 预算调整率 = 增减率(调整预算, 年初预算)  单位 %  依据 财预〔2013〕53号  来源 库");
  }

  @Test
  void saysWhereTheRulesStandThatAllIndicatorsShareAndWhatNeedsOtherData() {
    assertThat(Run.of("show", Path.of("../../rules/department-whole-hunan")).out())
        .contains("管理制度健全性  分值 3  方向 要点  来源 mof-department-common-2013\n    见“其他规则”\n")
        .contains("得分还取决于填报的其他数据")
        .doesNotContain("没有规则", "→ 未评分");
  }

  @Test
  void theDocumentSaysItToo() throws IOException {
    Path hunan = Path.of("../../rules/department-whole-hunan");
    Path page = folder.resolve("standard.html");

    assertThat(Run.of("show", hunan, "-o", page).code()).isZero();
    assertThat(Files.readString(page, StandardCharsets.UTF_8))
        .contains("来源：本标准", "来源：mof-department-common-2013", "来源：submission-checks");
  }

  @Test
  void refusesWhatIsNoRubric() {
    assertThat(Run.of("show", folder.resolve("none")).code()).isEqualTo(2);
  }

  private void rubric(String method) throws IOException {
    Files.writeString(
        folder.resolve("rubric.yaml"),
        """
        名称: show
        版本: "1"
        标题: 说明
        总分: 10
        等级:
          - {等级: 优, 下限: 9}
          - {等级: 差, 下限: 0}
        指标体系:
          - 一级指标: 产出
            分值: 10
            三级指标:
              - {指标: 合格率, 分值: 10, 计量单位: "%", 方向: "≥"}
        """,
        StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("rules.dslr"),
        "规则「甲」\n当\n    指标 合格率\n则\n    " + method + "\n完\n",
        StandardCharsets.UTF_8);
  }
}
