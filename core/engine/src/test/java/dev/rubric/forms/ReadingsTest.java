package dev.rubric.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.scorecard.LineScore;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What has several readings is refused with all of them: each with a value, the score that it gets
 * when the reading is written as the message says, and that spelling. No two readings score all
 * values alike.
 */
class ReadingsTest {
  private static final Pattern READING = Pattern.compile("[①②③④](.+?)的，写成「([^」]+)」(?:；|$)");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?:目标 ([0-9.]+)[^ 、]*、)?实际 (-?[0-9.]+)[^ ，]* (?:得 ([0-9.]+) 分|不按本条计分)");
  private static final String FRAMEWORK =
      """
      名称: readings
      版本: "1"
      标题: 读法
      总分: 100
      等级: [{等级: 优, 下限: 90}, {等级: 差, 下限: 0}]
      指标体系:
        - 一级指标: 产出
          分值: 100
          三级指标:
            - {指标: 群众满意度, 分值: 40, 计量单位: "%", 方向: ≥, 最大值: 1000}
            - {指标: 投诉件数, 分值: 30, 计量单位: 件, 方向: ≤}
            - {指标: 宣传次数, 分值: 30, 计量单位: 次}
      """;

  /** A sentence of conditions and one of statements, with 【】 around what has several readings. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "群众满意度|【90%以上得满分，90%以下不得分】",
        "群众满意度|【95%以上得40分，90%-95%得30分，85%-90%得20分，85%以下不得分】",
        "群众满意度|【90%-110%得满分，否则不得分】",
        "群众满意度|【±10%得满分，其余不得分】",
        "群众满意度|【90%（含）以上得满分，85%-90%（含）得30分，低于85%不得分】",
        "群众满意度|【≥90%得40分，85%≤X≤90%得30分，＜85%不得分】",
        "群众满意度|【100%得40分，90%-95%得20分，95%-100%得30分，90%以下得0分】",
        "投诉件数|【5件以下得满分，5-10件得20分，10件以上不得分】",
        "群众满意度|【≥90%得满分，每降低1%扣0.5分，扣完为止】",
        "群众满意度|【≥80%得满分，每降低5%扣4分，扣完为止】",
        "群众满意度|【≥90%得满分，每低1%扣20分，不足1%按1%计】",
        "群众满意度|【≥95%得满分，低于95%的，每低于2%扣1分】",
        "群众满意度|【≤120%得满分，每超过1%扣0.5分】",
        "群众满意度|【达到目标值得满分，每低于1%扣0.5分】",
        "群众满意度 低于 90%|【每低于1%扣1分】，扣完为止",
        "群众满意度 低于 目标值|【每低于1%扣1分】",
        "群众满意度 超过 120%|【每超过2%扣1分】",
        "群众满意度|【每偏离目标1%扣1分】",
        "投诉件数|【≤3件得满分，每发生1件扣1分】",
        "投诉件数|【≤3件得满分，每发生2件扣5分】",
        "投诉件数 超过 10 件|【每发生1件扣0.5分】",
        "投诉件数 超过 目标值|【每发生1件扣0.5分】",
        "群众满意度|【高于60%得满分，低于30%不得分，30%-60%按比例得分】",
        "群众满意度|【高于60%得满分，低于30%不得分，30%（含）-60%（含）按比例得分】",
        "群众满意度|【按比例得分】",
        "投诉件数|【按比例计分】",
        "宣传次数|【完成目标值得满分，未完成不得分】",
        "宣传次数|【达到目标得满分，未达到扣10分】",
        "群众满意度 【90%-110%】|得满分",
        "群众满意度，实际完成值 【90%至95%】|得 20 分",
        "群众满意度，实际完成值 在 【90%（含）至95%】 之间|得分值的 80%",
        "群众满意度，实际完成值 【80%至90%（不含）】|扣 12.5 分",
        "投诉件数 【3-5件】|按反向比例得分",
        "投诉件数，完成率 【80%-100%】|得 5 分",
        "群众满意度，实际完成值 【90%-100%】，目标值 已填报|得满分",
      })
  void eachReadingScoresItsExampleAsItSaysWhenItIsWrittenAsItSays(String written) {
    String said = said(sentences(written.replaceAll("[【】]", "")));
    Matcher reading = READING.matcher(said);
    List<String> scores = new ArrayList<>();
    while (reading.find()) {
      String obeyed =
          sentences(written.replaceFirst("【.+】", Matcher.quoteReplacement(reading.group(2))));
      assertThat(said(obeyed)).as(obeyed).isEmpty();
      List<String> examples = new ArrayList<>();
      Matcher example = EXAMPLE.matcher(reading.group(1));
      while (example.find()) {
        assertThat(score(obeyed, written, example.group(1), example.group(2)))
            .as(reading.group())
            .isEqualTo(example.group(3) == null ? "" : example.group(3));
        examples.add(example.group());
      }
      assertThat(examples).as(said).isNotEmpty();
      scores.add(String.join(" ", examples));
    }
    assertThat(scores).as(said).hasSizeBetween(2, 4).doesNotHaveDuplicates();
    assertThat(said).contains("分值 ");
  }

  private static String sentences(String written) {
    String[] parts = written.split("\\|", -1);
    return "规则「甲」\n当\n    指标 " + parts[0] + "\n则\n    " + parts[1] + "\n完\n";
  }

  private static String others(String written) {
    StringBuilder others = new StringBuilder();
    for (String each : List.of("群众满意度", "投诉件数", "宣传次数")) {
      if (!written.startsWith(each)) {
        others.append("规则「").append(each).append("」\n当\n  指标 ").append(each);
        others.append("\n则\n  得满分\n完\n");
      }
    }
    return others.toString();
  }

  private static Rubric load(String sentences) {
    String about = sentences.substring(sentences.indexOf("指标 ") + 3);
    return Rubric.load(
        Map.of(
            "rubric.yaml", FRAMEWORK.getBytes(StandardCharsets.UTF_8),
            "rules.dslr", (sentences + others(about)).getBytes(StandardCharsets.UTF_8)));
  }

  private static String said(String sentences) {
    InvalidRubricException refused =
        catchThrowableOfType(InvalidRubricException.class, () -> load(sentences));
    if (refused == null) {
      return "";
    }
    Diagnostic first = refused.diagnostics().get(0);
    assertThat(first.code()).as(first.toString()).startsWith("ambiguous-");
    assertThat(first.message().in(Language.EN)).contains("①", "write 「", " scores ");
    return first.message().in(Language.ZH);
  }

  private static String score(String obeyed, String written, String target, String value) {
    String indicator = written.split("[ ，|]", -1)[0];
    String reported = target == null ? "" : ", 目标值: " + target;
    LineScore line =
        load(obeyed)
            .score(
                Submissions.parse(
                    "s.yaml",
                    "单位: 某局\n年度: 2025\n指标:\n  - {指标: %s, 实际完成值: %s%s}\n"
                        .formatted(indicator, value, reported)))
            .lines()
            .stream()
            .filter(each -> each.indicator().equals(indicator))
            .findFirst()
            .orElseThrow();
    BigDecimal score = line.score();
    return score == null
        ? ""
        : score.signum() == 0 ? "0" : score.stripTrailingZeros().toPlainString();
  }
}
