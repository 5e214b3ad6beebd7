package dev.rubric.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an editor is told of words, problems and places. */
class LanguageTest {
  private static final String OUTPUTS = "outputs.drl";

  private static Marked outputs(String marked) {
    String text = Draft.of(Marked.LINZE).text(OUTPUTS).orElseThrow();
    String word = marked.replace("|", "");
    int at = text.indexOf(word);
    assertThat(at).as(word).isNotNegative();
    return new Marked(Draft.of(Marked.LINZE), OUTPUTS, at + marked.indexOf('|'));
  }

  private static String said(Marked marked) {
    Hover hover = marked.language().hover(marked.file(), marked.at()).orElseThrow();
    return hover.span().of(marked.text())
        + ": "
        + hover.heading()
        + " "
        + hover.lines().stream().map(Text::toString).collect(Collectors.joining(" / "));
  }

  @Test
  void anIndicatorIsExplainedWithItsWeightAndDirection() {
    assertThat(said(outputs("\"刑事案件|发案起数\"")))
        .startsWith("刑事案件发案起数:")
        .contains("产出 › 履职目标实现", "分值 7", "方向 不高于", "计量单位 起");
  }

  @Test
  void verbsFunctionsFieldsAndFactsAreExplained() {
    assertThat(said(outputs("记分.得满|分"))).contains("得全部分值");
    assertThat(said(outputs("每超百|分比(300"))).contains("超过界限的百分之几");
    assertThat(said(outputs("实际完|成值 <= 300"))).contains("数值");
    assertThat(said(outputs("$m : 指|标( 指标"))).contains("一个指标的填报");
  }

  @Test
  void aSignIsNoWord() {
    Marked sign = outputs("实际完成值 <|= 300");

    assertThat(sign.language().hover(OUTPUTS, sign.at())).isEmpty();
  }

  @Test
  void anIndicatorLeadsToItsDeclarationAndBack() {
    Marked rule = outputs("\"刑事案件|发案起数\"");
    List<Place> there = rule.language().definition(OUTPUTS, rule.at());

    assertThat(there).hasSize(1);
    assertThat(there.get(0).file()).isEqualTo("rubric.yaml");
    String yaml = rule.draft().text("rubric.yaml").orElseThrow();
    assertThat(there.get(0).span().of(yaml)).isEqualTo("刑事案件发案起数");

    List<Place> back = rule.language().definition("rubric.yaml", there.get(0).span().from() + 2);
    assertThat(back).extracting(Place::file).contains(OUTPUTS).doesNotContain("rubric.yaml");
  }

  @Test
  void aVariableLeadsToWhereItGetsItsMeaning() {
    Marked variable = outputs("记分.得满分($|m)");
    Place place = variable.language().definition(OUTPUTS, variable.at()).get(0);

    assertThat(variable.text().substring(place.span().from())).startsWith("$m : 指标(");
  }

  @Test
  void aProblemKnowsItsWordsAndTheMendOfTheProduct() {
    Marked marked =
        Marked.rule("rule \"甲\" when $m : 指标( 指标 == \"资金到位率\"， 实际完成值 > 3 ) then 记分.得满分($m); end");
    Problem comma = problems(marked).get(0);

    assertThat(comma.span().of(marked.text())).isEqualTo("，");
    assertThat(comma.mends()).extracting(TextEdit::text).containsExactly(",");
  }

  @Test
  void anUnknownWordIsMendedToTheNearestThatIsRightThere() {
    Marked marked = Marked.rule("rule \"甲\" when $m : 指标( 指标 == \"资金到位律\" ) then 记分.得满份($m); end");

    assertThat(problems(marked))
        .extracting(each -> each.mends().get(0).text())
        .containsExactlyInAnyOrder("资金到位率", "得满分");
    for (Problem each : problems(marked)) {
      Draft mended = marked.draft().with(each.mends());
      assertThat(mended.problems()).hasSizeLessThan(marked.draft().problems().size());
    }
  }

  @Test
  void aMissingSemicolonIsPutIn() {
    Marked marked = Marked.rule("rule \"甲\" when $m : 指标() then 记分.得满分($m) end");
    Problem missing = problems(marked).get(0);

    assertThat(missing.span().from()).isEqualTo(marked.text().indexOf(" end"));
    assertThat(missing.mends()).extracting(TextEdit::text).containsExactly(";");
  }

  private static List<Problem> problems(Marked marked) {
    return marked.language().problems(marked.file(), marked.draft().problems());
  }

  @Test
  void aSoundDraftIsCheckedToo() {
    String text = Draft.of(Marked.LINZE).text(OUTPUTS).orElseThrow();
    Draft gap = Draft.of(Marked.LINZE).with(OUTPUTS, text.replace("实际完成值 <= 300", "实际完成值 <= 280"));

    assertThat(gap.problems()).isEmpty();
    assertThat(gap.checked()).extracting(each -> each.code()).contains("gap");
  }

