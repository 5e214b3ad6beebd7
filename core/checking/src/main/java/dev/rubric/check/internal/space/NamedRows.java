package dev.rubric.check.internal.space;

import dev.rubric.framework.Framework;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rules work out over budget lines or events, as one number: where nothing else is read of
 * them, one line or event can be reported that comes to whatever it can come to.
 */
final class NamedRows {
  private final AxisSet axes;
  private final Reads reads;

  NamedRows(AxisSet axes, Reads reads) {
    this.axes = axes;
    this.reads = reads;
  }

  /** The number; empty when it can't be told how it varies. */
  Optional<Axis> of(Expression.Aggregate aggregate) {
    return Stream.of(FactWord.BUDGET, FactWord.EVENT)
        .filter(fact -> isOf(fact, aggregate.list()))
        .filter(fact -> isAlone(fact))
        .findFirst()
        .flatMap(fact -> axis(fact, aggregate));
  }

  private static boolean isOf(FactWord fact, String list) {
    return fact.zh().equals(list) || fact.en().equals(list);
  }

  private boolean isAlone(FactWord fact) {
    String own = fact.en() + "(";
    long over = reads.aggregates().stream().filter(each -> isOf(fact, each.list())).count();
    return over == 1
        && !reads.areAbout(fact)
        && reads.needs().stream()
            .flatMap(need -> Sources.of(need).stream())
            .noneMatch(source -> source.startsWith(own));
  }

  private Optional<Axis> axis(FactWord fact, Expression.Aggregate aggregate) {
    List<List<String>> all =
        axes.frameworks().stream().map(framework -> names(fact, framework)).distinct().toList();
    Optional<Predicate<String>> counted = counted(fact, aggregate.where());
    if (all.size() != 1 || counted.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = all.get(0).stream().filter(counted.get()).toList();
    AggregateWord word = Word.find(AggregateWord.values(), aggregate.name()).orElseThrow();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    return switch (word) {
      case COUNT -> Optional.of(count(fact, aggregate, names));
      case SUM, MEAN, LARGEST, SMALLEST -> amount(fact, aggregate, names.get(0), word);
      default -> Optional.empty();
    };
  }

  private static List<String> names(FactWord fact, Framework framework) {
    return fact == FactWord.BUDGET ? framework.budgetLines() : framework.events();
  }

  /** Which of them count, by their names; empty when it takes more than names to tell. */
  private static Optional<Predicate<String>> counted(FactWord fact, @Nullable Condition where) {
    if (where == null) {
      return Optional.of(name -> true);
    }
    if (where instanceof Condition.Comparison comparison
        && comparison.left() instanceof Expression.Field field
        && comparison.right() instanceof Expression.Words words
        && isName(fact, field.name())) {
      if (comparison.comparator() == Comparator.EQUAL) {
        return Optional.of(words.value()::equals);
      }
      return comparison.comparator() == Comparator.NOT_EQUAL
          ? Optional.of(name -> !name.equals(words.value()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isName(FactWord fact, String field) {
    FieldWord name = fact.fields().get(0);
    return name.zh().equals(field) || name.en().equals(field);
  }

  private Axis count(FactWord fact, Expression.Aggregate aggregate, List<String> names) {
    return axes.of(
        id(aggregate),
        id ->
            Axis.of(
                    id,
                    Text.same(aggregate.toDrl()),
                    (draft, value) -> {
                      int count = value == null ? 0 : ((BigDecimal) value).intValueExact();
                      names.stream().limit(count).forEach(name -> report(fact, name, draft));
                    })
                .whole()
                .range(BigDecimal.ZERO, BigDecimal.valueOf(names.size()))
                .required()
                .number());
  }

  private static void report(FactWord fact, String name, Draft draft) {
    if (fact == FactWord.EVENT) {
      draft.event(name, BigDecimal.ONE);
    } else {
      draft.budget(name).initial(BigDecimal.ONE);
    }
  }

  /** None of them come to 0 in a sum, and to nothing in a mean. */
  private Optional<Axis> amount(
      FactWord fact, Expression.Aggregate aggregate, String name, AggregateWord word) {
    FieldWord field =
        aggregate.values().get(0) instanceof Expression.Field read
            ? Word.find(fact.fields(), read.name())
                .filter(each -> each.type() == Type.NUMBER && each.ratio() == null)
                .orElse(null)
            : null;
    Axis.Setting setting = field == null ? null : Amounts.setting(Instance.of(fact, name), field);
    return field == null || setting == null
        ? Optional.empty()
        : Optional.of(
            axes.of(
                id(aggregate),
                id -> {
                  Axis.Builder builder =
                      Axis.of(id, Text.same(aggregate.toDrl()), setting)
                          .range(Amounts.lowest(field), Amounts.highest(field));
                  if (fact == FactWord.EVENT) {
                    builder.whole().range(BigDecimal.ZERO, null);
                  }
                  return (word == AggregateWord.SUM ? builder.required() : builder).number();
                }));
  }

  private static String id(Expression.Aggregate aggregate) {
    return RowAxes.name(aggregate.list()) + "." + aggregate.toDrl();
  }
}
