package dev.rubric.internal.fact;

import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something a pattern can match. Each kind of fact has its own class, so that the network tells
 * them apart by type.
 */
public abstract class Fact implements Facts {
  private static final @Nullable Object[] NO_DATA = {};

  /** Stands for what was worked out and came to nothing. */
  private static final String NOTHING = "";

  private final int ordinal;
  private final @Nullable UnitFact unit;
  private final @Nullable Text doubt;
  private volatile @Nullable Map<String, Object> remembered;

  Fact(int ordinal, @Nullable UnitFact unit, @Nullable Text doubt) {
    this.ordinal = ordinal;
    this.doubt = doubt;
    this.unit = unit;
  }

  /** The unit that reports it; the fact of the unit is its own. */
  public final UnitFact unit() {
    return unit == null ? (UnitFact) this : unit;
  }

  /** What it reports under names that the rubric declares, by slot. */
  public @Nullable Object[] data() {
    return NO_DATA;
  }

  /**
   * What is worked out of it, once.
   *
   * @param what names what is worked out
   * @param of works it out; null when there is no such value
   */
  public final @Nullable Object remembered(String what, Function<Fact, @Nullable Object> of) {
    Map<String, Object> known = remembered;
    if (known == null) {
      known = new ConcurrentHashMap<>();
      remembered = known;
    }
    Object value = known.get(what);
    if (value == null) {
      Object made = of.apply(this);
      value = made == null ? NOTHING : made;
      known.put(what, value);
    }
    return value.equals(NOTHING) ? null : value;
  }

  /** What of it can't be true, so that nothing may be scored by it; null when nothing. */
  public final @Nullable Text doubt() {
    return doubt;
  }

  /** Where it was reported; null when that is not known. */
  public @Nullable Location reportedAt() {
    return null;
  }

  /**
   * Its place among the facts of its submission, which follows from the framework and the
   * submission's content, never from the order of insertion.
   */
  public final int ordinal() {
    return ordinal;
  }

  /** The indicator it belongs to; null when it belongs to none. */
  public abstract @Nullable MeasureFact measure();

  /** A single fact stands for itself, so that a condition on one fact needs no tuple. */
  @Override
  public final Fact at(int slot) {
    return this;
  }
}
