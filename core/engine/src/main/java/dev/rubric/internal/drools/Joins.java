package dev.rubric.internal.drools;

import dev.rubric.internal.compile.Test;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import java.util.List;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;

/** Conditions that relate a fact to those of earlier patterns; never serialized. */
@SuppressWarnings("serial")
final class Joins {
  private Joins() {}

  static void add(PatternDef<Fact> definition, String id, Test test, List<Variable<Fact>> slots) {
    switch (slots.size()) {
      case 0 -> definition.expr(id, own -> test.holds(own));
      case 1 -> definition.expr(id, slots.get(0), (own, a) -> test.holds(Facts.of(a, own)));
      case 2 ->
          definition.expr(
              id, slots.get(0), slots.get(1), (own, a, b) -> test.holds(Facts.of(a, b, own)));
      case 3 ->
          definition.expr(
              id,
              slots.get(0),
              slots.get(1),
              slots.get(2),
              (own, a, b, c) -> test.holds(Facts.of(a, b, c, own)));
      default -> throw new IllegalArgumentException("too many patterns: " + id);
    }
  }
}
