package dev.rubric.check.internal.space;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Ratio;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The axes along which the fields that rules read can vary.
 *
 * <p>A rate that is the only thing read of its parts is an axis itself, over a whole of 100;
 * otherwise its parts are the axes, and it is a quotient of them.
 */
final class Axes {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String TARGET = "target";
  private static final String REPORTED = "reported";

  private final List<Framework> frameworks;
  private final @Nullable String about;
  private final Reads reads;
  private final boolean amounts;
  private final @Nullable Moved moved;
  private final AxisSet axes;
  private final CountAxes counts;
  private final ChoiceAxes choices;
  private final RowAxes rows;
  private final DateAxes dates;
  private final Map<Axis, Ratio> rates = new LinkedHashMap<>();
  private final Set<String> wholes = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<String> shared = new HashSet<>();

  /**
   * The axes of all that is needed.
   *
   * @param frameworks those of the rubrics whose rules need it, at least one
   * @param about the indicator whose fields need no name; null when all do
   * @param reads what they read
   * @param amounts whether every amount is an axis, and no rate
   */
  Axes(List<Framework> frameworks, @Nullable String about, Reads reads, boolean amounts) {
    this(frameworks, about, reads, amounts, null);
  }

  private Axes(
      List<Framework> frameworks,
      @Nullable String about,
      Reads reads,
      boolean amounts,
      @Nullable Moved moved) {
    this.moved = moved;
    this.frameworks = List.copyOf(frameworks);
    this.about = about;
    this.reads = reads;
    this.amounts = amounts;
    this.axes = new AxisSet(frameworks, about);
    this.counts = new CountAxes(axes);
    this.dates = new DateAxes(axes, reads);
    this.choices = new ChoiceAxes(axes, counts, dates, reads.words());
    this.rows = new RowAxes(axes, reads);
    findShared(reads.needs(), amounts);
    reads.needs().stream()
        .filter(need -> need.field().en().equals(REPORTED))
        .forEach(choices::choice);
  }

  /** The one axis along which a submission is moved; all else that is read is a number. */
  static Axes of(Framework framework, String about, Reads reads, Moved moved) {
    Axes axes = new Axes(List.of(framework), about, reads, true, moved);
    axes.axes.of(moved.name(), id -> moved.axis());
    return axes;
  }

  /** None of them yet, for the same reads. */
  Axes fresh() {
    return new Axes(frameworks, about, reads, amounts);
  }

  /** The submission that is moved; null when nothing is known of what is reported. */
  @Nullable Moved moved() {
    return moved;
  }

  /** All of them, in the order they came up. */
  Collection<Axis> all() {
    return axes.all();
  }

  /** Makes the axes of a field, if it can be told how it varies. */
  void add(Need need) {
    if (need.field().type() == Type.NUMBER) {
      frameworks.forEach(framework -> number(need, framework));
    } else {
      choices.choice(need);
    }
  }

  /** Makes the axis of a field that is not a number; false when it can't be told how it varies. */
  boolean choice(Need need) {
    return moved != null || choices.choice(need);
  }

  /** The axis that says whether a fact is there; null when it always is. */
  @Nullable Axis presence(Instance of) {
    return axes.presence(of);
  }

  /** How many checklist items of an indicator are met, or missed. */
  Affine items(Instance of, boolean satisfied) {
    return moved == null
        ? Affine.of(counts.items(of, satisfied))
        : Affine.of(moved.items(of, satisfied));
  }

  /**
   * What is worked out over rows, as a quotient of axes; empty when it can't be told how it varies.
   */
  Optional<Quotient> aggregate(Expression.Aggregate aggregate, Role role) {
    return rows.of(aggregate, role);
  }

  /**
   * A derived value as a number of its own, found by trying what it is worked out of; empty when
   * rules also read that in another way.
   */
  Optional<Axis> derived(Need need, Role role) {
    return need.of().equals(Instance.UNIT) && reads.isAlone(need)
        ? Origins.of(need, role)
            .map(
                origins ->
                    axes.of(
                        Need.id(need.of(), need.field().en()),
                        id ->
                            Axis.of(id, axes.label(need.of(), need.field().label()), origins::tell)
                                .reach(origins::reaches)
                                .number()))
        : Optional.empty();
  }

  /** The days from one date to another; empty when it can't be told how they vary. */
  Optional<Axis> days(Need from, Need to) {
    return dates.days(from, to);
  }

  /** The axes that are rates of two amounts that nothing else is read of. */
  Map<Axis, Ratio> rates() {
    return rates;
  }

