package dev.rubric.internal.drools;

import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.core.reteoo.EmptyObjectSinkAdapter;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectSource;

/**
 * Cuts a network in two: conditions on names, which the rubric alone decides for every fact of an
 * indicator, and behind them those that need a submission.
 */
final class Openings {
  /** How many conditions on one field make Drools hash them. */
  static final int INDEXED_FROM = 3;

  private final Set<String> decided = new HashSet<>();

  Openings(List<CompiledRule> rules) {
    for (CompiledRule rule : rules) {
      for (CompiledPattern pattern : rule.patterns()) {
        pattern.tests().stream()
            .filter(Test::decidesByName)
            .forEach(test -> decided.add(RuleModel.id(pattern, test)));
      }
    }
  }

  /** Lets the decided conditions behind a node end in an opening to the others. */
  void cut(ObjectSource source) {
    ObjectSink[] sinks = source.getObjectSinkPropagator().getSinks().clone();
    List<ObjectSink> undecided = new ArrayList<>();
    source.setObjectSinkPropagator(EmptyObjectSinkAdapter.getInstance());
    for (ObjectSink sink : sinks) {
      if (sink instanceof AskingNode node && decided.contains(node.name())) {
        cut(node);
        source.addObjectSink(node);
      } else {
        undecided.add(sink);
      }
    }
    ObjectSinkPropagator open = EmptyObjectSinkAdapter.getInstance();
    for (ObjectSink sink : SiftingNode.sifted(undecided)) {
      open = open.addObjectSink(sink, INDEXED_FROM, INDEXED_FROM);
    }
    if (!open.isEmpty()) {
      source.addObjectSink(new OpeningNode(source.getId(), open));
    }
  }
}
