package dev.rubric.change.internal.impact;

import dev.rubric.Rubric;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.check.internal.space.Role;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.load.Excerpt;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores one line by the rubrics that may score it otherwise than the first, whose score is known,
 * with the facts and rules of this line only. Only for rubrics with one framework. Thread-safe.
 */
final class SingleLine {
  private final @Nullable Excerpt[] excerpts;
  private final int place;

  SingleLine(Contest contest, LinePlan plan) {
    this.excerpts = new Excerpt[contest.size()];
    Framework framework = contest.speakers().get(0).framework();
    List<List<CompiledRule>> rules = new ArrayList<>();
    contest.speakers().forEach(each -> rules.add(rules(each, plan.indicator())));
    List<Indicator> looked = looked(framework, plan, rules);
    this.place = looked.stream().map(Indicator::name).toList().indexOf(plan.indicator());
    for (int rubric = 1; rubric < excerpts.length; rubric++) {
      Rubric there = contest.rubric(rubric);
      if (there != null && plan.touched().get(rubric)) {
        excerpts[rubric] = new Excerpt(framework, looked, rules.get(rubric));
      }
    }
  }

  private static List<CompiledRule> rules(Speakers speakers, String indicator) {
    return speakers.framework().indicator(indicator).map(speakers::of).orElse(List.of()).stream()
        .map(Role::rule)
        .distinct()
        .toList();
  }

  /** A rule may speak of other lines besides. */
  private static List<Indicator> looked(
      Framework framework, LinePlan plan, List<List<CompiledRule>> rules) {
    Set<String> names = new HashSet<>(plan.measures());
    for (List<CompiledRule> each : rules) {
      each.stream()
          .flatMap(rule -> rule.calls().stream())
          .map(CompiledCall::name)
          .forEach(names::add);
    }
    return framework.indicators().stream().filter(each -> names.contains(each.name())).toList();
  }

  /**
   * The scores by every rubric, as {@link LineScorer} gives them.
   *
   * @param submission what the first rubric could score, with all that the line depends on
   * @param first what it came to
   */
  long[] scores(Submission submission, long first) {
    long[] scores = new long[excerpts.length];
    Arrays.fill(scores, first);
    FactSheet facts = null;
    for (int rubric = 1; rubric < scores.length; rubric++) {
      Excerpt excerpt = excerpts[rubric];
      if (excerpt != null) {
        facts = facts == null ? excerpt.factsOfSound(submission) : facts;
        scores[rubric] = LineScorer.number(excerpt.score(facts, place).score());
      }
    }
    return scores;
  }
}
