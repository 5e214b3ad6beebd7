package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchOptions;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.UnitChange;
import dev.rubric.peers.PeerTable;
import dev.rubric.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units that are compared with each other are surveyed first, by either rubric. */
class PeersImpactTest {
  private static final String FRAMEWORK =
      TestRubrics.FRAMEWORK
          + """
          同类:
            - {名称: 里程, 数值: 养护里程}
          """;

  private static Rubric rubric(int places) {
    return TestRubrics.of(
        FRAMEWORK,
        Map.of(
            "rules.drl",
            """
            rule "前" @依据("一")
            when $m : 指标( 指标 == "养护里程", 同类名次(里程) <= %1$d ) then 记分.得满分($m); end
            rule "后" @依据("一")
            when $m : 指标( 指标 == "养护里程", 同类名次(里程) > %1$d ) then 记分.得分($m, 5); end
            """
                .formatted(places)));
  }

  private static List<byte[]> lines() {
    List<byte[]> lines = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      String line = "{\"单位\":\"单位%d\",\"指标\":[{\"指标\":\"养护里程\",\"实际完成值\":%d}]}";
      lines.add(line.formatted(i, i * 7 % 20).getBytes(StandardCharsets.UTF_8));
    }
    return lines;
  }

  private static final Rubric OLD = rubric(3);
  private static final Rubric EDITED = rubric(5);

  @Test
  void everyUnitIsHeldAgainstAllOthersByEitherRubric() {
    PeerTable table =
        OLD.survey(
            lines().stream().map(line -> Submissions.parseJson("填报", line)),
            BatchOptions.defaults());
    Comparison comparison = Comparison.of(OLD, EDITED);
    assertThat(comparison.comparesPeers()).isTrue();
    Comparison.Survey survey = comparison.survey();
    lines().forEach(line -> survey.add(survey.values(line)));
    Comparison surveyed = survey.comparison();

    for (byte[] line : lines()) {
      Submission submission = Submissions.parseJson("填报", line);
      UnitChange change = surveyed.compare(line);
      assertThat(change.before()).isNotNull();
      assertThat(change.after()).isNotNull();
      assertThat(change.before().total())
          .isEqualByComparingTo(OLD.score(submission, table).total());
      assertThat(change.after().total())
          .isEqualByComparingTo(EDITED.score(submission, table).total());
    }
    Impact impact = surveyed.impact(lines().iterator(), null);
    assertThat(impact.changed()).isEqualTo(2);
    assertThat(impact.up()).hasSize(2);
    assertThat(impact.up().get(0).lines()).hasSize(1);
    assertThat(comparison.impact(Portfolio.pack(OLD, lines().iterator()), null).toJson())
        .isEqualTo(impact.toJson());
    assertThat(comparison.impact(lines(), null).toJson()).isEqualTo(impact.toJson());
  }

  @Test
  void nobodyIsComparedBeforeAllAreSurveyed() {
    Comparison comparison = Comparison.of(OLD, EDITED);

    assertThatThrownBy(() -> comparison.impact(lines().iterator(), null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("survey them first");
  }
}
