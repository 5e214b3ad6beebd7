package dev.rubric.internal.drools;

import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.ObjectTypeNode;

/**
 * Where the facts of one kind enter a network: those of an indicator behind the conditions on its
 * names, which were passed when the rubric was loaded.
 */
final class Entrance {
  private final Hearer[] whole;
  private final Hearer[][] ofLines;

  private Entrance(Hearer[] whole, Hearer[][] ofLines) {
    this.whole = whole;
    this.ofLines = ofLines;
  }

  /** The entrance of facts that belong to no indicator: where Drools lets them in. */
  static Entrance whole(ObjectTypeNode node) {
    OpeningNode all = new OpeningNode(node.getId(), node.getObjectSinkPropagator());
    return new Entrance(all.entered().toArray(Hearer[]::new), new Hearer[0][]);
  }

  /**
   * The entrance of facts of an indicator.
   *
   * @param node where Drools lets them in, cut by {@link Openings}
   * @param blanks the facts of the indicators when nothing is reported
   */
  static Entrance ofLines(
      ObjectTypeNode node, Class<? extends Fact> type, List<MeasureFact> blanks) {
    Hearer[][] ofLines = new Hearer[blanks.size()][];
    for (int line = 0; line < ofLines.length; line++) {
      Fact blank = FactSheet.blank(type, blanks.get(line));
      Walk walk = new Walk();
      node.getObjectSinkPropagator()
          .propagateAssertObject(InternalFactHandle.dummyFactHandleOf(blank), walk, null);
      ofLines[line] = walk.reached();
    }
    return new Entrance(new Hearer[0], ofLines);
  }

  void enter(Fact fact, Hearing hearing) {
    MeasureFact measure = fact.measure();
    for (Hearer hearer : measure == null ? whole : ofLines[measure.kind()]) {
      hearer.hear(fact, hearing);
    }
  }
}
