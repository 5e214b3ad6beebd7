package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.Direction;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The families of layouts that departments publish, each with its quirks and made-up figures (假定),
 * in several kinds of file: read to the expected submission, cell by cell.
 */
class FamiliesTest {
  /** Line by line: section, group, name, sign, target, unit, actual, weight, score, reason. */
  private static List<String> lines(PrintedTable table) {
    return table.lines().stream()
        .map(
            line ->
                String.join(
                    "|",
                    text(line.section()),
                    text(line.group()),
                    text(line.name()),
                    text(line.sign()),
                    text(line.target()),
                    text(line.unit()),
                    text(line.actual()),
                    text(line.weight()),
                    text(line.score()),
                    text(line.reason())))
        .toList();
  }

  private static String funds(PrintedTable table) {
    FundsRow row = table.totalFunds().orElseThrow();
    return String.join(
        "|",
        text(row.initial()),
        text(row.adjusted()),
        text(row.received()),
        text(row.spent()),
        text(row.weight()),
        text(row.rate()),
        text(row.score()));
  }

  private static String text(Printed cell) {
    return cell == null ? "" : cell.text().replaceAll("\\s+", " ");
  }

  private static PrintedTable only(Layout layout, String ending) {
    FormFile file = Forms.read("自评表" + ending, layout.as(ending));
    assertThat(file.notes()).isEmpty();
    assertThat(file.tables()).hasSize(1);
    return file.tables().get(0);
  }

  private static Submission submission(PrintedTable table) {
    return FormSubmission.of(table, new Diagnostics());
  }

  private static List<String> errors(PrintedTable table) {
    return TableAudit.of(table).stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .map(Diagnostic::code)
        .toList();
  }

