package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern, ready to be matched.
 *
 * @param quantifier for how many facts it must hold
 * @param variable the variable that stands for the fact; null when unnamed
 * @param fact the kind of fact
 * @param fields the fields that its facts have
 * @param slot its fact's place among the facts of the rule; for a pattern that is not EACH, the
 *     place its fact takes while it is tested
 * @param tests its conditions: first those on names that the rubric decides, then the others that
 *     an index serves
 */
public record CompiledPattern(
    Quantifier quantifier,
    @Nullable String variable,
    FactWord fact,
    List<FieldWord> fields,
    int slot,
    List<Test> tests) {
  /** Copies the list. */
  public CompiledPattern {
    tests = List.copyOf(tests);
  }

  /** The field of that name. */
  public Optional<FieldWord> field(String name) {
    return Word.find(fields, name);
  }

  /** Whether what the rubric alone decides lets it match a fact of this indicator. */
  public boolean mayMatch(MeasureFact measure) {
    Fact of = FactSheet.blank(fact.type(), measure);
    return tests.stream().filter(Test::fixed).allMatch(test -> test.holds(of));
  }

  String canonical() {
    return tests.stream()
        .map(Test::text)
        .collect(Collectors.joining(", ", quantifier + " " + fact.en() + "(", ")"));
  }
}
