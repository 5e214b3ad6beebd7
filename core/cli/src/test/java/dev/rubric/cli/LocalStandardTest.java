package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A local standard on a national one, as an auditor writes it with the manual: own items, a list, a
 * derived rate, a date and peers. All numbers are assumed (假定).
 */
class LocalStandardTest {
  private static final Path NATIONAL = Path.of("../../rules/mof-department-common-2013");

  private static final String STANDARD =
      """
      名称: county-department
      版本: "2025"
      标题: 某县部门整体支出绩效评价办法
      继承: mof-department-common-2013@1
      施行: {自: 2025-01-01}
      取消指标: [结转结余变动率]
      数据项:
        - {指标: 报送日期, 类型: 日期, 适用指标: [自评报送及时性]}
        - {单位: 单位类别, 类型: 文本, 可选: [党政机关, 事业单位], 必填: 是}
        - {单位: 平均年龄, 类型: 数值, 计量单位: 岁, 最小值: 18, 最大值: 65}
      明细:
        - {名称: 重点任务, 列: [{名称: 权重, 类型: 数值, 最小值: 0}, {名称: 进度, 类型: 数值, 计量单位: "%", 最小值: 0, 最大值: 100}]}
      派生:
        - {单位: 重点任务进度, 公式: "加权平均(重点任务, 进度, 权重)", 计量单位: "%", 依据: 县考核办法第八条}
      同类:
        - {名称: 年龄, 数值: 平均年龄, 方向: ≤, 分组: 单位类别}
      指标体系:
        - 一级指标: 过程
          二级指标:
            - 名称: 预算管理
              三级指标:
                - {指标: 自评报送及时性, 分值: 2DIRECTION}
        - 一级指标: 效果
          二级指标:
            - 名称: 履职效益
              三级指标:
                - {指标: 经济效益, 分值: 4}
                - {指标: 社会效益, 分值: 4}
                - {指标: 生态效益, 分值: 4}
                - {指标: 重点任务推进, 分值: 2, 计量单位: "%", 方向: ≥}
                - {指标: 队伍结构, 分值: 1, 计量单位: 岁, 方向: ≤}
      """;

  private static final String SENTENCES =
      """
      规则「自评报送及时性：5月31日前报送得满分」
      依据「县考核办法第三条」
      当
          指标 自评报送及时性，报送日期 不超过 2025-05-31
      则
          得满分
      完

      规则「自评报送及时性：5月31日以后报送或者没有写明日期的不得分」
      依据「县考核办法第三条」
      当
          指标 自评报送及时性，报送日期 超过 2025-05-31 或者 报送日期 未填报
      则
          不得分
      完
      """;

  private static final String RULES =
      """
      rule "重点任务推进按重点任务进度的比例得分"
          @依据("县考核办法第八条")
      when
          $u : 单位( )
      then
          记分.按比例得分("重点任务推进", $u.重点任务进度);
      end

      rule "队伍结构：平均年龄不高于同类平均的得满分"
          @依据("县考核办法第九条")
      when
          单位( 平均年龄 <= 同类平均(年龄) )
      then
          记分.得满分("队伍结构");
      end

      rule "队伍结构：平均年龄高于同类平均的不得分"
          @依据("县考核办法第九条")
      when
          单位( 平均年龄 > 同类平均(年龄) )
      then
          记分.不得分("队伍结构");
      end
      """;

  private static final String CASES =
      """
      用例:
        - 用例: 5月30日报送
          已知: {单位类别: 党政机关, 指标: [{指标: 自评报送及时性, 实际完成值: 1, 报送日期: 2025-05-30}]}
          应得: {指标: {自评报送及时性: 2}}
        - 用例: 5月31日报送
          已知: {单位类别: 党政机关, 指标: [{指标: 自评报送及时性, 实际完成值: 1, 报送日期: 2025-05-31}]}
          应得: {指标: {自评报送及时性: 2}}
        - 用例: 6月1日报送
          已知: {单位类别: 党政机关, 指标: [{指标: 自评报送及时性, 实际完成值: 1, 报送日期: 2025-06-01}]}
          应得: {指标: {自评报送及时性: 0}}
        - 用例: 没有写明报送日期
          已知: {单位类别: 党政机关, 指标: [{指标: 自评报送及时性, 实际完成值: 1}]}
          应得: {指标: {自评报送及时性: 0}}
        - 用例: 两项任务按权重为75%
          已知: {单位类别: 事业单位, 重点任务: [{权重: 3, 进度: 100}, {权重: 1, 进度: 0}]}
          应得: {指标: {重点任务推进: 1.5}}
        - 用例: 没有同类可比
          已知: {单位类别: 事业单位, 平均年龄: 40}
          应得: {指标: {队伍结构: 未评分}}
      """;

  @TempDir private Path folder;
  private Path local;

  @BeforeEach
  void nextToTheNationalOne() throws IOException {
    local = Files.createDirectories(folder.resolve("county-department"));
    Path copy = Files.createDirectories(folder.resolve("mof-department-common-2013"));
    try (Stream<Path> files = Files.list(NATIONAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
      }
    }
    write("report.dslr", SENTENCES);
    write("own.drl", RULES);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(local.resolve(file), text, StandardCharsets.UTF_8);
  }

  private Run check(String direction) throws IOException {
    write("rubric.yaml", STANDARD.replace("DIRECTION", direction));
    return Run.of("check", local);
  }

  /** Of conditions about peers, some values are tried and it is said so. */
  @Test
  void nothingIsWrongWithIt() throws IOException {
    Run run = check(", 方向: ≤");

    assertThat(run.out()).contains("提示 1 个", "[too-complex] 指标 队伍结构");
    assertThat(run.code()).isZero();
  }

  @Test
  void weightsThatDoNotAddUpAreNamedWithTheirIndicators() throws IOException {
    write("rubric.yaml", STANDARD.replace("分值: 2DIRECTION", "分值: 1, 方向: ≤"));

    assertThat(Run.of("check", local).out() + Run.of("check", local).err())
        .contains("一级指标 过程 分值 35，其指标合计 34（", "自评报送及时性 1");
  }

  @Test
  void casesSayWhatItComesTo() throws IOException {
    check(", 方向: ≤");
    Files.createDirectories(local.resolve("tests"));
    write("tests/cases.yaml", CASES);

    assertThat(Run.of("test", local).out()).contains("用例 6：通过 6");
  }

  @Test
  void theDifferenceToTheNationalOneIsToldWhole() throws IOException {
    check(", 方向: ≤");

    assertThat(Run.of("diff", NATIONAL, local).out())
        .contains("自评报送及时性", "重点任务推进", "队伍结构", "结转结余变动率", "经济效益");
    assertThat(Run.of("show", local).out()).contains("重点任务进度", "来源 本标准");
  }

  /** An indicator that leaves its direction to submissions makes no rule of another one dead. */
  @Test
  void rulesOfTheNationalStandardStayAlive() throws IOException {
    Run run = check("");

    assertThat(run.out() + run.err())
        .contains("自评报送及时性", "[overlap]")
        .doesNotContain("never-matches");
  }
}
