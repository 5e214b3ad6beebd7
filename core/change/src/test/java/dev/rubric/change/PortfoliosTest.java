package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.change.report.Claims;
import dev.rubric.change.report.Quality;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a portfolio shows of those who report and of the standard. */
class PortfoliosTest {
  private static String line(String unit, int value, String selfScore) {
    return "{\"单位\":\""
        + unit
        + "\",\"指标\":[{\"指标\":\"养护里程\",\"实际完成值\":"
        + value
        + ",\"自评得分\":"
        + selfScore
        + "}]}";
  }

  private static void feed(Portfolios.Study study, List<String> lines) {
    lines.forEach(line -> study.add(study.score(line.getBytes(StandardCharsets.UTF_8))));
  }

  private static final List<String> LINES =
      List.of(
          line("甲", 96, "10"), line("乙", 94, "10"), line("丙", 80, "5.5"), line("丁", 99, "9"), "坏");

  @Test
  void claimsAreCountedByIndicatorClauseAndUnit() throws IOException {
    Portfolios.ClaimStudy study =
        Portfolios.claims(TestRubrics.sentences("≥95得满分，90（含）—95得8分，以下不得分"));
    feed(study, LINES);

    Claims claims = study.claims();
    assertThat(claims.submissions()).isEqualTo(5);
    assertThat(claims.failed()).isEqualTo(1);
    assertThat(claims.compared()).isEqualTo(4);
    Claims.Claim indicator = claims.indicators().get(0);
    assertThat(indicator.over()).isEqualTo(2);
    assertThat(indicator.pointsOver()).isEqualByComparingTo("7.5");
    assertThat(indicator.under()).isEqualTo(1);
    assertThat(indicator.pointsUnder()).isEqualByComparingTo("1");
    assertThat(claims.clauses()).extracting(Claims.Claim::name).containsExactly("第一条");
    assertThat(claims.units()).extracting(Claims.Claim::name).containsExactly("丙", "乙");
    Schemas.check("claims", study.toJson());
    assertThat(study.toText(Language.ZH)).contains("养护里程：对照 4 次，高报 2 次共 7.5 分，低报 1 次共 1 分");
    assertThat(study.toCsv(Language.EN)).contains("unit,丙,1,1,5.5,0,0");
  }

  @Test
  void anIndicatorThatAllFulfilDecidesNothing() throws IOException {
    Portfolios.QualityStudy study = Portfolios.quality(TestRubrics.sentences("≥50得满分，以下不得分"));
    feed(study, LINES);

    Quality.Use use = study.quality().indicators().get(0);
    assertThat(use.full()).isEqualTo(4);
    assertThat(use.decidesNothing()).isTrue();
    assertThat(use.neverBinds()).isFalse();
    Schemas.check("quality", study.toJson());
    assertThat(study.toText(Language.ZH)).contains("【没有区分度】");
  }

  @Test
  void unitsCrowdJustAboveACliff() {
    Portfolios.QualityStudy study = Portfolios.quality(TestRubrics.sentences("≥90得满分，以下不得分"));
    feed(
        study,
        List.of(
            line("甲", 90, "10"),
            line("乙", 90, "10"),
            line("丙", 91, "10"),
            line("丁", 90, "10"),
            line("戊", 91, "10"),
            line("己", 89, "0")));

    Quality.Cliff cliff = study.quality().cliffs().get(0);
    assertThat(cliff.at()).isEqualByComparingTo("90");
    assertThat(cliff.better()).isEqualTo(5);
    assertThat(cliff.worse()).isEqualTo(1);
    assertThat(cliff.lost()).isEqualByComparingTo("10");
    assertThat(cliff.isCrowded()).isTrue();
    assertThat(study.toText(Language.EN)).contains("[crowded]");
  }

  @Test
  void aWeightThatNobodyReachesNeverBinds() {
    Portfolios.QualityStudy study =
        Portfolios.quality(TestRubrics.sentences("≥1000得满分，90（含）—1000得8分，以下不得分"));
    feed(study, LINES);

    assertThat(study.quality().indicators().get(0).neverBinds()).isTrue();
    assertThat(study.toText(Language.ZH)).contains("【无人得满分】");
  }
}
