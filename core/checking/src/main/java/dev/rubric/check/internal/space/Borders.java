package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the conditions of rules change: the linear forms on whose zeros, and nowhere else, a
 * condition can turn.
 */
final class Borders {
  private static final Pieces HUNDRED = Pieces.of(BigDecimal.valueOf(100));

  private final Axes axes;
  private final Map<String, Affine> found = new LinkedHashMap<>();
  private final Map<String, Affine> divisors = new LinkedHashMap<>();
  private final Map<Need, Boolean> told = new HashMap<>();
  private boolean exact = true;
  private boolean whole = true;
  private final StepBorders steps = new StepBorders(this);
  private Role role;
  private int index;
  private @Nullable Need within;

  Borders(Axes axes, Role first) {
    this.axes = axes;
    this.role = first;
  }

  /** The forms found. */
  List<Affine> found() {
    return List.copyOf(found.values());
  }

  /** Whether every form found is 0 at a decimal of this axis whatever decimals the others are. */
  boolean endAlong(Axis axis) {
    return found.values().stream().allMatch(form -> form.endsAlong(axis));
  }

  /** The forms where which are 0 some value of a condition is not defined. */
  List<Affine> divisors() {
    return List.copyOf(divisors.values());
  }

  /** Whether every condition could be told by such forms. */
  boolean isExact() {
    return exact;
  }

  /** Adds the borders of a rule's conditions. */
  void addConditions(Role of) {
    role = of;
    for (index = 0; index < of.instances().size(); index++) {
      Instance instance = of.instances().get(index);
      Optional<List<Boolean>> items = ItemMatches.of(of, index);
      if (instance != null && items.isPresent()) {
        matches(ItemMatches.count(instance, items.get(), axes));
      } else {
        of.pattern(index).conditions().forEach(this::condition);
      }
    }
  }

  /** A rule matches not at all, once, or more often, which may be a conflict. */
  private void matches(Affine count) {
    add(count);
    add(count.minus(Affine.ONE));
  }

  /** How often a rule matches, where it is about checklist items; empty when that can't be told. */
  Optional<Pieces> times(Role of) {
    return ItemMatches.times(of, axes);
  }

  /**
   * Adds where aggregates turn in what they say of a row.
   *
   * @param row something whose inputs are the columns
   */
  void addRows(Need row, Collection<Expression.Aggregate> aggregates) {
    within = row;
    for (Expression.Aggregate each : aggregates) {
      exact &= each.values().stream().allMatch(value -> pieces(value).isPresent());
      Condition where = each.where();
      if (where != null) {
        condition(where);
      }
    }
  }

  /** Turns to the consequences of a rule, with how many points at most they matter. */
  StepBorders consequences(Role of) {
    role = of;
    index = 0;
    return steps;
  }

  /** Adds a number at which a field turns, if rules read it. */
  void addTo(Need need, BigDecimal number) {
    axes.named(need).ifPresent(axis -> add(Affine.of(axis).minus(Affine.of(number))));
  }

  /** Adds where rates begin to be so large or small that one of their amounts can't be true. */
  void addPlausible() {
    axes.rates()
        .forEach(
            (axis, rate) ->
                Implausible.of(rate).forEach(turn -> add(Affine.of(axis).minus(Affine.of(turn)))));
  }

