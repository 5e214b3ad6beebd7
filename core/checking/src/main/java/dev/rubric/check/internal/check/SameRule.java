package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Study.Case;
import dev.rubric.check.report.Check;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.rule.Rule;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for rules that say what another one says already, under another name. */
final class SameRule {
  private final Finder finder;
  private final Set<String> reported = new HashSet<>();

  private SameRule(Finder finder) {
    this.finder = finder;
  }

  static void check(List<CompiledRule> rules, List<Study> studies, Finder finder) {
    SameRule check = new SameRule(finder);
    check.copies(rules);
    studies.forEach(check::within);
  }

  private void copies(List<CompiledRule> rules) {
    Map<String, CompiledRule> seen = new HashMap<>();
    for (CompiledRule rule : rules) {
      CompiledRule first = seen.putIfAbsent(rule.canonical(), rule);
      if (first != null) {
        Rule other = first.rule();
        report(
            rule.rule(),
            other,
            Text.of(
                "规则“" + rule.rule().name() + "”与“" + other.name() + "”条件和结论完全相同",
                "the rule \""
                    + rule.rule().name()
                    + "\" has the same conditions and consequences as \""
                    + other.name()
                    + "\""));
      }
    }
  }

  /** Deductions and parts add up, so one that another always brings along counts twice. */
  private void within(Study study) {
    if (!study.space().exact()) {
      return;
    }
    List<CompiledRule> adding = study.rules().stream().filter(rule -> adds(study, rule)).toList();
    for (CompiledRule narrow : adding) {
      for (CompiledRule wide : adding) {
        if (narrow != wide && saysTheSame(narrow, wide) && isInside(study, narrow, wide)) {
          report(
              narrow.rule(),
              wide.rule(),
              Text.of(
                  "规则“" + narrow.rule().name() + "”成立时，“" + wide.rule().name() + "”也总成立，结论相同，会重复计分",
                  "whenever the rule \""
                      + narrow.rule().name()
                      + "\" speaks, \""
                      + wide.rule().name()
                      + "\" says the same, so that it counts twice"));
        }
      }
    }
  }

  private static boolean adds(Study study, CompiledRule rule) {
    return study.cases().stream()
        .flatMap(each -> each.line().entries().stream())
        .filter(entry -> entry.rule().equals(rule.rule().name()))
        .map(Entry::kind)
        .anyMatch(kind -> kind == EntryKind.DEDUCTION || kind == EntryKind.PART);
  }

  private static boolean saysTheSame(CompiledRule left, CompiledRule right) {
    return consequence(left).equals(consequence(right));
  }

  private static String consequence(CompiledRule rule) {
    String canonical = rule.canonical();
    return canonical.substring(canonical.indexOf(" => "));
  }

  private static boolean isInside(Study study, CompiledRule narrow, CompiledRule wide) {
    return study.cases().stream()
        .filter(each -> speaks(each, narrow))
        .allMatch(each -> speaks(each, wide));
  }

  private static boolean speaks(Case each, CompiledRule rule) {
    return each.line().entries().stream()
        .anyMatch(entry -> entry.rule().equals(rule.rule().name()));
  }

  /** Two rules are told once, whichever way they are found. */
  private void report(Rule rule, Rule other, Text message) {
    List<String> names = new ArrayList<>(List.of(rule.name(), other.name()));
    names.sort(null);
    if (reported.add(String.join("\n", names))) {
      finder.add(Check.SAME_RULE, rule.location(), message, other.location());
    }
  }
}
