package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.framework.Indicator;
import dev.rubric.live.LiveRubric;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A local standard (继承) states only what differs from the one it builds on. */
class InheritanceTest {
  private static final String NATIONAL =
      """
      名称: national
      版本: "1"
      标题: 共性指标
      依据: [财预〔2013〕53号]
      总分: 100
      事项: [通报]
      固定: [一级指标分值, 等级]
      等级:
        - {等级: 优, 下限: 90}
        - {等级: 差, 下限: 0}
      指标体系:
        - 一级指标: 过程
          分值: 40
          二级指标:
            - 名称: 预算执行
              三级指标:
                - {指标: 完成率, 分值: 30, 计量单位: "%", 方向: ≥}
                - {指标: 结余率, 分值: 10, 计量单位: "%", 方向: ≤}
        - 一级指标: 产出
          分值: 60
          三级指标:
            - {指标: 数量, 分值: 60, 方向: ≥}
      """;
  private static final String NATIONAL_RULES =
      """
      rule "完成率达到95%得满分" when $m : 指标( 指标 == "完成率", 实际完成值 >= 95 ) then 记分.得满分($m); end
      rule "完成率不足95%不得分" when $m : 指标( 指标 == "完成率", 实际完成值 < 95 ) then 记分.不得分($m); end
      rule "结余率按比例" when $m : 指标( 指标 == "结余率" ) then 记分.扣分($m, $m.实际完成值); end
      rule "数量得满分" when $m : 指标( 指标 == "数量" ) then 记分.得满分($m); end
      """;
  private static final String COUNTY =
      """
      名称: county
      版本: "3"
      标题: 本县标准
      继承: national@1
      """;

  @TempDir private Path rubrics;

  @BeforeEach
  void national() throws IOException {
    write("national", NATIONAL, NATIONAL_RULES);
  }

  @Test
  void aStandardThatChangesNothingScoresAsItsParent() throws IOException {
    Rubric county = write("county", COUNTY, "");

    assertThat(county.framework().indicators())
        .extracting(Indicator::name)
        .containsExactly("完成率", "结余率", "数量");
    assertThat(county.framework().name()).isEqualTo("county");
    assertThat(county.framework().basis()).containsExactly("财预〔2013〕53号");
    assertThat(county.standards()).containsExactly("national@1");
    assertThat(total(county, "96", "2")).isEqualByComparingTo(total(load("national"), "96", "2"));
  }

  @Test
  void itChangesWeightsAndNothingElseOfAnIndicator() throws IOException {
    Rubric county =
        write(
            "county",
            COUNTY
                + """
                指标体系:
                  - 一级指标: 过程
                    三级指标:
                      - {指标: 完成率, 分值: 25}
                      - {指标: 结余率, 分值: 15}
                """,
            "");

    Indicator rate = county.framework().indicator("完成率").orElseThrow();
    assertThat(rate.weight()).isEqualByComparingTo("25");
    assertThat(rate.unitOfMeasure()).isEqualTo("%");
    assertThat(rate.group()).isEqualTo("预算执行");
    assertThat(rate.location()).hasToString("rubric.yaml:8:9");
    assertThat(county.framework().indicator("数量").orElseThrow().location().file())
        .isEqualTo("national/rubric.yaml");
  }

  private static final String PEERS =
      """
      数据项:
        - {单位: 类型, 类型: 文本, 可选: [医院, 学校]}
      同类:
        - {名称: 单位完成率, 数值: 完成率}
      """;
  private static final String FIRST_GETS_ALL =
      """
      rule "数量得满分" when $m : 指标( 指标 == "数量" ) then 记分.得分($m, 分档不超过(同类名次(单位完成率), 1, 60, 2, 50)); end
      """;

  private static Submission unit(String name, String type, String rate) {
    return Submission.of(name)
        .item("类型", type)
        .measure(Measure.of("完成率").value(rate))
        .measure(Measure.of("数量").value("1"))
        .build();
  }

  /** What three units get that are compared with each other, in their order. */
  private static List<String> ranked(Rubric rubric) {
    Stream<Submission> units =
        Stream.of(unit("一", "医院", "97"), unit("二", "学校", "96"), unit("三", "学校", "98"));
    try (Stream<BatchResult> results = rubric.scoreAll(units)) {
      return results
          .map(each -> ((BatchResult.Scored) each).scorecard())
          .map(card -> card.line("数量").orElseThrow().score())
          .map(String::valueOf)
          .toList();
    }
  }

