package dev.rubric.internal.probe;

import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.compile.Truth;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a silent rule came with the facts that met most of its conditions. The nearer comes
 * first: fewer names missed, fewer patterns left, fewer conditions missed, a smaller distance.
 *
 * @param names how many missed conditions only say which fact is meant
 * @param left how many patterns were not reached
 * @param missed how many conditions were missed
 * @param distance by how much a comparison was missed, the smallest; null when none was
 * @param reasons why it is silent
 */
public record NearMiss(
    int names, int left, int missed, @Nullable Fraction distance, List<Text> reasons)
    implements Comparable<NearMiss> {
  private static final Comparator<NearMiss> NEAREST_FIRST =
      Comparator.comparingInt(NearMiss::left)
          .thenComparingInt(NearMiss::names)
          .thenComparingInt(NearMiss::missed)
          .thenComparing(
              NearMiss::distance, Comparator.nullsLast(Comparator.<Fraction>naturalOrder()));

  /** Copies the list. */
  public NearMiss {
    reasons = List.copyOf(reasons);
  }

  /**
   * How near the rule came; empty when it speaks.
   *
   * @param slot the slot whose fact has to be of that measure; −1 for any
   */
  public static Optional<NearMiss> of(
      List<PatternProbe> patterns, List<Fact> facts, int slot, @Nullable MeasureFact about) {
    Search search = new Search(patterns, facts, slot, about);
    search.walk(0, List.of());
    return Optional.ofNullable(search.best).filter(best -> best.left() > 0);
  }

  @Override
  public int compareTo(NearMiss other) {
    return NEAREST_FIRST.compare(this, other);
  }

  /** Tries the facts in their order, and no more than so many of them. */
  private static final class Search {
    private static final int MOST_TRIED = 1000;

    private final List<PatternProbe> patterns;
    private final List<Fact> facts;
    private final int slot;
    private final @Nullable MeasureFact about;
    private @Nullable NearMiss best;
    private int tried;

    Search(List<PatternProbe> patterns, List<Fact> facts, int slot, @Nullable MeasureFact about) {
      this.patterns = patterns;
      this.facts = facts;
      this.slot = slot;
      this.about = about;
    }

    private void walk(int depth, List<Fact> before) {
      if (depth == patterns.size()) {
        keep(new NearMiss(0, 0, 0, null, List.of()));
        return;
      }
      PatternProbe probe = patterns.get(depth);
      List<Fact> candidates = facts.stream().filter(fact -> isCandidate(probe, fact)).toList();
      if (probe.pattern().quantifier() == Quantifier.EACH) {
        each(depth, before, probe, candidates);
      } else {
        existence(depth, before, probe, candidates);
      }
    }

    private boolean isCandidate(PatternProbe probe, Fact fact) {
      boolean bound = about != null && probe.slot() == slot;
      boolean each = probe.pattern().quantifier() == Quantifier.EACH;
      return probe.fact().type().isInstance(fact) && (!bound || !each || fact.measure() == about);
    }

    private void each(int depth, List<Fact> before, PatternProbe probe, List<Fact> candidates) {
      if (candidates.isEmpty()) {
        String zh = probe.fact().zh();
        String en = probe.fact().en();
        keep(
            new NearMiss(
                0,
                patterns.size() - depth,
                0,
                null,
                List.of(Text.of("没有填报" + zh, "no " + en + " is reported"))));
      }
      for (Fact fact : candidates) {
        if (tried++ >= MOST_TRIED) {
          return;
        }
        List<Fact> tuple = Tuples.with(before, fact);
        List<ConditionProbe> missed = missed(probe, tuple::get);
        if (missed.isEmpty()) {
          walk(depth + 1, tuple);
        } else {
          keep(attempt(depth, probe, missed, tuple::get));
        }
      }
    }

    private void existence(
        int depth, List<Fact> before, PatternProbe probe, List<Fact> candidates) {
      boolean some =
          candidates.stream()
              .anyMatch(fact -> missed(probe, Tuples.with(before, fact)::get).isEmpty());
      boolean wanted = probe.pattern().quantifier() == Quantifier.SOME;
      if (some == wanted) {
        walk(depth + 1, before);
        return;
      }
      String zh = probe.fact().zh();
      String en = probe.fact().en();
      Text reason =
          wanted
              ? Text.of("没有符合条件的" + zh, "no " + en + " matches")
              : Text.of("有符合条件的" + zh, "there is a matching " + en);
      keep(new NearMiss(0, patterns.size() - depth, 0, null, List.of(reason)));
    }

    private static List<ConditionProbe> missed(PatternProbe probe, Facts tuple) {
      return probe.conditions().stream()
          .filter(condition -> condition.truth().apply(tuple) != Truth.TRUE)
          .toList();
    }

    private NearMiss attempt(
        int depth, PatternProbe probe, List<ConditionProbe> missed, Facts tuple) {
      List<Text> reasons = new ArrayList<>();
      missed.forEach(condition -> reasons.add(ConditionWords.why(condition, tuple)));
      int names = (int) missed.stream().filter(each -> Selectors.isSelector(probe, each)).count();
      Fraction distance =
          missed.stream()
              .map(condition -> ConditionWords.distance(condition, tuple))
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(null);
      return new NearMiss(names, patterns.size() - depth, missed.size(), distance, reasons);
    }

    private void keep(NearMiss attempt) {
      best = best == null || attempt.compareTo(best) < 0 ? attempt : best;
    }
  }
}
