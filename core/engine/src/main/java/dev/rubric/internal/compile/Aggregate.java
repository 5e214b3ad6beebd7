package dev.rubric.internal.compile;

import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out one number over rows, exactly and once for each submission. A value that is missing in
 * a row that counts, or a condition that can't be said of a row, leaves the whole missing.
 *
 * @param text its canonical spelling; equal texts mean the same
 * @param source the rows
 * @param values what is read of each row
 * @param where which rows count; null for all
 */
record Aggregate(
    String text, AggregateWord word, Rows source, List<Operand> values, @Nullable Test where) {
  /** The number of a fact; null when there is none. */
  @Nullable Object value(Fact fact) {
    return source.home(fact).remembered(text, this::workedOut);
  }

  private @Nullable Object workedOut(Fact fact) {
    List<Fact> counted = counted(fact);
    if (counted == null) {
      return null;
    }
    return switch (word) {
      case COUNT -> BigDecimal.valueOf(counted.size());
      case SUM -> Values.of(sum(counted, this::first));
      case MEAN -> Values.of(quotient(sum(counted, this::first), count(counted)));
      case WEIGHTED_MEAN ->
          Values.of(quotient(sum(counted, this::product), sum(counted, this::second)));
      case LARGEST -> Values.of(folded(counted, this::first, Fraction::max));
      case SMALLEST -> Values.of(folded(counted, this::first, Fraction::min));
      default -> throw new IllegalStateException("not of rows: " + word);
    };
  }

  /** Why a fact has no number. */
  Gap gap(Fact fact) {
    List<Fact> counted = counted(fact);
    if (counted == null || counted.stream().anyMatch(this::lacks)) {
      return Gap.MISSING;
    }
    if (counted.isEmpty()) {
      return Gap.NO_ROWS;
    }
    Fraction weights = word == AggregateWord.WEIGHTED_MEAN ? sum(counted, this::second) : null;
    return weights != null && weights.signum() == 0 ? Gap.DIVIDED_BY_ZERO : Gap.TOO_LONG;
  }

  private boolean lacks(Fact row) {
    return values.stream().anyMatch(value -> value.number(row) == null);
  }

  /** The rows that count; null when that can't be said, or a row can't be true. */
  private @Nullable List<Fact> counted(Fact fact) {
    List<Fact> counted = new ArrayList<>();
    for (Fact row : source.of(fact)) {
      Truth truth = where == null ? Truth.TRUE : where.truth().apply(row);
      if (truth == Truth.UNKNOWN || (row.doubt() != null && !isOther(truth))) {
        return null;
      }
      if (truth == Truth.TRUE) {
        counted.add(row);
      }
    }
    return counted;
  }

  /** Whether a row is left out by its name, so that it matters to nobody whether it can be true. */
  private boolean isOther(Truth truth) {
    return truth == Truth.FALSE && where != null && where.index() != null;
  }

  private @Nullable Fraction first(Fact row) {
    return values.get(0).number(row);
  }

  private @Nullable Fraction second(Fact row) {
    return values.get(1).number(row);
  }

  private @Nullable Fraction product(Fact row) {
    Fraction value = first(row);
    Fraction weight = second(row);
    return value == null || weight == null ? null : value.times(weight);
  }

  private static @Nullable Fraction sum(List<Fact> rows, Function<Fact, @Nullable Fraction> value) {
    return rows.isEmpty() ? Fraction.ZERO : folded(rows, value, Fraction::plus);
  }

  private static @Nullable Fraction folded(
      List<Fact> rows,
      Function<Fact, @Nullable Fraction> value,
      BinaryOperator<Fraction> operator) {
    Fraction all = null;
    for (Fact row : rows) {
      Fraction next = value.apply(row);
      all = next == null || all == null ? next : operator.apply(all, next);
      if (next == null || Digits.bounded(all) == null) {
        return null;
      }
    }
    return all;
  }

  private static Fraction count(List<Fact> rows) {
    return Fraction.of(BigDecimal.valueOf(rows.size()));
  }

  private static @Nullable Fraction quotient(@Nullable Fraction sum, @Nullable Fraction by) {
    return sum == null || by == null || by.signum() == 0 ? null : Digits.bounded(sum.dividedBy(by));
  }
}
