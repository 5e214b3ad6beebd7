package dev.rubric.check.internal.space;

import dev.rubric.framework.DataItem;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.framework.ItemValues;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Ratio;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A submission of which one number is moved, while all else that it reports stays as it is: so that
 * everything that rules read is a known number or a form of the moved one.
 */
public final class Moved {
  /** Stands for what is not reported, by which nothing is scored whatever it were. */
  private static final BigDecimal ANY = BigDecimal.ONE;

  private final Movements of;
  private final Need need;
  private final Fact home;
  private final Need row;
  private final String list;
  private final Supplier<Submission> rest;
  private final Axis axis;

  /**
   * A number.
   *
   * @param need what is moved
   * @param home the fact that reports it
   * @param row its fact, whose inputs are what aggregates read of it
   * @param list what aggregates call such facts; empty where none read them
   * @param rest the submission without that fact
   */
  Moved(Movements of, Need need, Fact home, Need row, String list, Supplier<Submission> rest) {
    this.of = of;
    this.need = need;
    this.home = home;
    this.row = row;
    this.list = list;
    this.rest = rest;
    this.axis = Axis.of(name(), Text.same(name()), (draft, value) -> {}).number();
  }

  /** Its stable name, such as {@code Measure(案件).value}. */
  public String name() {
    return Need.id(need.of(), need.field().en());
  }

  Axis axis() {
    return axis;
  }

  /** Something whose inputs are what aggregates read of the fact that is moved. */
  Need row() {
    return row;
  }

  /** Whether an aggregate looks at facts of the kind that is moved. */
  boolean isOver(Expression.Aggregate aggregate) {
    FactWord fact = need.of().fact();
    return list.isEmpty()
        ? fact != FactWord.UNIT && List.of(fact.zh(), fact.en()).contains(aggregate.list())
        : list.equals(aggregate.list());
  }

  /** Whether an aggregate comes to something else when the number does. */
  boolean moves(Expression.Aggregate aggregate) {
    return isOver(aggregate)
        && aggregate.reads().stream().flatMap(Movements::fields).anyMatch(this::movesInRow);
  }

  private boolean movesInRow(String column) {
    return row.input(column).filter(this::moves).isPresent();
  }

  /** Whether a field comes to something else when the number does. */
  boolean moves(Need read) {
    return Sources.of(read).contains(name())
        || Sources.aggregates(read).stream().anyMatch(this::moves);
  }

  /** A field that is reported, or that does not depend on what is moved. */
  Quotient number(Need read) {
    if (read.equals(need)) {
      return Quotient.of(Affine.of(axis));
    }
    return quotient(Values.number(value(read)));
  }

  static Quotient quotient(@Nullable Fraction number) {
    if (number == null) {
      return Quotient.of(ANY);
    }
    return number.isDecimal()
        ? Quotient.of(number.decimal())
        : new Quotient(
            Affine.of(new BigDecimal(number.numerator())),
            Affine.of(new BigDecimal(number.denominator())));
  }

  /** A percentage of two numbers. */
  Optional<Quotient> rate(Need read, Ratio ratio) {
    Quotient part = number(new Need(Axes.of(read.of(), ratio.part()), ratio.part().field()));
    Quotient whole = number(new Need(Axes.of(read.of(), ratio.whole()), ratio.whole().field()));
    Optional<Quotient> top = ratio.change() ? part.plus(whole.negated()) : Optional.of(part);
    return top.flatMap(each -> each.times(Quotient.of(BigDecimal.valueOf(100))))
        .flatMap(each -> each.dividedBy(whole));
  }

  /** The days from one date to another. */
  Quotient days(Need from, Need to) {
    return value(from) instanceof LocalDate first && value(to) instanceof LocalDate last
        ? Quotient.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last)))
        : Quotient.of(ANY);
  }

  /** How many checklist items of an indicator are met, or missed. */
  BigDecimal items(Instance measure, boolean satisfied) {
    String field = satisfied ? "satisfiedItems" : "missingItems";
    FieldWord word = Word.find(FactWord.MEASURE.fields(), field).orElseThrow();
    Instance of = Instance.of(FactWord.MEASURE, measure.name());
    return value(new Need(of, word)) instanceof BigDecimal count ? count : BigDecimal.ZERO;
  }

  private @Nullable Object value(Need read) {
    Fact fact = read.of().equals(need.of()) ? home : of.fact(read.of()).orElse(null);
    return fact == null ? null : read.field().getter().apply(fact);
  }

  /** What an aggregate comes to that is not moved; null when it has no number. */
  @Nullable Fraction value(Expression.Aggregate aggregate) {
    return of.value(aggregate);
  }

  /** What an aggregate comes to without the fact that is moved; null when it has no number. */
  @Nullable Fraction withoutIt(Expression.Aggregate aggregate) {
    return of.value(rest.get(), aggregate);
  }

  /** Where it begins to be a number that nobody can report, or that can't be true. */
  List<BigDecimal> limits() {
    List<BigDecimal> limits = new ArrayList<>();
    DataItem item = need.field().item();
    add(limits, Amounts.lowest(need.field()));
    add(limits, Amounts.highest(need.field()));
    if (item == null) {
      limits.addAll(Implausible.of(need.field().en(), this::beside));
    } else if (item.absent() != null
        && ItemValues.of(item, item.absent()) instanceof BigDecimal usual) {
      limits.add(usual);
    }
    return limits;
  }

  private static void add(List<BigDecimal> limits, @Nullable BigDecimal limit) {
    if (limit != null) {
      limits.add(limit);
    }
  }

  private @Nullable BigDecimal beside(String field) {
    return Word.find(need.of().fact().fields(), field)
        .map(word -> value(new Need(need.of(), word)))
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .orElse(null);
  }

  /** Whether one of these is what is moved. */
  boolean isOneOf(Set<String> sources) {
    return sources.contains(name());
  }
}
