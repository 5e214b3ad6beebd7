package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How often a pattern about checklist items matches: as often as there are items of an indicator,
 * or such that are met, or missed.
 */
final class ItemMatches {
  private ItemMatches() {}

  /**
   * Whether items that are met, or missed, match; empty when more than that decides.
   *
   * @param index the place of the pattern
   */
  static Optional<List<Boolean>> of(Role role, int index) {
    Instance instance = role.instances().get(index);
    if (instance == null || instance.fact() != FactWord.ITEM) {
      return Optional.empty();
    }
    TreeSet<Boolean> kinds = new TreeSet<>(List.of(true, false));
    for (Condition condition : role.pattern(index).conditions()) {
      if (!(condition instanceof Condition.Comparison asked)
          || !(asked.left() instanceof Expression.Field field)) {
        return Optional.empty();
      }
      String name = role.compiled(index).field(field.name()).map(FieldWord::en).orElse("");
      boolean equal = asked.comparator() == Comparator.EQUAL;
      if (name.equals("satisfied") && asked.right() instanceof Expression.Flag flag) {
        kinds.remove(equal != flag.value());
      } else if (!name.equals("indicator") || !equal) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(kinds));
  }

  /** How many items match, as a sum of axes. */
  static Affine count(Instance of, List<Boolean> kinds, Axes axes) {
    Affine count = Affine.of(BigDecimal.ZERO);
    for (boolean satisfied : kinds) {
      count = count.plus(axes.items(of, satisfied));
    }
    return count;
  }

  /** How often a rule matches its items, as a product of sums; empty when that can't be told. */
  static Optional<Pieces> times(Role role, Axes axes) {
    Optional<Pieces> times = Optional.of(Pieces.of(BigDecimal.ONE));
    for (int i = 0; i < role.instances().size(); i++) {
      Instance instance = role.instances().get(i);
      if (instance != null
          && instance.fact() == FactWord.ITEM
          && role.compiled(i).quantifier() == Pattern.Quantifier.EACH) {
        Optional<Pieces> count =
            of(role, i)
                .map(kinds -> count(instance, kinds, axes))
                .map(Quotient::of)
                .map(Pieces::of);
        times = times.flatMap(so -> count.flatMap(each -> so.with(each, Quotient::times)));
      }
    }
    return times;
  }
}