  /** Sichuan: a project code before the name, weights of 10 and 90, sign, value and unit apart. */
  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".docx", ".html"})
  void familyC(String ending) {
    Layout layout =
        new Layout()
            .row()
            .cell("510000_0013zp-部门预算项目支出绩效自评表（2023年度）", 1, 10)
            .row()
            .cell("项目名称", 1, 1)
            .cell("51000023R000001-乡村公路养护", 1, 9)
            .row()
            .cell("主管部门")
            .cell("县交通运输局", 1, 4)
            .cell("实施单位")
            .cell("县公路所", 1, 4)
            .row()
            .cell("预算执行情况(10分)\n（万元）", 3, 1)
            .cell("", 1, 2)
            .cells("年初预算数", "调整后预算数", "执行数", "权重", "执行率", "得分", "原因")
            .row()
            .cell("总额", 1, 2)
            .cells("120", "150", "135", "10", "90.00%", "9", "工程尾款未付")
            .row()
            .cell("其中：财政资金", 1, 2)
            .cells("120", "150", "135", "/", "/", "/", "/")
            .row()
            .cells("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析")
            .row()
            .cell("产出指标", 2, 1)
            .cell("数量指标")
            .cells("养护里程", "≥", "50", "公里", "48", "40", "38.4", "雨季推迟")
            .row()
            .cells("质量指标", "路面完好率", "≥", "95", "百分比", "96", "30", "30", "")
            .row()
            .cells("满意度指标", "服务对象满意度指标", "群众满意度", "定性", "好", "好坏", "好", "20", "20", "")
            .row()
            .cell("合计", 1, 7)
            .cells("100", "97.4", "")
            .row()
            .cell("评价结论：良好", 1, 10)
            .row()
            .cell("存在问题：无", 1, 10)
            .row()
            .cell("项目负责人：张三", 1, 5)
            .cell("财务负责人：李四", 1, 5);
    PrintedTable table = only(layout, ending);

    assertThat(lines(table))
        .containsExactly(
            "产出指标|数量指标|养护里程|≥|50|公里|48|40|38.4|雨季推迟",
            "产出指标|质量指标|路面完好率|≥|95|百分比|96|30|30|",
            "满意度指标|服务对象满意度指标|群众满意度|定性|好|好坏|好|20|20|");
    assertThat(funds(table)).isEqualTo("120|150||135|10|" + rate(ending, "90.00%") + "|9");
    assertThat(errors(table)).isEmpty();
    Submission read = submission(table);
    assertThat(read.unit()).isEqualTo("县公路所");
    assertThat(read.year()).isEqualTo(2023);
    assertThat(read.selfTotal()).isEqualByComparingTo("97.4");
    assertThat(read.budget())
        .containsExactly(BudgetLine.of("合计").initial("120").adjusted("150").spent("135").build());
    assertThat(read.measures())
        .containsExactly(
            Measure.of("养护里程")
                .direction(Direction.AT_LEAST)
                .target("50")
                .value("48")
                .selfScore("38.4")
                .deviationReason("雨季推迟")
                .build(),
            Measure.of("路面完好率")
                .direction(Direction.AT_LEAST)
                .target("95")
                .value("96")
                .selfScore("30")
                .build(),
            Measure.of("群众满意度")
                .direction(Direction.QUALITATIVE)
                .claimed(Attainment.ACHIEVED)
                .selfScore("20")
                .build());
  }

  /** Poverty relief: the weight before the target, no initial budget, weight and score repeated. */
  @ParameterizedTest
  @ValueSource(strings = {".xls", ".docx", ".html"})
  void familyD(String ending) {
    Layout layout =
        new Layout()
            .row()
            .cell("扶贫项目资金绩效自评表", 1, 9)
            .row()
            .cell("（2019年度）", 1, 9)
            .row()
            .cell("项目名称")
            .cell("农村危房改造", 1, 8)
            .row()
            .cell("主管部门")
            .cell("县住建局", 1, 3)
            .cell("实施单位")
            .cell("城关镇", 1, 4)
            .row()
            .cell("项目资金\n（万元）", 3, 1)
            .cell("", 1, 2)
            .cells("全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）")
            .cell("得分", 1, 2)
            .row()
            .cell("年度资金总额：", 1, 2)
            .cells("60", "60", "10", "100%")
            .cell("10", 1, 2)
            .row()
            .cell("其中：财政拨款", 1, 2)
            .cells("60", "60", "10", "100%")
            .cell("10", 1, 2)
            .row()
            .cell("绩效指标", 5, 1)
            .cells("一级指标", "二级指标", "三级指标", "分值", "年度指标值", "全年实际值", "得分", "未完成原因及拟采取的改进措施")
            .row()
            .cell("产出指标(50分)", 2, 1)
            .cells("数量指标", "指标1：改造户数（≥**户）", "30", "≥100户", "100户", "30", "")
            .row()
            .cells("时效指标", "……", "", "", "", "", "")
            .row()
            .cells("效益指标(30分)", "社会效益\n指标", "受益贫困\n人口", "30", "≥300人", "310人", "30", "")
            .row()
            .cells("满意度指标", "满意度指标", "指标1：农户满意度", "10", "≥90%", "1", "10", "")
            .row()
            .cell("总分", 1, 4)
            .cells("100", "", "", "100", "")
            .row()
            .cell("注：1.得分一档最高不能超过该指标分值上限。", 1, 9);
    PrintedTable table = only(layout, ending);

    assertThat(lines(table))
        .containsExactly(
            "产出指标|数量指标|改造户数（≥**户）||≥100户||100户|30|30|",
            "效益指标|社会效益指标|受益贫困人口||≥300人||310人|30|30|",
            "满意度指标|满意度指标|农户满意度||≥90%||1|10|10|");
    assertThat(funds(table)).isEqualTo("|60||60|10|" + rate(ending, "100%") + "|10");
    assertThat(submission(table).measures().get(2).value()).isEqualByComparingTo("100");
    assertThat(errors(table)).containsExactlyInAnyOrder("weights-sum", "scores-sum", "section-sum");
  }

  /** Guangshui: 2 / 13 / 85, self-score and a column for the reviewer's, the budget not scored. */
  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".html", ".docx"})
  void familyF(String ending) {
    Layout layout =
        new Layout()
            .row()
            .cell("项目绩效自评表", 1, 8)
            .row()
            .cell("项目单位")
            .cell("市文化馆", 1, 3)
            .cell("填报日期")
            .cell("2020年3月5日", 1, 3)
            .row()
            .cell("项目名称")
            .cell("免费开放（2019年度）", 1, 7)
            .row()
            .cell("资金来源\n（元）")
            .cells("", "中央", "省", "地方", "其他", "预算数", "支出数")
            .row()
            .cell("合计", 1, 2)
            .cells("200000", "0", "50000", "0", "250000", "250000")
            .row()
            .cells("一级指标", "二级指标", "指标名称", "年初指标值", "年终完成值", "自评分", "复核分", "评价标准")
            .row()
            .cells("决策", "目标内容", "目标明确", "明确", "明确", "2", "", "目标明确得2分")
            .row()
            .cells("管理", "资金管理", "资金到位率", "100%", "100.00%", "13", "", "按到位率计分")
            .row()
            .cell("绩效", 2, 1)
            .cells("产出", "开放天数", "≥300天", "320天", "40", "", "每少1天扣1分")
            .row()
            .cells("效果", "参观人次", "5万", "5.2万", "45", "", "按比例")
            .row()
            .cell("总分", 1, 5)
            .cells("100", "", "");
    PrintedTable table = only(layout, ending);

    assertThat(lines(table))
        .containsExactly(
            "决策|目标内容|目标明确||明确||明确||2|",
            "管理|资金管理|资金到位率||" + rate(ending, "100%") + "||" + rate(ending, "100.00%") + "||13|",
            "绩效|产出|开放天数||≥300天||320天||40|",
            "绩效|效果|参观人次||5万||5.2万||45|");
    Submission read = submission(table);
    assertThat(read.unit()).isEqualTo("市文化馆");
    assertThat(read.selfTotal()).isEqualByComparingTo("100");
    assertThat(read.budget().get(0).adjusted()).isEqualByComparingTo("25");
    assertThat(read.budget().get(0).spent()).isEqualByComparingTo("25");
    assertThat(read.measures())
        .extracting(Measure::value)
        .element(3)
        .isEqualTo(new BigDecimal("52000"));
    assertThat(errors(table)).isEmpty();
  }

  /**
   * Hebei: sign, value and unit under a head of two rows, the execution as a line, folded scores.
   */
  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".html", ".docx"})
  void familyH(String ending) {
    Layout layout =
        new Layout()
            .row()
            .cell("部门预算项目绩效自评表（2020年度）", 1, 12)
            .row()
            .cell("项目名称")
            .cell("校舍维修", 1, 5)
            .cell("实施单位")
            .cell("成安县第二中学", 1, 5)
            .row()
            .cell("资金情况\n（万元）", 2, 1)
            .cell("", 1, 2)
            .cell("预算数", 1, 3)
            .cell("资金到位", 1, 3)
            .cell("支出数", 1, 3)
            .row()
            .cell("合计", 1, 2)
            .cell("80", 1, 3)
            .cell("80", 1, 3)
            .cell("72", 1, 3)
            .row()
            .cell("一级指标", 2, 1)
            .cell("二级指标", 2, 1)
            .cell("三级指标", 2, 1)
            .cell("指标分值", 2, 1)
            .cell("预期指标值", 1, 3)
            .cell("单项指标实际完成值", 2, 1)
            .cell("完成情况", 2, 1)
            .cell("单项指标得分", 2, 1)
            .cell("权重占比(%)", 2, 1)
            .cell("单项指标折算得分", 2, 1)
            .row()
            .cells("符号", "值", "单位(文字描述)")
            .row()
            .cell("产出指标", 2, 1)
            .cells("数量指标", "维修面积", "25", "≥", "900", "平方米", "900", "完成", "25", "25", "6.25")
            .row()
            .cells("成本指标", "维修成本", "25", "≤", "80", "万元", "72", "完成", "25", "25", "6.25")
            .row()
            .cells(
                "效果指标", "社会效益指标", "受益学生", "30", ">=", "1200", "人", "1100", "未完成", "27.5", "30",
                "8.25")
            .row()
            .cells("满意度指标", "服务对象满意度", "师生满意度", "10", "≥", "90", "%", "93", "完成", "10", "10", "1")
            .row()
            .cells("预算执行率", "预算执行率", "预算执行率", "10", "=", "100", "%", "90", "未完成", "9", "10", "0.9")
            .row()
            .cell("总分", 1, 3)
            .cells("100", "", "", "", "", "", "96.5", "100", "22.65");
    PrintedTable table = only(layout, ending);

    assertThat(lines(table))
        .containsExactly(
            "产出指标|数量指标|维修面积|≥|900|平方米|900|25|25|",
            "产出指标|成本指标|维修成本|≤|80|万元|72|25|25|",
            "效果指标|社会效益指标|受益学生|>=|1200|人|1100|30|27.5|",
            "满意度指标|服务对象满意度|师生满意度|≥|90|%|93|10|10|",
            "预算执行率|预算执行率|预算执行率|=|100|%|90|10|9|");
    assertThat(funds(table)).isEqualTo("|80|80|72|||");
    Submission read = submission(table);
    assertThat(read.selfTotal()).isEqualByComparingTo("96.5");
    assertThat(read.measures())
        .extracting(Measure::direction)
        .containsExactly(
            Direction.AT_LEAST,
            Direction.AT_MOST,
            Direction.AT_LEAST,
            Direction.AT_LEAST,
            Direction.EXACTLY);
    assertThat(read.measures())
        .extracting(Measure::value)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            Stream.of(900, 72, 1100, 93, 90).map(BigDecimal::valueOf).toArray(BigDecimal[]::new));
    assertThat(errors(table)).isEmpty();
  }

  /** Yinchuan: 10 / 25 / 30 / 35, the weight before the target, the execution a line of 管理. */
  @ParameterizedTest
  @ValueSource(strings = {".docx", ".xlsx", ".xls"})
  void familyI(String ending) {
    Layout layout =
        new Layout()
            .row()
            .cell("项目支出绩效自评表", 1, 8)
            .row()
            .cell("（ 2021 年度）", 1, 8)
            .row()
            .cell("项目名称")
            .cell("智慧校园", 1, 3)
            .cell("项目单位")
            .cell("银川市第六中学", 1, 3)
            .row()
            .cells("一级指标", "二级指标", "三级指标", "分值", "指标值(A)", "全年实际值(B)", "得分", "未完成原因分析")
            .row()
            .cells("决策(10分)", "项目立项", "立项规范性", "10", "规范", "规范", "10", "/")
            .row()
            .cell("管理(25分)", 2, 1)
            .cells("资金管理", "预算执行率", "10", "100%", "100%", "9", "招标结余")
            .row()
            .cells("组织实施", "制度执行有效性", "15", "有效", "有效", "15", "无")
            .row()
            .cells("产出(30分)", "产出数量", "购置终端", "30", "═25台", "25", "30", "")
            .row()
            .cells("效益(35分)", "社会效益", "教学效率", "35", "提高", "显著提高", "34", "需持续培训")
            .row()
            .cell("总 分", 1, 3)
            .cells("100", "", "", "98", "");
    PrintedTable table = only(layout, ending);

    assertThat(table.sectionWeights()).containsOnlyKeys("决策", "管理", "产出", "效益");
    assertThat(lines(table))
        .contains(
            "决策|项目立项|立项规范性||规范||规范|10|10|",
            "产出|产出数量|购置终端||═25台||25|30|30|",
            "效益|社会效益|教学效率||提高||显著提高|35|34|需持续培训");
    Submission read = submission(table);
    assertThat(read.unit()).isEqualTo("银川市第六中学");
    assertThat(read.measures().get(1).value()).isEqualByComparingTo("100");
    assertThat(read.measures().get(3).direction()).isEqualTo(Direction.EXACTLY);
    assertThat(errors(table)).isEmpty();
  }

  /**
   * Beijing 2016: the rate is against the initial budget; how scores are worked out is a column.
   */
  @ParameterizedTest
  @ValueSource(strings = {".docx", ".xls", ".html"})
  void familyJ(String ending) {
    Layout layout =
        new Layout()
            .row()
            .cell("财政支出项目绩效自评表（2016年度）", 1, 10)
            .row()
            .cell("项目名称")
            .cell("社区养老", 1, 4)
            .cell("实施单位")
            .cell("学院路街道", 1, 4)
            .row()
            .cell("项目资金（亿元）", 2, 1)
            .cell("", 1, 2)
            .cells("年初预算数", "全年执行数", "分值", "执行率")
            .cell("得分", 1, 3)
            .row()
            .cell("年度资金总额", 1, 2)
            .cells("0.02", "0.019", "10", "0.95")
            .cell("9.5", 1, 3)
            .row()
            .cell("绩效指标", 4, 1)
            .cells("一级指标", "二级指标", "三级指标", "分值", "年度指标值(A)", "全年实际值(B)", "得分计算方法", "得分", "未完成原因分析")
            .row()
            .cell("产出指标", 2, 1)
            .cells("数量指标", "★服务老人", "50", "不少于400人次", "380人次", "B/A×分值", "47.5", "设备检修")
            .row()
            .cells("时效指标", "完成时间", "20", "12月底之前完成", "2016年12月20日", "按期得满分", "20", "")
            .row()
            .cells("效果指标", "社会效益", "居家养老水平", "20", "提升", "达成预期指标", "", "20", "")
            .row()
            .cell("总分", 1, 4)
            .cells("100", "", "", "", "97", "");
    PrintedTable table = only(layout, ending);

    assertThat(lines(table))
        .containsExactly(
            "产出指标|数量指标|服务老人||不少于400人次||380人次|50|47.5|设备检修",
            "产出指标|时效指标|完成时间||12月底之前完成||2016年12月20日|20|20|",
            "效果指标|社会效益|居家养老水平||提升||达成预期指标|20|20|");
    Submission read = submission(table);
    assertThat(read.budget())
        .containsExactly(BudgetLine.of("合计").initial("200").spent("190").build());
    assertThat(read.measures().get(0).value()).isEqualByComparingTo("380");
    assertThat(read.measures().get(0).direction()).isEqualTo(Direction.AT_LEAST);
    assertThat(read.measures().get(1).value()).isNull();
    assertThat(read.measures().get(2).claimed()).isEqualTo(Attainment.ACHIEVED);
    assertThat(errors(table)).isEmpty();
  }

  /** Transfers from 2022: a block of management points in words, no scores. */
  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".html"})
  void familyG2(String ending) {
    Layout layout =
        new Layout()
            .row()
            .cell("转移支付区域（项目）绩效目标自评表（2023年度）", 1, 7)
            .row()
            .cell("转移支付名称")
            .cell("就业补助资金", 1, 6)
            .row()
            .cell("中央主管部门")
            .cell("人力资源社会保障部", 1, 6)
            .row()
            .cell("地方主管部门")
            .cell("县人社局", 1, 2)
            .cell("资金使用单位")
            .cell("县就业局", 1, 3)
            .row()
            .cell("资金投入情况\n（万元）", 3, 1)
            .cell("", 1, 2)
            .cells("全年预算数（A）", "全年执行数（B）")
            .cell("预算执行率（B/A×100%）", 1, 2)
            .row()
            .cell("年度资金总额：", 1, 2)
            .cells("321.6", "300.2")
            .cell("93.35%", 1, 2)
            .row()
            .cell("其中：中央财政资金", 1, 2)
            .cells("321.6", "300.2")
            .cell("93.35%", 1, 2)
            .row()
            .cell("资金管理情况", 3, 1)
            .cell("", 1, 2)
            .cell("情况说明", 1, 2)
            .cell("存在问题和改进措施", 1, 2)
            .row()
            .cell("分配科学性", 1, 2)
            .cell("按规定分配", 1, 2)
            .cell("无", 1, 2)
            .row()
            .cell("下达及时性", 1, 2)
            .cell("30日内下达", 1, 2)
            .cell("无", 1, 2)
            .row()
            .cell("绩效指标", 3, 1)
            .cells("一级指标", "二级指标", "三级指标", "年度指标值", "全年完成值", "未完成原因和改进措施")
            .row()
            .cell("产出指标", 2, 1)
            .cells("数量指标", "城镇新增就业", "≥1200人", "1263人", "")
            .row()
            .cells("质量指标", "资金发放准确率", "100%", "0.958", "")
            .row()
            .cell("说明")
            .cell("无", 1, 6);
    PrintedTable table = only(layout, ending);

    assertThat(lines(table))
        .containsExactly(
            "产出指标|数量指标|城镇新增就业||≥1200人||1263人|||",
            "产出指标|质量指标|资金发放准确率||" + rate(ending, "100%") + "||0.958|||");
    assertThat(funds(table)).isEqualTo("|321.6||300.2||" + rate(ending, "93.35%") + "|");
    assertThat(table.totalFunds().orElseThrow().spent()).isNotNull();
    assertThat(submission(table).unit()).isEqualTo("县就业局");
    assertThat(submission(table).measures().get(1).value()).isEqualByComparingTo("95.8");
    assertThat(errors(table)).isEmpty();
  }

  /**
   * A department table of Hunan (dept-01): a weight beside each level, the standard as a column, no
   * targets. The only line that lost a point says why.
   */
  @ParameterizedTest
  @ValueSource(strings = {".docx", ".xlsx", ".xls", ".html"})
  void aDepartmentTableOfHunan(String ending) {
    CaseForm form = CaseForm.read("dept-01-yueyang-science");
    List<Map<String, Object>> published =
        form.lines().stream().filter(line -> line.get("score") != null).toList();
    Layout layout =
        new Layout()
            .row()
            .cell("部门整体支出绩效评价指标评分表", 1, 9)
            .row()
            .cell("单位名称")
            .cell(form.get("unit"), 1, 8)
            .row()
            .cells("一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评价标准", "得分", "扣分原因");
    for (int i = 0; i < published.size(); i++) {
      Map<String, Object> line = published.get(i);
      layout.row();
      if (i == 0) {
        layout.cell("投入", 3, 1).cell("15", 3, 1).cell("预算配置", 3, 1).cell("15", 3, 1);
      } else if (i == 3) {
        layout.cell("过程", 5, 1).cell("40", 5, 1).cell("预算执行", 4, 1).cell("15", 4, 1);
      } else if (i == 7) {
        layout.cell("预算管理").cell("15");
      }
      Object reason = line.getOrDefault("reason", "");
      layout.cells(
          line.get("l3"), line.get("weight"), line.get("method"), line.get("score"), reason);
    }
    PrintedTable table = only(layout, ending);

    assertThat(table.lines())
        .extracting(
            line -> line.name().text() + " " + text(line.score()) + "/" + text(line.weight()))
        .containsExactly(
            "财政供养人员控制率 5/5",
            "三公经费变动率 5/5",
            "重点支出安排率 5/5",
            "预算调整率 3/3",
            "支付进度 3/3",
            "资金结余 2/3",
            "三公经费控制率 6/6",
            "管理制度健全性 3/3");
    assertThat(table.lines().get(5).reason()).isNotNull();
    assertThat(errors(table)).isEmpty();
  }

  /** Reports that publish a total or amounts in prose, and no table (dept-07, dept-09). */
  @ParameterizedTest
  @ValueSource(strings = {"dept-07-nanxian-finance-2020", "dept-09-nanxian-cppcc-2021"})
  void proseIsNoTable(String name) {
    CaseForm form = CaseForm.read(name);
    byte[] page =
        ("<meta charset=utf-8><p>"
                + form.get("unit")
                + form.get("year")
                + "年度部门整体支出绩效自评报告，自评得分 "
                + form.get("published_total")
                + " 分</p><p>"
                + form.get("base")
                + "</p>")
            .getBytes(StandardCharsets.UTF_8);

    FormFile file = Forms.read("报告.html", page);

    assertThat(form.lines()).isEmpty();
    assertThat(file.tables()).isEmpty();
    assertThat(file.notes()).singleElement().asString().contains("[no-table]");
  }

  /** Several tables below each other in one sheet or page, each with its own totals. */
  @ParameterizedTest
  @ValueSource(strings = {".xlsx", ".xls", ".html", ".docx"})
  void severalTablesInOneSheet(String ending) {
    Layout layout = new Layout();
    for (int i = 1; i <= 3; i++) {
      layout
          .row()
          .cell("项目支出绩效自评表（2022年度）", 1, 8)
          .row()
          .cell("项目名称")
          .cell("项目" + i, 1, 3)
          .cell("实施单位")
          .cell("甲局", 1, 3)
          .row()
          .cells("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注")
          .row()
          .cells("产出指标", "数量指标", "指标1：数量" + i, "≥" + i + "0个", i + "1", "100", "100", "")
          .row()
          .cell("总分", 1, 5)
          .cells("100", "100", "");
    }
    FormFile file = Forms.read("自评表" + ending, layout.as(ending));

    assertThat(file.tables())
        .extracting(each -> each.project().orElseThrow().text())
        .containsExactly("项目1", "项目2", "项目3");
    assertThat(file.tables()).allSatisfy(each -> assertThat(each.lines()).hasSize(1));
    assertThat(file.tables())
        .extracting(each -> lines(each).get(0))
        .containsExactly(
            "产出指标|数量指标|数量1||≥10个||11|100|100|",
            "产出指标|数量指标|数量2||≥20个||21|100|100|",
            "产出指标|数量指标|数量3||≥30个||31|100|100|");
    assertThat(file.tables()).allSatisfy(each -> assertThat(errors(each)).isEmpty());
  }

  /** A file that Word 97–2003 would write. */
  @Test
  void anOldWordFile() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/forms/family-a.doc"));

    FormFile file = Forms.read("family-a.doc", bytes);

    assertThat(file.notes()).isEmpty();
    assertThat(lines(file.tables().get(0)))
        .containsExactly(
            "产出指标|数量指标|受益学生人数||≥735人次||700|30|30|转学",
            "产出指标|质量指标|合格率||≥95%||0.98|20|20|",
            "效益指标|社会效益指标|身体素质||有所提高||有所提高|30|30|",
            "满意度指标|服务对象满意度指标|学生满意度||≥90%||92%|10|10|");
    assertThat(funds(file.tables().get(0))).isEqualTo("100|100||80|10|80%|10");
    assertThat(errors(file.tables().get(0)))
        .containsExactly("execution-score", "full-below-target");
  }

  /** What is stored as a number is read without idle zeros. */
  private static String rate(String ending, String printed) {
    boolean workbook = ending.startsWith(".xls");
    return workbook ? printed.replaceAll("\\.00%$", "%") : printed;
  }
}
