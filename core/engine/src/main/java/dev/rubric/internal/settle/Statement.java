package dev.rubric.internal.settle;

import dev.rubric.diagnostic.Severity;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.rule.Rule;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.Finding;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that a rule stated of the facts it matched. */
final class Statement {
  private final CompiledRule rule;
  private final CompiledCall call;
  private final Facts facts;
  private final @Nullable MeasureFact line;
  private final @Nullable BigDecimal points;

  Statement(CompiledRule rule, CompiledCall call, Facts facts, @Nullable MeasureFact line) {
    this.rule = rule;
    this.call = call;
    this.facts = facts;
    this.line = line;
    this.points = call.points(facts, line);
  }

  CompiledCall call() {
    return call;
  }

  MeasureFact lineOrThrow() {
    return Objects.requireNonNull(line, "a statement about a line");
  }

  EntryKind kind() {
    return Objects.requireNonNull(call.verb().kind(), "a verb of scores");
  }

  boolean is(EntryKind kind) {
    return call.verb().kind() == kind;
  }

  /** Whether it should state points and can't, because a value is missing. */
  boolean lacksPoints() {
    return points == null
        && (is(EntryKind.AWARD)
            || is(EntryKind.PART)
            || is(EntryKind.DEDUCTION)
            || is(EntryKind.BONUS));
  }

  BigDecimal points() {
    return points == null ? BigDecimal.ZERO : points;
  }

  /** What a scorecard says of them. */
  static List<Entry> entries(List<Statement> statements) {
    return switch (statements.size()) {
      case 0 -> List.of();
      case 1 -> List.of(statements.get(0).entry());
      default -> statements.stream().map(Statement::entry).toList();
    };
  }

  private Entry entry() {
    Rule written = rule.rule();
    return new Entry(
        kind(),
        points,
        written.name(),
        written.location(),
        basis(written),
        rule.matched(facts),
        Text.lazy(language -> call.words(facts, line, points, language)));
  }

  private @Nullable String basis(Rule written) {
    return written.basis() != null || line == null ? written.basis() : line.indicator().basis();
  }

  Finding finding() {
    Rule written = rule.rule();
    return new Finding(
        severity(call.verb()),
        Text.lazy(language -> call.words(facts, line, points, language)),
        written.name(),
        written.location(),
        written.basis(),
        rule.matched(facts));
  }

  private static Severity severity(VerbWord verb) {
    return switch (verb) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      default -> Severity.NOTE;
    };
  }
}
