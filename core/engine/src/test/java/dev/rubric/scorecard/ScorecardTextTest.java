package dev.rubric.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScorecardTextTest {
  @Test
  void readsAsPublishedInChinese() {
    assertThat(ExampleScorecards.provisional().toText(Language.ZH))
        .isEqualTo(Fixtures.read("provisional.zh.txt"));
  }

  @Test
  void readsAsPublishedInEnglish() {
    assertThat(ExampleScorecards.provisional().toText(Language.EN))
        .isEqualTo(Fixtures.read("provisional.en.txt"));
  }

  @Test
  void readsAsPublishedWhenGraded() {
    assertThat(ExampleScorecards.graded("示例县审计局", "100.00", "优").toText(Language.ZH))
        .isEqualTo(Fixtures.read("graded.zh.txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "133.29474114062366778404526953954129, ≈133.2947",
    "-0.333333333333, ≈-0.3333",
    "4456.86, 4456.86",
    "0.12345678, 0.12345678",
    "达成, 达成"
  })
  void quotientsAreShownByTheirFirstDigits(String value, String shown) {
    assertThat(Decimals.brief(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource
  void everyRowIsAsWideAsTheOthers(Language language) {
    String text = ExampleScorecards.provisional().toText(language);
    assertThat(text.lines().filter(line -> line.startsWith("|")).map(DisplayWidth::of).distinct())
        .hasSize(1);
  }

  @Test
  void saysSoWhenTheRubricHasNoGrades() {
    Scorecard card = ExampleScorecards.graded("甲", "90", null);
    assertThat(card.toText(Language.ZH)).contains("\n等级：评分标准未设等级\n");
    assertThat(card.toText(Language.EN)).contains("\nGrade: the rubric has no grades\n");
  }

  @Test
  void summaryHasARowEach() {
    List<Scorecard> cards =
        List.of(
            ExampleScorecards.graded("示例县审计局", "88.5", "良"),
            ExampleScorecards.graded("Audit", "98", "优"),
            ExampleScorecards.provisional(),
            ExampleScorecards.graded("示例县教育局", "91.25", "优"));
    assertThat(Scorecard.summary(cards, Language.ZH)).isEqualTo(Fixtures.read("summary.zh.txt"));
    assertThat(Scorecard.summary(cards, Language.EN)).isEqualTo(Fixtures.read("summary.en.txt"));
  }
}
