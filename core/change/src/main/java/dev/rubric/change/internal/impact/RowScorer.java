package dev.rubric.change.internal.impact;

import dev.rubric.change.internal.function.Speakers;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Owner;
import dev.rubric.framework.Section;
import dev.rubric.internal.vocabulary.VerbWord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores submissions by every rubric without reading what was read before: whether anything is
 * wrong with a part, and what a line comes to, is found out once for the same parts, and a line
 * that an edit can't touch is never scored by it. Only for totals that are sums of lines.
 * Thread-safe.
 */
final class RowScorer {
  private final Contest contest;
  private final List<LinePlan> plans;
  private final LineScorer lines;
  private final Knowledge knowledge;
  private final Moulds moulds = new Moulds();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<Slice> declared = new HashSet<>();

  private RowScorer(Contest contest, List<LinePlan> plans) {
    this.contest = contest;
    this.plans = List.copyOf(plans);
    this.lines = new LineScorer(contest, this.plans);
    for (LinePlan plan : plans) {
      places.put(plan.indicator(), places.size());
    }
    this.knowledge = new Knowledge(places);
    for (Speakers each : contest.speakers()) {
      Declarations declarations = each.framework().declarations();
      declarations.items(Owner.UNIT).stream().map(DataItem::name).forEach(this::declare);
      declarations.lists().stream().map(DataList::name).forEach(this::declare);
    }
  }

  private void declare(String name) {
    declared.add(Slice.of("\"" + name + "\""));
  }

  /** The scorer; null where only whole submissions can be scored. */
  static @Nullable RowScorer of(Contest contest) {
    if (contest.comparesPeers() || !contest.speakers().stream().allMatch(RowScorer::isPlainSum)) {
      return null;
    }
    Map<String, LinePlan> plans = new LinkedHashMap<>();
    for (Speakers each : contest.speakers()) {
      for (Indicator indicator : each.framework().indicators()) {
        if (!plans.containsKey(indicator.name())) {
          LinePlan plan = LinePlan.of(indicator.name(), contest.speakers());
          if (plan == null) {
            return null;
          }
          plans.put(indicator.name(), plan);
        }
      }
    }
    return new RowScorer(contest, List.copyOf(plans.values()));
  }

  /** Whether its total is the sum of lines that stand on their own. */
  private static boolean isPlainSum(Speakers speakers) {
    return speakers.framework().sections().stream().allMatch(Section::isSummed)
        && speakers.framework().indicators().stream().noneMatch(Indicator::fromData)
        && speakers.rules().stream()
            .flatMap(rule -> rule.calls().stream())
            .allMatch(
                call ->
                    call.verb() != VerbWord.NOT_APPLICABLE
                        && (call.verb().target() == VerbWord.Target.LINE
                            || call.verb().target() == VerbWord.Target.FINDING));
  }

  Contest contest() {
    return contest;
  }

  LineScorer lines() {
    return lines;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Moulds moulds() {
    return moulds;
  }

  /** The lines. */
  List<LinePlan> plans() {
    return plans;
  }

  /** The place of the line of an indicator. */
  int place(String indicator) {
    return places.getOrDefault(indicator, -1);
  }

  /** The parts of a submission; null when only the whole of it tells. */
  @Nullable Row row(byte[] json) {
    return Row.of(json, declared);
  }

  /** The names of the entries of lists, in their order; null when only the whole tells. */
  @Nullable List<String> names(Row row) {
    List<Look> looks = knowledge.looks(row);
    return looks == null ? null : looks.stream().map(Look::name).toList();
  }

  /** The scores of every line by every rubric; null when only the whole submission tells. */
  long @Nullable [][] scores(Row row) {
    @Nullable Report[] reported = knowledge.reports(row);
    List<Look> looks = reported == null ? null : knowledge.looks(row);
    return reported == null || looks == null
        ? null
        : new Reading(this, row, reported, looks).scores();
  }
}
