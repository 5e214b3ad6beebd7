package dev.rubric.scorecard;

import dev.rubric.diagnostic.Location;
import dev.rubric.number.Fraction;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry whose parts are all there, as read from a scorecard's JSON. */
final class StatedEntry extends Entry {
  private final EntryKind kind;
  private final @Nullable Fraction points;
  private final String rule;
  private final Location location;
  private final @Nullable String basis;
  private final List<MatchedValue> matched;
  private final Text reason;

  StatedEntry(
      EntryKind kind,
      @Nullable Fraction points,
      String rule,
      Location location,
      @Nullable String basis,
      List<MatchedValue> matched,
      Text reason) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.points = points;
    this.rule = Objects.requireNonNull(rule, "rule");
    this.location = Objects.requireNonNull(location, "location");
    this.basis = basis;
    this.matched = List.copyOf(matched);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  @Override
  public EntryKind kind() {
    return kind;
  }

  @Override
  public @Nullable Fraction points() {
    return points;
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Location location() {
    return location;
  }

  @Override
  public @Nullable String basis() {
    return basis;
  }

  @Override
  public List<MatchedValue> matched() {
    return matched;
  }

  @Override
  public Text reason() {
    return reason;
  }
}
