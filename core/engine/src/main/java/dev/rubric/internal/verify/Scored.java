package dev.rubric.internal.verify;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Reach;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import dev.rubric.rule.Expression;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Which indicators rules can be about, whichever way a rule names them. */
final class Scored {
  private final Framework framework;
  private final Reach reach;
  private final IdentityHashMap<CompiledPattern, List<Indicator>> known = new IdentityHashMap<>();

  Scored(Framework framework) {
    this.framework = framework;
    this.reach = new Reach(framework);
  }

  /** The indicators whose lines a call can state something of; empty when it is about no line. */
  List<Indicator> by(CompiledRule rule, CompiledCall call) {
    String name = call.name();
    if (call.verb().target() != Target.LINE) {
      return List.of();
    }
    return call.slot() < 0 && name != null
        ? framework.indicator(name).stream().toList()
        : indicators(rule.pattern(call.slot()));
  }

  /** The indicators that a pattern may be about; empty when it is about none. */
  List<Indicator> indicators(CompiledPattern pattern) {
    return pattern.fact().hasIndicator()
        ? known.computeIfAbsent(pattern, this::reached)
        : List.of();
  }

  /** The column of a declared list; empty when there is none of that name. */
  Optional<DataItem> column(String list, Expression read) {
    return read instanceof Expression.Field field
        ? framework.declarations().lists().stream()
            .filter(each -> each.name().equals(list))
            .flatMap(each -> each.columns().stream())
            .filter(column -> column.name().equals(field.name()))
            .findFirst()
        : Optional.empty();
  }

  private List<Indicator> reached(CompiledPattern pattern) {
    return reach.measures(pattern).stream().map(MeasureFact::indicator).toList();
  }
}
