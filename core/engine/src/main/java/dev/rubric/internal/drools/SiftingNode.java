package dev.rubric.internal.drools;

import dev.rubric.internal.compile.Against;
import dev.rubric.internal.fact.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;

/**
 * Conditions that hold the same value of a fact against different numbers, as the bands of an
 * indicator do: the value is read once.
 */
final class SiftingNode extends LeftInputAdapterNode implements Hearer {
  private static final long serialVersionUID = 1L;

  private final transient Against[] conditions;
  private final transient Hearer[][] behind;

  private SiftingNode(List<AskingNode> nodes) {
    this.id = nodes.get(0).getId();
    this.conditions = nodes.stream().map(AskingNode::against).toArray(Against[]::new);
    this.behind = nodes.stream().map(AskingNode::behind).toArray(Hearer[][]::new);
  }

  /** The same nodes, with those that read the same value put together. */
  static List<ObjectSink> sifted(List<ObjectSink> sinks) {
    Map<String, List<AskingNode>> reading = new LinkedHashMap<>();
    List<ObjectSink> sifted = new ArrayList<>();
    for (ObjectSink sink : sinks) {
      if (sink instanceof AskingNode node && node.against() != null) {
        reading.computeIfAbsent(node.against().value(), key -> new ArrayList<>()).add(node);
      } else {
        sifted.add(sink);
      }
    }
    reading
        .values()
        .forEach(each -> sifted.add(each.size() == 1 ? each.get(0) : new SiftingNode(each)));
    return sifted;
  }

  @Override
  public void assertObject(
      InternalFactHandle handle, PropagationContext hearing, ReteEvaluator session) {
    hear((Fact) handle.getObject(), (Hearing) hearing);
  }

  @Override
  public void hear(Fact fact, Hearing hearing) {
    Object found = conditions[0].read(fact);
    if (found == null) {
      return;
    }
    for (int i = 0; i < conditions.length; i++) {
      if (conditions[i].holds(found)) {
        for (Hearer hearer : behind[i]) {
          hearer.hear(fact, hearing);
        }
      }
    }
  }
}
