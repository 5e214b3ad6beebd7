package dev.rubric.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path RUBRIC = ROOT.resolve("rules/linze-public-security-2024");
  private static final Path SUBMISSION =
      ROOT.resolve("samples/submissions/linze-public-security-2024.yaml");

  @Test
  void itsCodeIsTheCodeThatIsCompiledHere() throws IOException {
    String source = read(Path.of("src/test/java/dev/rubric/samples/quickstart/ReadmeExample.java"));

    assertThat(flat(source)).contains(flat(block("java")));
  }

  @Test
  void itsRuleIsAShippedRule() throws IOException {
    assertThat(read(RUBRIC.resolve("outputs.drl"))).contains(block("drl"));
  }

  @Test
  void itsResultIsWhatTheRuleGives() throws IOException {
    String reported =
        read(SUBMISSION)
            .replace("刑事案件发案起数, 目标值: 300, 申报完成情况: 达成", "刑事案件发案起数, 目标值: 300, 实际完成值: 330");

    Scorecard scorecard = Rubric.load(RUBRIC).score(Submissions.parse("linze.yaml", reported));

    String text = scorecard.toText(Language.ZH);
    for (String line : block("text").lines().toList()) {
      assertThat(text).contains(line.strip());
    }
  }

  private static String block(String language) throws IOException {
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(read(ROOT.resolve("README.md")));
    assertThat(matcher.find()).as("a block of %s in the README", language).isTrue();
    return matcher.group(1);
  }

  private static String flat(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
