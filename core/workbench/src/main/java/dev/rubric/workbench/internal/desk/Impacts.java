package dev.rubric.workbench.internal.desk;

import dev.rubric.Rubric;
import dev.rubric.change.Comparison;
import dev.rubric.change.Portfolio;
import dev.rubric.change.report.Impact;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changes do to the portfolio; one that is fixed is packed once for what is published. */
final class Impacts {
  private final Inbox inbox;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private @Nullable Portfolio packed;
  private String packedFor = "";

  Impacts(Inbox inbox) {
    this.inbox = inbox;
  }

  synchronized Impact between(Rubric before, Rubric after) {
    Comparison comparison = Comparison.of(before, after);
    Impact impact =
        inbox.isFixed() ? comparison.impact(packed(before), null) : all(comparison, before);
    seen.add(after.stamp().hash());
    return impact;
  }

  /** Units that are compared with each other are gone through twice, which a stream is not. */
  private Impact all(Comparison comparison, Rubric before) {
    try (Stream<byte[]> all = inbox.all()) {
      return comparison.comparesPeers()
          ? comparison.impact(Portfolio.pack(before, all.iterator()), null)
          : comparison.impact(all.iterator(), null);
    }
  }

  /** Packs the portfolio before anybody asks. */
  synchronized void prepare(Rubric before) {
    if (inbox.isFixed()) {
      packed(before);
    }
  }

  /** Whether the impact of that rubric was shown. */
  boolean wasSeen(String hash) {
    return seen.contains(hash);
  }

  private Portfolio packed(Rubric before) {
    Portfolio known = packed;
    if (known != null && packedFor.equals(before.stamp().hash())) {
      return known;
    }
    try (Stream<byte[]> all = inbox.all()) {
      Portfolio fresh = Portfolio.pack(before, all.iterator());
      packed = fresh;
      packedFor = before.stamp().hash();
      return fresh;
    }
  }
}