  @Test
  void comparisonsWithPeersAreInheritedChangedByNameAndAdded() throws IOException {
    write("national", NATIONAL + PEERS, NATIONAL_RULES);

    assertThat(ranked(write("county", COUNTY, FIRST_GETS_ALL)))
        .containsExactly("50.00", "0.00", "60.00");
    assertThat(ranked(write("county", COUNTY + "同类: [{名称: 单位完成率, 方向: ≤}]\n", FIRST_GETS_ALL)))
        .containsExactly("50.00", "60.00", "0.00");
    assertThat(ranked(write("county", COUNTY + "同类: [{名称: 单位完成率, 分组: 类型}]\n", FIRST_GETS_ALL)))
        .containsExactly("60.00", "50.00", "60.00");
    assertThat(
            ranked(
                write(
                    "county",
                    COUNTY + "同类: [{名称: 同型, 数值: 完成率, 分组: 类型}]\n",
                    FIRST_GETS_ALL.replace("单位完成率", "同型"))))
        .containsExactly("60.00", "50.00", "60.00");
  }

  @Test
  void aRuleReplacesTheOneOfTheSameName() throws IOException {
    Rubric county =
        write(
            "county",
            COUNTY,
            """
            rule "完成率达到95%得满分" when $m : 指标( 指标 == "完成率", 实际完成值 >= 90 ) then 记分.得满分($m); end
            rule "完成率不足95%不得分" when $m : 指标( 指标 == "完成率", 实际完成值 < 90 ) then 记分.不得分($m); end
            """);

    assertThat(total(county, "90", "0")).isEqualByComparingTo("100");
    assertThat(total(county, "89.99", "0")).isEqualByComparingTo("70");
    assertThat(total(load("national"), "90", "0")).isEqualByComparingTo("70");
    assertThat(
            county
                .score(submission("90", "0"))
                .line("完成率")
                .orElseThrow()
                .entries()
                .get(0)
                .location())
        .hasToString("rules.drl:1:1");
    assertThat(
            county
                .score(submission("90", "0"))
                .line("数量")
                .orElseThrow()
                .entries()
                .get(0)
                .location())
        .hasToString("national/rules.drl:4:1");
  }

  @Test
  void itDropsAnIndicatorWithTheRulesThatSpeakOfItAndAddsAnother() throws IOException {
    Rubric county =
        write(
            "county",
            COUNTY
                + """
                取消指标: [结余率]
                指标体系:
                  - 一级指标: 过程
                    二级指标:
                      - 名称: 预算执行
                        三级指标: [{指标: 及时率, 分值: 4}]
                      - 名称: 资产管理
                        三级指标: [{指标: 利用率, 分值: 6}]
                """,
            """
            rule "本县两项" when $m : 指标( 二级指标 in ("预算执行", "资产管理"), 指标 != "完成率" ) then 记分.得满分($m); end
            """);

    assertThat(county.framework().sections().get(0).indicators())
        .extracting(each -> each.group() + "/" + each.name())
        .containsExactly("预算执行/完成率", "预算执行/及时率", "资产管理/利用率");
    assertThat(rules(county)).containsExactly("完成率达到95%得满分", "完成率不足95%不得分", "数量得满分", "本县两项");
  }

  @Test
  void aRuleThatAlsoNamesAnIndicatorStillThereIsNotDroppedInSilence() throws IOException {
    write(
        "county",
        COUNTY,
        """
        rule "两项都报" when $m : 指标( 指标 in ("数量", "结余率"), 已填报 == 否 ) then 疑点.提示("未报"); end
        """);
    put(
        "district",
        COUNTY.replace("county", "district").replace("national@1", "county@3")
            + "取消指标: [结余率]\n指标体系: [{一级指标: 过程, 三级指标: [{指标: 完成率, 分值: 40}]}]\n",
        "");

    InvalidRubricException refusal =
        catchThrowableOfType(InvalidRubricException.class, () -> load("district"));

    assertThat(refusal).isNotNull();
    assertThat(refusal.diagnostics())
        .allSatisfy(each -> assertThat(each.code()).isEqualTo("unknown-indicator"))
        .first()
        .satisfies(each -> assertThat(each.render(Language.ZH)).contains("county/", "结余率"));
  }

