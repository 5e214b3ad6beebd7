package dev.rubric.internal.compile;

import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;

/** Which rules look at other units. */
public final class PeerUse {
  private PeerUse() {}

  /** Whether a rule's conditions ask for what other units have. */
  public static boolean asks(Rule rule) {
    return rule.patterns().stream()
        .flatMap(pattern -> pattern.conditions().stream())
        .flatMap(condition -> condition.allOperands().stream())
        .anyMatch(PeerUse::isOfPeers);
  }

  private static boolean isOfPeers(Expression expression) {
    return expression.all().stream()
        .anyMatch(
            each ->
                each instanceof Expression.Aggregate aggregate
                    && Word.find(AggregateWord.values(), aggregate.name())
                        .filter(AggregateWord::isOfPeers)
                        .isPresent());
  }
}
