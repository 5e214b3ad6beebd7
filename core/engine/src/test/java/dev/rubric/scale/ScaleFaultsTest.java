package dev.rubric.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each slip in a scale, or in what uses one, is one message with its place and the right choice.
 */
class ScaleFaultsTest {
  private static final String YAML =
      """
      名称: faults
      版本: 1
      标题: 计分制
      汇总: 不汇总
      数据项:
        - {指标: 专家等次, 类型: 文本, 可选: [A, B, C]}
        - {指标: 专家结论, 类型: 文本, 可选: [A, 不合格]}
        - {指标: 专家评语, 类型: 文本}
        - {指标: 专家分数, 类型: 数值}
      计分制:
        - 名称: 字母
          等次: [A, B, {等次: C+, 仅汇总: 是}, C, {等次: C*, 视同: C}, {等次: NA, 不计: 是}]
          汇总:
            - {名称: 木桶, 方式: 最低}
            - {名称: 表, 方式: 查表, 表: {AA: A, AB: B, AC: B, BB: B, BC: C+, CC: C}}
      指标体系:
        - {一级指标: 甲, 计分制: 字母, 汇总: 表, 三级指标: [{指标: 一}, {指标: 二}]}
        - {一级指标: 乙, 分值: 10, 三级指标: [{指标: 三, 分值: 10}]}
      """;

  private static final String RULES =
      """
      rule "一" when $m : 指标( 指标 == "一" ) then 记分.评为("一", "A"); 记分.评为("二", "C*"); 记分.得分("三", 5); end
      """;

  private static Rubric load(String yaml, String rules) {
    return Rubric.load(
        Map.of(
            "rubric.yaml", yaml.getBytes(StandardCharsets.UTF_8),
            "rules.drl", rules.getBytes(StandardCharsets.UTF_8)));
  }

  private static Diagnostic only(String yaml, String rules) {
    InvalidRubricException refused =
        catchThrowableOfType(InvalidRubricException.class, () -> load(yaml, rules));
    assertThat(refused).isNotNull();
    assertThat(refused.diagnostics()).hasSize(1);
    return refused.diagnostics().get(0);
  }

