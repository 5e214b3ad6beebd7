package dev.rubric.peers;

import dev.rubric.number.Fraction;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all units together bring to the comparisons of a rubric: each group's distinct values and
 * how often each occurs. Immutable and thread-safe; the same whatever the order of the units.
 */
public final class PeerTable implements Peers {
  private static final Distribution NOBODY = new Distribution(new Fraction[0], new int[0]);

  private final Map<String, Boolean> moreIsBetter;
  private final Map<String, Map<String, Distribution>> groups;

  PeerTable(Map<String, Boolean> moreIsBetter, Map<String, Map<String, Distribution>> groups) {
    this.moreIsBetter = Map.copyOf(moreIsBetter);
    this.groups = Map.copyOf(groups);
  }

  @Override
  public Optional<PeerFigure> figure(
      String comparison, @Nullable String group, @Nullable Fraction own) {
    Objects.requireNonNull(comparison, "comparison");
    Boolean more = moreIsBetter.get(comparison);
    if (more == null) {
      return Optional.empty();
    }
    Distribution of =
        groups.getOrDefault(comparison, Map.of()).getOrDefault(group == null ? "" : group, NOBODY);
    return Optional.of(of.figure(comparison, group, more, own));
  }

  /**
   * The file of it: JSON, the same bytes for the same units.
   *
   * @see #fromJson
   */
  public String toJson() {
    return PeerJson.write(moreIsBetter, groups);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static PeerTable fromJson(String json) {
    Objects.requireNonNull(json, "json");
    return PeerJson.read(json);
  }

  Map<String, Map<String, Distribution>> groups() {
    return groups;
  }
}
