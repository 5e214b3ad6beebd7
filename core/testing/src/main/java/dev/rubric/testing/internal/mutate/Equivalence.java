package dev.rubric.testing.internal.mutate;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.SingleRule;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.Submission;
import dev.rubric.testing.coverage.Side;
import dev.rubric.testing.internal.limits.Consequences;
import dev.rubric.testing.internal.limits.NamedField;
import dev.rubric.testing.internal.limits.Reads;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.testing.internal.limits.Thresholds;
import dev.rubric.testing.internal.mutate.Change.Move;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.internal.suggest.Solver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognises changes after which no score can differ.
 *
 * <p>A rule that means the same is one. A limit that every value keeps to, before and after, is
 * another. The third is a moved limit of a condition: only the values between the old and the new
 * limit can score differently, and by the unit's own step these are the limit and its two
 * neighbours. When all rules of the line read this value and nothing else, three submissions decide
 * it. Everything less certain is not called equivalent.
 */
final class Equivalence {
  private final Scorer scorer;

  Equivalence(Scorer scorer) {
    this.scorer = scorer;
  }

  /** Whether the changed rule means what the rule means. */
  boolean meansTheSame(Rule rule, Rule changed) {
    return meaning(rule).equals(meaning(changed));
  }

  private Optional<String> meaning(Rule rule) {
    Rule normal = Rewrite.each(rule, Equivalence::normal);
    return SingleRule.compile(0, normal, scorer.vocabulary(), new Diagnostics())
        .map(CompiledRule::canonical);
  }

  /** A percent of a limit of 100 is a percentage point, and so is one unit. */
  private static Object normal(Object part) {
    if (!(part instanceof Expression.Function function)) {
      return part;
    }
    FunctionWord word = Word.find(FunctionWord.values(), function.name()).orElseThrow();
    FunctionWord same =
        switch (word) {
          case PER_PERCENT_OVER -> isOfHundred(function) ? FunctionWord.PER_POINT_OVER : word;
          case PER_PERCENT_UNDER -> isOfHundred(function) ? FunctionWord.PER_POINT_UNDER : word;
          case PER_UNIT_OVER -> FunctionWord.PER_POINT_OVER;
          case PER_UNIT_UNDER -> FunctionWord.PER_POINT_UNDER;
          default -> word;
        };
    return same == word
        ? part
        : new Expression.Function(same.en(), function.arguments(), function.location());
  }

  private static boolean isOfHundred(Expression.Function steps) {
    return Consequences.limit(steps) instanceof Expression.Decimal limit
        && limit.value().compareTo(BigDecimal.valueOf(100)) == 0;
  }

  /** Whether a change to a threshold can change no score. */
  boolean scoresTheSame(Move move, Rubric mutant) {
    return decidesNothing(move) || scoresTheSame(move.threshold(), mutant);
  }

  /** Whether every value that can be reported keeps to the limit, or none, before and after. */
  private static boolean decidesNothing(Move move) {
    Threshold threshold = move.threshold();
    Comparator before = threshold.comparison().comparator();
    boolean judges = threshold.pattern() != null || before == Comparator.AT_LEAST;
    BigDecimal lowest = threshold.lowest();
    return judges
        && lowest != null
        && threshold.constant() != null
        && move.limit() != null
        && isLeftOfAll(before, threshold.constant(), lowest)
        && isLeftOfAll(move.comparator(), move.limit(), lowest)
        && isUpward(before) == isUpward(move.comparator());
  }

  /** Whether all values from the lowest on compare the same with the limit. */
  private static boolean isLeftOfAll(Comparator comparator, BigDecimal limit, BigDecimal lowest) {
    return switch (comparator) {
      case AT_LEAST, LESS -> limit.compareTo(lowest) <= 0;
      case MORE, AT_MOST -> limit.compareTo(lowest) < 0;
      default -> false;
    };
  }

  private static boolean isUpward(Comparator comparator) {
    return comparator == Comparator.AT_LEAST || comparator == Comparator.MORE;
  }

  private boolean scoresTheSame(Threshold moved, Rubric mutant) {
    NamedField field = moved.field();
    if (moved.pattern() == null || field == null || !isAlone(moved, field)) {
      return false;
    }
    for (Side side : Side.values()) {
      BigDecimal difference = moved.step().multiply(BigDecimal.valueOf(side.sign()));
      Optional<Submission> submission = Solver.submission(scorer, moved, difference);
      boolean same =
          submission.isPresent() ? isSame(submission.get(), mutant) : !moved.isPossible(side);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line depends on this value and nothing else that is reported. */
  private boolean isAlone(Threshold moved, NamedField field) {
    Set<String> lines = lines(moved.rule());
    return field.pattern().fact() == FactWord.MEASURE
        && lines.size() == 1
        && moved.rule().calls().stream().allMatch(Equivalence::isOfLine)
        && scorer.rules().stream()
            .filter(rule -> lines(rule).stream().anyMatch(lines::contains))
            .flatMap(rule -> Reads.of(scorer, rule).stream())
            .allMatch(read -> read.field().equals(field.field()));
  }

  private static boolean isOfLine(CompiledCall call) {
    return call.verb().target() == Target.LINE;
  }

  private Set<String> lines(CompiledRule rule) {
    return rule.calls().stream()
        .flatMap(call -> Thresholds.lines(scorer, rule, call).stream())
        .collect(Collectors.toSet());
  }

  private boolean isSame(Submission submission, Rubric mutant) {
    try {
      return points(scorer.score(submission)).equals(points(mutant.score(submission)));
    } catch (InvalidSubmissionException problem) {
      return true; // nobody can report it
    }
  }

  /** All that a scorecard says but for the reasons. */
  private static List<Object> points(Scorecard card) {
    List<Object> points = new ArrayList<>();
    points.add(String.valueOf(card.total()));
    points.add(String.valueOf(card.grade()));
    points.add(card.bonus());
    points.add(card.sections().stream().map(SectionScore::shown).toList());
    for (LineScore line : card.lines()) {
      points.add(line.status());
      points.add(String.valueOf(line.score()));
      points.add(String.valueOf(line.mark()));
    }
    points.add(card.findings().stream().map(Finding::message).toList());
    return points;
  }
}
