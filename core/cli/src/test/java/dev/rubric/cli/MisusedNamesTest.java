package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each slip in a declaration or in its use is one message, at its place, with what is right there:
 * in rubric.yaml, in rules of all three forms, and in what is submitted.
 */
class MisusedNamesTest {
  private static final Map<String, String> FILES =
      Map.of(
          "rubric.yaml",
          """
          名称: misused
          版本: "1"
          标题: 办法
          年度: 2024
          总分: 100
          加分: {上限: 5, 总分上限: 105, 分组: [{名称: 表彰, 上限: 3}]}
          事项: [省级表彰, 重大违纪]
          预算科目: [培训费]
          等级: [{等级: 优, 下限: 90}, {等级: 差, 下限: 0}]
          数据项:
            - {单位: 机构类型, 类型: 文本, 可选: [医院, 学校]}
            - {单位: 平均年龄, 类型: 数值, 计量单位: 岁, 最小值: 0}
            - {指标: 抽查件数, 类型: 数值, 计量单位: 件, 缺省: 0, 适用指标: [办件质量]}
            - {指标: 验收日期, 类型: 日期}
            - {指标: 公开, 类型: 是/否}
            - {预算: 追加金额, 类型: 数值, 计量单位: 万元, 缺省: 0}
          明细:
            - {名称: 任务, 列: [{名称: 类别, 类型: 文本, 可选: [重点, 一般]}, {名称: 金额, 类型: 数值}, {名称: 办结, 类型: 是/否}, {名称: 办结日期, 类型: 日期}]}
          派生:
            - {单位: 任务总额, 公式: "合计(任务, 金额)"}
            - {单位: 办结率, 公式: "占比(个数(任务, 办结 == 是), 个数(任务))", 计量单位: "%"}
            - {预算: 追加率, 公式: "占比(追加金额, 年初预算)", 计量单位: "%"}
          同类:
            - {名称: 年龄, 数值: 平均年龄, 方向: ≤, 分组: 机构类型}
            - {名称: 业绩, 得分: [办件质量]}
          指标体系:
            - 一级指标: 工作
              分值: 60
              三级指标:
                - {指标: 办件质量, 分值: 30, 计量单位: 件, 方向: ≤}
                - {指标: 任务完成, 分值: 30, 计量单位: "%", 方向: ≥}
            - 一级指标: 管理
              分值: 40
              三级指标:
                - {指标: 预算管理, 分值: 20, 计量单位: "%"}
                - {指标: 队伍建设, 分值: 20}
          """,
          "a.drl",
          """
          rule "办件质量，抽查不实每件扣3分"
          when
              $m : 指标( 指标 == "办件质量", 机构类型 == "医院", 验收日期 <= "2024-06-30", 公开 == 是 )
          then
              记分.扣分($m, $m.抽查件数 * 3, "抽查" + $m.抽查件数);
          end
          rule "任务完成按办结率"
          when
              $u : 单位( 任务总额 > 100, 个数(任务, 类别 == "重点", 金额 > 5) >= 1 )
          then
              记分.按比例得分("任务完成", $u.办结率);
              记分.分组加分("表彰", 1);
          end
          rule "预算管理"
          when
              $b : 预算( 科目 == "培训费", 追加率 <= 10 )
          then
              记分.得分("预算管理", 分档($b.追加率, 10, 20, 5, 10));
          end
          rule "队伍建设按同类"
          when
              单位( 平均年龄 <= 同类平均(年龄) )
          then
              记分.得分("队伍建设", 最小值(同类名次(年龄), 20));
          end
          """,
          "b.dslr",
          """
          规则「重大违纪」
          当
              事项 重大违纪 不少于 1 次
          则
              等级不超过 差
              提示：「任务总额 {显示(合计(任务, 金额), 1)}」
          完
          规则「办件质量未公开的」
          当
              指标 办件质量，公开 为 否，抽查件数 超过 3 件
          则
              扣 2 分
          完
          """,
          "c.csv",
          """
          一级指标,二级指标,三级指标,条件,计分方法,规则名称
          工作,—,办件质量,"指标 办件质量，抽查件数 超过 5 件",扣 1 分,抽查不实5件以上的
          管理,—,预算管理,"预算 培训费，追加率 高于 10%",不得分,追加过多
          """,
          "s.yaml",
          """
          单位: 某局
          机构类型: 医院
          平均年龄: 40
          任务: [{类别: 重点, 金额: 5, 办结: 是, 办结日期: 2024-03-01}]
          指标:
            - {指标: 办件质量, 实际完成值: 3, 抽查件数: 1, 验收日期: 2024-05-01, 公开: 是}
          预算:
            - {科目: 培训费, 年初预算: 100, 追加金额: 5}
          事项: [{事项: 省级表彰, 次数: 1}]
          """);

  private static List<Diagnostic> problems(String file, String right, String wrong) {
    String text = FILES.get(file);
    if (!right.isEmpty()) {
      assertThat(text).contains(right);
      text = text.replace(right, wrong);
    }
    Map<String, String> files = new HashMap<>(FILES);
    files.put(file, text);
    String submission = files.remove("s.yaml");
    try {
      Map<String, byte[]> bytes = new TreeMap<>();
      files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
      Rubric rubric = Rubric.load(bytes);
      rubric.score(Submissions.parse("s.yaml", submission, rubric));
      return List.of();
    } catch (DiagnosticException refused) {
      return refused.diagnostics();
    }
  }

  private static String lines(String written) {
    return written.replace("\\n", "\n");
  }

  @Test
  void withoutASlipAllIsRight() {
    assertThat(problems("a.drl", "", "")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvFileSource(resources = "/misused-names.txt", delimiter = '|', encoding = "UTF-8")
  void oneMessageAtItsPlace(String file, String right, String wrong, String code, String message) {
    List<Diagnostic> found = problems(file, lines(right), wrong == null ? "" : lines(wrong));

    assertThat(found).as(found.toString()).hasSize(1);
    Diagnostic only = found.get(0);
    assertThat(only.code()).isEqualTo(code);
    Location where = Objects.requireNonNull(only.location());
    assertThat(where.file()).isEqualTo(file);
    assertThat(only.message().in(Language.ZH)).contains(message);
  }
}