  /** The number that an indicator is about; null for none. */
  @Nullable Axis main(String indicator) {
    return frameworks.stream()
        .map(framework -> Main.axis(framework, indicator, all()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The axis that is just this field; empty when there is none. */
  Optional<Axis> named(Need need) {
    return axes.named(Need.id(need.of(), need.field().en()));
  }

  private void findShared(Collection<Need> all, boolean amounts) {
    Set<String> seenParts = new HashSet<>();
    for (Need need : all) {
      Ratio rate = need.field().ratio();
      if (rate == null) {
        shared.add(Need.id(need.of(), need.field().en()));
      } else {
        String part = Need.id(need.of(), rate.part().field().en());
        boolean bound =
            need.of().fact() == FactWord.MEASURE
                && axes.ofEach(need.of())
                    .anyMatch(each -> isBounded(each) || (target(rate) && each.target() != null));
        if (!seenParts.add(part) || bound || amounts) {
          shared.add(part);
        }
        parts.add(part);
        wholes.add(id(need.of(), rate.whole()));
      }
    }
    parts.stream().filter(wholes::contains).forEach(shared::add);
  }

  /**
   * A number field as a quotient of axes, where a framework is in force; empty when it can't be
   * told how it varies.
   */
  Optional<Quotient> number(Need need, Framework framework) {
    Ratio rate = need.field().ratio();
    if (rate != null) {
      return rate(need, rate, framework);
    }
    if (moved != null) {
      return Optional.of(moved.number(need));
    }
    Indicator indicator = indicator(need.of(), framework);
    if (indicator != null && need.field().en().equals("weight")) {
      return Optional.of(Quotient.of(indicator.weight()));
    }
    BigDecimal target = indicator == null ? null : indicator.target();
    if (target != null && need.field().en().equals(TARGET)) {
      return Optional.of(Quotient.of(target));
    }
    return switch (need.field().en()) {
      case "satisfiedItems" -> Optional.of(Quotient.of(Affine.of(counts.items(need.of(), true))));
      case "missingItems" -> Optional.of(Quotient.of(Affine.of(counts.items(need.of(), false))));
      case "itemCount" ->
          Optional.of(
              Quotient.of(
                  Affine.of(counts.items(need.of(), true))
                      .plus(Affine.of(counts.items(need.of(), false)))));
      case "evidenceCount" -> Optional.of(Quotient.of(Affine.of(counts.evidence(need.of()))));
      default -> plain(need.of(), need.field()).map(Affine::of).map(Quotient::of);
    };
  }

  private static @Nullable Indicator indicator(Instance of, Framework framework) {
    return of.fact() == FactWord.MEASURE ? framework.indicator(of.name()).orElse(null) : null;
  }

  private static boolean target(Ratio rate) {
    return rate.whole().field().en().equals(TARGET);
  }

  /** Whether it matters how large a value is, not only in proportion to others. */
  private static boolean isBounded(Indicator indicator) {
    BigDecimal least = indicator.range().minimum();
    return indicator.range().maximum() != null || (least != null && least.signum() != 0);
  }

  private Optional<Quotient> rate(Need need, Ratio rate, Framework framework) {
    String part = id(need.of(), rate.part());
    String whole = id(need.of(), rate.whole());
    if (!shared.contains(part) && !shared.contains(whole)) {
      return Optional.of(Quotient.of(Affine.of(rateAxis(need, rate))));
    }
    if (moved != null) {
      return moved.rate(need, rate);
    }
    Optional<Affine> over = plain(of(need.of(), rate.part()), rate.part().field()).map(Affine::of);
    Indicator indicator = indicator(need.of(), framework);
    BigDecimal target = indicator == null ? null : indicator.target();
    Optional<Affine> under =
        target != null && target(rate)
            ? Optional.of(Affine.of(target))
            : plain(of(need.of(), rate.whole()), rate.whole().field()).map(Affine::of);
    if (over.isEmpty() || under.isEmpty()) {
      return Optional.empty();
    }
    Affine top = rate.change() ? over.get().minus(under.get()) : over.get();
    return Optional.of(new Quotient(top.times(HUNDRED), under.get()));
  }

  /** What a part of a rate is reported of. */
  static Instance of(Instance own, Ratio.Part part) {
    return part.line() == null ? own : Instance.of(FactWord.BUDGET, part.line());
  }

  private static String id(Instance own, Ratio.Part part) {
    return Need.id(of(own, part), part.field().en());
  }

  private Axis rateAxis(Need need, Ratio rate) {
    Instance of = need.of();
    Axis.Setting part = Amounts.setting(of(of, rate.part()), rate.part().field());
    Axis.Setting whole = Amounts.setting(of(of, rate.whole()), rate.whole().field());
    if (part == null || whole == null) {
      throw new IllegalStateException("a rate of what nobody reports: " + need);
    }
    BigDecimal least = Amounts.lowest(rate.part().field());
    BigDecimal base = rate.change() ? HUNDRED : BigDecimal.ZERO;
    boolean counted = isCounted(of, rate.part()) || isCounted(of, rate.whole());
    Axis presence = axes.presence(of);
    Axis axis =
        axes.of(
            Need.id(of, need.field().en()),
            id ->
                Axis.of(
                        id,
                        axes.label(of, need.field().label()),
                        (draft, value) -> {
                          if (value != null) {
                            BigDecimal over = base.add((BigDecimal) value);
                            int places = counted ? Math.max(0, over.scale()) : 0;
                            part.set(draft, over.movePointRight(places));
                            whole.set(draft, HUNDRED.movePointRight(places));
                          }
                        })
                    .presence(presence)
                    .range(
                        least == null ? null : least.subtract(base),
                        rate.part().field().en().equals("rank") ? HUNDRED : null)
                    .number());
    rates.put(axis, rate);
    return axis;
  }

  private Optional<Axis> plain(Instance of, FieldWord word) {
    Axis.Setting setting = Amounts.setting(of, word);
    if (setting == null) {
      return Optional.empty();
    }
    String field = word.en();
    Axis presence = axes.presence(of);
    return Optional.of(
        axes.of(
            Need.id(of, field),
            id -> {
              Axis.Builder builder =
                  Axis.of(id, axes.label(of, word.label()), setting)
                      .presence(presence)
                      .range(Amounts.lowest(word), Amounts.highest(word));
              if (word.isWhole(axes.ofEach(of).toList())) {
                builder.whole();
                if (word.item() == null && axes.ofEach(of).noneMatch(Axes::canBeNegative)) {
                  builder.range(BigDecimal.ZERO, Amounts.highest(word));
                }
              }
              return (Amounts.isAlwaysThere(of, word) ? builder.required() : builder).number();
            }));
  }

  private boolean isCounted(Instance own, Ratio.Part part) {
    return part.field().isWhole(axes.ofEach(of(own, part)).toList());
  }

  private static boolean canBeNegative(Indicator indicator) {
    BigDecimal least = indicator.range().minimum();
    return least == null || least.signum() < 0;
  }
}
