package dev.rubric.testing.internal.run;

import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.probe.NearMiss;
import dev.rubric.rule.Rule;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains an actual score: which rules spoke, which did not, and what kept them from it. */
final class Explainer {
  private final Scorer scorer;
  private final Scorecard card;
  private final FactSheet sheet;

  Explainer(Scorer scorer, Submission submission, Scorecard card) {
    this.scorer = scorer;
    this.card = card;
    this.sheet = scorer.facts(submission);
  }

  /** Why a line came to its score. */
  List<Text> line(String indicator) {
    List<Text> words = new ArrayList<>();
    List<Entry> entries = card.line(indicator).map(LineScore::entries).orElse(List.of());
    entries.forEach(entry -> words.add(spoke(entry)));
    Set<String> spoken = entries.stream().map(Entry::rule).collect(Collectors.toSet());
    Optional<MeasureFact> found = measure(indicator);
    if (found.isEmpty()) {
      return words;
    }
    MeasureFact measure = found.get();
    for (CompiledRule rule : scorer.rules()) {
      if (!spoken.contains(rule.rule().name())) {
        scorer
            .probes()
            .about(rule, measure)
            .ifPresent(call -> words.add(silent(rule, call.slot(), measure)));
      }
    }
    return words;
  }

  /** Why a rule did not speak at all. */
  List<Text> rule(String name) {
    return scorer.rules().stream()
        .filter(rule -> rule.rule().name().equals(name))
        .map(rule -> silent(rule.rule(), reasons(rule, -1, null)))
        .toList();
  }

  /** What a rule stated that did speak. */
  List<Text> spoken(String name) {
    List<Text> words = new ArrayList<>();
    Stream.of(
            card.entries().stream(),
            card.sections().stream().flatMap(section -> section.entries().stream()),
            card.lines().stream().flatMap(line -> line.entries().stream()))
        .flatMap(entries -> entries)
        .filter(entry -> entry.rule().equals(name))
        .forEach(entry -> words.add(spoke(entry)));
    card.findings().stream()
        .filter(finding -> name.equals(finding.rule()))
        .forEach(finding -> words.add(words(finding)));
    return words;
  }

  /** What the lines of a section, or all sections, came to. */
  List<Text> lines(String section) {
    return card.sections().stream()
        .filter(each -> section.isEmpty() || each.section().equals(section))
        .flatMap(each -> each.lines().stream())
        .map(Explainer::score)
        .toList();
  }

  /** What checks found. */
  List<Text> findings() {
    return card.findings().stream().map(Explainer::words).toList();
  }

  private static Text words(Finding finding) {
    return Text.lazy(
        language -> finding.severity().label().in(language) + " " + finding.message().in(language));
  }

  private static Text score(LineScore line) {
    if (line.mark() != null) {
      return Text.same(line.indicator() + " " + line.mark());
    }
    String points = line.score() == null ? "" : line.score().toPlainString();
    return Text.lazy(
        language ->
            line.indicator()
                + " "
                + (points.isEmpty() ? line.status().label().in(language) : points)
                + " / "
                + line.weight().toPlainString());
  }

  private static Text spoke(Entry entry) {
    return Text.lazy(
        language ->
            (language == Language.ZH ? "触发   " : "spoke  ")
                + entry.rule()
                + " ("
                + entry.location()
                + ")"
                + (language == Language.ZH ? "：" : ": ")
                + entry.reason().in(language));
  }

  private Text silent(CompiledRule rule, int slot, MeasureFact measure) {
    return silent(rule.rule(), reasons(rule, slot, measure));
  }

  private List<Text> reasons(CompiledRule rule, int slot, @Nullable MeasureFact measure) {
    return NearMiss.of(scorer.probes(rule), sheet.facts(), slot, measure)
        .map(NearMiss::reasons)
        .orElse(List.of());
  }

  private static Text silent(Rule rule, List<Text> reasons) {
    return Text.lazy(
        language ->
            (language == Language.ZH ? "未触发 " : "silent ")
                + rule.name()
                + " ("
                + rule.location()
                + ")"
                + (language == Language.ZH ? "：" : ": ")
                + reasons.stream()
                    .map(reason -> reason.in(language))
                    .collect(Collectors.joining(language == Language.ZH ? "；" : "; ")));
  }

  private Optional<MeasureFact> measure(String indicator) {
    return sheet.measures().stream()
        .filter(each -> each.indicator().name().equals(indicator))
        .findFirst();
  }
}
