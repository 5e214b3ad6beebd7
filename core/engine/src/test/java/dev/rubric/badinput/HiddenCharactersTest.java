package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Lookalikes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be seen stands nowhere: not in a rule, not in a comment, not in a name. */
class HiddenCharactersTest {
  private static final String RULE =
      """
      rule "甲达标"
      when
          $m : 指标( 指标 == "甲", 实际完成值 <= 3 ) // 投诉%s
      then
          记分.得满分($m);
      end
      """;

  private static final Rubric RUBRIC = TestRubric.of(RULE.formatted(""));

  /** Ends of lines to the eye, nothing to the eye, turns of direction, gaps, and no characters. */
  static Stream<String> hidden() {
    return Stream.of(
        "\r", "\u2028", "\u2029", "\u0085", "\u000B", "\f", "\u001B", "\u0000", "\u007F", "\u200B",
        "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\uFE0F", "\uFE00", "\u202E", "\u2066",
        "\u061C", "\u00A0", "\u2003", "\u202F", "\u3164", "\u115F", "\uFFA0", "\u2800", "\u034F",
        "\u180E", "\uE000", "\u0378", "\uFFFF");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hidden")
  void nothingIsHiddenInAComment(String hidden) {
    Diagnostic found = refused(() -> TestRubric.of(RULE.formatted(hidden + " x"))).get(0);

    assertThat(found.code()).isEqualTo("hidden-character");
    assertThat(found.location()).hasToString("rules.drl:3:43");
    assertThat(found.render(Language.ZH)).contains("U+%04X".formatted(hidden.codePointAt(0)));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hidden")
  void nothingIsHiddenInTheNameOfAnItem(String hidden) {
    String escaped = "\\u%04x".formatted((int) hidden.charAt(0));
    String json =
        """
        {"单位": "甲", "指标": [{"指标": "乙", "要点": [
          {"要点": "制度健全", "符合": true}, {"要点": "制度健%s全", "符合": true}]}]}
        """;
    Diagnostic found =
        refused(() -> RUBRIC.score(Submissions.parse("s.json", json.formatted(escaped)))).get(0);

    assertThat(found.code()).isEqualTo("hidden-character");
    assertThat(found.render(Language.EN)).contains("character 4 of 制度健" + visible(hidden));
  }

  private static String visible(String hidden) {
    return hidden.equals("\r") ? "\\r" : "\\u%04x".formatted((int) hidden.charAt(0));
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"\"甲\\u200b\"", "\"甲\\ud800\"", "\"甲\u200b\"", "甲\u200b", "\"甲\\r\""})
  void nothingIsHiddenInYaml(String name) {
    String yaml = "单位: 甲\n指标:\n  - {指标: %s, 实际完成值: 3}\n".formatted(name);

    assertThat(refused(() -> Submissions.parse("s.yaml", yaml)))
        .allSatisfy(each -> assertThat(each.location()).hasToString(each.location().toString()))
        .extracting(Diagnostic::code)
        .contains("hidden-character");
  }

  /** What else is wrong is told in the same go, of the hidden character itself only once. */
  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"s.yaml", "s.json"})
  void aHiddenCharacterHidesNoOtherProblem(String file) {
    String text =
        """
        {"单位": "甲\u200b局",
        "指标": [
        {"指标": "甲", "实际完成值": "许多"},
        {"指标": "乙", "目标值": "很多"}]}
        """;

    assertThat(refused(() -> Submissions.parse(file, text)))
        .extracting(each -> each.location() + " " + each.code())
        .containsExactly(
            file + ":1:10 hidden-character",
            file + ":3:22 not-a-number",
            file + ":4:20 not-a-number");
  }

  @Test
  void aCarriageReturnBeforeALineFeedEndsALine() {
    Rubric rubric = TestRubric.of(RULE.formatted("").replace("\n", "\r\n"));

    assertThat(score(rubric, "3").total()).isEqualByComparingTo("100");
    assertThat(score(rubric, "4").lines().get(0).isOpen()).isTrue();
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"制度健全（一）", "GDP（亿元）", "R²", "PM2.5", "姓\u3000名", "𠮷野家", "㎡", "①"})
  void whatCanBeSeenIsAllowed(String name) {
    assertThat(Characters.firstRefused(name, 0)).isEqualTo(-1);
    assertThatCode(() -> Submissions.parse("s.yaml", "单位: " + name + "\n"))
        .doesNotThrowAnyException();
  }

  /** To the compatibility ideograph U+F90A belongs the ideograph U+91D1. */
  @Test
  void whatLooksTheSameIsTheSame() {
    Diagnostic found = refused(() -> Submissions.parse("s.yaml", "单位: 资\uF90A局\n")).get(0);

    assertThat(found.code()).isEqualTo("not-normal-form");
    assertThat(found.render(Language.ZH)).contains("s.yaml:1:6", "U+F90A", "U+91D1");
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"ＧDP增速", "GDP 增速", "GDP\u3000增速", "GDР增速"})
  void itemsThatLookAlikeAreRefused(String twin) {
    String yaml = "单位: 甲\n指标:\n  - {指标: 乙, 要点: [{要点: GDP增速, 符合: 是}, {要点: \"%s\", 符合: 是}]}\n";
    Diagnostic found =
        refused(() -> RUBRIC.score(Submissions.parse("s.yaml", yaml.formatted(twin)))).get(0);

    assertThat(found.code()).isEqualTo("names-alike");
    assertThat(found.render(Language.ZH)).contains(twin, "GDP增速", "U+");
  }

  @Test
  void indicatorsThatLookAlikeAreRefused() {
    String framework =
        """
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标:
              - {指标: 办结率A, 分值: 10}
              - {指标: 办结率Ａ, 分值: 90}
        """;

    assertThat(refused(() -> TestRubric.of(framework, "")))
        .extracting(Diagnostic::code)
        .contains("names-alike");
  }

  @Test
  void aNameInFullWidthIsWarnedOf() {
    String framework =
        """
        指标体系:
          - 一级指标: 产出
            分值: 100
            三级指标:
              - {指标: 办结率Ａ, 分值: 100}
        """;
    String rule = "rule \"全\"\nwhen\n    $m : 指标( 指标 == \"办结率Ａ\" )\nthen\n    记分.得满分($m);\nend\n";

    assertThat(TestRubric.of(framework, rule).warnings())
        .extracting(each -> each.code() + " " + each.location())
        .contains("look-alike rubric.yaml:16:9", "look-alike rules.drl:3:20");
  }

  @Test
  void aSkeletonTellsOnlyWhatCanBeSeen() {
    assertThat(Lookalikes.skeleton("第ー项（Ａ）")).isEqualTo(Lookalikes.skeleton("第一项(A)"));
    assertThat(Lookalikes.skeleton("己办结")).isNotEqualTo(Lookalikes.skeleton("已办结"));
    assertThat(Lookalikes.skeleton("gdp")).isNotEqualTo(Lookalikes.skeleton("GDP"));
  }

  private static Scorecard score(Rubric rubric, String value) {
    return rubric.score(
        Submissions.parse(
            "s.yaml",
            "单位: 甲\n指标:\n  - {指标: 甲, 实际完成值: %s}\n  - {指标: 乙, 实际完成值: 1}\n".formatted(value)));
  }

  private static List<Diagnostic> refused(Runnable input) {
    DiagnosticException refusal = catchThrowableOfType(DiagnosticException.class, input::run);
    assertThat(refusal).isNotNull();
    return refusal.diagnostics();
  }
}
