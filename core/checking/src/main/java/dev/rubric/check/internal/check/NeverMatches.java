package dev.rubric.check.internal.check;

import dev.rubric.Rubric;
import dev.rubric.check.internal.space.Laboratory;
import dev.rubric.check.internal.space.Role;
import dev.rubric.check.internal.space.Roles;
import dev.rubric.check.internal.space.Space;
import dev.rubric.check.report.Check;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for rules that no submission can make speak. */
final class NeverMatches {
  private final Rubric rubric;
  private final Finder finder;

  private NeverMatches(Rubric rubric, Finder finder) {
    this.rubric = rubric;
    this.finder = finder;
  }

  static void check(
      Rubric rubric, List<CompiledRule> rules, List<Study> studies, Roles roles, Finder finder) {
    Set<String> heard = new HashSet<>();
    for (Study study : studies) {
      study
          .cases()
          .forEach(each -> each.line().entries().forEach(entry -> heard.add(entry.rule())));
    }
    List<CompiledRule> silent =
        rules.stream().filter(rule -> !heard.contains(rule.rule().name())).toList();
    new NeverMatches(rubric, finder).check(silent, roles);
  }

  private void check(List<CompiledRule> silent, Roles roles) {
    List<CompiledRule> speakers = new ArrayList<>();
    List<Space> spaces = new ArrayList<>();
    for (CompiledRule rule : silent) {
      List<Role> ways = roles.any(rule);
      if (ways.isEmpty()) {
        report(rule, true);
      }
      for (Role role : ways) {
        speakers.add(rule);
        spaces.add(Space.of(rubric.framework(), null, List.of(role)));
      }
    }
    Set<CompiledRule> open = new HashSet<>();
    IdentityHashMap<Space, CompiledRule> askers = new IdentityHashMap<>();
    for (int i = 0; i < spaces.size(); i++) {
      askers.put(spaces.get(i), speakers.get(i));
      if (!spaces.get(i).exact()) {
        open.add(speakers.get(i));
      }
    }
    Laboratory.score(
        rubric,
        spaces,
        (space, outcome) -> {
          CompiledRule asker = Objects.requireNonNull(askers.get(space));
          if (speaks(asker.rule().name(), outcome.card())) {
            open.add(asker);
          }
          return open.contains(asker);
        });
    speakers.stream()
        .distinct()
        .filter(rule -> !open.contains(rule))
        .forEach(rule -> report(rule, false));
  }

  private static boolean speaks(String rule, Scorecard card) {
    Stream<Entry> ofLines = card.lines().stream().map(LineScore::entries).flatMap(List::stream);
    Stream<Entry> ofSections =
        card.sections().stream().map(SectionScore::entries).flatMap(List::stream);
    return Stream.concat(
            Stream.of(card.entries().stream(), ofLines, ofSections)
                .flatMap(entries -> entries)
                .map(Entry::rule),
            card.findings().stream().map(Finding::rule))
        .anyMatch(rule::equals);
  }

  private void report(CompiledRule rule, boolean noIndicator) {
    String name = rule.rule().name();
    finder.add(
        Check.NEVER_MATCHES,
        rule.rule().location(),
        noIndicator
            ? Text.of(
                "规则“" + name + "”永远不会成立：没有指标符合它的条件",
                "the rule \"" + name + "\" can never match: no indicator meets its conditions")
            : Text.of(
                "规则“" + name + "”永远不会成立：没有任何填报能同时满足它的条件",
                "the rule \""
                    + name
                    + "\" can never match: no submission meets all its conditions at once"));
  }
}
