package dev.rubric.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.sentence.SentenceParser;
import dev.rubric.rule.Rule;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is advised for a sentence with a slip: it can be read, and it means what was meant. */
class SlipsTest {
  private static final Pattern ADVICE = Pattern.compile("是不是 (.+)？");
  private static final String CONDITION = "指标 群众满意度 低于 90";
  private static final List<String> STATEMENTS =
      List.of(
          "得满分",
          "不得分",
          "得 5 分",
          "累计得 1 分",
          "得分值的 80%",
          "按完成比例得分",
          "按反向比例得分",
          "按剩余比例得分",
          "按评定得分 60% 至 80%",
          "扣 0.5 分",
          "加 2 分",
          "一票否决",
          "总分一票否决",
          "等级不超过 优",
          "不适用",
          "不评分",
          "每缺一项要点扣 1 分",
          "每低于1个百分点扣0.5分，扣完为止",
          "每超过1个百分点扣0.5分，最多扣3分",
          "每低于界限的1%扣0.5分");

  @TempDir static Path folder;
  private static Framework framework;

  @BeforeAll
  static void framework() throws IOException {
    Files.writeString(
        folder.resolve("rubric.yaml"),
        """
        名称: slips
        版本: "1"
        标题: 笔误
        总分: 10
        加分: {上限: 5, 总分上限: 15}
        等级:
          - {等级: 优, 下限: 9}
          - {等级: 良, 下限: 0}
        指标体系:
          - 一级指标: 产出
            分值: 10
            三级指标:
              - {指标: 群众满意度, 分值: 10, 计量单位: "%", 方向: "≥"}
        """,
        StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve("rules.dslr"),
        "规则「甲」\n当\n    指标 群众满意度\n则\n    得满分\n完\n",
        StandardCharsets.UTF_8);
    framework = Rubric.load(folder).framework();
  }

  @Test
  void of_a_hundred_slips_the_first_advice_is_the_right_one_in_ninety_five() throws IOException {
    List<String> lines =
        Files.readAllLines(
            Path.of("src/test/resources/wordings/slips.txt"), StandardCharsets.UTF_8);
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\\|", -1);
      String said = parts[0].equals("s") ? advice(CONDITION, parts[1]) : advice(parts[1], "得满分");
      if (!said.replace(" ", "").equals(parts[2].replace(" ", ""))) {
        wrong.add(line + " → " + said);
      }
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(100);
    assertThat(lines.size() - wrong.size())
        .as("wrong: %s", wrong)
        .isGreaterThanOrEqualTo(lines.size() * 95 / 100);
  }

  @Test
  void advice_on_any_word_of_the_vocabulary_can_be_read_and_turns_nothing_round() {
    Random random = new Random(17);
    String letters = "于过完比例一票个百点按以限零份果的口予";
    for (String right : STATEMENTS) {
      for (int i = 0; i < 12; i++) {
        String slip = slip(right, letters, random);
        String advice = advice(CONDITION, slip);
        if (!advice.startsWith("!")) {
          assertThat(rules(CONDITION, advice)).as(slip + " → " + advice).isPresent();
          assertThat(sense(advice)).as(slip + " → " + advice).isEqualTo(sense(slip));
        }
      }
    }
  }

  /** Which of the words that give and take points a sentence holds. */
  private static List<Boolean> sense(String sentence) {
    return List.of(
        sentence.contains("扣"),
        sentence.contains("加"),
        sentence.contains("超"),
        sentence.contains("低"),
        sentence.matches(".*不(?!足).*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "每低于1个百分点加0.5分",
        "每低于1个百分点得0.5分",
        "奖励 2 分",
        "减半",
        "不得满分",
        "罚款 2 分",
        "得零分以上",
      })
  void where_nothing_is_near_nothing_is_advised(String sentence) {
    assertThat(advice(CONDITION, sentence)).startsWith("!");
  }

  @ParameterizedTest(name = "{0} reads as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "每低于一个百分点扣0.5分|每低于1个百分点扣0.5分",
        "计 5 分|得 5 分",
        "记5分|得 5 分",
        "计满分|得满分",
        "计0分|不得分",
      })
  void what_only_sounds_otherwise_is_read(String sentence, String same) {
    assertThat(rules(CONDITION, sentence).orElseThrow().calls())
        .extracting(call -> call.toDrl())
        .containsExactlyElementsOf(
            rules(CONDITION, same).orElseThrow().calls().stream().map(c -> c.toDrl()).toList());
  }

  private static String slip(String right, String letters, Random random) {
    int at = random.nextInt(right.length());
    char letter = letters.charAt(random.nextInt(letters.length()));
    return switch (random.nextInt(3)) {
      case 0 -> right.substring(0, at) + letter + right.substring(at + 1);
      case 1 -> right.substring(0, at) + right.substring(at + 1);
      default -> right.substring(0, at) + letter + right.substring(at);
    };
  }

  private static String advice(String condition, String statement) {
    Diagnostics found = new Diagnostics();
    parse(condition, statement, found);
    String message = found.all().isEmpty() ? "" : found.all().get(0).message().in(Language.ZH);
    Matcher advice = ADVICE.matcher(message);
    return advice.find() ? advice.group(1) : "!" + message;
  }

  private static Optional<Rule> rules(String condition, String statement) {
    Diagnostics found = new Diagnostics();
    List<Rule> rules = parse(condition, statement, found);
    return found.hasErrors() ? Optional.empty() : rules.stream().findFirst();
  }

  private static List<Rule> parse(String condition, String statement, Diagnostics found) {
    String text = "规则「甲」\n当\n    %s\n则\n    %s\n完\n".formatted(condition, statement);
    return SentenceParser.parse("rules.dslr", text, framework, found).rules();
  }
}