  @Test
  void withoutASlipItLoads() {
    assertThat(load(YAML, RULES).framework().scales()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{等次: C*, 视同: C} | {等次: C*, 视同: E} | unknown-mark | 视同的 E 不是",
        "[A, B, {等次: C+ | [{等次: A, 数值: 3}, {等次: B, 数值: 4}, {等次: C+ | scale-order | B 不是这样",
        "[A, B, {等次: C+ | [{等次: A, 数值: 3}, B, {等次: C+ | scale-order | B 不是这样",
        "[A, B, {等次: C+ | [A, A, B, {等次: C+ | declared-twice | 等次 A 写了两次",
        "CC: C} | CD: C, CC: C} | unknown-mark | 没有等次 D",
        "CC: C} | CC: E} | unknown-mark | 没有等次 E；可用的有",
        "AB: B, | | table-gap | 汇总表缺少 A B；2 到 2 项",
        "AB: B, AC: B, BB: B, BC: C+, CC: C} | A B: B} | table-gap | A C、B B、B C 等 4 种",
        "AB: B, | AB: B, BA: B, | duplicate-key | BA 写了两次",
        "方式: 最低} | 方式: 最低, 加号: +} | unknown-mark | 没有等次 B+",
        "方式: 最低} | 方式: 平均} | wrong-type | 其中之一：最低、查表",
        "计分制: 字母, 汇总: 表 | 计分制: 字毌, 汇总: 最低 | unknown-scale | 没有计分制 字毌",
        "计分制: 字母, 汇总: 表 | 计分制: 字母, 汇总: 合计 | unknown-aggregation | 不能按 合计 汇总",
        "计分制: 字母, 汇总: 表 | 计分制: 字母 | missing-key | 应写明 汇总",
        "汇总: 不汇总 | | missing-key | 应写明 汇总：不汇总",
        "汇总: 不汇总 | 汇总: 加权平均 | unknown-aggregation | 不能按 加权平均 汇总",
        "汇总: 不汇总 | 汇总: 不汇总\\n总分: 100 | no-points-total | 不能写 总分",
        "三级指标: [{指标: 一} | 三级指标: [{指标: 一, 分值: 3} | unknown-key | 分值",
        "汇总: 表, | 汇总: 加权平均, | missing-key | 缺少 权重",
      })
  void ofTheRubric(String right, String wrong, String code, String words) {
    assertThat(YAML).contains(right);
    String said = wrong == null ? "" : wrong.replace("\\n", "\n");
    String yaml = YAML.replace(right, said);

    InvalidRubricException refused =
        catchThrowableOfType(InvalidRubricException.class, () -> load(yaml, RULES));

    assertThat(refused).as(yaml).isNotNull();
    assertThat(refused.diagnostics())
        .filteredOn(each -> each.code().equals(code))
        .isNotEmpty()
        .allMatch(each -> each.location() != null)
        .first()
        .satisfies(each -> assertThat(each.message().in(Language.ZH)).contains(words));
    assertThat(refused.diagnostics().stream().map(Diagnostic::code).distinct()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "记分.评为(\"一\", \"A\") | 记分.评为(\"一\", \"E\") | unknown-mark | 等次 E",
        "记分.评为(\"一\", \"A\") | 记分.评为(\"一\", \"C+\") | unknown-mark | 等次 C+；可用的有：A、B、C、C*、NA",
        "记分.评为(\"一\", \"A\") | 记分.评为(\"一\") | wrong-arguments | 记分.评为($指标, \"等次\")",
        "记分.评为(\"一\", \"A\") | 记分.评为(\"一\", \"专家等次\") | unknown-mark | 专家等次 是数据项，不是等次；不加引号，写成"
            + " $m.专家等次",
        "记分.评为(\"一\", \"A\") | 记分.评为(\"一\", \"专家等級\") | unknown-mark | 没有可以评的等次 专家等級",
        "记分.评为(\"一\", \"A\") | 记分.评为($m, $m.专家结论) | unknown-mark | 取自数据项的等次可以填报 不合格，而一 的计分制 字母"
            + " 没有可以评的等次 不合格",
        "记分.评为(\"一\", \"A\") | 记分.评为($m, $m.专家评语) | unknown-mark | 请在 rubric.yaml 声明，例如 {指标:"
            + " 专家评定等次",
        "记分.评为(\"一\", \"A\") | 记分.评为($m, $m.自评等次) | unknown-mark | 取自写明 可选 的文本数据项",
        "记分.评为(\"一\", \"A\") | 记分.评为($m, $m.专家评语 + \"A\") | unknown-mark | 取自写明 可选 的文本数据项",
        "记分.评为(\"一\", \"A\") | 记分.评为($m, $m.专家分数) | wrong-type | 此处应为文本，实际为数值",
        "记分.评为(\"一\", \"A\") | 记分.评为($m, $m.专家等级) | unknown-field | 是不是 专家等次",
        "记分.评为(\"一\", \"A\") | 记分.评为($m, 专家等次) | unknown-name | 请写 $变量.专家等次",
        "记分.得分(\"三\", 5) | 记分.评为(\"三\", $m.专家等次) | wrong-scale | 三 按分值计分，没有等次",
        "记分.评为(\"一\", \"A\") | 记分.得满分(\"一\") | wrong-scale | 一 按等次计分（字母），不能得满分",
        "记分.评为(\"一\", \"A\") | 记分.扣分(\"一\", 1) | wrong-scale | 可用：评为",
        "记分.评为(\"一\", \"A\") | 记分.评为(\"一\", \"A\"); 记分.一级指标扣分(\"甲\", 1) | wrong-scale | 甲 按等次计分",
        "记分.得分(\"三\", 5) | 记分.评为(\"三\", \"A\") | wrong-scale | 三 按分值计分，没有等次",
        "记分.得分(\"三\", 5) | 记分.得分(\"三\", 5); 记分.总分扣分(1) | no-points-total | 不能总分扣分",
      })
  void ofARule(String right, String wrong, String code, String words) {
    assertThat(RULES).contains(right);

    InvalidRubricException refused =
        catchThrowableOfType(
            InvalidRubricException.class, () -> load(YAML, RULES.replace(right, wrong)));

    assertThat(refused).isNotNull();
    assertThat(refused.diagnostics().get(0).code()).isEqualTo(code);
    assertThat(refused.diagnostics().get(0).message().in(Language.ZH)).contains(words);
  }

  @Test
  void aScaleIsAList() {
    String map = YAML.replaceFirst("等次: \\[A, .*\\]", "等次: {A: 2, B: 1}");

    assertThat(only(map, RULES).message().in(Language.ZH)).contains("等次 应为从优到劣的列表");
  }
}
