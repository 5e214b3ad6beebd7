package dev.rubric.internal.fact;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Scale;
import dev.rubric.internal.framework.Place;
import dev.rubric.number.Fraction;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Measure;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of one indicator; exists for every indicator, reported or not. */
public final class MeasureFact extends Fact {
  private final Place place;
  private final @Nullable Measure reported;

  private final @Nullable Object[] data;
  private @Nullable List<ItemFact> items;

  MeasureFact(
      UnitFact unit,
      Place place,
      @Nullable Measure reported,
      @Nullable Object[] data,
      @Nullable Text doubt) {
    super(place.line(), unit, doubt);
    this.place = place;
    this.reported = reported;
    this.data = data;
  }

  private MeasureFact(MeasureFact same, Place place) {
    super(place.line(), same.unit(), same.doubt());
    this.place = place;
    this.reported = same.reported;
    this.data = same.data;
    this.items = same.items;
  }

  /** The same with the points that the line has after weights have moved. */
  public MeasureFact withWeight(BigDecimal weight) {
    return new MeasureFact(this, place.withWeight(Fraction.of(weight)));
  }

  /** The place of its indicator in the framework, from 0. */
  public int line() {
    return place.line();
  }

  /**
   * The place in the rubric's own framework of the indicator that it is of, or is a kind of; −1
   * when no rule may speak of it.
   */
  public int kind() {
    return place.kind();
  }

  /** The indicator. */
  public Indicator indicator() {
    return place.indicator();
  }

  /** The points that the line can get: those of its indicator, unless weights have moved. */
  public Fraction weight() {
    return place.weight();
  }

  /** On what it is scored. */
  public Scale scale() {
    return place.scale();
  }

  /** Its first-level indicator. */
  public String section() {
    return place.section();
  }

  /** What the submission reports of it; null when nothing. */
  public @Nullable Measure reported() {
    return reported;
  }

  @Override
  public MeasureFact measure() {
    return this;
  }

  @Override
  public @Nullable Location reportedAt() {
    return reported == null ? null : reported.location();
  }

  @Override
  public @Nullable Object[] data() {
    return data;
  }

  void items(List<ItemFact> facts) {
    this.items = facts;
  }

  /** Its checklist items, by name. */
  public List<ItemFact> items() {
    return items == null ? List.of() : items;
  }

  /** The actual value. */
  public @Nullable BigDecimal value() {
    return reported == null ? null : reported.value();
  }

  /** One of the reported values; null when nothing is reported. */
  public <T> @Nullable T of(Function<Measure, @Nullable T> part) {
    return reported == null ? null : part.apply(reported);
  }

  /** The rubric's own target; the reported one where the rubric leaves it open. */
  public @Nullable BigDecimal target() {
    BigDecimal own = indicator().target();
    return own == null ? of(Measure::target) : own;
  }

  /** The reported upper bound of a target range, where the rubric leaves the target open. */
  public @Nullable BigDecimal targetUpper() {
    return indicator().leavesTargetOpen() ? of(Measure::targetUpper) : null;
  }

  /** The symbol of the rubric's own direction; of the reported one where the rubric has none. */
  public @Nullable String direction() {
    Direction own = indicator().direction();
    Direction direction = own == null ? of(Measure::direction) : own;
    return direction == null ? null : direction.symbol();
  }

  /** How many checklist items are reported as met, or as missed. */
  public BigDecimal items(boolean satisfied) {
    int count = 0;
    if (reported != null) {
      for (ChecklistItem item : reported.items()) {
        count += item.satisfied() == satisfied ? 1 : 0;
      }
    }
    return BigDecimal.valueOf(count);
  }

  /** A checklist item of an indicator. */
  public static final class ItemFact extends Fact {
    private final MeasureFact measure;
    private final ChecklistItem item;

    ItemFact(int ordinal, MeasureFact measure, ChecklistItem item) {
      super(ordinal, measure.unit(), null);
      this.measure = measure;
      this.item = item;
    }

    /** The item as reported. */
    public ChecklistItem item() {
      return item;
    }

    @Override
    public MeasureFact measure() {
      return measure;
    }
  }

  /** A supporting document of an indicator. */
  public static final class EvidenceFact extends Fact {
    private final MeasureFact measure;
    private final String name;

    EvidenceFact(int ordinal, MeasureFact measure, String name) {
      super(ordinal, measure.unit(), null);
      this.measure = measure;
      this.name = name;
    }

    /** The document's name. */
    public String name() {
      return name;
    }

    @Override
    public MeasureFact measure() {
      return measure;
    }
  }
}
