package dev.rubric.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rubric declares is reported, checked and named in rules like what is built in. */
class DataItemsTest {
  private static final String DECLARATIONS =
      """
      数据项:
        - {单位: 机构类型, 类型: 文本, 可选: [医院, 学校, 其他], 必填: 是}
        - {单位: 已公开, 类型: 是否}
        - {单位: 批复日期, 类型: 日期}
        - {指标: 抽查不实件数, 类型: 数值, 计量单位: 件, 最小值: 0, 最大值: 20, 缺省: 0}
        - {预算: 追加预算, 类型: 数值, 计量单位: 万元}
      """;

  private static final Rubric RUBRIC =
      TestRubric.with(
          DECLARATIONS,
          """
          rule "医院不超过40件"
          when
              $m : 指标( 指标 == "甲", 机构类型 == "医院", 抽查不实件数 <= 4 )
          then
              记分.得分($m, 10);
          end

          rule "其他不超过10件"
          when
              $m : 指标( 指标 == "甲", 机构类型 != "医院", 抽查不实件数 <= 1 )
          then
              记分.得分($m, 8);
          end

          rule "未按期批复"
          when
              单位( 批复日期 > "2024年3月1日" )
          then
              记分.扣分("甲", 1);
          end

          rule "未公开"
          when
              单位( 已公开 == 否 )
          then
              记分.扣分("甲", 0.5);
          end

          rule "追加"
          when
              预算( 科目 == "合计", 追加预算 > 100 )
          then
              记分.扣分("甲", 0.25);
          end
          """);

  @ParameterizedTest(name = "{0} {1} 件：{2}")
  @CsvSource({"医院, 3, 10", "医院, 4, 10", "医院, 5, -", "学校, 0, 8", "学校, 1, 8", "学校, 2, -", "其他, , 8"})
  void anAttributeOfTheUnitChoosesTheBound(String kind, BigDecimal found, String points) {
    Submission submission =
        Submission.of("局")
            .item("机构类型", kind)
            .measure(Measure.of("甲").value("1").item("抽查不实件数", found))
            .build();

    assertThat(score(submission)).isEqualTo(points);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @CsvSource({"2024-02-29, 10.00", "2024-03-01, 10.00", "2024年3月1日, 10.00", "2024-03-02, 9.00"})
  void datesCompareByDay(String date, BigDecimal points) {
    String yaml =
        """
        单位: 局
        机构类型: 医院
        批复日期: %s
        指标: [{指标: 甲, 实际完成值: 1}]
        """
            .formatted(date);

    assertThat(score(Submissions.parse("a.yaml", yaml)))
        .isEqualTo(points.stripTrailingZeros().toPlainString());
  }

  @Test
  void yesAndNoAndBudgetLinesAreReadFromAllForms() {
    String yaml =
        """
        单位: 局
        机构类型: 医院
        已公开: 否
        预算: [{科目: 合计, 追加预算: 100.01}]
        指标: [{指标: 甲, 实际完成值: 1}]
        """;
    String json =
        """
        {"单位": "局", "机构类型": "医院", "已公开": false, "批复日期": "2024-01-01",
         "预算": [{"科目": "合计", "追加预算": 100}], "指标": [{"指标": "甲", "实际完成值": 1}]}
        """;
    Submission built =
        Submission.of("局")
            .item("机构类型", "医院")
            .item("已公开", true)
            .item("批复日期", LocalDate.of(2024, 3, 2))
            .measure(Measure.of("甲").value("1"))
            .build();

    assertThat(score(Submissions.parse("a.yaml", yaml))).isEqualTo("9.25");
    assertThat(score(Submissions.parse("a.json", json))).isEqualTo("9.5");
    assertThat(score(built)).isEqualTo("9");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "机构类型: 医院么 | 2:1 [unknown-option] 机构类型 没有 医院么 这一项；是不是 医院？",
        "机构类型: 3 | 2:1 [unknown-option] 机构类型 没有 3 这一项；可用的有：医院、学校、其他",
        "机构类形: 医院 | 2:1 [unknown-key] 不认识的键 机构类形；是不是 机构类型？",
        "已公开: 也许 | 2:1 [wrong-type] 已公开 应为是/否（写作 是 或 否），实际为 也许",
        "批复日期: 2024-02-30 | 2:1 [wrong-type] 批复日期 应为日期（写作 2024-03-01 或 2024年3月1日），实际为 2024-02-30",
        "指标: [{指标: 甲, 抽查不实件数: 21}] | 2:14 [out-of-range] 抽查不实件数 不能大于 20：21；确属正常的，请在 rubric.yaml"
            + " 写明该数据项的 最大值",
        "指标: [{指标: 甲, 抽查不实件数: -1}] | 2:14 [out-of-range] 抽查不实件数 不能小于 0：-1",
        "指标: [{指标: 甲, 抽查不实件数: 0.5}] | 2:14 [not-whole] 抽查不实件数 应为整数，实际为 0.5；确有小数的，请在 rubric.yaml"
            + " 写明该数据项的 整数: 否",
        "指标: [{指标: 甲, 名次: 1.5, 参评单位数: 3}] | 2:6 [not-whole] 甲 的 名次 应为整数：1.5",
        "事项: [{事项: 重大违纪, 次数: 0.5}] | 2:6 [not-whole] 重大违纪 的 次数 应为整数：0.5",
        "预算: [{科目: 合计, 追加预算: -2}] | 2:15 [out-of-range] 追加预算 不能小于 0：-2；确属正常的，请在 rubric.yaml 写明该数据项的"
            + " 最小值",
        "指标: [{指标: 甲, 抽查不实件数: 两件}] | 2:14 [wrong-type] 抽查不实件数 应为数值，实际为 两件",
        "指标: [{指标: 甲, 抽查不实: 2}] | 2:14 [unknown-key] 不认识的键 抽查不实；是不是 抽查不实件数？",
        "预算: [{科目: 合计, 追加: 2}] | 2:15 [unknown-key] 不认识的键 追加；",
      })
  void whatIsWrongIsNamedWithItsPlace(String line, String expected) {
    String yaml = "单位: 局\n" + line + "\n" + (line.startsWith("机构") ? "" : "机构类型: 医院\n");
    Submission submission = Submissions.parse("a.yaml", yaml);

    InvalidSubmissionException problem =
        catchThrowableOfType(InvalidSubmissionException.class, () -> RUBRIC.score(submission));

    assertThat(problem.diagnostics())
        .anySatisfy(
            each ->
                assertThat(
                        each.location().line()
                            + ":"
                            + each.location().column()
                            + " ["
                            + each.code()
                            + "] "
                            + each.message())
                    .startsWith(expected));
  }