  @Test
  void itDropsARuleByName() throws IOException {
    Rubric county =
        write(
            "county",
            COUNTY + "取消规则: [结余率按比例]\n",
            "rule \"结余率满分\" when $m : 指标( 指标 == \"结余率\" ) then 记分.得满分($m); end\n");

    assertThat(rules(county)).doesNotContain("结余率按比例").contains("结余率满分");
  }

  @Test
  void itAddsToListsAndReplacesBands() throws IOException {
    Rubric county =
        write(
            "county",
            COUNTY
                + """
                依据: [本县办法]
                事项: [通报, 表彰]
                等级:
                  - {等级: 优, 下限: 95}
                  - {等级: 差, 下限: 0}
                """,
            "");

    assertThat(county.framework().basis()).containsExactly("财预〔2013〕53号", "本县办法");
    assertThat(county.framework().events()).containsExactly("通报", "表彰");
    assertThat(county.framework().grade(new BigDecimal("94"))).hasValue("差");
  }

  @Test
  void whatTheStandardFixesIsWarnedOfWhenItIsChanged() throws IOException {
    Rubric county =
        write(
            "county",
            COUNTY
                + """
                等级: [{等级: 优, 下限: 95}, {等级: 差, 下限: 0}]
                指标体系:
                  - {一级指标: 过程, 分值: 30, 三级指标: [{指标: 完成率, 分值: 20}]}
                  - {一级指标: 产出, 分值: 70, 三级指标: [{指标: 数量, 分值: 70}]}
                """,
            "");

    assertThat(county.warnings())
        .extracting(Diagnostic::code, each -> String.valueOf(each.location()))
        .contains(
            tuple("changes-fixed", "rubric.yaml:5:5"),
            tuple("changes-fixed", "rubric.yaml:7:5"),
            tuple("changes-fixed", "rubric.yaml:8:5"));
    assertThat(county.warnings())
        .anySatisfy(
            each ->
                assertThat(each.message().in(Language.ZH))
                    .isEqualTo("一级指标 过程 的分值 由所继承的评分标准固定为 40（national/rubric.yaml:13:9），这里改为 30"));
  }

  @Test
  void standardsStandAboveEachOther() throws IOException {
    write(
        "province",
        COUNTY.replace("county", "province"),
        "rule \"数量得满分\" when $m : 指标( 指标 == \"数量\" ) then 记分.按比例得分($m, 50); end\n");
    Rubric county = write("county", COUNTY.replace("national@1", "province@3"), "");

    assertThat(county.standards()).containsExactly("province@3", "national@1");
    assertThat(total(county, "96", "0")).isEqualByComparingTo("70");
  }

  @Test
  void theHashCoversTheParents() throws IOException {
    Rubric before = write("county", COUNTY, "");
    write("national", NATIONAL, NATIONAL_RULES.replace(">= 95", ">= 94").replace("< 95", "< 94"));
    Rubric after = load("county");

    assertThat(after.stamp().hash()).isNotEqualTo(before.stamp().hash());
    assertThat(before.reload(rubrics.resolve("county")).stamp()).isEqualTo(after.stamp());
    assertThat(after.reload(rubrics.resolve("county"))).isSameAs(after);
  }

  @Test
  void anEditOfTheParentGoesLiveInTheChild() throws Exception {
    write("county", COUNTY, "");
    try (LiveRubric live = LiveRubric.watch(rubrics.resolve("county"))) {
      write("national", NATIONAL, NATIONAL_RULES.replace(">= 95", ">= 90").replace("< 95", "< 90"));
      live.reload();

      assertThat(total(live.rubric(), "90", "0")).isEqualByComparingTo("100");
    }
  }

  @Test
  void twoVersionsLieSideBySide() throws IOException {
    write(
        "national@2",
        NATIONAL.replace("版本: \"1\"", "版本: \"2\""),
        NATIONAL_RULES.replace("得满分($m); end\nrule \"完成率不足", "不得分($m); end\nrule \"完成率不足"));

    Rubric first = write("county", COUNTY, "");
    Rubric second = write("town", COUNTY.replace("county", "town").replace("@1", "@2"), "");

    assertThat(total(first, "96", "0")).isEqualByComparingTo("100");
    assertThat(total(second, "96", "0")).isEqualByComparingTo("70");
  }

