package dev.rubric.internal.published;

import dev.rubric.internal.published.Edge.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bands that lie where others do not: 以下, 否则, 其余. */
enum Relative {
  BELOW,
  ABOVE,
  REST;

  static Optional<Relative> of(String text) {
    String plain = text.replaceFirst("(?:的|时|者|的情况)?[:,]?$", "");
    if (plain.matches("以下|低于此|低于以上标准|及以下|低于的")) {
      return Optional.of(BELOW);
    }
    if (plain.matches("以上|高于此|超过此")) {
      return Optional.of(ABOVE);
    }
    return plain.matches("否则|其余|其他|其它|其余情况|其他情况|其他情形|其它情况|其余情形|除此以外|除此之外|此外|反之")
        ? Optional.of(REST)
        : Optional.empty();
  }

  /** Where it lies, given the bands before it; empty when that can't be told. */
  List<Extent> places(List<Extent> before) {
    return switch (this) {
      case BELOW -> side(false, before).stream().toList();
      case ABOVE -> side(true, before).stream().toList();
      case REST -> {
        List<Extent> rest = new ArrayList<>();
        side(false, before).ifPresent(rest::add);
        side(true, before).ifPresent(rest::add);
        yield rest;
      }
    };
  }

  /** What lies above or below all bands before; empty when there is no end on that side. */
  static Optional<Extent> side(boolean above, List<Extent> before) {
    Extent last = null;
    for (Extent each : before) {
      Edge end = above ? each.high() : each.low();
      Edge most = last == null ? null : above ? last.high() : last.low();
      if (end == null) {
        return Optional.empty();
      }
      if (most == null || beyond(end, most, above)) {
        last = each;
      }
    }
    if (last == null) {
      return Optional.empty();
    }
    Edge end = above ? last.high() : last.low();
    Edge facing = end == null ? null : end.hold() == Hold.UNSAID ? end : end.facing();
    return Optional.of(
        above ? new Extent(last.field(), facing, null) : new Extent(last.field(), null, facing));
  }

  private static boolean beyond(Edge end, @Nullable Edge most, boolean above) {
    if (most == null || end.value() == null || most.value() == null) {
      return most == null;
    }
    int order = end.value().compareTo(most.value());
    return above ? order > 0 : order < 0;
  }

  /** “90%以上5分，80%以上4分”: the second band ends where the first begins. */
  static Extent below(Extent extent, List<Extent> before) {
    Extent narrowed = extent;
    for (Extent each : before) {
      boolean stairsDown = extent.high() == null && extent.low() != null && each.low() != null;
      if (stairsDown && above(each.low(), extent.low())) {
        narrowed =
            nearer(narrowed.high(), each.low(), false)
                ? narrowed.withHigh(
                    each.low().isOpen() ? each.low().with(Hold.OUT) : each.low().facing())
                : narrowed;
      }
      boolean stairsUp = extent.low() == null && extent.high() != null && each.high() != null;
      if (stairsUp && above(extent.high(), each.high())) {
        narrowed =
            nearer(narrowed.low(), each.high(), true)
                ? narrowed.withLow(
                    each.high().isOpen() ? each.high().with(Hold.OUT) : each.high().facing())
                : narrowed;
      }
    }
    return narrowed;
  }

  private static boolean above(Edge left, Edge right) {
    return left.value() != null
        && right.value() != null
        && left.value().compareTo(right.value()) > 0;
  }

  private static boolean nearer(@Nullable Edge now, Edge other, boolean low) {
    return now == null || (low ? above(other, now) : above(now, other));
  }
}
