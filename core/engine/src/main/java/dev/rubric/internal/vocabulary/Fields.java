package dev.rubric.internal.vocabulary;

import dev.rubric.internal.fact.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down the fields of one kind of fact. */
final class Fields<F extends Fact> {
  private final List<FieldWord> words = new ArrayList<>();

  Fields<F> number(
      String en, String zh, NumberKind kind, Function<F, @Nullable BigDecimal> getter) {
    return add(en, zh, Type.NUMBER, Domain.FREE, kind, false, getter);
  }

  Fields<F> percent(String en, String zh, Function<F, @Nullable BigDecimal> getter) {
    return add(en, zh, Type.NUMBER, Domain.FREE, NumberKind.AMOUNT, true, getter);
  }

  Fields<F> text(String en, String zh, Domain domain, Function<F, @Nullable String> getter) {
    return add(en, zh, Type.TEXT, domain, NumberKind.ANY, false, getter);
  }

  Fields<F> flag(String en, String zh, Function<F, @Nullable Boolean> getter) {
    return add(en, zh, Type.FLAG, Domain.FREE, NumberKind.ANY, false, getter);
  }

  List<FieldWord> all() {
    return List.copyOf(words);
  }

  private Fields<F> add(
      String en,
      String zh,
      Type type,
      Domain domain,
      NumberKind kind,
      boolean percent,
      Function<F, ? extends @Nullable Object> getter) {
    words.add(new FieldWord(en, zh, type, domain, kind, percent, ofAnyFact(getter), null, null));
    return this;
  }

  /** A rule that reads a field of another kind of fact does not compile, so none gets here. */
  @SuppressWarnings("unchecked")
  private static <T extends @Nullable Object> Function<Fact, T> ofAnyFact(
      Function<? extends Fact, ? extends T> getter) {
    return (Function<Fact, T>) getter;
  }
}
