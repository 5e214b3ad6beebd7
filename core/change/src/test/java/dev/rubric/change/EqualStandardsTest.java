package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.change.report.RuleChange;
import dev.rubric.change.report.Verdict;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Form;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A standard that was only written otherwise is proved equal to the one that it was. */
class EqualStandardsTest {
  private static final Path TOP = Path.of("../..");

  static Stream<String> standards() {
    return Stream.of(
        "rules/linze-public-security-2024",
        "rules/mof-project-self-evaluation-2020",
        "rules/mof-department-common-2013",
        "rules/department-whole-hunan",
        "rules/pefa-2016",
        "samples/forms/linze-dslr",
        "core/engine/src/test/resources/badinput/sound");
  }

  private static Rubric load(String standard) {
    return Rubric.load(TOP.resolve(standard));
  }

  @ParameterizedTest
  @MethodSource("standards")
  void itself(String standard) {
    RubricDiff diff = Change.between(load(standard), load(standard));

    assertThat(diff.isEqual()).isTrue();
    assertThat(diff.rules()).isEmpty();
    assertThat(diff.indicators()).allMatch(each -> each.verdict() == Verdict.SAME);
  }

  @ParameterizedTest
  @MethodSource("standards")
  void rulesInAnotherOrder(String standard) {
    equal(load(standard), files -> files.stream().map(EqualStandardsTest::reversed).toList());
  }

  private static RuleFile reversed(RuleFile file) {
    List<Rule> rules = new ArrayList<>(file.rules());
    Collections.reverse(rules);
    return new RuleFile(file.file(), rules);
  }

  /** Conditions in another order, each in brackets that say nothing, and other words. */
  @ParameterizedTest
  @MethodSource("standards")
  void conditionsInAnotherOrder(String standard) {
    equal(load(standard), files -> files.stream().map(EqualStandardsTest::rewritten).toList());
  }

  private static RuleFile rewritten(RuleFile file) {
    return new RuleFile(file.file(), file.rules().stream().map(EqualStandardsTest::of).toList());
  }

  private static Rule of(Rule rule) {
    return new Rule(
        rule.name(),
        rule.basis(),
        rule.patterns().stream().map(EqualStandardsTest::of).toList(),
        rule.calls().stream().map(EqualStandardsTest::of).toList(),
        rule.location());
  }

  private static Pattern of(Pattern pattern) {
    List<Condition> conditions = new ArrayList<>();
    pattern.conditions().forEach(each -> conditions.add(0, twiceNegated(each)));
    return new Pattern(
        pattern.quantifier(),
        pattern.variable(),
        pattern.fact(),
        pattern.bindings(),
        conditions,
        pattern.location());
  }

  /** What names a fact has to stand alone. */
  private static Condition twiceNegated(Condition condition) {
    return condition instanceof Condition.Comparison named
            && (named.left() instanceof Expression.Words
                || named.right() instanceof Expression.Words)
        ? condition
        : new Condition.Negation(
            new Condition.Negation(condition, condition.location()), condition.location());
  }

  private static Call of(Call call) {
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression each = call.arguments().get(i);
      boolean finding = call.receiver().equals("疑点");
      arguments.add(
          finding && each instanceof Expression.Words words
              ? new Expression.Words(words.value() + "。", words.location())
              : each);
    }
    return new Call(call.receiver(), call.verb(), arguments, call.location());
  }

  private static void equal(Rubric rubric, UnaryOperator<List<RuleFile>> rewriting) {
    RubricDiff diff = Change.between(rubric, rubric.withRules(rewriting.apply(rubric.rules())));

    assertThat(diff.indicators()).allMatch(each -> each.verdict().isEqual());
    assertThat(diff.rules()).noneMatch(RuleChange::scores);
    assertThat(diff.isEqual()).isTrue();
    assertThat(diff.toText(Language.ZH)).contains("（已证明）");
  }

  @ParameterizedTest
  @MethodSource("standards")
  void rulesInAnotherForm(String standard) {
    Rubric rubric = load(standard);
    for (Form form : List.of(Form.DRL, Form.DSLR, Form.CSV)) {
      List<RuleFile> files = new ArrayList<>();
      for (RuleFile file :
          rubric.rules().stream().filter(each -> !each.rules().isEmpty()).toList()) {
        byte[] written = RuleForms.write(file, form, rubric.framework());
        files.add(RuleForms.parse(file.file() + form.ending(), written, rubric.framework()));
      }
      RubricDiff diff = Change.between(rubric, rubric.withRules(files));

      assertThat(diff.isEqual()).as(form.toString()).isTrue();
    }
  }
}
