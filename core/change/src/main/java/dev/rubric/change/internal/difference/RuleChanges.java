package dev.rubric.change.internal.difference;

import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.report.RuleChange;
import dev.rubric.change.report.RuleChange.Kind;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.vocabulary.VerbWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the rules that were added, removed or rewritten, by name and by meaning. */
final class RuleChanges {
  private final Speakers earlier;
  private final Speakers later;
  private final Map<String, CompiledRule> before = new LinkedHashMap<>();
  private final List<RuleChange> changes = new ArrayList<>();

  private RuleChanges(Speakers before, Speakers after) {
    this.earlier = before;
    this.later = after;
    before.rules().forEach(rule -> this.before.put(rule.rule().name(), rule));
  }

  static List<RuleChange> of(Speakers before, Speakers after) {
    RuleChanges finder = new RuleChanges(before, after);
    List<CompiledRule> other = new ArrayList<>();
    after
        .rules()
        .forEach(
            rule -> {
              CompiledRule then = finder.before.remove(rule.rule().name());
              if (then == null) {
                other.add(rule);
              } else {
                finder.compare(then, rule);
              }
            });
    other.forEach(finder::other);
    finder.before.values().forEach(finder::gone);
    return finder.changes;
  }

  private void compare(CompiledRule then, CompiledRule now) {
    if (!then.canonical().equals(now.canonical())) {
      boolean scores =
          (scores(then) || scores(now))
              && !earlier.scoring(then.rule().name()).equals(later.scoring(now.rule().name()));
      add(Kind.CHANGED, then, now, scores);
    } else if (!Objects.equals(then.rule().basis(), now.rule().basis())) {
      add(Kind.BASIS, then, now, false);
    }
  }

  private void other(CompiledRule now) {
    Optional<CompiledRule> same =
        before.values().stream()
            .filter(then -> then.canonical().equals(now.canonical()))
            .findFirst();
    same.ifPresent(then -> before.remove(then.rule().name()));
    boolean overall = isOverall(now);
    changes.add(
        new RuleChange(
            same.isPresent() ? Kind.RENAMED : Kind.ADDED,
            now.rule().name(),
            same.map(then -> then.rule().location()).orElse(null),
            now.rule().location(),
            overall,
            same.isEmpty() && scores(now)));
  }

  private void gone(CompiledRule then) {
    changes.add(
        new RuleChange(
            Kind.REMOVED,
            then.rule().name(),
            then.rule().location(),
            null,
            isOverall(then),
            scores(then)));
  }

  private void add(Kind kind, CompiledRule then, CompiledRule now, boolean scores) {
    changes.add(
        new RuleChange(
            kind,
            now.rule().name(),
            then.rule().location(),
            now.rule().location(),
            isOverall(then) || isOverall(now),
            scores));
  }

  /** Whether it states anything besides findings. */
  private static boolean scores(CompiledRule rule) {
    return rule.calls().stream().anyMatch(call -> !call.isFinding());
  }

  /** Whether it speaks of more than lines. */
  private static boolean isOverall(CompiledRule rule) {
    return rule.calls().stream()
        .anyMatch(
            call ->
                call.verb().target() != VerbWord.Target.LINE
                    || call.verb() == VerbWord.NOT_APPLICABLE);
  }
}