  @Test
  void whatMustBeReportedIsMissed() {
    Submission without = Submission.of("局").measure(Measure.of("甲").value("1")).build();

    assertThatThrownBy(() -> RUBRIC.score(without)).hasMessageContaining("缺少 机构类型");
  }

  private static String score(Submission submission) {
    LineScore line = RUBRIC.score(submission).line("甲").orElseThrow();
    return line.score() == null ? "-" : line.score().stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest(name = "{0} 批复，晚 {2} 天：{1}")
  @CsvSource({
    "2024-02-28, 10.00, 0",
    "2024-02-29, 10.00, 0",
    "2024-03-01, 9.00, 1",
    "2024-03-02, 8.00, 2",
  })
  void daysBetweenDatesAreCounted(LocalDate date, BigDecimal points, String late) {
    Rubric rubric =
        TestRubric.with(
            DECLARATIONS,
            """
            rule "每晚一天扣1分"
            when
                $m : 指标( 指标 == "甲", 批复日期 != 空 )
            then
                记分.得满分($m);
                记分.扣分($m, 每步(最大值(相差天数("2024-02-29", $m.批复日期), 0), 1, 1));
            end
            """);
    LineScore line =
        rubric
            .score(
                Submission.of("局")
                    .item("机构类型", "医院")
                    .item("批复日期", date)
                    .measure(Measure.of("甲").value("1"))
                    .build())
            .line("甲")
            .orElseThrow();

    assertThat(line.score()).isEqualByComparingTo(points);
    assertThat(line.entries().toString()).contains("= " + late);
  }

  @ParameterizedTest(name = "{0}：填报 {1} 可以：{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "专家人数, 类型: 数值, 计量单位: 人|3|true",
        "专家人数, 类型: 数值, 计量单位: 人|3.0|true",
        "专家人数, 类型: 数值, 计量单位: 人|3.01|false",
        "专家人数, 类型: 数值, 计量单位: 人|0|true",
        "专家人数, 类型: 数值, 计量单位: 人|-1|false",
        "专家人数, 类型: 数值, 计量单位: 人, 整数: 否|3.5|true",
        "专家人数, 类型: 数值, 整数: 是|3.5|false",
        "户均人数, 类型: 数值, 计量单位: 人|3.5|true",
        "人数增减, 类型: 数值, 计量单位: 人|-3|true",
        "人数增减, 类型: 数值, 计量单位: 人|-3.5|false",
        "面积, 类型: 数值, 计量单位: 平方米|3.5|true",
        "面积, 类型: 数值, 计量单位: 平方米|-0.1|false",
        "知晓率, 类型: 数值, 计量单位: '%'|100|true",
        "知晓率, 类型: 数值, 计量单位: '%'|100.1|false",
        "知晓率, 类型: 数值, 计量单位: '%', 最大值: 200|101|true",
        "知晓率, 类型: 数值, 计量单位: '%'|0.9|false",
        "知晓率, 类型: 数值, 计量单位: '%'|1.01|true",
        "投诉率, 类型: 数值, 计量单位: '%', 小数百分比: 是|0.9|true",
        "投诉率, 类型: 数值, 计量单位: '%', 最大值: 10|0.9|true",
      })
  void itsUnitSaysWhatCanBeTrueAsOfIndicators(String item, String value, boolean fits) {
    String name = item.substring(0, item.indexOf(','));
    String yes = "rule \"甲得满分\" when $m : 指标( 指标 == \"甲\" ) then 记分.得满分($m); end\n";
    Rubric ofUnits = TestRubric.with("数据项: [{单位: " + item + "}]\n", yes);
    Rubric ofRows = TestRubric.with("明细: [{名称: 表, 列: [{名称: " + item + "}]}]\n", yes);

    assertThat(isScored(ofUnits, name + ": " + value)).isEqualTo(fits);
    assertThat(isScored(ofRows, "表: [{" + name + ": " + value + "}]")).isEqualTo(fits);
    Submission built = Submission.of("局").item(name, new BigDecimal(value)).build();
    assertThat(isScored(ofUnits, built)).isEqualTo(fits);
  }

  private static boolean isScored(Rubric rubric, String reported) {
    return isScored(rubric, Submissions.parse("a.yaml", "单位: 局\n" + reported + "\n"));
  }

  private static boolean isScored(Rubric rubric, Submission submission) {
    try {
      return rubric.score(submission).total() != null;
    } catch (InvalidSubmissionException refused) {
      return false;
    }
  }
}
