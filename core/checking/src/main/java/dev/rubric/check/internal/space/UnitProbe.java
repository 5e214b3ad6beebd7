package dev.rubric.check.internal.space;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.SingleRule;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what expressions about the unit come to in a submission, as the engine works them out. */
final class UnitProbe {
  private final FrameworkIndex index;
  private final List<SingleRule.ConditionProbe> probes;

  /** Of these expressions, at least one, in the words of a rubric. */
  UnitProbe(Framework framework, List<? extends Expression> expressions) {
    Location nowhere = expressions.get(0).location();
    List<Condition> asked = new ArrayList<>();
    for (Expression each : expressions) {
      asked.add(
          new Condition.Comparison(
              each, Comparator.EQUAL, new Expression.Missing(nowhere), nowhere));
    }
    Pattern unit =
        new Pattern(Pattern.Quantifier.EACH, null, FactWord.UNIT.en(), List.of(), asked, nowhere);
    Rule rule = new Rule("?", null, List.of(unit), List.of(), nowhere);
    this.index = new FrameworkIndex(framework);
    this.probes = SingleRule.probes(Vocabularies.of(framework), rule).get(0).conditions();
  }

  /** What they come to, in their order; null for what is missing. */
  List<@Nullable Object> values(Submission submission) {
    Facts facts = Facts.of(FactSheet.of(index, submission).unit());
    List<@Nullable Object> values = new ArrayList<>();
    for (SingleRule.ConditionProbe probe : probes) {
      var left = probe.left();
      values.add(left == null ? null : left.apply(facts));
    }
    return values;
  }
}
