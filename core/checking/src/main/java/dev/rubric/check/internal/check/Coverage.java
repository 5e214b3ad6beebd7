package dev.rubric.check.internal.check;

import dev.rubric.check.internal.check.Runs.Run;
import dev.rubric.check.internal.check.Study.Case;
import dev.rubric.check.internal.space.Axis;
import dev.rubric.check.internal.space.Sample;
import dev.rubric.check.report.Check;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.PeerUse;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for values that no rule covers, and for values that two rules claim. */
final class Coverage {
  private static final Set<EntryKind> CLAIMS = Set.of(EntryKind.AWARD, EntryKind.MARK);

  /** Marks of why a line is left out, which go before the other claims. */
  private static final Set<EntryKind> LEFT_OUT = Set.of(EntryKind.NOT_APPLICABLE);

  private final Study study;
  private final Finder finder;

  /** Whoever is scored alone has no peers, and a rule that asks for them can't speak. */
  private final boolean asksForPeers;

  /** What most submissions leave out, as some rule speaks without it: why it is not scored, say. */
  private final Set<Axis> dispensable;

  private Coverage(Study study, Finder finder) {
    this.study = study;
    this.finder = finder;
    this.dispensable = dispensable(study);
    this.asksForPeers = study.rules().stream().anyMatch(rule -> PeerUse.asks(rule.rule()));
  }

  static void check(Study study, Finder finder) {
    Coverage coverage = new Coverage(study, finder);
    Runs.of(study, coverage::uncovered).forEach(coverage::gap);
    Runs.of(study, coverage::claims).forEach(coverage::overlap);
  }

  private static Set<Axis> dispensable(Study study) {
    return study.cases().stream()
        .filter(each -> !each.line().entries().isEmpty())
        .flatMap(each -> each.cell().samples().stream())
        .filter(sample -> sample.value() == null && sample.axis().isOneOfOptions())
        .map(Sample::axis)
        .collect(Collectors.toSet());
  }

  private Optional<Check> uncovered(Case each) {
    if (!each.line().entries().isEmpty() || asksForPeers) {
      return Optional.empty();
    }
    List<Axis> missing =
        each.cell().samples().stream()
            .filter(Sample::isMissing)
            .map(Sample::axis)
            .filter(axis -> !dispensable.contains(axis))
            .toList();
    if (hasNoItems(each) || isNothingToScore(each) || saysNothing(each)) {
      return Optional.empty();
    }
    if (missing.isEmpty()) {
      return Optional.of(Check.GAP);
    }
    boolean spokenOf = missing.stream().anyMatch(study.space().asked()::contains);
    return spokenOf ? Optional.of(Check.MISSING_DATA) : Optional.empty();
  }

  /** A rate of nothing is not defined; a number below 0 is none that the rules were written for. */
  private boolean isNothingToScore(Case each) {
    return study.space().isUndefined(each.cell())
        || each.cell().last().map(Sample::isBelowAll).orElse(false);
  }

  /** Where it can't be told how anything varies, nothing was submitted. */
  private static boolean saysNothing(Case each) {
    return each.cell().samples().isEmpty();
  }

  /** A checklist without a single item was not filled in. */
  private static boolean hasNoItems(Case each) {
    List<Sample> counts =
        each.cell().samples().stream().filter(sample -> sample.axis().isItems()).toList();
    return !counts.isEmpty() && counts.stream().allMatch(Sample::isZero);
  }

  private void gap(Run<Check> run) {
    String name = study.indicator().name();
    Text example = run.words();
    Text message =
        Text.lazy(
            language ->
                language == Language.ZH
                    ? "指标 "
                        + name
                        + "：没有规则覆盖 "
                        + run.where().in(language)
                        + "；例如 "
                        + example.in(language)
                        + "，会列为未评分"
                    : "indicator "
                        + name
                        + ": no rule covers "
                        + run.where().in(language)
                        + "; for example "
                        + example.in(language)
                        + " is left unscored");
    finder.add(
        run.fault(),
        neighbour(run.example()).rule().location(),
        message,
        run.example().cell(),
        List.of(study.indicator().location()));
  }

  /** The rule that speaks next to a gap, where whoever mends it will look first. */
  private CompiledRule neighbour(Case gap) {
    List<Case> cases = study.cases();
    int at = cases.indexOf(gap);
    for (int i = at; i >= 0; i--) {
      for (Entry entry : cases.get(i).line().entries()) {
        Optional<CompiledRule> rule = study.rule(entry.rule());
        if (rule.isPresent() && !cases.get(i).cell().last().map(Sample::isMissing).orElse(false)) {
          return rule.get();
        }
      }
    }
    return study.rules().get(0);
  }

  private Optional<List<CompiledRule>> claims(Case each) {
    if (each.line().status() != LineStatus.CONFLICT) {
      return Optional.empty();
    }
    List<Entry> entries = each.line().entries();
    boolean leftOut = entries.stream().anyMatch(entry -> LEFT_OUT.contains(entry.kind()));
    List<CompiledRule> rules =
        entries.stream()
            .filter(entry -> (leftOut ? LEFT_OUT : CLAIMS).contains(entry.kind()))
            .map(entry -> study.rule(entry.rule()).orElseThrow())
            .toList();
    long meanings = rules.stream().map(CompiledRule::canonical).distinct().count();
    boolean copies = meanings == 1 && rules.stream().distinct().count() > 1;
    return copies ? Optional.empty() : Optional.of(rules);
  }

  private void overlap(Run<List<CompiledRule>> run) {
    List<CompiledRule> rules = run.fault();
    String name = study.indicator().name();
    boolean marked =
        run.example().line().entries().stream()
            .map(Entry::kind)
            .anyMatch(kind -> kind == EntryKind.MARK || LEFT_OUT.contains(kind));
    Text example = run.words();
    Text message =
        Text.lazy(
            language ->
                language == Language.ZH
                    ? "指标 "
                        + name
                        + "："
                        + names(rules, "、", "“", "”")
                        + (rules.size() == 2 ? " 两条规则" : " " + rules.size() + " 条规则")
                        + "都给 "
                        + run.where().in(language)
                        + (marked ? " 评等次；例如 " : " 定基本分；例如 ")
                        + example.in(language)
                        + "，会列为冲突"
                    : "indicator "
                        + name
                        + ": the rules "
                        + names(rules, ", ", "\"", "\"")
                        + (rules.size() == 2 ? " both claim " : " all claim ")
                        + run.where().in(language)
                        + "; for example "
                        + example.in(language)
                        + " is a conflict");
    finder.add(
        Check.OVERLAP,
        rules.get(rules.size() - 1).rule().location(),
        message,
        run.example().cell(),
        rules.subList(0, rules.size() - 1).stream().map(rule -> rule.rule().location()).toList());
  }

  private static String names(List<CompiledRule> rules, String comma, String open, String close) {
    return rules.stream()
        .map(rule -> open + rule.rule().name() + close)
        .collect(Collectors.joining(comma));
  }
}
