package dev.rubric.change.internal.whatif;

import dev.rubric.change.report.WhyNot;
import dev.rubric.change.report.WhyNot.Seen;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule.ConditionProbe;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.compile.Truth;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.fact.Values;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Submission;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of the rules that did not apply what each of their conditions saw. */
final class WhyNots {
  private final Scorer scorer;
  private final FactSheet sheet;

  WhyNots(Scorer scorer, Submission submission) {
    this.scorer = scorer;
    this.sheet = scorer.facts(submission);
  }

  /** The rules that are about a line and stated nothing of it. */
  List<WhyNot> of(LineScore line) {
    Set<String> spoke = line.entries().stream().map(Entry::rule).collect(Collectors.toSet());
    Optional<MeasureFact> measure =
        sheet.measures().stream()
            .filter(each -> each.indicator().name().equals(line.indicator()))
            .findFirst();
    List<WhyNot> silent = new ArrayList<>();
    if (measure.isPresent()) {
      for (CompiledRule rule : scorer.rules()) {
        if (!spoke.contains(rule.rule().name())) {
          scorer
              .probes()
              .about(rule, measure.get())
              .ifPresent(call -> silent.add(silent(rule, call.slot(), measure.get())));
        }
      }
    }
    return silent;
  }

  private WhyNot silent(CompiledRule rule, int slot, MeasureFact measure) {
    List<Seen> seen = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (PatternProbe probe : scorer.probes(rule)) {
      boolean each = probe.pattern().quantifier() == Quantifier.EACH;
      Optional<Fact> fact = each ? best(probe, facts, slot, measure) : Optional.empty();
      if (fact.isPresent()) {
        facts.add(fact.get());
        probe.conditions().forEach(condition -> seen(condition, facts::get, seen));
      } else {
        seen.add(whole(probe, facts));
        if (each) {
          break;
        }
      }
    }
    return new WhyNot(rule.rule().name(), rule.rule().location(), rule.rule().basis(), seen);
  }

  /** The fact that meets most conditions; of the pattern about the line, that of the line. */
  private Optional<Fact> best(
      PatternProbe probe, List<Fact> before, int slot, MeasureFact measure) {
    return sheet.facts().stream()
        .filter(fact -> probe.fact().type().isInstance(fact))
        .filter(fact -> probe.slot() != slot || fact.measure() == measure)
        .min(Comparator.comparingLong(fact -> missed(probe, with(before, fact)::get)));
  }

  private static List<Fact> with(List<Fact> before, Fact fact) {
    List<Fact> all = new ArrayList<>(before);
    all.add(fact);
    return all;
  }

  private static long missed(PatternProbe probe, Facts facts) {
    return probe.conditions().stream()
        .filter(each -> each.truth().apply(facts) != Truth.TRUE)
        .count();
  }

  /** A pattern that only asks whether there is such a fact, or of which there is none. */
  private Seen whole(PatternProbe probe, List<Fact> before) {
    boolean some =
        sheet.facts().stream()
            .filter(fact -> probe.fact().type().isInstance(fact))
            .anyMatch(fact -> missed(probe, with(before, fact)::get) == 0);
    boolean wanted = probe.pattern().quantifier() != Quantifier.NONE;
    String conditions =
        probe.conditions().stream()
            .map(each -> each.condition().toDrl())
            .collect(Collectors.joining(", "));
    return new Seen(
        (wanted ? "" : "not ") + probe.fact().zh() + "( " + conditions + " )",
        some == wanted,
        some ? Text.of("有", "there is one") : Text.of("没有", "there is none"));
  }

  private static void seen(ConditionProbe probe, Facts facts, List<Seen> all) {
    if (!probe.fixed()) {
      boolean holds = probe.truth().apply(facts) == Truth.TRUE;
      all.add(new Seen(probe.condition().toDrl(), holds, values(probe, facts)));
    }
  }

  private static Text values(ConditionProbe probe, Facts facts) {
    List<Text> values = new ArrayList<>();
    collect(probe, facts, values);
    return Text.lazy(
        language ->
            values.stream()
                .map(each -> each.in(language))
                .distinct()
                .collect(Collectors.joining(language == Language.ZH ? "，" : ", ")));
  }

  private static void collect(ConditionProbe probe, Facts facts, List<Text> values) {
    if (probe.condition() instanceof Condition.Comparison comparison
        && probe.left() != null
        && probe.right() != null) {
      value(comparison.left(), probe.left().apply(facts), values);
      value(comparison.right(), probe.right().apply(facts), values);
    }
    probe.parts().forEach(part -> collect(part, facts, values));
  }

  private static void value(Expression of, @Nullable Object value, List<Text> values) {
    boolean literal =
        of instanceof Expression.Decimal
            || of instanceof Expression.Words
            || of instanceof Expression.Flag
            || of instanceof Expression.Missing;
    if (!literal) {
      String name = of.toDrl();
      values.add(
          Text.lazy(
              language ->
                  name
                      + " = "
                      + (value == null
                          ? Text.of("未填报", "not reported").in(language)
                          : shown(value, language))));
    }
  }

  private static String shown(Object value, Language language) {
    if (value instanceof Boolean flag) {
      return (flag ? Text.of("是", "true") : Text.of("否", "false")).in(language);
    }
    Fraction number = Values.isNumber(value) ? Values.number(value) : null;
    return number == null ? value.toString() : number.shown();
  }
}
