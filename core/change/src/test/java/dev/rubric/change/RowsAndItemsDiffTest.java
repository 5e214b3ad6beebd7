package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.change.report.IndicatorDiff;
import dev.rubric.change.report.Verdict;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is decided of rows and checklist items is what scoring shows: what is proved equal scores
 * every submission alike, and where submissions score otherwise it is said so.
 */
class RowsAndItemsDiffTest {
  private static final String FRAMEWORK =
      TestRubrics.FRAMEWORK
          + """
          明细:
            - {名称: 任务, 列: [{名称: 分, 类型: 数值, 最小值: 0}, {名称: 人, 类型: 数值, 最小值: 0}, {名称: 完, 类型: 是否}]}
          """;
  private static final List<String> ROWS =
      List.of(
          "合计(任务, 分)",
          "合计(任务, 分, 完 == true)",
          "合计(任务, 人, 完 == false)",
          "平均(任务, 分)",
          "平均(任务, 分, 完 == true)",
          "个数(任务)",
          "个数(任务, 完 == true)");
  private static final List<String> ITEMS =
      List.of(
          "记分.扣分($i, 2)",
          "记分.扣分($i, 2.5)",
          "记分.累计得分($i, 2)",
          "记分.累计得分($i, 3)",
          "记分.只扣最大($i, 3)",
          "记分.得分($i, 4)");

  private final Random random = new Random(20_241_127);

  @Test
  void ofRows() {
    int decided = 0;
    for (int i = 0; i < 8; i++) {
      String before = condition();
      String after = random.nextInt(4) == 0 ? before.replace("* 1 ", "* 1.0 ") : condition();
      Rubric old = rows(before);
      Rubric edited = rows(after);
      decided += agrees(old, edited, before + " / " + after);
    }
    assertThat(decided).isGreaterThan(4);
  }

  private String condition() {
    String left = ROWS.get(random.nextInt(ROWS.size()));
    String right = ROWS.get(random.nextInt(ROWS.size()));
    return switch (random.nextInt(3)) {
      case 0 -> left + " * 1 >= " + (1 + random.nextInt(4));
      case 1 -> left + " * 1 >= " + right;
      default -> left + " - 2 * " + right + " * 1 >= " + random.nextInt(3);
    };
  }

  private static Rubric rows(String condition) {
    String rules =
        """
        rule "一" @依据("一")
        when $m : 指标( 指标 == "养护里程", %s ) then 记分.得满分($m); end
        rule "二" @依据("一")
        when $m : 指标( 指标 == "养护里程", %s ) then 记分.得分($m, 4); end
        """;
    return TestRubrics.of(
        FRAMEWORK, Map.of("rules.drl", rules.formatted(condition, condition.replace(">=", "<"))));
  }

  @Test
  void ofItems() {
    int decided = 0;
    for (String before : ITEMS) {
      for (String after : ITEMS) {
        String asked = random.nextBoolean() ? "符合 == false" : "符合 != true";
        decided +=
            agrees(items("符合 == false", before), items(asked, after), before + " / " + after);
        decided += agrees(items("", before), items("符合 == true", after), before + " / " + after);
      }
    }
    assertThat(decided).isEqualTo(2 * ITEMS.size() * ITEMS.size());
  }

  /** What an item is called is more than how many there are. */
  @ParameterizedTest
  @ValueSource(strings = {"名称 == \"甲\"", "名称 != \"甲\"", "符合 == true || 名称 == \"甲\""})
  void namesOfItemsAreNotDecided(String asked) {
    IndicatorDiff diff =
        Change.between(items(asked, "记分.扣分($i, 2)"), items(asked, "记分.扣分($i, 3)"))
            .indicators()
            .get(0);

    assertThat(diff.exact()).isFalse();
  }

  private static Rubric items(String asked, String call) {
    return TestRubrics.rules(
        """
        rule "逐项"
            @依据("一")
        when
            $i : 要点( 指标 == "养护里程"%s )
        then
            %s;
        end
        """
            .formatted(asked.isEmpty() ? "" : ", " + asked, call));
  }

  /** 1 when the difference is decided. */
  private int agrees(Rubric old, Rubric edited, String which) {
    IndicatorDiff diff = Change.between(old, edited).indicators().get(0);
    boolean differs = false;
    for (int i = 0; i < 80; i++) {
      Submission submission = submission(!old.framework().declarations().lists().isEmpty());
      LineScore then = old.score(submission).lines().get(0);
      LineScore now = edited.score(submission).lines().get(0);
      differs |= then.status() != now.status() || !Objects.equals(then.exact(), now.exact());
    }
    if (differs) {
      assertThat(diff.verdict()).as(which).isEqualTo(Verdict.DIFFERENT);
    }
    return diff.exact() ? 1 : 0;
  }

  private Submission submission(boolean lists) {
    MeasureBuilder measure = Measure.of("养护里程").value(BigDecimal.ONE);
    List<ChecklistItem> items = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      items.add(new ChecklistItem("第" + i + "项", random.nextBoolean(), null));
    }
    measure.items(items);
    Submission.Builder submission = Submission.of("甲").measure(measure);
    List<DataRow> rows = new ArrayList<>();
    for (int i = random.nextInt(5); lists && i > 0; i--) {
      DataRow.Builder row = DataRow.of("任务");
      row.item("分", number()).item("人", number());
      if (random.nextInt(4) > 0) {
        row.item("完", random.nextBoolean());
      }
      rows.add(row.build());
    }
    rows.forEach(submission::row);
    return submission.build();
  }

  private BigDecimal number() {
    return BigDecimal.valueOf(random.nextInt(12), random.nextInt(2));
  }
}
