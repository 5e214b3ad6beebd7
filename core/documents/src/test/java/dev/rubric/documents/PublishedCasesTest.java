package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published tables, written in the layout of their family in every kind of file: read back cell by
 * cell, and audited. What contradicts itself in them is found, and nothing else is an error.
 */
class PublishedCasesTest {
  private static final List<String> ENDINGS = List.of(".html", ".docx", ".xlsx", ".xls");

  @TestFactory
  Stream<DynamicTest> cases() {
    List<DynamicTest> tests = new ArrayList<>();
    tests.addAll(
        published(
            "project-01-tianchang-flood-2022",
            CaseForm.Family.A,
            List.of(
                "full-without-values",
                "full-without-values",
                "full-without-values",
                "full-without-values",
                "full-without-values",
                "full-without-values"),
            List.of("生态效益指标 填写为不适用")));
    tests.addAll(
        published(
            "project-02-yongde-school-meals-2022",
            CaseForm.Family.B,
            List.of("reduced-without-reason"),
            List.of("资金到位及时率：达到了指标值，得分 7（分值 10），没有说明原因", "政策知晓率：得分填写 9，按完成比例计算为 9.8")));
    tests.addAll(
        published(
            "project-03-changning-animal-2021",
            CaseForm.Family.E,
            List.of(),
            List.of("群体免疫密度：实际完成值 ≥90% 照抄了指标值", "抗体合格率：实际完成值 ≥70% 照抄", "满意率：实际完成值 ≥90% 照抄")));
    tests.addAll(
        published(
            "project-04-hubei-fishing-ban-2020",
            CaseForm.Family.E,
            List.of(),
            List.of("指标值 90% 与实际完成值 ≥90% 像是填反了", "标题写的是 长江禁捕，项目名称却是 渔业成品油价格改革补贴")));
    tests.addAll(
        published(
            "project-05-huangshi-library-2022",
            CaseForm.Family.E,
            List.of(),
            List.of("存储备份器：一个得分对应几行指标", "WIFI布点全覆盖：一个得分对应几行指标")));
    tests.addAll(
        published(
            "project-06-xinzhou-opera-2020",
            CaseForm.Family.A,
            List.of("weights-sum", "execution-not-scored", "reduced-without-reason"),
            List.of("各行分值相加为 110（指标 + 预算执行 = 100 + 10）", "演出设备成本 (件)：达到了指标值，得分 18")));
    tests.addAll(
        published(
            "project-07-suining-drug-device-2021",
            CaseForm.Family.G,
            List.of(),
            List.of(
                "医疗器械监管企业数：完成 405%",
                "化妆品抽验批次：完成 233%",
                "药品监管企业数：完成 204%",
                "不合格产品处置率：既没有指标值，也没有实际完成值",
                "药品抽验平均标准：既没有",
                "化妆品抽验平均标准：既没有",
                "不能由表本身评分")));
    tests.addAll(
        published(
            "dept-03-chongqing-media-2021",
            CaseForm.Family.CHONGQING,
            List.of(),
            List.of(
                "政府采购执行率：没有达到指标值（>= 100，实际 72.74），却得满分",
                "同一个比率 76%",
                "与结转结余率 0% 对不上：还有 24%",
                "党性教育培训次数：完成 200%")));
    tests.addAll(
        published(
            "dept-05-tongcheng-tanghu-2020",
            CaseForm.Family.E,
            List.of("rate-without-amount"),
            List.of(
                "填写了执行率 100%，执行数却是空的",
                "解决群众问题时间：实际完成值 2天以内 不是一个确定的数", "6 行中有 5 行的实际完成值与指标值相同", "表中没有分值")));
    return tests.stream();
  }

  private static List<DynamicTest> published(
      String name, CaseForm.Family family, List<String> errors, List<String> found) {
    CaseForm form = CaseForm.read(name);
    List<DynamicTest> tests = new ArrayList<>();
    for (String ending : ENDINGS) {
      tests.add(
          DynamicTest.dynamicTest(
              name + ending,
              () -> {
                FormFile file = Forms.read("自评表" + ending, form.layout(family).as(ending));
                assertThat(file.notes()).isEmpty();
                PrintedTable table = file.tables().get(0);
                assertThat(file.tables()).hasSize(1);
                isRead(form, family, table);
                isAudited(table, errors, found);
              }));
    }
    return tests;
  }

  private static void isRead(CaseForm form, CaseForm.Family family, PrintedTable table) {
    List<Map<String, Object>> lines =
        form.lines().stream()
            .filter(line -> !CaseForm.name(line).isEmpty() && !CaseForm.name(line).equals("/"))
            .toList();
    assertThat(table.lines())
        .extracting(line -> line.name().text().replace(" ", ""))
        .containsExactlyElementsOf(
            lines.stream().map(line -> CaseForm.name(line).replace(" ", "")).toList());
    for (int i = 0; i < lines.size(); i++) {
      PrintedLine read = table.lines().get(i);
      assertThat(shown(read.actual())).isEqualTo(shown(form.value(lines.get(i), "actual")));
      assertThat(target(read)).isEqualTo(shown(form.value(lines.get(i), "target")));
      if (family.scores() && !read.shared()) {
        assertThat(shown(read.score())).isEqualTo(shown(form.value(lines.get(i), "score")));
      }
      if (family.weights()) {
        assertThat(shown(read.weight())).isEqualTo(shown(form.value(lines.get(i), "weight")));
      }
    }
    assertThat(table.unit().map(Printed::text)).contains(form.get("unit").toString());
  }

  private static String target(PrintedLine line) {
    String sign = line.sign() == null ? "" : line.sign().text();
    boolean own = line.unit() != null && !line.unit().text().matches("%|qualitative|次|份|篇");
    String unit = (line.sign() != null && line.unit() != null) || own ? line.unit().text() : "";
    return shown(sign + shown(line.target()) + unit);
  }

  private static String shown(Printed cell) {
    return cell == null ? "" : shown(cell.text());
  }

  private static String shown(String text) {
    return text.replaceAll("\\s", "").replaceAll("(\\.[0-9]*?)0+%", "$1%").replace(".%", "%");
  }

  private static void isAudited(PrintedTable table, List<String> errors, List<String> found) {
    List<Diagnostic> audited = new ArrayList<>(TableAudit.of(table));
    assertThat(
            audited.stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(Diagnostic::code))
        .as(audited.toString())
        .containsExactlyInAnyOrderElementsOf(errors);
    audited.addAll(table.notes());
    String all = String.join("\n", audited.stream().map(Object::toString).toList());
    found.forEach(each -> assertThat(all).contains(each));
    assertThat(audited).allSatisfy(each -> assertThat(each.location()).isNotNull());
  }
}
