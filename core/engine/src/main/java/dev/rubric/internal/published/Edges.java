package dev.rubric.internal.published;

import dev.rubric.internal.published.Edge.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of two bands holds the value where they meet.
 *
 * <p>What one band says of it settles the other; when neither says, it is asked and never guessed.
 */
final class Edges {
  /** What becomes of a value that two bands leave open. */
  enum Open {
    ASK,
    /** It goes to the band above, or to the one that is not the rest. */
    FIRST,
    SECOND
  }

  private final List<Extent> bands;
  private final Set<Integer> rest;
  private final Open mode;
  private @Nullable Edge open;

  /**
   * The bands of one method.
   *
   * @param rest which of them lie where others do not
   */
  Edges(List<Extent> bands, Set<Integer> rest, Open mode) {
    this.bands = new ArrayList<>(bands);
    this.rest = rest;
    this.mode = mode;
  }

  /** The bands, each end in or out; empty when one is open and has to be asked. */
  Optional<List<Extent>> settle() {
    for (int upper = 0; upper < bands.size(); upper++) {
      for (int lower = 0; lower < bands.size(); lower++) {
        if (upper != lower && meet(bands.get(upper), bands.get(lower))) {
          settle(upper, lower);
        }
      }
    }
    leaveSingles();
    return open == null
        ? Optional.of(bands.stream().map(Edges::closed).toList())
        : Optional.empty();
  }

  /** A band of one value takes it from those that leave open whether they end before it. */
  private void leaveSingles() {
    for (Extent single : List.copyOf(bands)) {
      for (int i = 0; single.isSingle() && i < bands.size(); i++) {
        Extent each = bands.get(i);
        Edge value = single.low();
        if (value != null && !each.isSingle() && each.field().equals(single.field())) {
          bands.set(i, new Extent(each.field(), left(each.low(), value), left(each.high(), value)));
        }
      }
    }
  }

  private static @Nullable Edge left(@Nullable Edge end, Edge value) {
    return end != null && end.isOpen() && end.meets(value) ? end.with(Hold.OUT) : end;
  }

  private boolean meet(Extent upper, Extent lower) {
    return upper.low() != null
        && upper.field().equals(lower.field())
        && upper.low().meets(lower.high())
        && !upper.isSingle()
        && !lower.isSingle()
        && bands.stream().noneMatch(each -> each.isSingle() && upper.low().meets(each.low()));
  }

  private void settle(int upper, int lower) {
    Edge low = bands.get(upper).low();
    Edge high = bands.get(lower).high();
    if (low == null || high == null) {
      return;
    }
    boolean lawful =
        low.hold() == Hold.BY_LAW && high.hold() == Hold.UNSAID && !rest.contains(lower);
    if (Edge.isUnsettled(low, high)) {
      if (lawful) {
        set(upper, lower, Hold.IN);
      } else if (mode == Open.ASK) {
        open = low;
      } else {
        boolean above = rest.contains(upper) == (mode == Open.SECOND);
        set(
            upper,
            lower,
            above || (mode == Open.FIRST && rest.contains(lower)) ? Hold.IN : Hold.OUT);
      }
    } else if (high.isOpen()) {
      set(upper, lower, low.hold());
    } else if (low.isOpen()) {
      set(upper, lower, high.hold() == Hold.IN ? Hold.OUT : Hold.IN);
    }
  }

  private void set(int upper, int lower, Hold low) {
    Extent above = bands.get(upper);
    Extent below = bands.get(lower);
    bands.set(upper, above.withLow(with(above.low(), low)));
    bands.set(lower, below.withHigh(with(below.high(), low == Hold.IN ? Hold.OUT : Hold.IN)));
  }

  private static @Nullable Edge with(@Nullable Edge edge, Hold hold) {
    return edge == null ? null : edge.with(hold);
  }

  /** An end that no other band touches is in its band. */
  private static Extent closed(Extent extent) {
    Edge low = extent.low();
    Edge high = extent.high();
    return new Extent(
        extent.field(),
        low != null && low.isOpen() ? low.with(Hold.IN) : low,
        high != null && high.isOpen() ? high.with(Hold.IN) : high);
  }
}
