package dev.rubric.check.internal.space;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Ratio;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
  private static final String UNIT = "unitOfMeasure";
  private static final Set<String> RANKS = Set.of("rank", "peers");
  private static final Set<String> OF_THE_INDICATOR =
      Set.of("value", "target", "targetUpper", "lastYear");
  private static final String OTHER_WORDS = "其他";

  private final List<Framework> frameworks;
  private final @Nullable String about;
  private final Map<String, Axis> axes = new LinkedHashMap<>();
  private final Map<Axis, Ratio> rates = new LinkedHashMap<>();
  private final Map<Need, Set<String>> words;
  private final Set<String> wholes = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<String> shared = new HashSet<>();

  /**
   * The axes of all that is needed.
   *
   * @param frameworks those of the rubrics whose rules need it, at least one
   * @param about the indicator whose fields need no name; null when all do
   * @param words the texts that free fields are compared with
   * @param amounts whether every amount is an axis, and no rate
   */
  Axes(
      List<Framework> frameworks,
      @Nullable String about,
      Collection<Need> needs,
      Map<Need, Set<String>> words,
      boolean amounts) {
    this.frameworks = List.copyOf(frameworks);
    this.about = about;
    this.words = words;
    findShared(needs, amounts);
    needs.stream().filter(need -> need.field().en().equals(REPORTED)).forEach(this::choice);
  }

  /** All of them, in the order they came up. */
  Collection<Axis> all() {
    return axes.values();
  }

  /** Makes the axes of a field, if it can be told how it varies. */
  void add(Need need) {
    if (need.field().type() == Type.NUMBER) {
      frameworks.forEach(framework -> number(need, framework));
    } else {
      choice(need);
    }
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
    return Optional.ofNullable(axes.get(Need.id(need.of(), need.field().en())));
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
                && ofEach(need.of())
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
    Indicator indicator = indicator(need.of(), framework);
    if (indicator != null && need.field().en().equals("weight")) {
      return Optional.of(Quotient.of(indicator.weight()));
    }
    BigDecimal target = indicator == null ? null : indicator.target();
    if (target != null && need.field().en().equals(TARGET)) {
      return Optional.of(Quotient.of(target));
    }
    return switch (need.field().en()) {
      case "satisfiedItems" -> Optional.of(Quotient.of(Affine.of(items(need.of(), true))));
      case "missingItems" -> Optional.of(Quotient.of(Affine.of(items(need.of(), false))));
      case "itemCount" ->
          Optional.of(
              Quotient.of(
                  Affine.of(items(need.of(), true)).plus(Affine.of(items(need.of(), false)))));
      case "evidenceCount" -> Optional.of(Quotient.of(Affine.of(evidence(need.of()))));
      default -> plain(need.of(), need.field()).map(Affine::of).map(Quotient::of);
    };
  }

  private static @Nullable Indicator indicator(Instance of, Framework framework) {
    return of.fact() == FactWord.MEASURE ? framework.indicator(of.name()).orElse(null) : null;
  }

  /** What each of the frameworks says of an indicator. */
  private Stream<Indicator> ofEach(Instance of) {
    return frameworks.stream().flatMap(framework -> framework.indicator(of.name()).stream());
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
  private static Instance of(Instance own, Ratio.Part part) {
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
    Axis presence = presence(of);
    Axis axis =
        axes.computeIfAbsent(
            Need.id(of, need.field().en()),
            id ->
                Axis.of(
                        id,
                        label(of, need.field().label()),
                        (draft, value) -> {
                          if (value != null) {
                            part.set(draft, base.add((BigDecimal) value));
                            whole.set(draft, HUNDRED);
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
    Axis presence = presence(of);
    return Optional.of(
        axes.computeIfAbsent(
            Need.id(of, field),
            id -> {
              Axis.Builder builder =
                  Axis.of(id, label(of, word.label()), setting)
                      .presence(presence)
                      .range(Amounts.lowest(word), Amounts.highest(word));
              if (isCounted(of, field)) {
                builder.whole().range(BigDecimal.ZERO, Amounts.highest(word));
              }
              return (Amounts.isRequired(of) ? builder.required() : builder).number();
            }));
  }

  /** Whether there is no half of it: events, ranks, and what a whole-number indicator reports. */
  private boolean isCounted(Instance of, String field) {
    return switch (of.fact()) {
      case EVENT -> true;
      case MEASURE ->
          RANKS.contains(field)
              || (OF_THE_INDICATOR.contains(field)
                  && ofEach(of).findAny().isPresent()
                  && ofEach(of).allMatch(Indicator::whole));
      default -> false;
    };
  }

  private Axis items(Instance of, boolean satisfied) {
    String field = satisfied ? "satisfiedItems" : "missingItems";
    Axis presence = presence(of);
    FieldWord word = Word.find(FactWord.MEASURE.fields(), field).orElseThrow();
    return axes.computeIfAbsent(
        Need.id(Instance.of(FactWord.MEASURE, of.name()), field),
        id ->
            Axis.of(
                    id,
                    label(of, word.label()),
                    (draft, value) -> {
                      int count = value == null ? 0 : ((BigDecimal) value).intValueExact();
                      for (int i = 1; i <= count; i++) {
                        draft.line(of.name()).item((satisfied ? "符合" : "缺少") + i, satisfied);
                      }
                    })
                .presence(presence)
                .whole()
                .few()
                .number());
  }

  private Axis evidence(Instance of) {
    Axis presence = presence(of);
    FieldWord word = Word.find(FactWord.MEASURE.fields(), "evidenceCount").orElseThrow();
    return axes.computeIfAbsent(
        Need.id(Instance.of(FactWord.MEASURE, of.name()), "evidenceCount"),
        id ->
            Axis.of(
                    id,
                    label(of, word.label()),
                    (draft, value) -> {
                      int count = value == null ? 0 : ((BigDecimal) value).intValueExact();
                      for (int i = 1; i <= count; i++) {
                        draft.line(of.name()).evidence("材料" + i);
                      }
                    })
                .presence(presence)
                .whole()
                .few()
                .number());
  }

  /** Makes the axis of a field that is not a number; false when it can't be told how it varies. */
  boolean choice(Need need) {
    Instance of = need.of();
    FieldWord field = need.field();
    boolean stated = field.en().equals(UNIT) && isFromData(of);
    if ((field.isFixed() && !stated) || keyOf(of, field)) {
      return true;
    }
    DataItem item = field.item();
    if (item != null) {
      return declared(of, field, item);
    }
    switch (of.fact()) {
      case MEASURE -> {
        return measureChoice(of, field, need);
      }
      case ITEM -> {
        items(of, true);
        items(of, false);
        return field.type() == Type.FLAG;
      }
      default -> {
        return false;
      }
    }
  }

  /** What the rubric declares is one of its options, or yes or no. */
  private boolean declared(Instance of, FieldWord field, DataItem item) {
    List<?> choices = item.type() == ValueType.FLAG ? List.of(true, false) : item.options();
    Axis.Setting setting = Amounts.setting(of, field);
    if (choices.isEmpty() || setting == null) {
      return false;
    }
    Axis presence = presence(of);
    axes.computeIfAbsent(
        Need.id(of, field.en()),
        id ->
            Axis.of(id, label(of, field.label()), setting)
                .presence(presence)
                .choice(List.copyOf(choices)));
    return true;
  }

  /** Units come with the data where indicators do. */
  private boolean isFromData(Instance of) {
    return ofEach(of).anyMatch(Indicator::fromData);
  }

  private static boolean keyOf(Instance of, FieldWord field) {
    return of.isOptional() && field.type() == Type.TEXT;
  }

  private boolean measureChoice(Instance of, FieldWord field, Need need) {
    switch (field.en()) {
      case "claimed" ->
          say(
              of,
              field,
              Attainment.words(),
              true,
              MeasureBuilder::claimed,
              w -> Attainment.parse(w).orElseThrow());
      case "level" -> say(of, field, levels(), true, MeasureBuilder::level, w -> w);
      case "direction" -> {
        if (ofEach(of).anyMatch(Indicator::leavesDirectionOpen)) {
          say(
              of,
              field,
              Direction.symbols(),
              true,
              MeasureBuilder::direction,
              w -> Direction.parse(w).orElseThrow());
        }
      }
      case UNIT -> say(of, field, known(need), true, MeasureBuilder::unitOfMeasure, w -> w);
      case "deviationReason" ->
          say(of, field, known(need), true, MeasureBuilder::deviationReason, w -> w);
      case "improvement" -> say(of, field, known(need), true, MeasureBuilder::improvement, w -> w);
      case REPORTED -> reported(of, isFromData(of) ? List.of(true) : List.of(true, false));
      default -> {
        return false;
      }
    }
    return true;
  }

  private List<String> levels() {
    return frameworks.stream()
        .flatMap(framework -> Domain.LEVEL.choices(framework).stream())
        .distinct()
        .toList();
  }

  /** One that a submission states itself is there, or it is no indicator at all. */
  private Axis reported(Instance of, List<Boolean> choices) {
    FieldWord word = Word.find(FactWord.MEASURE.fields(), REPORTED).orElseThrow();
    return axes.computeIfAbsent(
        Need.id(Instance.of(FactWord.MEASURE, of.name()), REPORTED),
        id ->
            Axis.of(id, label(of, word.label()), (draft, value) -> report(draft, of, value))
                .required()
                .choice(choices));
  }

  private static void report(Draft draft, Instance of, @Nullable Object value) {
    if (Boolean.TRUE.equals(value)) {
      draft.line(of.name()).report();
    }
  }

  private List<String> known(Need need) {
    List<String> all = new ArrayList<>(words.getOrDefault(need, Set.of()));
    all.add(OTHER_WORDS);
    return all;
  }

  private <T> void say(
      Instance of,
      FieldWord field,
      List<String> choices,
      boolean optional,
      BiConsumer<MeasureBuilder, T> setter,
      Function<String, T> parse) {
    Axis presence = presence(of);
    axes.computeIfAbsent(
        Need.id(of, field.en()),
        id -> {
          Axis.Builder builder =
              Axis.of(
                  id,
                  label(of, field.label()),
                  (draft, value) ->
                      draft
                          .line(of.name())
                          .say(
                              field.en(),
                              value == null ? null : parse.apply((String) value),
                              setter));
          builder.presence(presence);
          return (optional ? builder : builder.required()).choice(choices);
        });
  }

  /** The axis that says whether a fact is there; null when it always is. */
  @Nullable Axis presence(Instance of) {
    if (!of.isOptional()) {
      return isFromData(of)
          ? reported(of, List.of(true))
          : axes.get(Need.id(Instance.of(FactWord.MEASURE, of.name()), REPORTED));
    }
    return axes.computeIfAbsent(
        Need.id(of, Axis.PRESENCE),
        id ->
            Axis.of(id, of.label(), (draft, value) -> appear(draft, of, value))
                .required()
                .choice(List.of(true, false)));
  }

  private void appear(Draft draft, Instance of, @Nullable Object value) {
    if (!Boolean.TRUE.equals(value)) {
      return;
    }
    switch (of.fact()) {
      case BUDGET -> draft.budget(of.name());
      case EVENT -> draft.event(of.name(), BigDecimal.ONE);
      case SELF_SCORE -> draft.selfScore(of.name(), BigDecimal.ONE);
      default -> throw new IllegalStateException("always there: " + of);
    }
  }

  /** What the checked indicator reports needs no name; everything else does. */
  private Text label(Instance of, Text field) {
    boolean own = of.name().equals(about) && !of.isOptional();
    return own || of.name().isEmpty() ? field : of.label(field);
  }
}
