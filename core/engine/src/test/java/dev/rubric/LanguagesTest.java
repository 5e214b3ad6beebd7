package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Aggregation;
import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.BonusLimit;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Redistribution;
import dev.rubric.framework.Rescaling;
import dev.rubric.framework.Rounding;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.framework.ValueRange;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.RulesCompiler;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.syntax.RuleParser;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Word;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the vocabulary compiles to the same in Chinese and in English. */
class LanguagesTest {
  private static final Framework FRAMEWORK =
      new Framework(
          "test",
          "1",
          "测试",
          null,
          null,
          List.of(),
          new BigDecimal("100"),
          Rounding.TWO_DECIMALS_HALF_UP,
          Redistribution.SECTION,
          Rescaling.SHARES,
          new BonusLimit(
              new BigDecimal("5"),
              new BigDecimal("105"),
              List.of(new BonusGroup("表彰", null, false))),
          List.of(new GradeBand("优", BigDecimal.ZERO)),
          Framework.STANDARD_LEVELS,
          Framework.STANDARD_BUDGET_LINES,
          List.of("违纪"),
          List.of(
              new Scale(
                  "字母",
                  List.of(
                      new Mark("A", new BigDecimal("2"), true),
                      new Mark("B", BigDecimal.ONE, true)),
                  Map.of())),
          new Aggregation.Sum(),
          List.of(
              new Section(
                  "产出",
                  new BigDecimal("100"),
                  Scale.POINTS,
                  new Aggregation.Sum(),
                  null,
                  Location.of("rubric.yaml", 1),
                  List.of(
                      new Indicator(
                          "甲",
                          "组",
                          new BigDecimal("100"),
                          null,
                          null,
                          null,
                          null,
                          null,
                          false,
                          false,
                          ValueRange.ANY,
                          Location.of("rubric.yaml", 1),
                          false)))),
          Declarations.NONE,
          Map.of());

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void fieldsMeanTheSame(FieldCase field) {
    assertSame(
        word ->
            rule(
                word.apply(field.fact()) + "( " + word.apply(field.field()) + " != null )",
                "scores.full(\"甲\")"));
  }

  record FieldCase(FactWord fact, FieldWord field) {
    @Override
    public String toString() {
      return fact.zh() + "." + field.zh();
    }
  }

  static Stream<FieldCase> fields() {
    return Arrays.stream(FactWord.values())
        .flatMap(fact -> fact.fields().stream().map(field -> new FieldCase(fact, field)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void verbsMeanTheSame(VerbWord verb) {
    String about =
        switch (verb.target()) {
          case LINE -> "$m";
          case SECTION -> "\"产出\"";
          case GRADE -> "\"优\"";
          case BONUS_GROUP -> "\"表彰\"";
          case FINDING -> "\"说明\"";
          case TOTAL -> "";
        };
    String numbers =
        verb == VerbWord.MARK
            ? "\"A\""
            : Stream.of("60", "80").limit(verb.numbers()).collect(Collectors.joining(", "));
    String comma = about.isEmpty() || numbers.isEmpty() ? "" : ", ";
    assertSame(
        word ->
            rule(
                "$m : Measure()",
                word.apply(verb.receiver())
                    + "."
                    + word.apply(verb)
                    + "("
                    + about
                    + comma
                    + numbers
                    + ")"));
  }

  static Stream<VerbWord> verbs() {
    return Arrays.stream(VerbWord.values());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void functionsMeanTheSame(FunctionWord function) {
    String arguments =
        switch (function) {
          case SHOW -> "1, 2";
          case DAYS -> "\"2024-02-28\", \"2024-03-01\"";
          default ->
              Stream.of("1", "2", "3", "4", "5")
                  .limit(function.fewest())
                  .collect(Collectors.joining(", "));
        };
    boolean text = function == FunctionWord.SHOW;
    assertSame(
        word ->
            rule(
                "$m : Measure()",
                (text ? "findings.note(" : "scores.award($m, ")
                    + word.apply(function)
                    + "("
                    + arguments
                    + "))"));
  }

  static Stream<FunctionWord> functions() {
    return Arrays.stream(FunctionWord.values());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void waysToCountStepsMeanTheSame(StepWord step) {
    assertSame(
        word ->
            rule(
                "$m : Measure()",
                "scores.deduct($m, perUnitOver(1, 2, 3, \"" + word.apply(step) + "\"))"));
  }

  static Stream<StepWord> steps() {
    return Arrays.stream(StepWord.values());
  }

  /** What a rule compiles to, without its words: conditions and calls in their canonical form. */
  private static void assertSame(Function<Function<Word, String>, String> rule) {
    String chinese = canonical(rule.apply(Word::zh));
    String english = canonical(rule.apply(Word::en));

    assertThat(chinese).isNotEmpty().isEqualTo(english);
  }

  private static String rule(String condition, String consequence) {
    return "rule \"r\" when " + condition + " then " + consequence + "; end";
  }

  private static String canonical(String text) {
    Diagnostics diagnostics = new Diagnostics();
    List<CompiledRule> rules =
        RulesCompiler.compile(
            Vocabularies.of(FRAMEWORK),
            List.of(RuleParser.parse("r.drl", text, diagnostics)),
            diagnostics);
    assertThat(diagnostics.all().stream().filter(each -> !each.code().equals("no-rule")).toList())
        .isEmpty();
    return rules.stream().map(CompiledRule::canonical).collect(Collectors.joining("\n"));
  }
}
