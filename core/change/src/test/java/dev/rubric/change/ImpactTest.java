package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.Policy;
import dev.rubric.change.report.PolicyReport;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** What a change does to a portfolio, as it is told. */
class ImpactTest {
  private static Impact impact() {
    Rubric before = TestRubrics.sentences("≤10得满分，每超过1公里扣1分，扣完为止");
    Rubric after = TestRubrics.sentences("≤12得满分，每超过1公里扣1分，扣完为止");
    List<byte[]> lines =
        IntStream.rangeClosed(1, 20)
            .mapToObj(
                i ->
                    "{\"单位\":\"单位"
                        + i
                        + "\",\"年度\":"
                        + (2020 + i % 2)
                        + ",\"指标\":[{\"指标\":\"养护里程\",\"实际完成值\":"
                        + i
                        + "}]}")
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .toList();
    return Comparison.of(before, after).impact(lines.iterator(), "年度");
  }

  @Test
  void countsWhoRisesAndWhoseGradeChanges() {
    Impact impact = impact();

    assertThat(impact.submissions()).isEqualTo(20);
    assertThat(impact.changed()).isEqualTo(10);
    assertThat(impact.rose()).isEqualTo(10);
    assertThat(impact.fell()).isZero();
    assertThat(impact.gradeChanged()).isEqualTo(4);
    assertThat(impact.gradeFell()).isZero();
    assertThat(impact.groups()).extracting(Impact.Group::changed).containsExactly(5L, 5L);
    assertThat(impact.edits())
        .singleElement()
        .satisfies(edit -> assertThat(edit.changed()).isEqualTo(10));
    assertThat(impact.up()).hasSize(10);
    assertThat(impact.up().get(0).change().change()).isEqualByComparingTo("2");
    assertThat(impact.up().get(0).lines()).isNotEmpty();
    assertThat(impact.listed()).isTrue();
  }

  @Test
  void ranksCountHigherTotalsOnly() {
    Impact.Listed eleventh = impact().units().get(0);

    assertThat(eleventh.change().unit()).isEqualTo("单位11");
    assertThat(eleventh.rankBefore()).isEqualTo(11);
    assertThat(eleventh.rankAfter()).isEqualTo(1);
  }

  @Test
  void readsAsTextAndMarkdownInBothLanguages() {
    assertThat(impact().toText(Language.ZH))
        .contains("共 20 份，有变化的 10 份（上升 10，下降 0）", "养护里程", "单位12  8 良 → 10 优（+2）");
    assertThat(impact().toMarkdown(Language.ZH))
        .contains("### 改动的影响", "| 旧等级 | 新等级 | 单位数 |\n| --- |");
    assertThat(impact().toText(Language.EN))
        .contains("20 submissions, 10 change (10 rise, 0 fall)");
    assertThat(impact().toCsv(Language.ZH)).contains("单位12,8,10,2,良,优,");
  }

  @Test
  void theJsonIsAsItsSchemaSays() throws IOException {
    Schemas.check("impact", impact().toJson());
  }

  @Test
  void aBrokenPolicyIsWrittenForBuildServersAndCodeHosts() throws IOException, XMLStreamException {
    PolicyReport report =
        new PolicyReport(impact(), List.of(Policy.GRADE_CHANGE, Policy.FALL), "rules/test");

    assertThat(report.broken()).containsExactly(Policy.GRADE_CHANGE);
    Schemas.checkSarif(report.toSarif(Language.ZH));
    assertThat(report.toSarif(Language.EN)).contains("\"ruleId\" : \"grade-change\"");
    assertThat(Schemas.elements(report.toJunit(Language.ZH).replaceFirst("\\?>", "?>\n")))
        .isEqualTo(5);
  }

  @Test
  void thePageHasPicturesAndIsWellFormed() throws XMLStreamException {
    String page = impact().toHtml(Language.ZH);

    assertThat(Schemas.elements(page)).isGreaterThan(100);
    assertThat(page).contains("<svg", "等级的去向").doesNotContain("<script", "http:");
  }
}
