package dev.rubric.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.table.TableParser;
import dev.rubric.internal.table.TableWriter;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the rows of a scoring-standard table say, and what is said of a wrong cell. */
class TableTest {
  private static final Framework LINZE =
      Rubric.load(Path.of("../../rules/linze-public-security-2024")).framework();

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aRowSaysItsRuleWithTargetDirectionStepAndPoints() {
    List<Rule> rules =
        rules(
            "一级指标|二级指标|三级指标|分值|方向|指标值|计分方法|步长|扣分|依据",
            "产出|履职目标实现|刑事案件发案起数|7|≤|300|得满分|||自评报告",
            "||||||||||",
            "|||||300 起|每超过步长扣分，扣完为止|1%|0.5|",
            "||化解矛盾纠纷起数|6|≥|1000|不得分|||");

    assertThat(diagnostics.all()).isEmpty();
    assertThat(rules)
        .extracting(Rule::toDrl)
        .containsExactly(
            """
            rule "刑事案件发案起数不超过300，得满分"
                @依据("自评报告")
            when
                $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 <= 300 )
            then
                记分.得满分($m);
            end
            """,
            """
            rule "刑事案件发案起数超过300起，每超过1%扣0.5分，扣完为止"
            when
                $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 > 300 )
            then
                记分.扣分($m, 每超百分比(300, 1, 0.5));
            end
            """,
            """
            rule "化解矛盾纠纷起数低于1000，不得分"
            when
                $m : 指标( 指标 == "化解矛盾纠纷起数", 实际完成值 < 1000 )
            then
                记分.不得分($m);
            end
            """);
  }

  @Test
  void aRowMayStateItsConditionInSentences() {
    List<Rule> rules =
        rules(
            "临泽县评分标准",
            "三级指标|条件|计分方法|规则名称|备注",
            "资金到位率|预算 合计，资金到位率 低于 100%|每低于1个百分点扣0.1分|甲|随便写",
            "—|事项 重大违纪|总分一票否决|乙|");

    assertThat(diagnostics.all()).isEmpty();
    assertThat(rules)
        .extracting(rule -> rule.patterns().get(0).toDrl() + rule.calls().get(0).toDrl())
        .containsExactly(
            "$b : 预算( 科目 == \"合计\", 资金到位率 < 100 )"
                + "记分.扣分(\"资金到位率\", 每低百分点($b.资金到位率, 100, 1, 0.1));",
            "事项( 名称 == \"重大违纪\" )记分.总分否决();");
  }

  /** What a finding says in words of its own is nothing that step and points are put into. */
  @Test
  void wordsOfAFindingAreLeftAsTheyAre() {
    List<Rule> rules =
        rules("三级指标|条件|计分方法|步长|扣分|规则名称", "—|预算 合计，资金到位率 低于 100%|警告：「不得按步长扣分，请核实」|||甲");

    assertThat(diagnostics.all()).isEmpty();
    assertThat(rules.get(0).calls().get(0).toDrl()).isEqualTo("疑点.警告(\"不得按步长扣分，请核实\");");
  }

