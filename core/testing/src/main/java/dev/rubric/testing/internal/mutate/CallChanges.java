package dev.rubric.testing.internal.mutate;

import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Scale;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
import dev.rubric.testing.internal.run.Spelling;
import java.util.List;
import java.util.Map;

/** Changes to what a rule states. */
final class CallChanges {
  /** A verb and one that takes the same arguments, yet means something else. */
  private static final Map<VerbWord, VerbWord> OTHER =
      Map.ofEntries(
          Map.entry(VerbWord.FULL, VerbWord.NONE),
          Map.entry(VerbWord.NONE, VerbWord.FULL),
          Map.entry(VerbWord.AWARD, VerbWord.DEDUCT),
          Map.entry(VerbWord.PART, VerbWord.DEDUCT),
          Map.entry(VerbWord.SHARE, VerbWord.AWARD),
          Map.entry(VerbWord.DEDUCT, VerbWord.AWARD),
          Map.entry(VerbWord.DEDUCT_LARGEST, VerbWord.DEDUCT),
          Map.entry(VerbWord.RATED, VerbWord.RATED_WITHIN),
          Map.entry(VerbWord.RATED_WITHIN, VerbWord.RATED),
          Map.entry(VerbWord.DEDUCT_SECTION, VerbWord.CAP_SECTION),
          Map.entry(VerbWord.DEDUCT_TOTAL, VerbWord.CAP_TOTAL),
          Map.entry(VerbWord.CAP_SECTION, VerbWord.DEDUCT_SECTION),
          Map.entry(VerbWord.CAP_TOTAL, VerbWord.DEDUCT_TOTAL),
          Map.entry(VerbWord.VETO, VerbWord.NOT_APPLICABLE),
          Map.entry(VerbWord.NOT_APPLICABLE, VerbWord.UNSCORED),
          Map.entry(VerbWord.UNSCORED, VerbWord.NONE),
          Map.entry(VerbWord.ERROR, VerbWord.WARNING),
          Map.entry(VerbWord.WARNING, VerbWord.NOTE),
          Map.entry(VerbWord.NOTE, VerbWord.WARNING));

  private final Framework framework;
  private final Changes changes;

  private CallChanges(Framework framework, Changes changes) {
    this.framework = framework;
    this.changes = changes;
  }

  static void collect(Framework framework, Rule rule, Changes changes) {
    CallChanges own = new CallChanges(framework, changes);
    for (Call call : rule.calls()) {
      if (rule.calls().size() > 1) {
        changes.drop(call, call.location(), "结论", "consequence", Spelling.of(call));
      }
      own.call(call, Word.find(VerbWord.values(), call.verb()).orElseThrow());
    }
  }

  private void call(Call call, VerbWord verb) {
    VerbWord other = OTHER.get(verb);
    if (other != null) {
      String name = verb.en().equals(call.verb()) ? other.en() : other.zh();
      changes.call(call, new Call(call.receiver(), name, call.arguments(), call.location()));
    }
    if (verb == VerbWord.CAP_GRADE) {
      named(call.arguments().get(0), framework.grades().stream().map(GradeBand::grade).toList());
    }
    if (verb == VerbWord.MARK) {
      marked(call.arguments().get(1));
    }
    if (verb == VerbWord.GROUP_BONUS) {
      ungrouped(call, verb);
    }
    int first = verb.target() == Target.TOTAL ? 0 : 1;
    int end = Math.min(first + verb.numbers(), call.arguments().size());
    for (int i = first; i < end; i++) {
      ExpressionChanges.collect(call.arguments().get(i), changes);
    }
  }

  /** The same bonus outside its group. */
  private void ungrouped(Call call, VerbWord verb) {
    boolean english = verb.en().equals(call.verb());
    String plain = english ? VerbWord.BONUS.en() : VerbWord.BONUS.zh();
    List<Expression> without = call.arguments().subList(1, call.arguments().size());
    changes.call(call, new Call(call.receiver(), plain, without, call.location()));
  }

  /**
   * The mark right above or right below on its scale; of a mark that is reported, the best and the
   * last of each scale.
   */
  private void marked(Expression mark) {
    for (Scale scale : framework.scales()) {
      List<String> marks = scale.awarded();
      if (!(mark instanceof Expression.Words words)) {
        changes.expression(mark, new Expression.Words(marks.get(0), mark.location()));
        changes.expression(mark, new Expression.Words(last(scale), mark.location()));
      } else if (marks.contains(words.value())) {
        named(mark, marks);
        return;
      }
    }
  }

  /** The last of the marks that count, and not as another. */
  private static String last(Scale scale) {
    return scale.marks().stream()
        .filter(mark -> mark.awarded() && mark.value() != null)
        .reduce((first, second) -> second)
        .map(Mark::name)
        .orElseThrow();
  }

  /** The grades or marks right above and right below. */
  private void named(Expression named, List<String> all) {
    int at = named instanceof Expression.Words words ? all.indexOf(words.value()) : -1;
    for (int other : new int[] {at - 1, at + 1}) {
      if (at >= 0 && other >= 0 && other < all.size()) {
        changes.expression(named, new Expression.Words(all.get(other), named.location()));
      }
    }
  }
}