  /** Adds a form by hand. */
  void add(Affine form) {
    if (!form.isConstant()) {
      found.putIfAbsent(form.spelling(), form);
    }
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      compared(comparison.left(), comparison.right());
    } else if (condition instanceof Condition.Membership membership) {
      membership.choices().forEach(choice -> compared(membership.value(), choice));
    } else {
      condition.parts().forEach(this::condition);
    }
  }

  private void compared(Expression left, Expression right) {
    if (left instanceof Expression.Missing || right instanceof Expression.Missing) {
      boolean number = isNumber(left) || isNumber(right);
      Expression asked = left instanceof Expression.Missing ? right : left;
      exact &= number ? pieces(asked).isPresent() : axisOf(asked);
    } else if (isDate(left) && isDate(right) && axes.moved() == null) {
      Optional<Pieces> days = days(left, right);
      exact &= days.isPresent() && meet(days.get(), Pieces.ZERO);
    } else if (isNumber(left)) {
      Optional<Pieces> a = pieces(left);
      Optional<Pieces> b = pieces(right);
      exact &= a.isPresent() && b.isPresent() && meet(a.get(), b.get());
    } else {
      exact &= axisOf(left) && axisOf(right);
    }
  }

  /** Adds where the pieces of two values are equal. */
  boolean meet(Pieces left, Pieces right) {
    if (left.stepped() || right.stepped()) {
      return left.isLevel() && right.isLevel();
    }
    for (Quotient a : left.all()) {
      for (Quotient b : right.all()) {
        Optional<Quotient> difference = a.plus(b.negated());
        if (difference.isEmpty()) {
          return false;
        }
        add(difference.get().over());
        add(difference.get().under());
      }
    }
    return true;
  }

  private boolean isDate(Expression expression) {
    return read(expression).filter(need -> need.field().type() == Type.DATE).isPresent();
  }

  private boolean isNumber(Expression expression) {
    if (expression instanceof Expression.Decimal
        || expression instanceof Expression.Aggregate
        || expression instanceof Expression.Arithmetic
        || expression instanceof Expression.Negative
        || expression instanceof Expression.Function) {
      return true;
    }
    return read(expression).map(need -> need.field().type() == Type.NUMBER).orElse(false);
  }

  /** Makes sure that a value that is not a number has its axis. */
  private boolean axisOf(Expression expression) {
    if (expression instanceof Expression.Words || expression instanceof Expression.Flag) {
      return true;
    }
    return read(expression).map(axes::choice).orElse(false);
  }

  /** What an expression in a condition or a consequence comes to; empty when it can't be told. */
  Optional<Pieces> pieces(Expression expression) {
    if (expression instanceof Expression.Decimal number) {
      return Optional.of(Pieces.of(Quotient.of(number.value())));
    } else if (expression instanceof Expression.Negative negative) {
      return pieces(negative.of()).map(Pieces::negated);
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    } else if (expression instanceof Expression.Function function) {
      return function(function);
    }
    if (expression instanceof Expression.Aggregate aggregate) {
      Moved moved = axes.moved();
      return moved == null
          ? axes.aggregate(aggregate, role).map(this::guarded).map(Pieces::of)
          : new MovedRow(this, moved).of(aggregate);
    }
    return read(expression).flatMap(this::field);
  }

  /** What an expression comes to in a row, whose columns are the inputs of {@code row}. */
  Optional<Pieces> inRow(Need row, Expression expression) {
    return derived(row, expression);
  }

  /** Adds where a condition on a row turns; false when that can't be told. */
  boolean turnsInRow(Need row, Condition where) {
    Need before = within;
    boolean sound = exact;
    within = row;
    exact = true;
    condition(where);
    boolean told = exact;
    within = before;
    exact = sound;
    return told;
  }

  /** Adds where a divisor is 0. */
  void divisors(Pieces pieces) {
    pieces.all().forEach(each -> divisor(each.over()));
  }

  /** One of two values, whichever is smallest or largest. */
  Optional<Pieces> either(Pieces one, Pieces other) {
    return oneOf(List.of(one, other));
  }

  /** What a name stands for, in a rule or in the formula of a derived value. */
  private Optional<Need> read(Expression expression) {
    Need derived = within;
    if (derived == null) {
      return role.read(index, expression);
    }
    return expression instanceof Expression.Field field
        ? derived.input(field.name())
        : Optional.empty();
  }

  /** Whether a formula has such pieces, tried without leaving a trace. */
  private boolean isTold(Need need, Expression formula) {
    return told.computeIfAbsent(
        need,
        any -> {
          Borders trial = new Borders(axes.fresh(), role);
          trial.whole = false;
          return trial.derived(need, formula).isPresent();
        });
  }

  /** What the formula of a derived value comes to. */
  private Optional<Pieces> derived(Need need, Expression formula) {
    Need before = within;
    within = need;
    Optional<Pieces> pieces = pieces(formula);
    within = before;
    return pieces;
  }

  private Optional<Pieces> days(Expression from, Expression to) {
    Optional<Need> first = read(from);
    Optional<Need> last = read(to);
    Moved moved = axes.moved();
    if (moved != null && first.isPresent() && last.isPresent()) {
      return Optional.of(Pieces.of(moved.days(first.get(), last.get())));
    }
    return first.isEmpty() || last.isEmpty()
        ? Optional.empty()
        : axes.days(first.get(), last.get()).map(Affine::of).map(Quotient::of).map(Pieces::of);
  }

  /** What a field comes to; a formula without such pieces is looked at as a whole. */
  Optional<Pieces> field(Need need) {
    Expression formula = need.formula();
    Moved moved = axes.moved();
    if (moved != null && formula != null) {
      return moved.moves(need)
          ? derived(need, formula)
          : Optional.of(Pieces.of(moved.number(need)));
    }
    if (formula != null) {
      Optional<Axis> axis =
          whole && !isTold(need, formula) ? axes.derived(need, role) : Optional.empty();
      return axis.map(Affine::of)
          .map(Quotient::of)
          .map(Pieces::of)
          .or(() -> derived(need, formula));
    }
    return axes.number(need, role.framework()).map(this::guarded).map(Pieces::of);
  }

  /** A quotient changes where its divisor is 0. */
  private Quotient guarded(Quotient quotient) {
    divisor(quotient.under());
    return quotient;
  }

  private void divisor(Affine form) {
    add(form);
    if (!form.isConstant()) {
      divisors.putIfAbsent(form.spelling(), form);
    }
  }

  private Optional<Pieces> arithmetic(Expression.Arithmetic arithmetic) {
    Optional<Pieces> left = pieces(arithmetic.left());
    Optional<Pieces> right = pieces(arithmetic.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return switch (arithmetic.operator()) {
      case PLUS -> left.get().with(right.get(), Quotient::plus);
      case MINUS -> left.get().with(right.get().negated(), Quotient::plus);
      case TIMES -> left.get().with(right.get(), Quotient::times);
      case DIVIDED_BY -> {
        right.get().all().forEach(divisor -> divisor(divisor.over()));
        yield left.get().with(right.get(), Quotient::dividedBy);
      }
    };
  }

  private Optional<Pieces> function(Expression.Function call) {
    FunctionWord word = Word.find(FunctionWord.values(), call.name()).orElseThrow();
    if (word == FunctionWord.DAYS) {
      return days(call.arguments().get(0), call.arguments().get(1));
    }
    if (word == FunctionWord.SHOW) {
      return Optional.empty();
    }
    if (word.isStep() || word == FunctionWord.PER_STEP) {
      return steps.pieces(call);
    }
    List<Pieces> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      Optional<Pieces> pieces = pieces(argument);
      if (pieces.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(pieces.get());
    }
    return switch (word) {
      case RATIO, INVERSE_RATIO, REMAINING_RATIO -> ratio(word, arguments.get(0), arguments.get(1));
      case PERCENT_OF -> percent(arguments.get(0), arguments.get(1));
      case CHANGE_FROM ->
          arguments
              .get(0)
              .with(arguments.get(1).negated(), Quotient::plus)
              .flatMap(change -> percent(change, arguments.get(1)));
      case INTERPOLATE -> interpolated(arguments);
      case ABS -> oneOf(List.of(arguments.get(0), arguments.get(0).negated()));
      case MIN, MAX, BETTER -> oneOf(arguments);
      case AVERAGE -> average(arguments);
      case OUTSIDE -> outside(arguments);
      case BANDS, BANDS_UP_TO -> bands(arguments);
      default -> Optional.empty();
    };
  }

  /** In percent, never below 0; 0 or 100 where the divisor is 0, as the vocabulary defines it. */
  private Optional<Pieces> ratio(FunctionWord word, Pieces value, Pieces target) {
    boolean inverse = word == FunctionWord.INVERSE_RATIO;
    Pieces whole = inverse ? value : target;
    Optional<Pieces> part =
        switch (word) {
          case RATIO -> Optional.of(value);
          case INVERSE_RATIO -> Optional.of(target);
          default ->
              target
                  .with(target, Quotient::plus)
                  .flatMap(twice -> twice.with(value.negated(), Quotient::plus));
        };
    Optional<Pieces> percent =
        part.flatMap(top -> top.with(HUNDRED, Quotient::times))
            .flatMap(top -> top.with(whole, Quotient::dividedBy));
    boolean known =
        meet(value, Pieces.ZERO)
            && meet(target, Pieces.ZERO)
            && part.isPresent()
            && meet(part.get(), Pieces.ZERO);
    return known ? percent.map(each -> each.or(Pieces.ZERO).or(HUNDRED)) : Optional.empty();
  }

  private Optional<Pieces> percent(Pieces part, Pieces whole) {
    whole.all().forEach(each -> divisor(each.over()));
    return part.with(HUNDRED, Quotient::times).flatMap(top -> top.with(whole, Quotient::dividedBy));
  }

  /** One of the stretches between two points, or the level beyond them. */
  private Optional<Pieces> interpolated(List<Pieces> values) {
    Pieces value = values.get(0);
    Pieces all = values.get(2);
    for (int i = 1; i < values.size(); i += 2) {
      if (!meet(value, values.get(i))) {
        return Optional.empty();
      }
      all = all.or(values.get(i + 1));
      Optional<Pieces> stretch = i == 1 ? Optional.of(all) : stretch(values, i);
      if (stretch.isEmpty()) {
        return Optional.empty();
      }
      all = all.or(stretch.get());
    }
    return Optional.of(all);
  }

  private static Optional<Pieces> stretch(List<Pieces> values, int i) {
    Optional<Pieces> run = values.get(i).with(values.get(i - 2).negated(), Quotient::plus);
    Optional<Pieces> rise = values.get(i + 1).with(values.get(i - 1).negated(), Quotient::plus);
    Optional<Pieces> far = values.get(0).with(values.get(i - 2).negated(), Quotient::plus);
    return far.flatMap(so -> rise.flatMap(up -> so.with(up, Quotient::times)))
        .flatMap(so -> run.flatMap(over -> so.with(over, Quotient::dividedBy)))
        .flatMap(so -> so.with(values.get(i - 1), Quotient::plus));
  }

  /** One of several values, whichever is smallest or largest. */
  private Optional<Pieces> oneOf(List<Pieces> values) {
    Pieces all = values.get(0);
    for (int i = 1; i < values.size(); i++) {
      if (!meet(all, values.get(i))) {
        return Optional.empty();
      }
      all = all.or(values.get(i));
    }
    return all.all().size() > Pieces.MOST ? Optional.empty() : Optional.of(all);
  }

  private Optional<Pieces> average(List<Pieces> values) {
    Optional<Pieces> sum = Optional.of(values.get(0));
    for (Pieces each : values.subList(1, values.size())) {
      sum = sum.flatMap(so -> so.with(each, Quotient::plus));
    }
    Pieces count = Pieces.of(Quotient.of(BigDecimal.valueOf(values.size())));
    return sum.flatMap(so -> so.with(count, Quotient::dividedBy));
  }

  /** One of the results, which change where the value meets a bound. */
  private Optional<Pieces> bands(List<Pieces> values) {
    Pieces results =
        values.size() % 2 == 0
            ? values.get(values.size() - 1)
            : Pieces.of(Quotient.of(BigDecimal.ZERO));
    for (int i = 1; i + 1 < values.size(); i += 2) {
      if (!meet(values.get(0), values.get(i))) {
        return Optional.empty();
      }
      results = results.or(values.get(i + 1));
    }
    return results.all().size() > Pieces.MOST ? Optional.empty() : Optional.of(results);
  }

  private Optional<Pieces> outside(List<Pieces> values) {
    Optional<Pieces> below = values.get(1).with(values.get(0).negated(), Quotient::plus);
    Optional<Pieces> above = values.get(0).with(values.get(2).negated(), Quotient::plus);
    return below.isEmpty() || above.isEmpty()
        ? Optional.empty()
        : oneOf(List.of(Pieces.of(Quotient.of(BigDecimal.ZERO)), below.get(), above.get()));
  }
}
