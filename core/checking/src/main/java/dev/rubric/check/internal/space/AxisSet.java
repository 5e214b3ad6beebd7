package dev.rubric.check.internal.space;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The axes found so far, each once, with those that say whether facts are there. */
final class AxisSet {
  private static final String REPORTED = "reported";

  private final List<Framework> frameworks;
  private final @Nullable String about;
  private final Map<String, Axis> axes = new LinkedHashMap<>();

  /**
   * None yet.
   *
   * @param frameworks those of the rubrics whose rules are looked at, at least one
   * @param about the indicator whose fields need no name; null when all do
   */
  AxisSet(List<Framework> frameworks, @Nullable String about) {
    this.frameworks = List.copyOf(frameworks);
    this.about = about;
  }

  List<Framework> frameworks() {
    return frameworks;
  }

  /** All of them, in the order they came up. */
  Collection<Axis> all() {
    return axes.values();
  }

  /** The axis of that name, made when it comes up first. */
  Axis of(String id, Function<String, Axis> making) {
    Axis known = axes.get(id);
    if (known != null) {
      return known;
    }
    Axis made = making.apply(id);
    axes.put(id, made);
    return made;
  }

  /** The axis of that name; empty when there is none. */
  Optional<Axis> named(String id) {
    return Optional.ofNullable(axes.get(id));
  }

  /** What each of the frameworks says of an indicator. */
  Stream<Indicator> ofEach(Instance of) {
    return frameworks.stream().flatMap(framework -> framework.indicator(of.name()).stream());
  }

  /** Units come with the data where indicators do. */
  boolean isFromData(Instance of) {
    return ofEach(of).anyMatch(Indicator::fromData);
  }

  /** One that a submission states itself is there, or it is no indicator at all. */
  Axis reported(Instance of, List<Boolean> choices) {
    FieldWord word = Word.find(FactWord.MEASURE.fields(), REPORTED).orElseThrow();
    return of(
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

  /** The axis that says whether a fact is there; null when it always is. */
  @Nullable Axis presence(Instance of) {
    if (!of.isOptional()) {
      return isFromData(of)
          ? reported(of, List.of(true))
          : axes.get(Need.id(Instance.of(FactWord.MEASURE, of.name()), REPORTED));
    }
    return of(
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
  Text label(Instance of, Text field) {
    boolean own = of.name().equals(about) && !of.isOptional();
    return own || of.name().isEmpty() ? field : of.label(field);
  }
}
