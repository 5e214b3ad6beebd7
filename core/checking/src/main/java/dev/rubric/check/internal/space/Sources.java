package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.Ratio;
import dev.rubric.rule.Expression;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What fields are worked out of in the end: what is reported, and rows of lists. */
final class Sources {
  private final Set<String> found = new HashSet<>();
  private final Set<Need> seen = new HashSet<>();
  private final Map<String, Expression.Aggregate> aggregates = new LinkedHashMap<>();

  private Sources() {}

  /** The aggregates that a derived value is worked out of, in the order in which they come up. */
  static List<Expression.Aggregate> aggregates(Need derived) {
    Sources sources = new Sources();
    sources.add(derived);
    return List.copyOf(sources.aggregates.values());
  }

  /** The sources of a field: of one that is reported, itself. */
  static Set<String> of(Need need) {
    Sources sources = new Sources();
    sources.add(need);
    return sources.found;
  }

  private void add(Need need) {
    if (!seen.add(need)) {
      return;
    }
    Ratio ratio = need.field().ratio();
    Expression formula = need.formula();
    if (ratio != null) {
      Stream.of(ratio.part(), ratio.whole())
          .forEach(part -> found.add(Need.id(Axes.of(need.of(), part), part.field().en())));
    } else if (formula == null) {
      found.add(Need.id(need.of(), need.field().en()));
    } else {
      add(need, formula);
    }
  }

  /** A name in a row that is no column means a field of the unit. */
  private void add(Need of, Expression expression) {
    if (expression instanceof Expression.Field field) {
      of.input(field.name()).ifPresent(this::add);
    }
    if (expression instanceof Expression.Aggregate aggregate) {
      found.add(RowAxes.name(aggregate.list()));
      aggregates.putIfAbsent(aggregate.toDrl(), aggregate);
      aggregate.reads().forEach(read -> add(of, read));
    }
    expression.parts().forEach(part -> add(of, part));
  }
}
