package dev.rubric.check.internal.space;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.MeasureBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The axes of fields that are one of a few choices rather than numbers. */
final class ChoiceAxes {
  private static final String UNIT = "unitOfMeasure";
  private static final String OTHER_WORDS = "其他";

  private final AxisSet axes;
  private final CountAxes counts;
  private final DateAxes dates;
  private final Map<Need, Set<String>> words;

  /**
   * No axis yet.
   *
   * @param words the texts that free fields are compared with
   */
  ChoiceAxes(AxisSet axes, CountAxes counts, DateAxes dates, Map<Need, Set<String>> words) {
    this.axes = axes;
    this.counts = counts;
    this.dates = dates;
    this.words = words;
  }

  /** Makes the axis of a field that is not a number; false when it can't be told how it varies. */
  boolean choice(Need need) {
    Instance of = need.of();
    FieldWord field = need.field();
    boolean stated = field.en().equals(UNIT) && axes.isFromData(of);
    if ((field.isFixed() && !stated) || keyOf(of, field)) {
      return true;
    }
    DataItem item = field.item();
    if (item != null) {
      return declared(need, item);
    }
    switch (of.fact()) {
      case MEASURE -> {
        return measureChoice(of, field, need);
      }
      case ITEM -> {
        counts.items(of, true);
        counts.items(of, false);
        return field.type() == Type.FLAG;
      }
      default -> {
        return false;
      }
    }
  }

  /** What the rubric declares is one of its options, yes or no, a text or a date. */
  private boolean declared(Need need, DataItem item) {
    if (item.type() == ValueType.DATE) {
      return dates.choice(need);
    }
    List<?> choices =
        item.type() == ValueType.FLAG
            ? List.of(true, false)
            : item.options().isEmpty() ? known(need) : item.options();
    Instance of = need.of();
    Axis.Setting setting = Amounts.setting(of, need.field());
    if (setting == null) {
      return false;
    }
    Axis presence = axes.presence(of);
    axes.of(
        Need.id(of, need.field().en()),
        id -> {
          Axis.Builder builder =
              Axis.of(id, axes.label(of, need.field().label()), setting).presence(presence);
          return (item.absent() == null ? builder : builder.required())
              .choice(List.copyOf(choices));
        });
    return true;
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
        if (axes.ofEach(of).anyMatch(Indicator::leavesDirectionOpen)) {
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
      case "selfMark" -> say(of, field, known(need), true, MeasureBuilder::selfMark, w -> w);
      case "deviationReason" ->
          say(of, field, known(need), true, MeasureBuilder::deviationReason, w -> w);
      case "improvement" -> say(of, field, known(need), true, MeasureBuilder::improvement, w -> w);
      case "reported" ->
          axes.reported(of, axes.isFromData(of) ? List.of(true) : List.of(true, false));
      default -> {
        return false;
      }
    }
    return true;
  }

  private List<String> levels() {
    return axes.frameworks().stream()
        .flatMap(framework -> Domain.LEVEL.choices(framework).stream())
        .distinct()
        .toList();
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
    Axis presence = axes.presence(of);
    axes.of(
        Need.id(of, field.en()),
        id -> {
          Axis.Builder builder =
              Axis.of(
                  id,
                  axes.label(of, field.label()),
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
}
