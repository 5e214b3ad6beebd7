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
import org.junit.jupiter.api.Test;

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

  /** One after the other with a sound one, so that its parts are known when they come again. */
  private static final List<String> MALFORMED = malformed();

  private static List<String> malformed() {
    String sound =
        "{\"单位\":\"丙\",\"年度\":2024,\"预算\":[{\"科目\":\"合计\",\"年初预算\":100,\"调整预算\":100,\"支出\":93.5}],"
            + "\"自评得分\":[{\"一级指标\":\"产出\",\"得分\":12}],"
            + "\"指标\":[{\"指标\":\"案件\",\"实际完成值\":11,\"计量单位\":\"起\"},{\"指标\":\"养护里程\",\"实际完成值\":88}],"
            + "\"说明\":\"一份\"}";
    List<String> lines = new ArrayList<>(List.of("不是 JSON", sound, sound));
    String[][] slips = {
      {"}],\"自评", "]}],\"自评"},
      {"\"支出\":93.5", "\"支出\":-93.5"},
      {"\"支出\":93.5", "\"支出\":093.5"},
      {"\"支出\":93.5", "\"支出\":93.50"},
      {"\"支出\":93.5", "\"支出\":0.0"},
      {"\"支出\":93.5", "\"支出\":93."},
      {"\"支出\":93.5", "\"支出\":9.35e1"},
      {"\"支出\":93.5", "\"支出\":\"93.5\""},
      {"\"支出\":93.5", "\"支出\":null"},
      {"\"支出\":93.5", "\"支出\":NaN"},
      {"\"支出\":93.5", "\"支出\":93.5,\"spent\":93.5"},
      {"\"支出\":93.5", "\"支出\":" + "9".repeat(1200)},
      {"93.5}", "93.5},{\"科目\":\"合计\",\"支出\":1}"},
      {"合计", "合 计"},
      {"合计", "总计"},
      {"\"科目\"", "\"line\""},
      {"\"科目\"", "\"\\u79d1目\""},
      {"\"预算\":[", "\"预算\":{"},
      {"\"预算\"", "\"budget\":[],\"预算\""},
      {"\"预算\"", "\"预算\":[],\"预算\""},
      {"\"得分\":12", "\"得分\":-1"},
      {"\"得分\":12", "\"得分\":\"高\""},
      {"\"得分\":12", "\"分数\":12"},
      {"产出", "产 出"},
      {"[{\"一级", "[1,{\"一级"},
      {"2024", "2024.0"},
      {"2024", "\"2024\""},
      {"2024", "20241"},
      {"2024", "null"},
      {"\"年度\":2024,", ""},
      {"\"年度\"", "\"year\":2024,\"年度\""},
      {"2024", "-2024"},
      {"\"单位\":\"丙\",", ""},
      {"丙", ""},
      {"丙", " "},
      {"丙", "丙“甲”"},
      {"丙", "\\u4e19"},
      {"\"丙\"", "3"},
      {"一份", "一份\\n两份"},
      {"\"一份\"", "[1]"},
      {"\"一份\"}", "\"一份\""},
      {"\"一份\"}", "\"一份\"}}"},
      {"\"一份\"}", "\"一份\"} {}"},
      {"\"一份\"}", "\"一份\",}"},
      {"},{\"指标\":\"养", "},,{\"指标\":\"养"},
      {"\"实际完成值\":11", "\"实际完成值\":\"11 起\""},
      {"\"实际完成值\":11", "\"实际完成值\":1 1"},
      {"\"起\"", "\"件\""},
      {"案件", "养护里程"},
      {"案件", "案 件"},
      {"\"指标\":\"案件\"", "\"指标\":\"案件\",\"indicator\":\"案件\""},
      {"\"指标\":\"案件\"", "\"\\u6307标\":\"案件\""},
      {"\"指标\":[", "\"measures\":[],\"指标\":["},
      {"88}]", "88},]"},
      {"88}]", "88}"},
      {"88", "8_8"},
      {"{\"单位\"", "\ufeff{\"单位\""},
      {"丙", "丙\u0000"},
      {"\"年度\":2024", "\"年度\" : 2024 "},
      {"\"年度\":2024", "\"自评总分\":-5,\"年度\":2024"},
      {"\"说明\"", "\"事项\":[{\"事项\":\"没有的\"}],\"说明\""},
      {"\"说明\"", "\"在职人员数\":-3,\"说明\""},
      {"\"说明\"", "\"业务标识\":{\"业务编号\":\"1\",\"caseNumber\":\"1\"},\"说明\""},
      {"\"说明\"", "\"业务标识\":{\"附加信息\":{\"地区\":\"东\",\"地区\":\"西\"}},\"说明\""},
      {"\"说明\"", "\"业务标识\":{\"附加信息\":{\"地区\":\"东\"},\"单位编码\":\"62\"},\"说明\""},
      {"\"说明\"", "\"没有声明的\":1,\"说明\""},
      {"\"说明\"", "\"没有声明的\":[{\"a\":1}],\"说明\""},
    };
    for (String[] slip : slips) {
      assertThat(sound).contains(slip[0]);
      lines.add(sound.replace(slip[0], slip[1]));
    }
    lines.addAll(List.of("{}", "[]", "{\"单位\":\"丁\"}", "{\"单位\":\"丁\",\"指标\":null}", sound));
    return lines;
  }

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
    lines.addAll(MALFORMED);
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
      assertThat(who(change)).isEqualTo(who(comparison, line));
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
    Portfolio packed = Portfolio.pack(old, lines.iterator());
    assertThat(comparison.impact(packed, "年度").toJson()).isEqualTo(impact.toJson());
    assertThat(comparison.impact(packed, null, 3).toJson())
        .isEqualTo(comparison.impact(lines.iterator(), null).toJson());
  }

  /** A rule may read budget lines and declared items that none of its patterns is about. */
  @Test
  void whatARuleReadsBesideItsFactsIsNotForgotten() {
    String declared = FRAMEWORK + "数据项:\n  - {单位: 人口, 类型: 数值}\n";
    for (String read : List.of("合计(预算, 支出) >= 90", "人口 >= 3")) {
      Rubric old = read(declared, read, "10");
      Rubric edited = read(declared, read, "8");
      Comparison comparison = Comparison.of(old, edited);
      List<byte[]> lines = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String line =
            "{\"单位\":\"甲\",\"人口\":%d,\"预算\":[{\"科目\":\"合计\",\"支出\":%d}],"
                + "\"指标\":[{\"指标\":\"案件\",\"实际完成值\":5}]}";
        lines.add(line.formatted(i % 7, 80 + i % 13).getBytes(StandardCharsets.UTF_8));
      }
      for (byte[] line : lines) {
        assertThat(told(comparison.compare(line).before())).isEqualTo(told(standing(old, line)));
        assertThat(told(comparison.compare(line).after())).isEqualTo(told(standing(edited, line)));
      }
      assertThat(comparison.impact(Portfolio.pack(old, lines.iterator()), null).toJson())
          .isEqualTo(comparison.impact(lines.iterator(), null).toJson());
    }
  }

  private static Rubric read(String framework, String condition, String points) {
    return TestRubrics.of(
        framework,
        Map.of(
            "a.drl",
            """
            rule "多" @依据("一")
            when $m : 指标( 指标 == "案件", %1$s ) then 记分.得分($m, %2$s); end
            rule "其他" @依据("一") when $m : 指标( 指标 != "案件" ) then 记分.得满分($m); end
            rule "少" @依据("一")
            when $m : 指标( 指标 == "案件", %3$s ) then 记分.得分($m, 2); end
            """
                .formatted(condition, points, condition.replace(">=", "<"))));
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

  private static String who(UnitChange change) {
    return change.unit() + " " + new java.util.TreeMap<>(change.attributes());
  }

  private static String who(Comparison comparison, byte[] line) {
    try {
      return who(comparison.compare(Submissions.parseJson("填报", line)));
    } catch (InvalidSubmissionException unreadable) {
      return " {}";
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
