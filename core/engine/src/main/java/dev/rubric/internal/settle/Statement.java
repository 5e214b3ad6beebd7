package dev.rubric.internal.settle;

import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Rule;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule stated of the facts it matched: the points at once, everything else when
 * somebody reads it.
 */
final class Statement extends Entry {
  /** By rule, then by the facts it matched. */
  static final Comparator<Statement> ORDER = Statement::compare;

  private static final Text DOUBTFUL =
      Text.of(
          "；所依据的数值不可能属实（见疑点），暂不评分",
          "; it rests on a value that can't be true, so this is not scored");

  private final CompiledRule rule;
  private final CompiledCall call;
  private final Facts facts;
  private final @Nullable MeasureFact line;
  private final boolean doubtful;
  private final @Nullable Fraction stated;
  private final @Nullable BigDecimal effectiveWeight;

  private Statement(
      CompiledRule rule,
      CompiledCall call,
      Facts facts,
      @Nullable MeasureFact line,
      boolean doubtful,
      @Nullable Fraction stated,
      @Nullable BigDecimal effectiveWeight) {
    this.doubtful = doubtful;
    this.rule = rule;
    this.call = call;
    this.facts = facts;
    this.line = line;
    this.stated = stated;
    this.effectiveWeight = effectiveWeight;
  }

  /**
   * What a rule states of facts.
   *
   * @param doubtful whether something that it rests on can't be true: then it states only that
   */
  static Statement of(
      CompiledRule rule,
      CompiledCall call,
      Facts facts,
      @Nullable MeasureFact line,
      boolean doubtful) {
    Fraction stated = call.points(facts, line);
    return new Statement(rule, call, facts, line, doubtful, stated, null);
  }

  /** The same statement, whose points are scaled to what the weight of the line has become. */
  Statement scaledTo(BigDecimal weight) {
    return new Statement(rule, call, facts, line, doubtful, stated, weight);
  }

  /** What the rule states of the same line with another weight. */
  Statement of(MeasureFact there) {
    Facts before = facts;
    Facts after = slot -> before.at(slot) == line ? there : before.at(slot);
    return of(rule, call, after, there, doubtful);
  }

  private static int compare(Statement left, Statement right) {
    int order = Integer.compare(left.rule.ordinal(), right.rule.ordinal());
    for (int slot = 0; order == 0 && slot < left.rule.slots(); slot++) {
      order = Integer.compare(left.facts.at(slot).ordinal(), right.facts.at(slot).ordinal());
    }
    return order;
  }

  CompiledCall call() {
    return call;
  }

  /** The indicator that it is about; only of a statement about a line. */
  MeasureFact measure() {
    return Objects.requireNonNull(line, "a statement about a line");
  }

  /** The mark that it gives; null when it gives none. */
  @Nullable String mark() {
    return call.mark(facts);
  }

  boolean is(EntryKind kind) {
    return kind() == kind;
  }

  /** The points it counts for; 0 when it states none. */
  Fraction counted() {
    return stated == null || doubtful || isBelowZero() ? Fraction.ZERO : stated;
  }

  /** Whether its formula came to less than 0, so that it states no points. */
  boolean isBelowZero() {
    return stated != null && stated.signum() < 0;
  }

  @Override
  public EntryKind kind() {
    return doubtful
        ? EntryKind.UNSCORED
        : Objects.requireNonNull(call.kind(facts, line), "a verb of scores");
  }

  @Override
  public @Nullable Fraction points() {
    if (stated == null || doubtful || isBelowZero() || call.verb() == VerbWord.MARK) {
      return null;
    }
    return line == null || effectiveWeight == null
        ? stated
        : stated.times(effectiveWeight).dividedBy(line.weight());
  }

  @Override
  public String rule() {
    return rule.rule().name();
  }

  @Override
  public Location location() {
    return rule.rule().location();
  }

  @Override
  public @Nullable String basis() {
    String own = rule.rule().basis();
    return own != null || line == null ? own : line.indicator().basis();
  }

  @Override
  public List<MatchedValue> matched() {
    return rule.matched(facts);
  }

  @Override
  public Text reason() {
    if (call.isFinding()) {
      return Text.sameLazy(() -> call.ownWords(facts));
    }
    return Text.lazy(
        language ->
            call.words(facts, line, stated, effectiveWeight, language)
                + (doubtful ? DOUBTFUL.in(language) : ""));
  }

  /** What a check found, or what is wrong with what a rule stated of points. */
  Finding finding() {
    Rule written = rule.rule();
    return new Finding(
        call.verb().kind() == null ? severity(call.verb()) : Severity.ERROR,
        reason(),
        written.name(),
        written.location(),
        written.basis(),
        matched());
  }

  private static Severity severity(VerbWord verb) {
    return switch (verb) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      default -> Severity.NOTE;
    };
  }
}
