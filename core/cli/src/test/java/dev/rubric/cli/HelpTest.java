package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HelpTest {
  @Test
  void helpIsChineseFirst() {
    Run run = Run.of("score", "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("用评分标准给自评表评分\n用法：rubric score ")
        .contains("评分标准：rubric.yaml 所在的文件夹")
        .contains("退出码：\n  0   全部评分，没有需要处理的问题\n");
  }

  @Test
  void helpIsEnglishOnRequest() {
    for (Run run :
        new Run[] {
          Run.of("score", "--help", "--lang", "en"), Run.of("--lang=en", "score", "--help")
        }) {
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .startsWith("Score submissions with a rubric\nUsage: rubric score ")
          .contains("Exit codes:\n  0   everything scored, nothing needs attention\n");
      assertThat(run.out().replace("zh Chinese", "")).isASCII();
    }
  }

  @Test
  void helpNamesEveryExitCode() {
    String help = Run.of("--help").out();
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code))
        .allSatisfy(code -> assertThat(help).containsPattern("\n  " + code + "   \\S"));
  }

  @Test
  void withoutACommandItShowsTheUsageAndFails() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("用法：rubric ");
  }

  @Test
  void versionIsOneLine() {
    Run run = Run.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("rubric \\S+\\R");
  }

  @Test
  void everyOptionSaysWhatItIsFor() {
    assertThat(Run.of("new", "--help").out()).contains("规则的形式：drl").doesNotContain("自评表文件");
    assertThat(Run.of("review", "--help").out()).startsWith("复核自评表");
  }

  @Test
  void forAnOptionOfOneLetterNoOtherIsAdvised() {
    assertThat(Run.of("new", "甲", "-o", "x").err()).startsWith("不认识的参数：-o x\n");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(Run.of("score")).isEqualTo(new Run(2, "", "缺少参数：RUBRIC\n用法见：rubric score --help\n"));
    assertThat(Run.of("score", "somewhere", "--lang", "en"))
        .isEqualTo(new Run(2, "", "missing: SUBMISSION\nFor usage see: rubric score --help\n"));
  }

  @Test
  void suggestsTheRightSpelling() {
    assertThat(Run.of("scor").err()).startsWith("不认识的参数：scor，是否应为 score？\n");
    assertThat(Run.of("score", "r", "s", "--forma", "json", "--lang=en").err())
        .startsWith("unknown argument: --forma; did you mean --format?\n");
    assertThat(Run.of("xyz").err()).startsWith("不认识的参数：xyz\n");
  }

  @Test
  void listsTheChoicesOfAnOption() {
    assertThat(Run.of("score", "r", "s", "--format", "xml"))
        .isEqualTo(new Run(2, "", "--format 的值无效：xml，应为 text|json\n用法见：rubric score --help\n"));
    assertThat(Run.of("score", "r", "s", "--lang", "fr").err())
        .startsWith("--lang 的值无效：fr，应为 zh|en\n");
  }

  @Test
  void optionsNeedTheirValue() {
    assertThat(Run.of("score", "r", "s", "--output").code()).isEqualTo(2);
  }

  @Test
  void theEntryPointForOthersSpeaksUtf8Too() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream ascii = new PrintStream(out, true, StandardCharsets.US_ASCII);
    assertThat(Main.run(new String[] {"--help"}, ascii, ascii)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("用法：rubric ");
  }
}
