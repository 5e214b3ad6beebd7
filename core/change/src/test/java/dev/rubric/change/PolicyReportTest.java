package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rubric.Rubric;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.Policy;
import dev.rubric.change.report.PolicyReport;
import dev.rubric.text.Language;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Each policy is broken by just the units that it is about, and every log names just those. */
class PolicyReportTest {
  private static final String RULES =
      """
      rule "足" @依据("一") when $m : 指标( 指标 == "养护里程", 实际完成值 >= 8 ) then 记分.得满分($m); end
      rule "不足" @依据("一") when $m : 指标( 指标 == "养护里程", 实际完成值 < 8 ) then 记分.得分($m, %s); end
      """;
  private static final String ITEM = "数据项:\n  - {单位: 类别, 类型: 文本, 可选: [%s]}\n";

  private static final Rubric OLD = rubric("[甲, 乙]", "6", "9");

  /** Its grades begin elsewhere, it gives less, and it knows other kinds of units. */
  private static final Rubric NEW = rubric("[乙, 丙]", "7", "10");

  private static Rubric rubric(String kinds, String points, String best) {
    return TestRubrics.of(
        TestRubrics.FRAMEWORK.replace("优, 下限: 9", "优, 下限: " + best)
            + ITEM.formatted(kinds.substring(1, kinds.length() - 1)),
        Map.of("rules.drl", RULES.formatted(points)));
  }

  private static Impact impact(Rubric before, Rubric after) {
    List<byte[]> lines =
        List.of(
            line("甲单位", "甲", 9),
            line("乙单位", "乙", 9),
            line("丙单位", "丙", 9),
            line("<丁> & 单位", "乙", 1));
    return Comparison.of(before, after).impact(lines, null);
  }

  private static byte[] line(String unit, String kind, int value) {
    return "{\"单位\":\"%s\",\"类别\":\"%s\",\"指标\":[{\"指标\":\"养护里程\",\"实际完成值\":%d}]}"
        .formatted(unit, kind, value)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One is refused now that was scored, and another is scored that was refused: that is no 0. */
  @Test
  void oneThatIsRefusedIsNotMadeUpForByAnother() {
    Impact impact = impact(OLD, NEW);

    assertThat(impact.failedBefore()).isEqualTo(impact.failedAfter()).isEqualTo(1);
    assertThat(Policy.REFUSED.violations(impact)).isEqualTo(1);
    assertThat(junit(impact, Policy.REFUSED)).contains("甲单位").doesNotContain("丙单位");
  }

  /** A grade also falls where its bound rises, whatever the total does. */
  @Test
  void aGradeFallsWhereItsBoundRises() {
    Impact impact = impact(rubric("[甲, 乙, 丙]", "6", "9"), rubric("[甲, 乙, 丙]", "6.5", "9"));
    Impact raised = impact(rubric("[甲, 乙, 丙]", "6.5", "6.5"), rubric("[甲, 乙, 丙]", "7", "9"));

    assertThat(Policy.GRADE_FALL.violations(impact)).isZero();
    assertThat(Policy.GRADE_FALL.violations(raised)).isEqualTo(1);
    assertThat(junit(raised, Policy.GRADE_FALL)).contains("<丁> & 单位");
  }

  @ParameterizedTest
  @EnumSource(Policy.class)
  void everyPolicyIsACaseInBothLogs(Policy policy) throws Exception {
    Impact impact = impact(OLD, NEW);
    PolicyReport report = new PolicyReport(impact, List.of(policy), "地方 标准#1");
    boolean broken = policy.violations(impact) > 0;
    for (Language language : Language.values()) {
      Document junit =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      report.toJunit(language).getBytes(StandardCharsets.UTF_8)));
      Element suite = (Element) junit.getElementsByTagName("testsuite").item(0);
      assertThat(suite.getAttribute("tests")).isEqualTo("1");
      assertThat(suite.getAttribute("failures")).isEqualTo(broken ? "1" : "0");
      assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(broken ? 1 : 0);
      Schemas.checkSarif(report.toSarif(language));
      JsonNode run = new ObjectMapper().readTree(report.toSarif(language)).at("/runs/0");
      assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo(policy.id());
      assertThat(run.at("/results")).hasSize(broken ? 1 : 0);
      if (broken) {
        String uri =
            run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText();
        assertThat(uri).matches("[\\x21-\\x7e]+").doesNotContain("#");
        assertThat(URI.create(uri).getPath()).isEqualTo("地方 标准#1/rubric.yaml");
      }
    }
  }

  /** The words of the log, without markup. */
  private static String junit(Impact impact, Policy policy) {
    return new PolicyReport(impact, List.of(policy), "x")
        .toJunit(Language.ZH)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