  @Test
  void everyMistakeIsSaidAtItsPlace() throws IOException {
    refuses(
        COUNTY.replace("national@1", "nationel@1"),
        "standard-not-found",
        "rubric.yaml:4:5",
        "找不到所继承的评分标准 nationel@1");
    refuses(
        COUNTY.replace("@1", "@2"),
        "wrong-standard",
        "rubric.yaml:4:5",
        "所继承的是 national@2，找到的是 national@1");
    refuses(COUNTY.replace("@1", ""), "wrong-standard", "rubric.yaml:4:5", "继承要写明版本：national@1");
    refuses(COUNTY.replace("national@1", "../x"), "wrong-type", "rubric.yaml:4:5", "评分标准的名称和版本");
    refuses(COUNTY + "取消指标: [结余]\n", "nothing-to-drop", "rubric.yaml:5:8", "没有指标 结余；是不是 结余率？");
    refuses(COUNTY + "取消一级指标: [过成]\n", "nothing-to-drop", "rubric.yaml:5:10", "没有一级指标 过成；是不是 过程？");
    refuses(COUNTY + "取消规则: [结余率按比]\n", "nothing-to-drop", "rubric.yaml:5:8", "是不是 结余率按比例？");
    refuses(
        COUNTY + "指标体系: [{一级指标: 过程, 三级指标: [{指标: 完成律, 目标值: 5}]}]\n",
        "nothing-to-change",
        "rubric.yaml:5:26",
        "没有指标 完成律；是不是 完成率？");
    refuses(COUNTY + "固定: [颜色]\n", "wrong-type", "rubric.yaml:5:5", "固定 应为其中之一");
    refuses(
        COUNTY + "指标体系: [{一级指标: 过程, 三级指标: [{指标: 完成率, 分值: 31}]}]\n",
        "section-weight-sum",
        "rubric.yaml:5:8",
        "其指标合计 41");
  }

  @Test
  void aCircleIsRefused() throws IOException {
    put("a", COUNTY.replace("county", "a").replace("national@1", "b@3"), "");
    put("b", COUNTY.replace("county", "b").replace("national@1", "a@3"), "");

    InvalidRubricException refusal =
        catchThrowableOfType(InvalidRubricException.class, () -> load("a"));

    assertThat(refusal.diagnostics())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.code()).isEqualTo("circular-standard");
              assertThat(each.location()).hasToString("b/rubric.yaml:4:5");
              assertThat(each.message().in(Language.ZH)).contains("a → b → a");
            });
  }

  @Test
  void aMistakeInTheParentIsSaidInItsFile() throws IOException {
    put("national", NATIONAL, NATIONAL_RULES.replace("\"数量\"", "\"数两\""));
    put("county", COUNTY, "");

    InvalidRubricException refusal =
        catchThrowableOfType(InvalidRubricException.class, () -> load("county"));

    assertThat(refusal.diagnostics())
        .anySatisfy(each -> assertThat(each.location()).hasToString("national/rules.drl:4:34"));
  }

  private void refuses(String yaml, String code, String place, String words) throws IOException {
    put("county", yaml, "");
    InvalidRubricException refusal =
        catchThrowableOfType(InvalidRubricException.class, () -> load("county"));
    assertThat(refusal).as(yaml).isNotNull();
    assertThat(refusal.diagnostics())
        .as(yaml)
        .anySatisfy(
            each -> {
              assertThat(each.code()).isEqualTo(code);
              assertThat(each.location()).hasToString(place);
              assertThat(each.message().in(Language.ZH)).contains(words);
              assertThat(each.message().in(Language.EN)).isNotEmpty();
            });
  }

  private static List<String> rules(Rubric rubric) {
    return rubric.rules().stream()
        .map(RuleFile::rules)
        .flatMap(List::stream)
        .map(Rule::name)
        .toList();
  }

  private static BigDecimal total(Rubric rubric, String rate, String left) {
    return rubric.score(submission(rate, left)).total();
  }

  private static Submission submission(String rate, String left) {
    return Submission.of("局")
        .measure(Measure.of("完成率").value(rate))
        .measure(Measure.of("结余率").value(left))
        .build();
  }

  private Rubric write(String name, String yaml, String rules) throws IOException {
    put(name, yaml, rules);
    return load(name);
  }

  private void put(String name, String yaml, String rules) throws IOException {
    Path folder = Files.createDirectories(rubrics.resolve(name));
    Files.writeString(folder.resolve("rubric.yaml"), yaml, StandardCharsets.UTF_8);
    Path file = folder.resolve("rules.drl");
    if (rules.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, rules, StandardCharsets.UTF_8);
    }
  }

  private Rubric load(String name) {
    return Rubric.load(rubrics.resolve(name));
  }
}
