package dev.rubric.check.internal.space;

import dev.rubric.internal.verify.Steps;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what rules read: fields, the texts they are compared with, and which may be missing. */
final class Reads {
  private final Set<Need> needs = new LinkedHashSet<>();
  private final Map<Need, Set<String>> words = new HashMap<>();
  private final Set<Need> askedMissing = new HashSet<>();
  private final Set<BigDecimal> limits = new LinkedHashSet<>();
  private final Map<String, Expression.Aggregate> aggregates = new LinkedHashMap<>();
  private final Set<List<Need>> spans = new LinkedHashSet<>();

  Reads(List<Role> roles) {
    roles.forEach(this::read);
  }

  /** The fields. */
  Set<Need> needs() {
    return needs;
  }

  /** The texts that a field is compared with. */
  Map<Need, Set<String>> words() {
    return words;
  }

  /** The fields that some rule asks to be missing. */
  Set<Need> askedMissing() {
    return askedMissing;
  }

  /** The numbers that stand in the consequences. */
  Set<BigDecimal> limits() {
    return limits;
  }

  /** What is worked out over rows, each once by how it is written. */
  Collection<Expression.Aggregate> aggregates() {
    return aggregates.values();
  }

  /** The pairs of dates that are held against each other. */
  Set<List<Need>> spans() {
    return spans;
  }

  private void read(Role role) {
    for (int i = 0; i < role.instances().size(); i++) {
      Instance instance = role.instances().get(i);
      for (Condition condition : role.pattern(i).conditions()) {
        condition(role, i, condition);
      }
      if (instance != null && instance.fact() == FactWord.EVIDENCE) {
        need(new Need(instance, ofMeasure("evidenceCount")));
      } else if (instance != null && instance.fact() == FactWord.ITEM) {
        need(new Need(instance, ofMeasure("satisfiedItems")));
        need(new Need(instance, ofMeasure("missingItems")));
      }
    }
    for (Call call : role.rule().rule().calls()) {
      call.arguments().forEach(argument -> consequence(role, argument));
      implied(role, call);
    }
  }

  /** Steps that name no value are counted of the measure that the call is about. */
  private void implied(Role role, Call call) {
    boolean steps =
        call.arguments().stream()
            .flatMap(argument -> Stream.concat(Stream.of(argument), argument.parts().stream()))
            .anyMatch(Steps::impliesValue);
    if (steps && call.arguments().get(0) instanceof Expression.Variable about) {
      role.variable(about.name())
          .map(role.instances()::get)
          .map(instance -> Instance.of(FactWord.MEASURE, instance.name()))
          .ifPresent(instance -> need(new Need(instance, ofMeasure("value"))));
    }
  }

  private static FieldWord ofMeasure(String field) {
    return Word.find(FactWord.MEASURE.fields(), field).orElseThrow();
  }

  private void condition(Role role, int index, Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      comparison(role, index, comparison);
    } else if (condition instanceof Condition.Membership membership) {
      expression(role, index, membership.value());
      for (Expression choice : membership.choices()) {
        expression(role, index, choice);
        compared(role, index, membership.value(), choice);
      }
    } else {
      condition.parts().forEach(part -> condition(role, index, part));
    }
  }

  private void comparison(Role role, int index, Condition.Comparison comparison) {
    Expression left = comparison.left();
    Expression right = comparison.right();
    expression(role, index, left);
    expression(role, index, right);
    compared(role, index, left, right);
    compared(role, index, right, left);
    if (isDate(role.read(index, left)) && isDate(role.read(index, right))) {
      span(role.read(index, left), role.read(index, right));
    }
    if (comparison.comparator() == Comparator.EQUAL) {
      if (asksForNothing(right)) {
        role.read(index, left).ifPresent(askedMissing::add);
      } else if (asksForNothing(left)) {
        role.read(index, right).ifPresent(askedMissing::add);
      }
    }
  }

  private static boolean isDate(Optional<Need> need) {
    return need.filter(each -> each.field().type() == Type.DATE).isPresent();
  }

  private static boolean asksForNothing(Expression expression) {
    return expression instanceof Expression.Missing
        || (expression instanceof Expression.Flag flag && !flag.value());
  }

  private void compared(Role role, int index, Expression field, Expression literal) {
    if (literal instanceof Expression.Words text) {
      role.read(index, field)
          .ifPresent(
              need -> words.computeIfAbsent(need, any -> new LinkedHashSet<>()).add(text.value()));
    }
  }

  private void consequence(Role role, Expression expression) {
    if (expression instanceof Expression.Decimal number) {
      limits.add(number.value());
    }
    expression(role, 0, expression);
    expression.parts().forEach(child -> consequence(role, child));
  }

  private void expression(Role role, int index, Expression expression) {
    role.read(index, expression).ifPresent(this::need);
    if (expression instanceof Expression.Aggregate aggregate) {
      aggregates.putIfAbsent(aggregate.toDrl(), aggregate);
    }
    if (expression instanceof Expression.Function call && isDays(call)) {
      span(role.read(index, call.arguments().get(0)), role.read(index, call.arguments().get(1)));
    }
    expression.parts().forEach(child -> expression(role, index, child));
  }

  /** A derived value reads what its formula reads, which is another in each rubric. */
  private void need(Need need) {
    needs.add(need);
    Expression formula = need.formula();
    if (formula != null) {
      formula(need, formula);
    }
  }

  private void formula(Need of, Expression expression) {
    if (expression instanceof Expression.Field field) {
      of.input(field.name()).ifPresent(this::need);
    }
    if (expression instanceof Expression.Aggregate aggregate) {
      aggregates.putIfAbsent(aggregate.toDrl(), aggregate);
    }
    if (expression instanceof Expression.Function call && isDays(call)) {
      span(input(of, call.arguments().get(0)), input(of, call.arguments().get(1)));
    }
    expression.parts().forEach(part -> formula(of, part));
  }

  private static Optional<Need> input(Need of, Expression expression) {
    return expression instanceof Expression.Field field ? of.input(field.name()) : Optional.empty();
  }

  static boolean isDays(Expression.Function call) {
    return Word.find(FunctionWord.values(), call.name()).orElse(null) == FunctionWord.DAYS;
  }

  private void span(Optional<Need> from, Optional<Need> to) {
    if (from.isPresent() && to.isPresent()) {
      spans.add(List.of(from.get(), to.get()));
    }
  }
}
