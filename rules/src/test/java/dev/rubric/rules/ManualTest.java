package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.check.RubricCheck;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.syntax.Fragments;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual for auditors says what is so: its examples load, and it leaves no word out. */
class ManualTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(drl|yaml|dslr|csv)\n(.*?)```", Pattern.DOTALL);

  /** What a value is held against, outside its brackets. */
  private static final String COMPARED = " (<=|>=|==|<|>) [^()]*([(][^()]*[)])?$";

  private static final Pattern BLOCK_OF_ANY = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern CODE =
      Pattern.compile(
          "((记分|疑点)[.]|(not |exists )?([$]. : )?(指标|单位|预算|要点|佐证材料)[(]"
              + "|(占比|合计|个数|平均|加权平均|同类[^(]*)[(])[^)].*");

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

  @ParameterizedTest
  @ValueSource(strings = {"dslr", "csv"})
  void examplesOfTheOtherFormsAreSound(String form, @TempDir Path folder) throws IOException {
    assertThat(added(folder, "rules." + form, String.join("\n", blocks(form))).rules())
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditions")
  void conditionsMeanWhatTheManualSays(String sentence, String meaning, @TempDir Path folder)
      throws IOException {
    boolean scored = meaning.matches("\\$[miv] .*");
    String statement = meaning.startsWith("$t") ? "提示：「{$t.支出}」" : "总分一票否决";

    assertThat(rule(folder, sentence, scored ? "得满分" : statement).patterns())
        .extracting(dev.rubric.rule.Pattern::toDrl)
        .containsExactly(meaning);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void statementsMeanWhatTheManualSays(String sentence, String meaning, @TempDir Path folder)
      throws IOException {
    String condition = "> $m : 指标( 指标 == \"投诉件数\", 实际完成值 > 10 )";

    assertThat(rule(folder, condition, sentence).calls().get(0).toDrl()).isEqualTo(meaning);
  }

  private static Rule rule(Path folder, String condition, String statement) throws IOException {
    String text = "规则「甲」\n当\n" + condition + "\n则\n" + statement + "\n完\n";
    return added(folder, "rules.dslr", text).rules().get(0);
  }

  /** The rules of a file that is added to the manual's own. */
  private static RuleFile added(Path folder, String name, String text) throws IOException {
    write(folder.resolve("rubric.yaml"), String.join("\n", blocks("yaml")));
    write(folder.resolve("manual.drl"), String.join("\n", blocks("drl")));
    write(folder.resolve(name), text);
    return Rubric.load(folder).rules().stream()
        .filter(file -> file.file().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Stream<Arguments> conditions() throws IOException {
    return rows("| 条件的句子 |");
  }

  static Stream<Arguments> statements() throws IOException {
    return rows("| 结论的句子");
  }

  /** The rows of the table that begins so: a sentence and what it means. */
  private static Stream<Arguments> rows(String heading) throws IOException {
    String table = manual().substring(manual().indexOf(heading));
    return table
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("`"))
        .map(cells -> Arguments.of(cells[1], cells[3]));
  }

  /** What stands between the lines of text, in sentences and tables, is a rule's as well. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("inline")
  void whatStandsInASentenceIsReadAsARule(String code) {
    Location here = new Location("README.md", 1, 1);
    Diagnostics found = new Diagnostics();
    if (code.matches("(?s)(记分|疑点)[.].*")) {
      Call call = Fragments.call(code.replaceAll(";$", ""), here, found).orElse(null);
      assertThat(found.all()).isEmpty();
      assertThat(Word.find(VerbWord.values(), call.verb())).isPresent();
      call.arguments().forEach(ManualTest::isKnown);
    } else if (code.matches("(not |exists )?([$]. : )?(指标|单位|预算|要点|佐证材料)[(].*")) {
      dev.rubric.rule.Pattern of = Fragments.pattern(code, here, found).orElse(null);
      assertThat(found.all()).isEmpty();
      assertThat(Word.find(FactWord.values(), of.fact())).isPresent();
    } else {
      Expression value =
          Fragments.expression(code.replaceAll(COMPARED, ""), here, found).orElse(null);
      assertThat(found.all()).isEmpty();
      isKnown(value);
    }
  }

  private static void isKnown(Expression expression) {
    if (expression instanceof Expression.Function function) {
      assertThat(Word.find(FunctionWord.values(), function.name())).isPresent();
    } else if (expression instanceof Expression.Aggregate aggregate) {
      assertThat(Word.find(AggregateWord.values(), aggregate.name())).isPresent();
    }
    expression.parts().forEach(ManualTest::isKnown);
  }

  /** Code in the text that is a call, a pattern or a value; no form with gaps (…) to fill in. */
  static Stream<String> inline() throws IOException {
    Matcher spans =
        Pattern.compile("`([^`\n]+)`").matcher(BLOCK_OF_ANY.matcher(manual()).replaceAll(""));
    return spans
        .results()
        .map(found -> found.group(1).replaceFirst("^> ", ""))
        .filter(code -> CODE.matcher(code).lookingAt() && !code.contains("…"))
        .distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("words")
  void namesEveryWord(String word) throws IOException {
    assertThat(manual()).contains(word);
  }

  static Stream<String> words() {
    Stream<Word> fields =
        Arrays.stream(FactWord.values()).flatMap(f -> Vocabulary.standard(f).stream());
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