  @Test
  void saysWhichCellIsWrong() {
    rules(
        "一级指标|二级指标|三级指标|分值|计量单位|方向|指标值|条件|计分方法|步长|扣分",
        "投入管理|履职目标实现|刑事案件发案起数|8|件|≥|300||得满分||",
        "产出||化解矛盾纠纷起数||||1000|不低于 3|得满分||",
        "产出||治安案件发案起数|||≤|400 件||得满分||",
        "产出||治安案件发案起数|||≤|400||每超过步长扣分|百分之一|0.5",
        "产出||治安案件发案起数|||≤|400||不得分|1%|",
        "产出||治安案件发案起数|||≤|400||扣分||半分",
        "产出||治安案件发案起数|||≤|||不得分||",
        "产出||治安案件发案起数|||≤|400||得满||",
        "产出||治安案件发案起数|||≤|400||得全部分||",
        "产出||治安案件发案起数|||≤|400||布得分||",
        "产出||治安案件发案起数|||≤|400||按完成比列得分||",
        "产出||治安案件发案起数|||≤|400||看着办||",
        "产出||治安案件发案起数|||≤|400||得 5 分||");

    assertThat(diagnostics.all())
        .extracting(Object::toString)
        .containsExactly(
            "评分标准.xlsx, 表1!A2 错误 [not-as-framework] 一级指标 投入管理 与 rubric.yaml 不一致：刑事案件发案起数 的一级指标为 产出",
            "评分标准.xlsx, 表1!D2 错误 [not-as-framework] 分值 8 与 rubric.yaml 不一致：刑事案件发案起数 的分值为 7",
            "评分标准.xlsx, 表1!E2 错误 [not-as-framework] 计量单位 件 与 rubric.yaml 不一致：刑事案件发案起数 的计量单位为 起",
            "评分标准.xlsx, 表1!F2 错误 [not-as-framework] 方向 ≥ 与 rubric.yaml 不一致：刑事案件发案起数 的方向为 ≤",
            "评分标准.xlsx, 表1!G3 错误 [wrong-row] 条件和指标值只能写一个",
            "评分标准.xlsx, 表1!G4 错误 [wrong-unit] 计量单位应为 起，实际为 件",
            "评分标准.xlsx, 表1!J5 错误 [wrong-row] 步长应为数值和单位，例如 1%、1个百分点",
            "评分标准.xlsx, 表1!J6 错误 [wrong-row] 步长没有用到；计分方法应写成 每超过步长扣分 一类",
            "评分标准.xlsx, 表1!K7 错误 [wrong-row] 扣分应为数值，例如 0.5",
            "评分标准.xlsx, 表1!I8 错误 [wrong-row] 请填写条件，或填写指标值和方向",
            "评分标准.xlsx, 表1!I9 错误 [unknown-sentence] 不认识的计分方法 得满；是不是 得满分？",
            "评分标准.xlsx, 表1!I10 错误 [unknown-sentence] 不认识的计分方法 得全部分；是不是 得满分？",
            "评分标准.xlsx, 表1!I11 错误 [unknown-sentence] 不认识的计分方法 布得分；是不是 不得分？",
            "评分标准.xlsx, 表1!I12 错误 [unknown-sentence] 不认识的计分方法 按完成比列得分；是不是 按完成比例得分？",
            "评分标准.xlsx, 表1!I13 错误 [unknown-sentence] 不认识的计分方法 看着办；计分方法的写法如"
                + " 得满分、不得分、得 3 分，全部写法见手册的“中文句子”",
            "评分标准.xlsx, 表1!I14 错误 [wrong-row] 这样的计分方法要写明条件");
  }

  @Test
  void saysWhichColumnIsWrong() {
    rules("三级指标|计分办法|计分方法|张三李四|计分方法", "预算编制||得满分||");

    assertThat(diagnostics.all())
        .extracting(Object::toString)
        .contains(
            "评分标准.xlsx, 表1!B1 错误 [unknown-column] 不认识的列 计分办法；是不是 计分方法？",
            "评分标准.xlsx, 表1!E1 错误 [duplicate-column] 列 计分方法 出现了两次",
            "评分标准.xlsx, 表1!D1 错误 [unknown-column] 不认识的列 张三李四；不参与评分的列请改名为 备注");
  }

  @Test
  void aTableWithoutHeaderIsRefused() {
    rules("随便|写写");

    assertThat(diagnostics.all())
        .extracting(Object::toString)
        .containsExactly("评分标准.xlsx, 表1!A1 错误 [no-header] 没有找到表头；表头应有 三级指标 和 计分方法 两列");
  }

  @Property(tries = 150)
  void anyRulesComeBackFromTheirTable(@ForAll("files") RuleFile file) {
    Table table =
        new TableWriter(LINZE)
            .write(file, List.of("标题"), Collections.nCopies(file.rules().size(), ""), false);
    Diagnostics found = new Diagnostics();

    RuleFile read = TableParser.parse(file.file(), List.of(table), LINZE, found);

    assertThat(found.all()).isEmpty();
    assertThat(read.toDrl()).isEqualTo(file.toDrl());
  }

  /** A cell has no blanks around its text, so a name or a clause has none either. */
  @Provide
  Arbitrary<RuleFile> files() {
    return AnyRules.files()
        .filter(
            file ->
                file.rules().stream()
                    .allMatch(rule -> isCell(rule.name()) && isClause(rule.basis())));
  }

  private static boolean isClause(@Nullable String basis) {
    return basis == null || isCell(basis);
  }

  private static boolean isCell(String text) {
    return !text.isEmpty() && text.equals(text.strip());
  }

  private List<Rule> rules(String... lines) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String line : lines) {
      List<Cell> row = new ArrayList<>();
      for (String text : line.split("\\|", -1)) {
        row.add(new Cell(text, Location.cell("评分标准.xlsx", "表1", rows.size() + 1, row.size() + 1)));
      }
      rows.add(row);
    }
    return TableParser.parse("评分标准.xlsx", List.of(new Table("表1", rows)), LINZE, diagnostics)
        .rules();
  }
}
