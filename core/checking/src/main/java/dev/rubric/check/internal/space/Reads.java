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
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers what rules read: fields, the texts they are compared with, and which may be missing. */
final class Reads {
  private final Set<Need> needs = new LinkedHashSet<>();
  private final Map<Need, Set<String>> words = new HashMap<>();
  private final Set<FactWord> facts = EnumSet.noneOf(FactWord.class);
  private final Set<Need> askedMissing = new HashSet<>();
  private final Set<BigDecimal> limits = new LinkedHashSet<>();
  private final Map<String, Expression.Aggregate> aggregates = new LinkedHashMap<>();
  private final Set<String> measured = new HashSet<>();
  private final Set<Need> direct = new LinkedHashSet<>();
  private final Set<String> directLists = new HashSet<>();
  private int formulas;
  private final Set<List<Need>> spans = new LinkedHashSet<>();

  /** What a name in an expression means; empty when it is not one known field. */
  private interface Names extends Function<Expression, Optional<Need>> {}

  Reads(List<Role> roles) {
    roles.forEach(this::read);
  }

  /** What aggregates read of a row, whose columns are the inputs of {@code row}. */
  Reads(Need row, Collection<Expression.Aggregate> aggregates) {
    Names columns = expression -> input(row, expression);
    for (Expression.Aggregate each : aggregates) {
      each.values().forEach(value -> expression(columns, value));
      Condition where = each.where();
      if (where != null) {
        condition(columns, where);
      }
    }
  }

  /** The fields. */
  Set<Need> needs() {
    return needs;
  }

  /** Whether a rule is about facts of that kind, even where it reads none of their fields. */
  boolean areAbout(FactWord fact) {
    return facts.contains(fact);
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

  /** Whether it matters what number an aggregate comes to, not only whether it comes to one. */
  boolean isMeasured(Expression.Aggregate aggregate) {
    return measured.contains(aggregate.toDrl());
  }

  /** Whether nothing that a derived value is worked out of is read in any other way. */
  boolean isAlone(Need derived) {
    Set<String> own = Sources.of(derived);
    return Collections.disjoint(own, directLists)
        && direct.stream()
            .filter(need -> !need.equals(derived))
            .allMatch(need -> Collections.disjoint(own, Sources.of(need)));
  }

  /** The pairs of dates that are held against each other. */
  Set<List<Need>> spans() {
    return spans;
  }

  private void read(Role role) {
    for (int i = 0; i < role.instances().size(); i++) {
      Instance instance = role.instances().get(i);
      facts.add(role.rule().patterns().get(i).fact());
      Names names = names(role, i);
      role.pattern(i).conditions().forEach(condition -> condition(names, condition));
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

  private static Names names(Role role, int index) {
    return expression -> role.read(index, expression);
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

  private void condition(Names names, Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      comparison(names, comparison);
    } else if (condition instanceof Condition.Membership membership) {
      expression(names, membership.value());
      for (Expression choice : membership.choices()) {
        expression(names, choice);
        compared(names, membership.value(), choice);
      }
    } else {
      condition.parts().forEach(part -> condition(names, part));
    }
  }

  private void comparison(Names names, Condition.Comparison comparison) {
    Expression left = comparison.left();
    Expression right = comparison.right();
    if (left instanceof Expression.Aggregate aggregate && right instanceof Expression.Missing) {
      known(aggregate);
      return;
    }
    expression(names, left);
    expression(names, right);
    compared(names, left, right);
    compared(names, right, left);
    Optional<Need> one = names.apply(left);
    Optional<Need> other = names.apply(right);
    if (isDate(one) && isDate(other)) {
      span(one, other);
    }
    if (comparison.comparator() == Comparator.EQUAL) {
      if (asksForNothing(right)) {
        one.ifPresent(askedMissing::add);
      } else if (asksForNothing(left)) {
        other.ifPresent(askedMissing::add);
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

  private void compared(Names names, Expression field, Expression literal) {
    if (literal instanceof Expression.Words text) {
      names
          .apply(field)
          .ifPresent(
              need -> words.computeIfAbsent(need, any -> new LinkedHashSet<>()).add(text.value()));
    }
  }

  private void consequence(Role role, Expression expression) {
    if (expression instanceof Expression.Decimal number) {
      limits.add(number.value());
    }
    expression(names(role, 0), expression);
    expression.parts().forEach(child -> consequence(role, child));
  }

  private void expression(Names names, Expression expression) {
    names.apply(expression).ifPresent(this::need);
    if (expression instanceof Expression.Aggregate aggregate) {
      known(aggregate);
      measured.add(aggregate.toDrl());
    }
    if (expression instanceof Expression.Function call && isDays(call)) {
      span(names.apply(call.arguments().get(0)), names.apply(call.arguments().get(1)));
    }
    expression.parts().forEach(child -> expression(names, child));
  }

  private void known(Expression.Aggregate aggregate) {
    aggregates.putIfAbsent(aggregate.toDrl(), aggregate);
    if (formulas == 0) {
      directLists.add(RowAxes.name(aggregate.list()));
    }
  }

  /** A derived value reads what its formula reads, which is another in each rubric. */
  private void need(Need need) {
    needs.add(need);
    if (formulas == 0) {
      direct.add(need);
    }
    Expression formula = need.formula();
    if (formula != null) {
      formulas++;
      expression(expression -> input(need, expression), formula);
      formulas--;
    }
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
