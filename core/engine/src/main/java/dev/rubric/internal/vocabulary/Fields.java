package dev.rubric.internal.vocabulary;

import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.fact.Rates;
import dev.rubric.internal.fact.Values;
import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down the fields of one kind of fact. */
final class Fields<F extends Fact> {
  private final List<FieldWord> words = new ArrayList<>();

  Fields<F> number(String en, String zh, Function<F, @Nullable BigDecimal> getter) {
    return add(en, zh, Type.NUMBER, Domain.FREE, false, getter);
  }

  Fields<F> percent(String en, String zh, Function<F, @Nullable BigDecimal> getter) {
    return add(en, zh, Type.NUMBER, Domain.FREE, true, getter);
  }

  /** part / whole in percent. */
  Fields<F> rate(
      String en,
      String zh,
      Function<F, @Nullable BigDecimal> part,
      Function<F, @Nullable BigDecimal> whole) {
    return workedOut(
        en,
        zh,
        fact -> Rates.percent(part.apply(fact), whole.apply(fact)),
        fact -> Rates.gap(part.apply(fact), whole.apply(fact)));
  }

  /** (value − base) / base in percent. */
  Fields<F> change(
      String en,
      String zh,
      Function<F, @Nullable BigDecimal> value,
      Function<F, @Nullable BigDecimal> base) {
    return workedOut(
        en,
        zh,
        fact -> Rates.change(value.apply(fact), base.apply(fact)),
        fact -> Rates.gap(value.apply(fact), base.apply(fact)));
  }

  private Fields<F> workedOut(
      String en, String zh, Function<F, @Nullable Fraction> rate, Function<F, Gap> gap) {
    Function<F, @Nullable Object> value = fact -> Values.of(rate.apply(fact));
    return add(en, zh, Type.NUMBER, Domain.FREE, true, value, gap);
  }

  Fields<F> text(String en, String zh, Domain domain, Function<F, @Nullable String> getter) {
    return add(en, zh, Type.TEXT, domain, false, getter);
  }

  Fields<F> flag(String en, String zh, Function<F, @Nullable Boolean> getter) {
    return add(en, zh, Type.FLAG, Domain.FREE, false, getter);
  }

  List<FieldWord> all() {
    return List.copyOf(words);
  }

  private Fields<F> add(
      String en,
      String zh,
      Type kind,
      Domain domain,
      boolean percent,
      Function<F, ? extends @Nullable Object> getter) {
    return add(en, zh, kind, domain, percent, getter, null);
  }

  private Fields<F> add(
      String en,
      String zh,
      Type kind,
      Domain domain,
      boolean percent,
      Function<F, ? extends @Nullable Object> getter,
      @Nullable Function<F, Gap> gap) {
    Function<Fact, Gap> ofFact = gap == null ? null : ofAnyFact(gap);
    words.add(new FieldWord(en, zh, kind, domain, percent, ofAnyFact(getter), ofFact, null));
    return this;
  }

  /** A rule that reads a field of another kind of fact does not compile, so none gets here. */
  @SuppressWarnings("unchecked")
  private static <T extends @Nullable Object> Function<Fact, T> ofAnyFact(
      Function<? extends Fact, ? extends T> getter) {
    return (Function<Fact, T>) getter;
  }
}
