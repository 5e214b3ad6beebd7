package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.framework.Aggregation;
import dev.rubric.framework.Scale;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * PEFA 2016: its averaging tables as the framework states them, and a scorecard without a total.
 */
class PefaTest {
  /** M2, by two, three and four dimensions. */
  private static final List<String> AVERAGING =
      List.of(
          """
          DD D · DC D+ · DB C · DA C+ · CC C · CB C+ · CA B · BB B · BA B+ · AA A
          """,
          """
          DDD D · DDC D+ · DDB D+ · DDA C · DCC D+ · DCB C · DCA C+ · DBB C+ · DBA B · DAA B ·
          CCC C · CCB C+ · CCA B · CBB B · CBA B · CAA B+ · BBB B · BBA B+ · BAA A · AAA A
          """,
          """
          DDDD D · DDDC D · DDDB D+ · DDDA D+ · DDCC D+ · DDCB D+ · DDCA C · DDBB C · DDBA C+ ·
          DDAA C+ · DCCC D+ · DCCB C · DCCA C+ · DCBB C+ · DCBA C+ · DCAA B · DBBB C+ · DBBA B ·
          DBAA B · DAAA B+ · CCCC C · CCCB C+ · CCCA C+ · CCBB C+ · CCBA B · CCAA B · CBBB B ·
          CBBA B · CBAA B+ · CAAA B+ · BBBB B · BBBA B+ · BBAA B+ · BAAA A · AAAA A
          """);

  private static final Rubric PEFA = Rubric.load(Path.of("pefa-2016"));

  @Test
  void theAveragingTablesAreThoseOfTheFramework() {
    Scale scale = PEFA.framework().scales().get(0);
    Map<String, String> expected = new TreeMap<>();
    for (String table : AVERAGING) {
      for (String row : Pattern.compile("·").split(table, -1)) {
        List<String> words = Arrays.asList(row.strip().split(" ", 2));
        expected.put(sorted(words.get(0)), words.get(1));
      }
    }
    Map<String, String> shipped = new TreeMap<>();
    ((Aggregation.Table) scale.aggregations().get("M2"))
        .rows()
        .forEach((marks, made) -> shipped.put(sorted(String.join("", marks)), made));

    assertThat(shipped).hasSize(10 + 20 + 35).isEqualTo(expected);
  }

  @Test
  void theWeakestLinkTakesAPlus() {
    assertThat(PEFA.framework().scales().get(0).aggregations().get("M1"))
        .isEqualTo(new Aggregation.Lowest("+"));
  }

  @Test
  void aScorecardHasMarksAndNoTotal() {
    Scorecard card =
        PEFA.score(
            Submissions.parse(
                "pefa.yaml",
                """
                单位: 某国
                年度收支:
                  - {年: 1, 预算支出: 100, 决算支出: 95, 应急支出: 2, 预算收入: 100, 决算收入: 98}
                  - {年: 2, 预算支出: 100, 决算支出: 105, 应急支出: 4, 预算收入: 100, 决算收入: 113}
                  - {年: 3, 预算支出: 100, 决算支出: 120, 应急支出: 3, 预算收入: 100, 决算收入: 94}
                """));

    assertThat(card.total()).isNull();
    assertThat(card.provisional()).isFalse();
    assertThat(card.sections()).extracting(each -> each.mark()).containsExactly("A", "D+", "C");
    assertThat(card.toText(Language.ZH)).contains("合计：不汇总", "查表：B、D 合为 C", "评为 D*，视同 D");
    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
  }

  private static String sorted(String letters) {
    char[] all = letters.toCharArray();
    Arrays.sort(all);
    return new String(all);
  }
}
