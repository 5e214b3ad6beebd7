package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Does what a message advises for a slip in a file of cases: then all cases pass again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObeyedAdviceInCasesTest {
  private static final Pattern MEANT = Pattern.compile("是不是 (.+?)？");
  private static final Pattern WRITTEN = Pattern.compile("请写成 (-?[0-9.]+)");
  private static final List<String> WORDS =
      List.of(
          "用例:", "已知:", "应得:", "指标:", "预算:", "科目:", "调整预算:", "支出:", "目标值:", "实际完成值:", "定性等级:",
          "评定比例:", "行:", "预算执行率", "任务完成数量", "验收合格率", "完成时限", "项目成本", "社会效益", "服务对象满意度", "合计",
          "达成年度指标");
  private static final String LETTERS = "目标值报件数完成分的";

  private Path rubric;
  private Path cases;
  private String right;

  /** A word of the file with one slip. */
  record Slip(String right, String wrong) {
    @Override
    public String toString() {
      return right + " → " + wrong;
    }
  }

  static Stream<Slip> slips() {
    Random random = new Random(7);
    List<Slip> slips = new ArrayList<>();
    for (String word : WORDS) {
      for (int i = 0; i < 3; i++) {
        slips.add(new Slip(word, slip(word, random)));
      }
    }
    return slips.stream().filter(each -> !each.right().equals(each.wrong())).distinct();
  }

  private static String slip(String word, Random random) {
    int at = random.nextInt(Math.max(1, word.replace(":", "").length()));
    char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      default -> word.substring(0, at) + letter + word.substring(at);
    };
  }

  @BeforeAll
  void makeARubric(@TempDir Path folder) throws IOException {
    rubric = folder.resolve("advised");
    assertThat(Run.of("new", rubric).code()).isZero();
    cases = rubric.resolve("tests").resolve("cases.yaml");
    right = Files.readString(cases, StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void whatIsAdvisedForASlipIsRight(Slip slip) throws IOException {
    Matcher meant = MEANT.matcher(said(right.replaceFirst(slip.right(), slip.wrong())));

    if (meant.find()) {
      String bare = slip.right().replace(":", "");
      assertThat(meant.group(1)).isEqualTo(bare);
    }
  }

  @ParameterizedTest(name = "{0}")
  @org.junit.jupiter.params.provider.CsvSource({
    "预算执行率: 9.5, 预算执行率: 9.5分",
    "支出: 95, 支出: ９５",
    "实际完成值: 10}, 实际完成值: 10项}",
    "目标值: 98, 目标值: 98%",
    "评定比例: 90, 评定比例: 九十",
    "91: 10, 91%: 10",
    "90: 10, 九十: 10"
  })
  void aNumberThatIsNamedIsRight(String number, String slip) throws IOException {
    String said = said(right.replace(number, slip));
    Matcher written = WRITTEN.matcher(said);

    assertThat(written.find()).as(said).isTrue();
    assertThat(number).contains(written.group(1));
  }

  @Test
  void mostSlipsAreAdvisedUpon() throws IOException {
    int advised = 0;
    for (Slip slip : slips().toList()) {
      String said = said(right.replaceFirst(slip.right(), slip.wrong()));
      advised += said.isEmpty() || MEANT.matcher(said).find() ? 1 : 0;
    }
    assertThat(advised).isGreaterThan((int) slips().count() * 2 / 3);
  }

  /** What is said of the cases; empty when all of them pass. */
  private String said(String text) throws IOException {
    Files.writeString(cases, text, StandardCharsets.UTF_8);
    Run run = Run.of("test", rubric);
    return run.code() == 0 ? "" : run.out() + run.err();
  }
}
