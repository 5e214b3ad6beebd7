package dev.rubric.peers;

import dev.rubric.number.Fraction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows what a unit is to be held against. */
public interface Peers {
  /** Nothing is known of other units: what rules say of them can't be scored. */
  Peers NONE = (comparison, group, own) -> Optional.empty();

  /**
   * What a unit is held against.
   *
   * @param comparison the comparison's name
   * @param group the unit's group; null when the comparison is of all units
   * @param own the unit's own value; null when it has none
   * @return empty when nothing is known of the comparison
   */
  Optional<PeerFigure> figure(String comparison, @Nullable String group, @Nullable Fraction own);

  /** The figures of one unit, as its scorecard shows them: so its score is worked out again. */
  static Peers of(List<PeerFigure> figures) {
    Objects.requireNonNull(figures, "figures");
    List<PeerFigure> known = List.copyOf(figures);
    return (comparison, group, own) ->
        known.stream().filter(each -> each.comparison().equals(comparison)).findFirst();
  }
}