  @Test
  void everyDraftIsScoredAsTheSameFilesOnDiskWouldBe() {
    String text = Draft.of(Marked.LINZE).text(OUTPUTS).orElseThrow();
    Draft edited = Draft.of(Marked.LINZE).with(OUTPUTS, text.replace("300", "280"));
    Draft back = edited.with(OUTPUTS, text);

    assertThat(edited.rubric().orElseThrow().stamp().hash())
        .isNotEqualTo(Rubric.load(Marked.LINZE).stamp().hash());
    assertThat(back.rubric().orElseThrow().stamp().hash())
        .isEqualTo(Rubric.load(Marked.LINZE).stamp().hash());
    assertThat(edited.with(OUTPUTS, "rule").lastSound()).isSameAs(edited.rubric().orElseThrow());
  }

  @Test
  void wordsAreShownAsWhatTheyAre() {
    String text =
        "// 说明\nrule \"甲\" when $m : 指标( 指标 == \"资金到位率\", 实际完成值 > 3 ) then 记分.得满分($m); end";
    Draft draft = Draft.of(Marked.LINZE).with("more.drl", text);

    assertThat(new RubricLanguage(draft).highlights("more.drl"))
        .extracting(each -> each.span().of(text) + " " + each.kind())
        .contains(
            "// 说明 COMMENT",
            "rule KEYWORD",
            "\"甲\" TEXT",
            "$m VARIABLE",
            "指标 FACT",
            "指标 FIELD",
            "\"资金到位率\" INDICATOR",
            "实际完成值 FIELD",
            "3 NUMBER",
            "得满分 VERB");
  }

  @Test
  void sentencesAndDocumentsAreShownSoToo() {
    String text = "规则「甲」\n当\n    指标 资金到位率 不低于 95%\n则\n    得满分\n完\n";
    Draft draft = Draft.of(Marked.SENTENCES).with("more.dslr", text);
    RubricLanguage language = new RubricLanguage(draft);

    assertThat(language.highlights("more.dslr"))
        .extracting(each -> each.span().of(text) + " " + each.kind())
        .contains("规则 KEYWORD", "「甲」 TEXT", "指标 FACT", "资金到位率 INDICATOR", "95 NUMBER", "得满分 VERB");
    String yaml = draft.text("rubric.yaml").orElseThrow();
    assertThat(language.highlights("rubric.yaml"))
        .extracting(each -> each.span().of(yaml) + " " + each.kind())
        .contains("名称 KEYWORD", "资金到位率 INDICATOR", "100 NUMBER");
  }

  @Test
  void highlightsNeverOverlapAndStayInTheText() {
    for (String file : Draft.of(Marked.LINZE).files()) {
      int behind = 0;
      for (Highlight each : new RubricLanguage(Draft.of(Marked.LINZE)).highlights(file)) {
        assertThat(each.span().from()).as(file).isGreaterThanOrEqualTo(behind);
        behind = each.span().to();
      }
      assertThat(behind).isLessThanOrEqualTo(Draft.of(Marked.LINZE).text(file).orElse("").length());
    }
  }

  @Test
  void aFileIsLaidOutAsTheCommandDoes() {
    Draft draft =
        Draft.of(Marked.LINZE)
            .with("more.drl", "rule \"甲\"\nwhen\n$m : 指标()\nthen\n记分.得满分($m);\nend");

    assertThat(new RubricLanguage(draft).format("more.drl"))
        .contains("rule \"甲\"\nwhen\n    $m : 指标()\nthen\n    记分.得满分($m);\nend\n");
    assertThat(new RubricLanguage(draft).format("rubric.yaml")).isEmpty();
  }

  @Test
  void aFileOutsideTheFolderIsNoText() {
    Draft draft = Draft.of(Marked.LINZE);

    assertThat(draft.text("../mof-project-self-evaluation-2020/rubric.yaml")).isEmpty();
    assertThat(draft.text("/etc/hostname")).isEmpty();
    assertThat(draft.text("tests")).isEmpty();
    assertThat(draft.text("a\0b")).isEmpty();
  }

  @Test
  void everyWordOfTheLanguageHasAMeaningInBothLanguages() {
    Marked everywhere = Marked.rule("rule \"甲\" when $m : 指标( |");

    assertThat(everywhere.complete().choices())
        .filteredOn(each -> each.kind() == WordKind.FUNCTION)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            each -> {
              assertThat(each.meaning().in(Language.ZH)).isNotBlank();
              assertThat(each.meaning().in(Language.EN))
                  .isNotBlank()
                  .doesNotMatch(".*\\p{IsHan}.*");
            });
  }
}
