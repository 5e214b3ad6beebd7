package dev.rubric.testing.internal.suggest;

import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.testing.coverage.Side;
import dev.rubric.testing.internal.coverage.ThresholdTally;
import dev.rubric.testing.internal.limits.FormulaRule;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.testing.internal.limits.Thresholds;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.internal.run.Spelling;
import dev.rubric.testing.internal.run.Spoken;
import dev.rubric.testing.suggest.Suggestion;
import dev.rubric.testing.suggest.Suggestions;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes up the cases right below, at and right above thresholds that no case has yet. */
public final class Suggester {
  private record Proposal(Threshold threshold, Side side, Solver.Solution solution) {}

  private final Scorer scorer;
  private final Language language;
  private final Set<String> names;
  private final List<FormulaRule> formulas;
  private final Map<Draft, List<Proposal>> proposals = new LinkedHashMap<>();
  private final List<Text> open = new ArrayList<>();

  private Suggester(Scorer scorer, Language language, Set<String> taken) {
    this.scorer = scorer;
    this.language = language;
    this.names = new HashSet<>(taken);
    this.formulas = FormulaRule.of(scorer);
  }

  /**
   * The missing cases.
   *
   * @param thresholds all thresholds, with the values that cases hold against them
   * @param taken the names of the cases there are
   */
  public static Suggestions suggest(
      Scorer scorer, List<ThresholdTally> thresholds, Set<String> taken, Language language) {
    Suggester suggester = new Suggester(scorer, language, taken);
    thresholds.forEach(suggester::propose);
    List<Suggestion> cases = new ArrayList<>();
    suggester.proposals.values().forEach(each -> suggester.suggestion(each).ifPresent(cases::add));
    return new Suggestions(scorer.framework().name(), cases, suggester.open);
  }

  private void propose(ThresholdTally tally) {
    Threshold threshold = tally.threshold();
    for (Side side : Side.values()) {
      BigDecimal wanted = BigDecimal.valueOf(side.sign()).multiply(threshold.step());
      boolean tried = tally.differences().stream().anyMatch(Fraction.of(wanted)::equals);
      if (!tried && threshold.isPossible(side)) {
        Optional<Solver.Solution> solution = Solver.solve(scorer, threshold, wanted);
        solution.ifPresentOrElse(
            each ->
                proposals
                    .computeIfAbsent(each.draft(), key -> new ArrayList<>())
                    .add(new Proposal(threshold, side, each)),
            () -> leaveOpen(threshold, side, Text.of("请自行编写用例", "write the case yourself")));
      }
    }
  }

  private void leaveOpen(Threshold threshold, Side side, Text why) {
    String value = Spelling.of(threshold.value());
    String limit = Spelling.of(threshold.limit());
    Text text =
        Text.of(
            threshold.limit().location()
                + " 缺少 "
                + value
                + " "
                + where(side).in(Language.ZH)
                + " "
                + limit
                + " 的用例；"
                + why.in(Language.ZH),
            threshold.limit().location()
                + " no case has "
                + value
                + " "
                + where(side).in(Language.EN)
                + " "
                + limit
                + "; "
                + why.in(Language.EN));
    if (!open.contains(text)) {
      open.add(text);
    }
  }

  private static Text where(Side side) {
    return switch (side) {
      case BELOW -> Text.of("刚低于", "just below");
      case AT -> Text.of("恰好等于", "exactly at");
      case ABOVE -> Text.of("刚高于", "just above");
    };
  }

  private Optional<Suggestion> suggestion(List<Proposal> same) {
    Proposal first = same.get(0);
    Draft draft = first.solution().draft();
    try {
      Submission submission = draft.submission().orElseThrow();
      Scorecard card = scorer.score(submission);
      if (Spoken.rules(card).isEmpty()) {
        leaveOpen(
            first.threshold(),
            first.side(),
            Text.of(
                "单独给出这些数值时没有规则触发，请自行编写用例",
                "alone, its values make no rule speak; write it yourself"));
        return Optional.empty();
      }
      return Optional.of(
          new Suggestion(name(first), draft.given(language), expected(same, submission, card)));
    } catch (InvalidSubmissionException problem) {
      leaveOpen(
          first.threshold(), first.side(), Text.of("这样的数值不能填报", "such a value can't be reported"));
      return Optional.empty();
    }
  }

  private String name(Proposal proposal) {
    Solver.Solution solution = proposal.solution();
    String entity = solution.entity().name();
    String field = solution.field().label().in(language);
    String value = Numbers.exact(solution.value());
    String limit = Spelling.of(proposal.threshold().limit());
    String where = where(proposal.side()).in(language);
    String name =
        language == Language.ZH
            ? (entity == null ? "" : entity + "的") + field + "为" + value + "，" + where + limit
            : (entity == null ? "" : entity + " ")
                + field
                + " is "
                + value
                + ", "
                + where
                + " "
                + limit;
    if (names.add(name)) {
      return name;
    }
    Location place = proposal.threshold().limit().location();
    String unique = name + " (" + place + ")";
    names.add(unique);
    return unique;
  }

  private Map<String, Object> expected(List<Proposal> same, Submission submission, Scorecard card) {
    Set<String> spoken = new LinkedHashSet<>();
    Set<String> silent = new LinkedHashSet<>();
    Map<String, Object> lines = new LinkedHashMap<>();
    List<Fact> facts = scorer.facts(submission).facts();
    for (Proposal proposal : same) {
      for (CompiledRule rule : stating(proposal.threshold().rule())) {
        String name = rule.rule().name();
        (Spoken.rules(card).contains(name) ? spoken : silent).add(name);
        lines(rule, facts).forEach(line -> lines.put(line, score(card, line)));
      }
    }
    boolean zh = language == Language.ZH;
    Map<String, Object> expected = new LinkedHashMap<>();
    put(expected, zh ? "指标" : "lines", lines.isEmpty() ? null : lines);
    put(expected, zh ? "规则" : "rules", spoken.isEmpty() ? null : List.copyOf(spoken));
    put(expected, zh ? "未触发规则" : "silent", silent.isEmpty() ? null : List.copyOf(silent));
    return expected;
  }

  /** The rules that show what a limit does: its own, or those that read the derived value. */
  private List<CompiledRule> stating(CompiledRule rule) {
    return formulas.stream()
        .filter(each -> each.rule().rule().equals(rule.rule()))
        .findFirst()
        .map(FormulaRule::readers)
        .orElse(List.of(rule));
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  /** The lines that a rule names, and the reported ones of those that it may be about. */
  private Set<String> lines(CompiledRule rule, List<Fact> facts) {
    Set<String> lines = new LinkedHashSet<>();
    for (CompiledCall call : rule.calls()) {
      Thresholds.lines(scorer, rule, call).stream()
          .filter(line -> line.equals(call.name()) || isReported(line, facts))
          .forEach(lines::add);
    }
    return lines;
  }

  private static boolean isReported(String indicator, List<Fact> facts) {
    return facts.stream()
        .anyMatch(
            fact ->
                fact instanceof MeasureFact measure
                    && measure.reported() != null
                    && measure.indicator().name().equals(indicator));
  }

  private Object score(Scorecard card, String indicator) {
    LineScore line = card.line(indicator).orElseThrow();
    return line.score() == null ? line.status().label().in(language) : line.score();
  }
}
