package dev.rubric.check.internal.space;

import dev.rubric.internal.verify.Steps;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what rules read: fields, the texts they are compared with, and which may be missing. */
final class Reads {
  private final Set<Need> needs = new LinkedHashSet<>();
  private final Map<Need, Set<String>> words = new HashMap<>();
  private final Set<Need> askedMissing = new HashSet<>();
  private final Set<BigDecimal> limits = new LinkedHashSet<>();

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

  private void read(Role role) {
    for (int i = 0; i < role.instances().size(); i++) {
      Instance instance = role.instances().get(i);
      for (Condition condition : role.pattern(i).conditions()) {
        condition(role, i, condition);
      }
      if (instance != null && instance.fact() == FactWord.EVIDENCE) {
        needs.add(new Need(instance, ofMeasure("evidenceCount")));
      } else if (instance != null && instance.fact() == FactWord.ITEM) {
        needs.add(new Need(instance, ofMeasure("satisfiedItems")));
        needs.add(new Need(instance, ofMeasure("missingItems")));
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
          .ifPresent(instance -> needs.add(new Need(instance, ofMeasure("value"))));
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
    if (comparison.comparator() == Comparator.EQUAL) {
      if (asksForNothing(right)) {
        role.read(index, left).ifPresent(askedMissing::add);
      } else if (asksForNothing(left)) {
        role.read(index, right).ifPresent(askedMissing::add);
      }
    }
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
    role.read(index, expression).ifPresent(needs::add);
    expression.parts().forEach(child -> expression(role, index, child));
  }
}
