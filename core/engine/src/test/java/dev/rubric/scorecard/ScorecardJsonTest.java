package dev.rubric.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardJsonTest {
  private static final Scorecard CARD = ExampleScorecards.provisional();

  @Test
  void readsBackWhatItWrote() {
    Scorecard read = Scorecard.fromJson(CARD.toJson());
    assertThat(read).isEqualTo(CARD);
    assertThat(read.toJson()).isEqualTo(CARD.toJson());
  }

  @Test
  void readsBackTheOneLineForm() {
    assertThat(CARD.toJsonLine()).doesNotContain("\n");
    assertThat(Scorecard.fromJson(CARD.toJsonLine())).isEqualTo(CARD);
  }

  @Test
  void bothFormsSayTheSame() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(CARD.toJson())).isEqualTo(mapper.readTree(CARD.toJsonLine()));
  }

  @Test
  void looksAsPublished() {
    Scorecard card = ExampleScorecards.graded("示例县\"审计局\"\n", "98.50", "优");
    assertThat(card.toJson() + "\n").isEqualTo(Fixtures.read("graded.json"));
  }

  @Test
  void keepsThePlacesOfANumber() {
    String json = ExampleScorecards.graded("甲", "98.00", "优").toJsonLine();
    assertThat(json).contains("\"total\":98.00,");
    assertThat(Scorecard.fromJson(json).total()).isEqualTo(ExampleScorecards.points("98.00"));
  }

  @Test
  void neverWritesAnExponent() {
    assertThat(ExampleScorecards.graded("甲", "1E+2", "优").toJsonLine()).contains("\"total\":100,");
    assertThat(ExampleScorecards.graded("甲", "1E-9", "优").toJsonLine())
        .contains("\"total\":0.000000001,");
  }

  @Test
  void refusesAnotherFormat() {
    refuses(
        CARD.toJson().replace("rubric-scorecard/1", "rubric-scorecard/2"),
        "评分表 JSON 的 format 应为其中之一：rubric-scorecard/1，实为“rubric-scorecard/2”"
            + " / format in the scorecard JSON must be one of rubric-scorecard/1"
            + " but is \"rubric-scorecard/2\"");
  }

  @Test
  void refusesAMissingField() {
    refuses(
        CARD.toJsonLine().replace("\"indicator\":\"矛盾纠纷化解起数\",", ""),
        "评分表 JSON 缺少字段 sections[1].lines[1].indicator"
            + " / the scorecard JSON lacks the field sections[1].lines[1].indicator");
  }

  @Test
  void refusesANumberAsText() {
    refuses(
        CARD.toJsonLine().replace("\"score\":16.58", "\"score\":\"16.58\""),
        "评分表 JSON 的 sections[0].lines[1].score 应为数字，实为文本 \"16.58\""
            + " / sections[0].lines[1].score in the scorecard JSON must be a number"
            + " but is the text \"16.58\"");
  }

  @Test
  void refusesAMisspeltField() {
    refuses(
        CARD.toJsonLine().replace("\"selfTotal\"", "\"selfTotl\""),
        "评分表 JSON 有不认识的字段 selfTotl，是否应为 selfTotal？"
            + " / the scorecard JSON has the unknown field selfTotl; did you mean selfTotal?");
  }

  @Test
  void refusesAStrangeField() {
    refuses(
        CARD.toJsonLine().replace("\"zh\":\"事项\"", "\"zh\":\"事项\",\"français\":\"fait\""),
        "评分表 JSON 有不认识的字段 sections[2].entries[0].matched[0].name.français"
            + " / the scorecard JSON has the unknown field"
            + " sections[2].entries[0].matched[0].name.français");
  }

  @Test
  void refusesAnUnknownStatus() {
    refuses(
        CARD.toJsonLine().replace("\"status\":\"conflict\"", "\"status\":\"Conflict\""),
        "评分表 JSON 的 sections[1].lines[2].status 应为其中之一："
            + "scored、unscored、conflict、not-applicable、vetoed，实为“Conflict”"
            + " / sections[1].lines[2].status in the scorecard JSON must be one of"
            + " scored, unscored, conflict, not-applicable, vetoed but is \"Conflict\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "total":61.08         | "total":1e999999999  | total
          "total":61.08         | "total":null         | total
          "year":2024           | "year":2024.5        | year
          "year":2024           | "year":99999999999   | year
          "line":7              | "line":-7            | sections[2].entries[0].location.line
          "provisional":true    | "provisional":"yes"  | provisional
          "sections":[          | "sections":[7,       | sections[0]
          "grade-cap"           | 3                    | entries[1].kind
          "name":"example-department" | "name":[]      | rubric.name
          """)
  void namesThePathOfABadValue(String good, String bad, String path) {
    assertThatThrownBy(() -> Scorecard.fromJson(CARD.toJsonLine().replace(good, bad)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("评分表 JSON 的 " + path + " 应为")
        .hasMessageContaining(path + " in the scorecard JSON must be ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":1,\"a\":2}", "{} {}", "{\"total\":NaN}", "评分表"})
  void refusesWhatIsNotJson(String json) {
    assertThatThrownBy(() -> Scorecard.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("评分表 JSON 第 1 行第 ")
        .hasMessageContaining(" / the scorecard JSON is malformed or repeats a field near line 1");
  }

  @Test
  void refusesAnotherValueThanAnObject() {
    refuses(
        "[]",
        "评分表 JSON 应为对象 {…}，实为列表 […] / the scorecard JSON must be an object {…} but is a list […]");
    refuses("", "评分表 JSON 应为对象 {…}，实为空 / the scorecard JSON must be an object {…} but is empty");
  }

  private static void refuses(String json, String message) {
    assertThatThrownBy(() -> Scorecard.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
