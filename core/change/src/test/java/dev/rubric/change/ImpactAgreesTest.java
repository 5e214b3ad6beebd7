package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.Standing;
import dev.rubric.change.report.UnitChange;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The impact of random edits is what scoring everything twice gives. */
class ImpactAgreesTest {
  private static final String FRAMEWORK =
      """
      名称: three
      版本: "1"
      标题: 三项
      总分: 30
      等级:
        - {等级: 优, 下限: 27}
        - {等级: 良, 下限: 20}
        - {等级: 差, 下限: 0}
      加分: {上限: 2, 总分上限: 30}
      指标体系:
        - 一级指标: 产出
          分值: 20
          三级指标:
            - {指标: 案件, 分值: 10, 计量单位: 起}
            - {指标: 养护里程, 分值: 10, 计量单位: 公里}
        - 一级指标: 投入
          分值: 10
          三级指标:
            - {指标: 执行, 分值: 10}
      """;

  private record Edit(String cases, String length, String spending, String more) {}

  @Provide
  Arbitrary<Edit> edits() {
    return Combinators.combine(
            Arbitraries.of(
                "不超过10起得满分，每超过1起扣1分，扣完为止", "不超过12起得满分，每超过1起扣1分，扣完为止", "不超过10起得满分，每超过1起扣2分，扣完为止"),
            Arbitraries.of(
                "≥95得满分，90（含）—95得8分，以下不得分", "≥95得满分，80（含）—95得7.5分，以下不得分", "≥95得满分，以下不得分"),
            Arbitraries.of("95", "90"),
            Arbitraries.of(
                "",
                "",
                "记分.扣分($m, 1)",
                "记分.不适用($m)",
                "记分.总分扣分(2)",
                "记分.一级指标不超过(\"产出\", 15)",
                "记分.等级不超过(\"良\")"))
        .as(Edit::new);
  }

  private static Rubric rubric(Edit edit) {
    String more =
        edit.more().isEmpty()
            ? ""
            : """
            rule "另外"
                @依据("一")
            when
                $m : 指标( 指标 == "案件", 实际完成值 > 14 )
            then
                %s;
            end
            """
                .formatted(edit.more());
    return TestRubrics.of(
        FRAMEWORK,
        Map.of(
            "a.dslr",
            TestRubrics.sentence("案件", edit.cases())
                + "\n"
                + TestRubrics.sentence("养护里程", edit.length()),
            "b.drl",
            """
            rule "执行率达标"
                @依据("一")
            when
                指标( 指标 == "执行" )
                预算( 科目 == "合计", 预算执行率 >= %1$s )
            then
                记分.得满分("执行");
            end

            rule "执行率未达标"
                @依据("一")
            when
                指标( 指标 == "执行" )
                预算( 科目 == "合计", 预算执行率 < %1$s )
            then
                记分.不得分("执行");
            end

            %2$s
            """
                .formatted(edit.spending(), more)));
  }

  private static List<String> portfolio() {
    Random random = new Random(11);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String length =
          random.nextInt(9) == 0
              ? ""
              : ",{\"指标\":\"养护里程\",\"实际完成值\":" + (70 + random.nextInt(35)) + "}";
      String odd =
          switch (i) {
            case 7 -> ",\"不认识\":1";
            case 8 -> ",\"指标\":[]";
            default -> "";
          };
      lines.add(
          "{\"单位\":\"甲"
              + i
              + "\",\"年度\":"
              + (2023 + i % 2)
              + ",\"预算\":[{\"科目\":\"合计\",\"年初预算\":100,\"调整预算\":100,\"支出\":"
              + (85 + random.nextInt(15))
              + "}],\"指标\":[{\"指标\":\"案件\",\"实际完成值\":"
              + random.nextInt(22)
              + ",\"计量单位\":\"起\"}"
              + length
              + (i == 9 ? ",{\"指标\":\"没有的\",\"实际完成值\":1}" : "")
              + "]"
              + odd
              + "}");
    }
    lines.add("不是 JSON");
    lines.add(
        "{\"单位\":\"乙\",\"业务标识\":{\"业务编号\":\"7\",\"附加信息\":{\"地区\":\"东\"}},\"指标\":[{\"指标\":\"案件\",\"实际完成值\":3}]}");
    return lines;
  }

  @Property(tries = 25)
  void theImpactIsWhatScoringTwiceGives(@ForAll("edits") Edit before, @ForAll("edits") Edit after) {
    Rubric old = rubric(before);
    Rubric edited = rubric(after);
    Comparison comparison = Comparison.of(old, edited);
    List<byte[]> lines =
        portfolio().stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
    long changed = 0;
    long fell = 0;
    for (byte[] line : lines) {
      UnitChange change = comparison.compare(line);
      Standing then = standing(old, line);
      Standing now = standing(edited, line);
      assertThat(told(change.before()))
          .as(new String(line, StandardCharsets.UTF_8))
          .isEqualTo(told(then));
      assertThat(told(change.after()))
          .as(new String(line, StandardCharsets.UTF_8))
          .isEqualTo(told(now));
      changed += told(then).equals(told(now)) ? 0 : 1;
      fell += then != null && now != null && now.total().compareTo(then.total()) < 0 ? 1 : 0;
    }
    Impact impact = comparison.impact(lines.iterator(), "年度");
    assertThat(impact.submissions()).isEqualTo(lines.size());
    assertThat(impact.changed()).isEqualTo(changed);
    assertThat(impact.fell()).isEqualTo(fell);
    assertThat(impact.units()).hasSize((int) changed);
    assertThat(impact.groups().stream().mapToLong(Impact.Group::units).sum())
        .isEqualTo(lines.size());
  }

  /** Each edit alone, scored whole. */
  @Property(tries = 10)
  void eachEditAloneIsWhatScoringByItGives(
      @ForAll("edits") Edit before, @ForAll("edits") Edit after) {
    Edit base = new Edit(before.cases(), before.length(), before.spending(), "");
    Edit other = new Edit(after.cases(), after.length(), before.spending(), "");
    if (base.cases().equals(other.cases()) || base.length().equals(other.length())) {
      return;
    }
    Rubric old = rubric(base);
    Rubric first = rubric(new Edit(other.cases(), base.length(), base.spending(), ""));
    Rubric second = rubric(new Edit(base.cases(), other.length(), base.spending(), ""));
    Comparison comparison = Comparison.of(old, rubric(other));
    for (String line : portfolio()) {
      byte[] json = line.getBytes(StandardCharsets.UTF_8);
      UnitChange change = comparison.compare(json);
      if (change.before() != null) {
        assertThat(change.alone()).hasSize(2);
        assertThat(change.alone().stream().map(ImpactAgreesTest::told))
            .containsExactlyInAnyOrder(told(standing(first, json)), told(standing(second, json)));
      }
    }
  }

  private static @Nullable Standing standing(Rubric rubric, byte[] line) {
    try {
      Submission submission = Submissions.parseJson("填报", line);
      Scorecard card = rubric.score(submission);
      return new Standing(card.total(), card.grade(), card.provisional());
    } catch (InvalidSubmissionException refused) {
      return null;
    }
  }

  private static String told(@Nullable Standing standing) {
    return standing == null
        ? "none"
        : standing.total().setScale(2, java.math.RoundingMode.UNNECESSARY)
            + " "
            + Objects.toString(standing.grade())
            + " "
            + standing.provisional();
  }
}
