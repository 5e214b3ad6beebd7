package dev.rubric.testing.internal.mutate;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Rule;
import dev.rubric.testing.internal.limits.FormulaRule;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.testing.internal.limits.Thresholds;
import dev.rubric.testing.internal.mutate.Change.Move;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.internal.run.Spelling;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every change to one rule, in the order in which its parts are written. */
final class Changes {
  private final Rule rule;
  private final IdentityHashMap<Object, Threshold> thresholds = new IdentityHashMap<>();
  private final List<Change> found = new ArrayList<>();

  private Changes(Scorer scorer, CompiledRule compiled) {
    this.rule = compiled.rule();
    for (Threshold threshold : Thresholds.of(scorer, compiled)) {
      thresholds.put(threshold.comparison(), threshold);
      thresholds.put(threshold.limit(), threshold);
    }
  }

  static List<Change> of(Scorer scorer, CompiledRule compiled) {
    Changes changes = new Changes(scorer, compiled);
    changes.delete();
    ConditionChanges.collect(scorer, compiled, changes);
    CallChanges.collect(scorer.framework(), compiled.rule(), changes);
    return changes.found;
  }

  /** The changes to the formula of a derived value. */
  static List<Change> of(Scorer scorer, FormulaRule formula) {
    Changes changes = new Changes(scorer, formula.rule());
    ExpressionChanges.collect(formula.formula(), changes);
    return changes.found;
  }

  private void delete() {
    Text words = Text.of("删掉这条规则", "this rule is deleted");
    found.add(new Change(rule, null, rule.location(), words, null));
  }

  /** The threshold of that comparison or limit; null when it is none. */
  @Nullable Threshold threshold(Object part) {
    return thresholds.get(part);
  }

  void pattern(Pattern from, Pattern to, String was, String is) {
    add(from, from.location(), to, was, is, null);
  }

  void condition(Condition from, Condition to) {
    Threshold threshold = thresholds.get(from);
    Move move =
        threshold != null && to instanceof Comparison comparison
            ? new Move(threshold, comparison.comparator(), threshold.constant())
            : null;
    add(from, from.location(), to, Spelling.of(from), Spelling.of(to), move);
  }

  void call(Call from, Call to) {
    add(from, from.location(), to, Spelling.of(from), Spelling.of(to), null);
  }

  void expression(Expression from, Expression to) {
    add(from, from.location(), to, Spelling.of(from), Spelling.of(to), null);
  }

  /** A number one step up, and one down. */
  void number(Expression from, BigDecimal value, BigDecimal step) {
    Threshold threshold = thresholds.get(from);
    for (BigDecimal to : List.of(value.add(step), value.subtract(step))) {
      Move move =
          threshold == null ? null : new Move(threshold, threshold.comparison().comparator(), to);
      Expression changed = new Expression.Decimal(to, from.location());
      add(from, from.location(), changed, Spelling.of(from), Numbers.exact(to), move);
    }
  }

  void drop(Object part, Location location, String kindZh, String kindEn, String spelled) {
    Text words =
        Text.of("去掉" + kindZh + " " + spelled, "the " + kindEn + " " + spelled + " is dropped");
    found.add(new Change(rule, Rewrite.remove(rule, part), location, words, null));
  }

  private void add(
      Object from, Location location, Object to, String was, String is, @Nullable Move move) {
    Text words = Text.of("把 " + was + " 改成 " + is, was + " becomes " + is);
    found.add(new Change(rule, Rewrite.replace(rule, from, to), location, words, move));
  }
}
