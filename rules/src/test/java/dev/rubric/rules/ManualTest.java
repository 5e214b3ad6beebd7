package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.check.RubricCheck;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.RuleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual for auditors says what is so: its examples load, and it leaves no word out. */
class ManualTest {
  private static final Pattern BLOCK = Pattern.compile("```(drl|yaml)\n(.*?)```", Pattern.DOTALL);

  @Test
  void examplesMakeOneSoundRubric(@TempDir Path folder) throws IOException {
    write(folder.resolve("rubric.yaml"), String.join("\n", blocks("yaml")));
    List<String> rules = blocks("drl");
    write(folder.resolve("rules.drl"), String.join("\n", rules));

    List<RuleFile> loaded = Rubric.load(folder).rules();

    assertThat(rules).hasSizeGreaterThanOrEqualTo(18);
    assertThat(loaded.get(0).rules()).hasSizeGreaterThan(30);
    assertThat(RubricCheck.check(folder).problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("words")
  void namesEveryWord(String word) throws IOException {
    assertThat(manual()).contains(word);
  }

  static Stream<String> words() {
    Stream<Word> fields = Arrays.stream(FactWord.values()).flatMap(f -> f.fields().stream());
    Stream<Word> others =
        Stream.of(FactWord.values(), VerbWord.values(), FunctionWord.values())
            .flatMap(Arrays::stream);
    return Stream.concat(
        Arrays.stream(StepWord.values()).map(StepWord::zh),
        Stream.concat(fields, others).flatMap(word -> Stream.of(word.zh(), word.en())));
  }

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(manual());
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }

  private static String manual() throws IOException {
    return Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
