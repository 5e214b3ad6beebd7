package dev.rubric.peers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gathers what units bring to comparisons, in any order; surveys of parts can be put together. It
 * keeps each distinct value of a comparison once. Not thread-safe: one survey a thread.
 */
public final class PeerSurvey {
  /** A comparison and one of its groups; "" stands for all units, which no group is called. */
  private record Place(String comparison, String group) {}

  private final Map<String, Boolean> comparisons;
  private final Map<Place, Tally> tallies = new HashMap<>();

  /**
   * A survey of nothing yet.
   *
   * @param comparisons the names of the comparisons, each with whether more is better
   */
  public PeerSurvey(Map<String, Boolean> comparisons) {
    Objects.requireNonNull(comparisons, "comparisons");
    this.comparisons = Map.copyOf(comparisons);
  }

  /** Adds what one unit brings. */
  public void add(List<PeerValue> ofUnit) {
    Objects.requireNonNull(ofUnit, "ofUnit");
    for (PeerValue each : ofUnit) {
      String group = each.group() == null ? "" : each.group();
      tallies
          .computeIfAbsent(new Place(each.comparison(), group), place -> new Tally())
          .add(each.value());
    }
  }

  /** Adds what a survey of other units came to, with the same comparisons. */
  public void add(PeerTable ofOthers) {
    Objects.requireNonNull(ofOthers, "ofOthers");
    ofOthers
        .groups()
        .forEach(
            (comparison, groups) ->
                groups.forEach(
                    (group, values) ->
                        tallies
                            .computeIfAbsent(new Place(comparison, group), key -> new Tally())
                            .addAll(values)));
  }

  /** What was gathered. */
  public PeerTable table() {
    Map<String, Map<String, Distribution>> groups = new HashMap<>();
    comparisons.keySet().forEach(name -> groups.put(name, new HashMap<>()));
    tallies.forEach(
        (place, tally) ->
            groups
                .computeIfAbsent(place.comparison(), name -> new HashMap<>())
                .put(place.group(), tally.distribution()));
    return new PeerTable(comparisons, groups);
  }
}
