package dev.rubric.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.testing.report.TestReport;
import dev.rubric.testing.suggest.Suggestion;
import dev.rubric.testing.suggest.Suggestions;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is suggested is what is missing, and passes when it is pasted. */
class SuggestTest {
  @TempDir Path temp;

  @Test
  void proposesWhatIsMissingBesideEachThreshold() {
    Fixture fixture =
        new Fixture(temp)
            .cases(
                """
                用例:
                  - 用例: 发案300起得满分
                    已知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 300}]}
                    应得: {指标: {刑事案件发案起数: 7}}
                """);

    Suggestions suggestions = suggest(Language.ZH);

    assertThat(suggestions.cases())
        .extracting(Suggestion::name)
        .containsExactly(
            "刑事案件发案起数的实际完成值为299，刚低于300",
            "刑事案件发案起数的实际完成值为301，刚高于300",
            "办结率的实际完成值为99.99，刚低于目标值",
            "办结率的实际完成值为100，恰好等于目标值",
            "办结率的实际完成值为100.01，刚高于目标值");
    assertThat(suggestions.toYaml(Language.ZH))
        .contains(
            """
              - 用例: 刑事案件发案起数的实际完成值为301，刚高于300
                已知:
                  指标:
                    - {指标: 刑事案件发案起数, 实际完成值: 301}
                应得:
                  指标: {刑事案件发案起数: 7}
                  规则: [超过300起，每超过1%扣0.5分]
                  未触发规则: [不超过300起，得满分]
            """);
    assertThat(suggestions.open()).isEmpty();
    pastedPasses(fixture, suggestions.toYaml(Language.ZH));
    assertThat(suggest(Language.ZH).cases()).isEmpty();
  }

  @Test
  void writesEnglishThatPassesToo() {
    Fixture fixture = new Fixture(temp);

    String yaml = suggest(Language.EN).toYaml(Language.EN);

    assertThat(yaml)
        .startsWith("# demo: the cases that are missing around its thresholds.")
        .contains(
            "- case: 刑事案件发案起数 value is 301, just above 300\n", "{indicator: 刑事案件发案起数, value: 301}");
    pastedPasses(fixture, yaml);
  }

  @Test
  void findsValuesForRatesChecklistsAndSeveralBudgetLines() {
    Fixture fixture = new Fixture(temp).write("rules.drl", Fixture.RULES + MORE);

    Suggestions suggestions = suggest(Language.ZH);

    assertThat(suggestions.cases())
        .extracting(Suggestion::name)
        .contains(
            "合计的支出为99.99，刚低于100",
            "合计的支出为105.01，刚高于5",
            "刑事案件发案起数的要点数为2，恰好等于2",
            "刑事案件发案起数的完成数为9054，刚低于90.55",
            "项目支出的支出为0.06，刚高于0.05");
    assertThat(suggestions.open()).isEmpty();
    pastedPasses(fixture, suggestions.toYaml(Language.ZH));
    assertThat(suggest(Language.ZH).cases()).isEmpty();
  }

  private static final String MORE =
      """
      rule "预算执行率不足100%"
      when
          预算( 科目 == "合计", 预算执行率 < 100 )
      then
          疑点.提示("预算执行率不足100%");
      end

      rule "支出比上年增长超过5%"
      when
          预算( 科目 == "合计", 变动率 > 5 )
      then
          疑点.提示("支出增长");
      end

      rule "完成率不足90.55%，件数只有整数"
      when
          指标( 指标 == "刑事案件发案起数", 实际完成率 < 90.55 )
      then
          疑点.提示("完成率不足");
      end

      rule "要点少于两项"
      when
          指标( 指标 == "刑事案件发案起数", 要点数 < 2, 实际完成值 == 空 )
      then
          疑点.提示("要点太少");
      end

      rule "分项与合计不等"
      when
          $t : 预算( 科目 == "合计" )
          $a : 预算( 科目 == "基本支出" )
          $b : 预算( 科目 == "项目支出", 绝对值($t.支出 - $a.支出 - 支出) > 0.05 )
      then
          疑点.错误("不等");
      end

      rule "分项与合计相等"
      when
          $t : 预算( 科目 == "合计" )
          $a : 预算( 科目 == "基本支出" )
          $b : 预算( 科目 == "项目支出", 绝对值($t.支出 - $a.支出 - 支出) <= 0.05 )
      then
          疑点.提示("相等");
      end

      rule "支出比上年增长不超过5%"
      when
          预算( 科目 == "合计", 变动率 <= 5 )
      then
          疑点.提示("支出没有增长");
      end

      rule "预算执行率达到100%"
      when
          预算( 科目 == "合计", 预算执行率 >= 100 )
      then
          疑点.提示("预算执行率达到100%");
      end

      rule "要点不少于两项"
      when
          指标( 指标 == "刑事案件发案起数", 要点数 >= 2, 实际完成值 == 空 )
      then
          疑点.提示("要点够了");
      end
      """;

  @Test
  void proposesEveryBoundaryOfTheShippedRubricWhenItHasNoCases() throws IOException {
    try (Stream<Path> files = Files.list(LinzeCasesTest.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, temp.resolve(file.getFileName()));
      }
    }

    Suggestions suggestions = suggest(Language.ZH);

    assertThat(suggestions.cases()).hasSizeGreaterThan(50);
    Files.createDirectories(temp.resolve("tests"));
    Files.writeString(temp.resolve("tests/pasted.yaml"), suggestions.toYaml(Language.ZH));
    TestReport report = RubricTests.load(temp).run(Options.defaults());
    assertThat(report.passed()).as(report.toText(Language.ZH)).isTrue();
    assertThat(report.results()).hasSameSizeAs(suggestions.cases());
  }

  @Test
  void saysWhichThresholdsItCannotReach() {
    new Fixture(temp)
        .write(
            "rules.drl",
            Fixture.RULES
                + """
                rule "自评总分超过98分"
                when
                    单位( 自评合计 > 98 )
                then
                    疑点.提示("自评偏高");
                end
                """);

    assertThat(suggest(Language.ZH).open())
        .extracting(text -> text.in(Language.ZH))
        .contains("rules.drl:30:16 缺少 自评合计 刚低于 98 的用例；请自行编写用例");
  }

  private Suggestions suggest(Language language) {
    return RubricTests.load(temp).suggest(Options.defaults(), language);
  }

  private void pastedPasses(Fixture fixture, String yaml) {
    fixture.write("tests/pasted.yaml", yaml);
    TestReport report = fixture.run();
    assertThat(report.passed()).as(report.toText(Language.ZH)).isTrue();
  }
}
