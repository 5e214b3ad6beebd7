package dev.rubric.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.sentence.SentenceParser;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each sentence says in the rule language, and what is said to one that is no sentence. */
class SentenceTest {
  private static final Framework LINZE =
      Rubric.load(Path.of("../../rules/linze-public-security-2024")).framework();

  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          指标 刑事案件发案起数 不超过 300 起|$m : 指标( 指标 == "刑事案件发案起数", 实际完成值 <= 300 )
          指标「刑事案件发案起数」不超过300起|$m : 指标( 指标 == "刑事案件发案起数", 实际完成值 <= 300 )
          指标刑事案件发案起数超过300起|$m : 指标( 指标 == "刑事案件发案起数", 实际完成值 > 300 )
          指标“刑事案件发案起数”，实际完成值 ≥ 300|$m : 指标( 指标 == "刑事案件发案起数", 实际完成值 >= 300 )
          指标 刑事案件发案起数 未填报，申报完成情况 为 达成|$m : 指标( 指标 == "刑事案件发案起数", 实际完成值 == 空, 申报完成情况 == "达成" )
          指标 刑事案件发案起数 低于 目标值 × 1.5|$m : 指标( 指标 == "刑事案件发案起数", 实际完成值 < 目标值 * 1.5 )
          指标 刑事案件发案起数，完成率 不低于 90%，完成率 低于 95％|$m : 指标( 指标 == "刑事案件发案起数", 完成率 >= 90, 完成率 < 95 )
          指标 经济效益，定性等级 为 达成年度指标、部分达成并具有一定效果 之一|$m : 指标( 指标 == "经济效益", 定性等级 in ("达成年度指标", "部分达成并具有一定效果") )
          指标 经济效益，评定比例 未填报 或者 评定比例 低于 60%|'$m : 指标( 指标 == "经济效益", 评定比例 == 空 || 评定比例 < 60 )'
          指标 预算编制，要点数 大于 0|$m : 指标( 指标 == "预算编制", 要点数 > 0 )
          一级指标「满意度」的指标 不低于 90%|$m : 指标( 一级指标 == "满意度", 实际完成值 >= 90 )
          指标 刑事案件发案起数，个数(预算, 支出 > 调整预算) 超过 2|$m : 指标( 指标 == "刑事案件发案起数", 个数(预算, 支出 > 调整预算) > 2 )
          要点 预算编制，符合 为 是|$i : 要点( 指标 == "预算编制", 符合 == 是 )
          > $m : 指标( 指标 == "预算编制", !( 要点数 == 0 ) )|$m : 指标( 指标 == "预算编制", !( 要点数 == 0 ) )
          """)
  void conditions(String sentence, String drl) {
    assertThat(rule(sentence, "得满分").patterns()).extracting(Pattern::toDrl).containsExactly(drl);
    assertThat(diagnostics.all()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          预算 合计，资金到位率 不低于 100%|预算( 科目 == "合计", 资金到位率 >= 100 )
          单位，在职人员控制率 不超过 100%|单位( 在职人员控制率 <= 100 )
          没有 预算 三公经费|not 预算( 科目 == "三公经费" )
          存在 事项 重大违纪 不少于 2 次|exists 事项( 名称 == "重大违纪", 次数 >= 2 )
          事项 重大违纪|事项( 名称 == "重大违纪" )
          $t：预算 合计|$t : 预算( 科目 == "合计" )
          自评得分 产出，得分 大于 10 分|自评得分( 一级指标 == "产出", 得分 > 10 )
          """)
  void conditionsThatNoStatementRefersTo(String sentence, String drl) {
    assertThat(rule(sentence, "总分一票否决").patterns()).extracting(Pattern::toDrl).containsExactly(drl);
    assertThat(diagnostics.all()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          得满分|记分.得满分($m);
          不得分|记分.不得分($m);
          得3分|记分.得分($m, 3);
          累计得 1 分|记分.累计得分($m, 1);
          得分值的80%|记分.按比例得分($m, 80);
          按完成比例得分|记分.按比例得分($m, 完成比例($m.实际完成值, $m.目标值));
          按 完成率 的比例得分|记分.按比例得分($m, $m.完成率);
          按评定得分 60% 至 80%|记分.按评定得分($m, 60, 80);
          扣0.25分，说明「未报实际完成值」|记分.扣分($m, 0.25, "未报实际完成值");
          每缺一项要点扣3分，最多扣 6 分|记分.扣分($m, 最小值($m.缺少要点数 * 3, 6));
          每超过1%扣0.5分，扣完为止|记分.扣分($m, 每超百分比(300, 1, 0.5));
          每超过 10 起扣 1 分，不足10起按10起计|记分.扣分($m, 每超数量(300, 10, 1, "不足按一计"));
          每超1个百分点扣0.1分，不足一步的按比例计，最多扣3分|记分.扣分($m, 最小值(每超百分点(300, 1, 0.1, "按比例"), 3));
          以 目标值 为界，每低于1%扣0.5分|记分.扣分($m, 每低百分比($m.目标值, 1, 0.5));
          完成率 以 100 为界，每低于1个百分点扣1分|记分.扣分($m, 每低百分点($m.完成率, 100, 1, 1));
          指标 资金到位率 得满分|记分.得满分("资金到位率");
          按评定得分 60% 至 80%（含）|记分.按评定得分含上限($m, 60, 80);
          扣 2 分，只扣最大|记分.只扣最大($m, 2);
          每超过1起扣0.5分，只扣最大一项，最多扣3分|记分.只扣最大($m, 最小值(每超数量(300, 1, 0.5), 3));
          每超过1起扣0.5分，以后每步加倍，扣完为止|记分.扣分($m, 每超数量(300, 1, 0.5, "每步2倍"));
          每超过1起扣0.5分，不足1起按1起计，每步1.5倍|记分.扣分($m, 每超数量(300, 1, 0.5, "不足按一计", "每步1.5倍"));
          每满1起得2分，最多得15分|记分.得分($m, 最小值(每超数量(0, 1, 2), 15));
          每满 10 起累计得 0.5 分|记分.累计得分($m, 每超数量(0, 10, 0.5));
          每超过1起得2分|记分.得分($m, 每超数量(300, 1, 2));
          每满1起加1分，最多加3分|记分.加分(最小值(每超数量($m.实际完成值, 0, 1, 1), 3));
          得 完成率 ÷ 10 分，最多得 5 分|记分.得分($m, 最小值($m.完成率 / 10, 5));
          加分组 表彰 加 2 分|记分.分组加分("表彰", 2);
          扣 个数(预算, 支出 > 调整预算) 分|记分.扣分($m, 个数(预算, 支出 > 调整预算));
          得 择优(完成率, 同比) 分|记分.得分($m, 择优($m.完成率, $m.同比));
          加 2 分|记分.加分(2);
          一票否决|记分.一票否决($m);
          一级指标 产出 一票否决|记分.一级指标否决("产出");
          总分扣 2 分|记分.总分扣分(2);
          总分扣 2 分，说明「迟报」|记分.总分扣分(2, "迟报");
          总分不超过 89 分|记分.总分不超过(89);
          一级指标 产出 扣 2 分|记分.一级指标扣分("产出", 2);
          一级指标 产出 不超过 20 分|记分.一级指标不超过("产出", 20);
          总分一票否决，说明「弄虚作假」|记分.总分否决("弄虚作假");
          等级不超过「良」|记分.等级不超过("良");
          不适用|记分.不适用($m);
          不评分|记分.不评分($m);
          警告：「支出 {实际完成值} 比上年多 {显示(同比, 2)}%」|疑点.警告("支出 " + $m.实际完成值 + " 比上年多 " + 显示($m.同比, 2) + "%");
          提示：「{实际完成值}{目标值}」|疑点.提示("" + $m.实际完成值 + $m.目标值);
          > 记分.得分($m, 3);|记分.得分($m, 3);
          """)
  void statements(String sentence, String drl) {
    Rule rule = rule("> $m : 指标( 指标 == \"刑事案件发案起数\", 实际完成值 > 300 )", sentence);

    assertThat(rule.calls().get(0).toDrl()).isEqualTo(drl);
    assertThat(diagnostics.all()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          指标 刑事案件发案起数 不超过 300 件|得满分|rules.dslr:3:25 错误 [wrong-unit] 计量单位应为 起，实际为 件
          指标 刑事案件发案起数 不超过 300 起|每超过1件扣1分|rules.dslr:5:9 错误 [wrong-unit] 计量单位应为 起，实际为 件
          指标 刑事案件发案起数，完成率 不超过 90 起|得满分|rules.dslr:3:28 错误 [wrong-unit] 计量单位应为 %，实际为 起
          刑事案件 不超过 300 起|得满分|rules.dslr:3:5 错误 [unknown-sentence] 不认识的句子 刑事案件 不超过 300 起；句子的写法如 指标 刑事案件发案起数 不超过 300 起、指标 刑事案件发案起数，完成率 不低于 100%、一级指标 产出 的指标，实际完成值 未填报，全部写法见手册的“中文句子”
          指标 刑事案件发案起数 不超过 300 起|每超出1%扣罚0.5分|rules.dslr:5:13 错误 [syntax] 读不懂的数值 罚0.5：此处应为 结尾，实际为 .
          指标 刑事案件发案起数 不超过 300 起|每超过1%罚0.5分|rules.dslr:5:5 错误 [unknown-sentence] 不认识的计分方法 每超过1%罚0.5分；是不是 每超过1%扣0.5分？
          指标 刑事案件发案起数 不超过 300 起|得满分数|rules.dslr:5:5 错误 [unknown-sentence] 不认识的计分方法 得满分数；是不是 得满分？
          指标 刑事案件发案起数 不超过 300 起|每超过1%扣0.5分，不足2%按2%计|rules.dslr:5:16 错误 [unknown-sentence] 不认识的计分方法 不足2%按2%计；计分方法的写法如 得满分、不得分、得 3 分，全部写法见手册的“中文句子”
          预算 合计，资金到位率 不低于 100%|得满分|rules.dslr:5:5 错误 [syntax] 请写明给哪个指标记分，例如 指标 资金到位率 得满分
          指标 刑事案件发案起数|每超过1%扣0.5分|rules.dslr:5:5 错误 [syntax] 条件里没有界限，请写明，例如 以 100 为界，每超过1%扣0.5分
          > 指标( 指标 = "x" )|得满分|rules.dslr:3:14 错误 [syntax] 符号 = 应写成 ==
          """)
  void saysWhatIsWrongAndWhere(String condition, String statement, String message) {
    rules(condition, statement);

    assertThat(diagnostics.all().get(0)).hasToString(message);
    assertThat(diagnostics.all().get(0).message().in(Language.EN)).isNotBlank();
  }

  @Test
  void readsOnAfterARuleThatItCannotRead() {
    RuleFile file =
        SentenceParser.parse(
            "rules.dslr",
            """
            规则「甲」
            当
                指标 预算编制 不超过 3
            完
            // 注释
            规则 "乙"
            依据 财预〔2013〕53号
            当 指标 预算编制 不超过 3
            则 得满分
            完
            规则「丙」
            当
            """,
            null,
            diagnostics);

    assertThat(file.rules()).extracting(Rule::name).containsExactly("乙");
    assertThat(file.rules()).extracting(Rule::basis).containsExactly("财预〔2013〕53号");
    assertThat(diagnostics.all())
        .extracting(Object::toString)
        .containsExactly(
            "rules.dslr:4:1 错误 [syntax] 此处应为 则，实际为 完", "rules.dslr:12:2 错误 [syntax] 此处缺少 一个句子");
  }

  @Test
  void refusesAnEndlessSentence() {
    rules("指标 预算编制 不超过 3", "扣" + "1".repeat(3000) + "分");

    assertThat(diagnostics.all()).extracting(each -> each.code()).containsExactly("too-long");
  }

  private Rule rule(String condition, String statement) {
    List<Rule> rules = rules(condition, statement);
    assertThat(diagnostics.all()).isEmpty();
    return rules.get(0);
  }

  private List<Rule> rules(String condition, String statement) {
    String text = "规则「甲」\n当\n    %s\n则\n    %s\n完\n".formatted(condition, statement);
    return SentenceParser.parse("rules.dslr", text, LINZE, diagnostics).rules();
  }
}
