package dev.rubric.internal.compile;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the rules of a rubric, each alone and all together. */
public final class RulesCompiler {
  /** How many rules a rubric may have. */
  public static final int MOST_RULES = 10_000;

  private final Vocabulary vocabulary;
  private final Diagnostics diagnostics;
  private final Map<Rule, CompiledRule> known = new HashMap<>();
  private final List<CompiledRule> compiled = new ArrayList<>();

  private RulesCompiler(Vocabulary vocabulary, List<CompiledRule> known, Diagnostics diagnostics) {
    this.vocabulary = vocabulary;
    this.diagnostics = diagnostics;
    known.forEach(rule -> this.known.put(rule.rule(), rule));
  }

  /** The rules that are sound, ordered by file and line; problems go to the collector. */
  public static List<CompiledRule> compile(
      Vocabulary vocabulary, List<RuleFile> files, Diagnostics diagnostics) {
    return compile(vocabulary, files, List.of(), diagnostics);
  }

  /**
   * The same, when some of the rules may be known already.
   *
   * @param known rules compiled before, under the same framework
   */
  public static List<CompiledRule> compile(
      Vocabulary vocabulary,
      List<RuleFile> files,
      List<CompiledRule> known,
      Diagnostics diagnostics) {
    RulesCompiler compiler = new RulesCompiler(vocabulary, known, diagnostics);
    List<Rule> rules =
        files.stream()
            .flatMap(file -> file.rules().stream())
            .sorted(Comparator.comparing(Rule::location))
            .toList();
    compiler.compile(rules);
    return compiler.compiled;
  }

  private void compile(List<Rule> rules) {
    if (rules.size() > MOST_RULES) {
      diagnostics.error(
          "too-many-rules",
          rules.get(MOST_RULES).location(),
          "规则超过 " + MOST_RULES + " 条",
          "there are more than " + MOST_RULES + " rules");
      return;
    }
    checkNames(rules);
    for (Rule rule : rules) {
      CompiledRule same = known.get(rule);
      int ordinal = compiled.size();
      Optional<CompiledRule> sound =
          same == null
              ? RuleCompiler.compile(ordinal, rule, vocabulary, diagnostics)
              : Optional.of(same.at(ordinal));
      sound.ifPresent(compiled::add);
    }
    if (!diagnostics.hasErrors() && rules.isEmpty()) {
      noRules();
    } else if (!diagnostics.hasErrors()) {
      checkWhatRulesReach();
    }
  }

  private void noRules() {
    vocabulary.framework().indicators().stream()
        .findFirst()
        .ifPresent(
            first ->
                diagnostics.error(
                    "no-rule",
                    Location.of(first.location().file()),
                    "没有一条评分规则；规则写在与 rubric.yaml 同一文件夹的 .drl、.dslr、.csv 或 .xlsx 文件里",
                    "there is no rule; rules stand in .drl, .dslr, .csv or .xlsx files beside"
                        + " rubric.yaml"));
  }

  private void checkNames(List<Rule> rules) {
    Map<String, Rule> seen = new HashMap<>();
    for (Rule rule : rules) {
      Rule first = seen.putIfAbsent(rule.name(), rule);
      if (first != null) {
        diagnostics.error(
            "duplicate-rule",
            rule.location(),
            "规则名称 \"" + rule.name() + "\" 已用于 " + first.location(),
            "the rule name \"" + rule.name() + "\" is taken by " + first.location());
      }
    }
  }

  private void checkWhatRulesReach() {
    Reach reach = new Reach(vocabulary.framework());
    Workload workload = new Workload(reach, vocabulary.framework(), diagnostics);
    Set<String> spokenOf = new HashSet<>();
    for (CompiledRule rule : compiled) {
      workload.add(rule);
      for (CompiledCall call : rule.calls()) {
        if (call.verb().target() == Target.LINE) {
          mark(rule, call, reach, spokenOf);
        }
      }
    }
    for (Indicator indicator : vocabulary.framework().indicators()) {
      if (!spokenOf.contains(indicator.name())) {
        diagnostics.error(
            "no-rule",
            indicator.location(),
            "指标 " + indicator.name() + " 没有评分规则",
            "no rule scores the indicator " + indicator.name());
      }
    }
  }

  private static void mark(
      CompiledRule rule, CompiledCall call, Reach reach, Set<String> spokenOf) {
    String named = call.name();
    if (call.slot() < 0 && named != null) {
      spokenOf.add(named);
    } else {
      spokenOf.addAll(reach.indicators(rule.pattern(call.slot())));
    }
  }
}
