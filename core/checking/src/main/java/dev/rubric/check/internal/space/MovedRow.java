package dev.rubric.check.internal.space;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate comes to while a number in one of its rows is moved: what all other rows come
 * to, with or without what that row adds.
 */
final class MovedRow {
  private final Borders borders;
  private final Moved moved;

  MovedRow(Borders borders, Moved moved) {
    this.borders = borders;
    this.moved = moved;
  }

  /** Its pieces; empty when it can't be told how it varies. */
  Optional<Pieces> of(Expression.Aggregate aggregate) {
    AggregateWord word = Word.find(AggregateWord.values(), aggregate.name()).orElseThrow();
    if (word.isOfPeers()) {
      return Optional.empty();
    }
    if (!moved.moves(aggregate)) {
      return isOfUnit(aggregate)
          ? Optional.of(Pieces.of(Moved.quotient(moved.value(aggregate))))
          : Optional.empty();
    }
    Condition where = aggregate.where();
    if (where != null && !borders.turnsInRow(moved.row(), where)) {
      return Optional.empty();
    }
    List<Pieces> own = new ArrayList<>();
    for (Expression value : aggregate.values()) {
      Optional<Pieces> pieces = borders.inRow(moved.row(), value);
      if (pieces.isEmpty()) {
        return Optional.empty();
      }
      own.add(pieces.get());
    }
    return switch (word) {
      case COUNT -> Optional.of(rest(aggregate).or(one(rest(aggregate))));
      case SUM -> sum(rest(aggregate), own.get(0));
      case MEAN -> mean(aggregate, own.get(0));
      case WEIGHTED_MEAN -> weighted(aggregate, own.get(0), own.get(1));
      case LARGEST, SMALLEST -> extreme(aggregate, own.get(0));
      default -> Optional.empty();
    };
  }

  /** Whether it asks of the unit rather than of an indicator. */
  private boolean isOfUnit(Expression.Aggregate aggregate) {
    return !List.of("要点", "Item").contains(aggregate.list());
  }

  private Pieces rest(Expression.Aggregate aggregate) {
    return Pieces.of(Moved.quotient(moved.withoutIt(aggregate)));
  }

  private static Pieces one(Pieces more) {
    return more.with(Pieces.of(BigDecimal.ONE), Quotient::plus).orElseThrow();
  }

  /** The row counts or not, as its condition says. */
  private static Optional<Pieces> sum(Pieces rest, Pieces own) {
    return rest.with(own, Quotient::plus).map(rest::or);
  }

  private Optional<Pieces> mean(Expression.Aggregate aggregate, Pieces own) {
    Pieces sum = rest(like(aggregate, AggregateWord.SUM, aggregate.values()));
    Pieces count = rest(like(aggregate, AggregateWord.COUNT, List.of()));
    return sum.with(own, Quotient::plus)
        .flatMap(more -> more.with(one(count), Quotient::dividedBy))
        .map(rest(aggregate)::or);
  }

  private Optional<Pieces> weighted(Expression.Aggregate aggregate, Pieces value, Pieces weight) {
    Expression product =
        new Expression.Arithmetic(
            aggregate.values().get(0),
            Expression.Operator.TIMES,
            aggregate.values().get(1),
            aggregate.location());
    Pieces products = rest(like(aggregate, AggregateWord.SUM, List.of(product)));
    Pieces weights = rest(like(aggregate, AggregateWord.SUM, List.of(aggregate.values().get(1))));
    Optional<Pieces> over =
        value.with(weight, Quotient::times).flatMap(each -> each.with(products, Quotient::plus));
    Optional<Pieces> under = weights.with(weight, Quotient::plus);
    under.ifPresent(borders::divisors);
    return over.flatMap(top -> under.flatMap(each -> top.with(each, Quotient::dividedBy)))
        .map(rest(aggregate)::or);
  }

  private Optional<Pieces> extreme(Expression.Aggregate aggregate, Pieces own) {
    @Nullable Fraction rest = moved.withoutIt(aggregate);
    return rest == null ? Optional.of(own) : borders.either(Pieces.of(Moved.quotient(rest)), own);
  }

  private static Expression.Aggregate like(
      Expression.Aggregate aggregate, AggregateWord word, List<Expression> values) {
    Location location = aggregate.location();
    return new Expression.Aggregate(
        word.zh(), aggregate.list(), values, aggregate.where(), location);
  }
}
