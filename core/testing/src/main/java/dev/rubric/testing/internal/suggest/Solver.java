package dev.rubric.testing.internal.suggest;

import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.SingleRule.PatternProbe;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.submission.Submission;
import dev.rubric.testing.internal.coverage.Differences;
import dev.rubric.testing.internal.limits.NamedField;
import dev.rubric.testing.internal.limits.Reads;
import dev.rubric.testing.internal.limits.Threshold;
import dev.rubric.testing.internal.limits.Thresholds;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.internal.suggest.Draft.Entity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that put a threshold's value right where it is wanted: everything the comparison
 * reads is reported as 100, and one value is varied until the difference is exact.
 */
public final class Solver {
  /**
   * Values with the one that was varied.
   *
   * @param entity what it is reported of
   * @param field the value that was varied
   * @param value what it came to
   */
  record Solution(Draft draft, Entity entity, FieldWord field, BigDecimal value) {}

  private static final BigDecimal USUAL = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 6;

  /** The whole of what is counted, of which a hundredth of a percent is one. */
  private static final BigDecimal MANY = BigDecimal.valueOf(10_000);

  /** Two values to draw the line through; several pairs, because a distance has a bend. */
  private static final List<BigDecimal> STARTS =
      List.of(USUAL, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(1000));

  private final Scorer scorer;
  private final Threshold threshold;
  private final List<PatternProbe> patterns;
  private final Map<PatternProbe, Entity> entities = new HashMap<>();
  private Draft base = Draft.EMPTY;
  private @Nullable Entity varied;
  private @Nullable FieldWord field;

  private Solver(Scorer scorer, Threshold threshold) {
    this.scorer = scorer;
    this.threshold = threshold;
    this.patterns = scorer.probes(threshold.rule());
  }

  /** Values whose difference from the threshold is this; empty when none can be made up. */
  static Optional<Solution> solve(Scorer scorer, Threshold threshold, BigDecimal difference) {
    Solver solver = new Solver(scorer, threshold);
    return solver.prepare() ? solver.vary(difference) : Optional.empty();
  }

  /** A submission whose difference from the threshold is this; empty when none can be made up. */
  public static Optional<Submission> submission(
      Scorer scorer, Threshold threshold, BigDecimal difference) {
    return solve(scorer, threshold, difference).flatMap(found -> found.draft().submission());
  }

  private boolean prepare() {
    for (PatternProbe pattern : patterns) {
      if (pattern.pattern().quantifier() == Quantifier.EACH) {
        Optional<Entity> entity = entity(pattern);
        if (entity.isEmpty()) {
          return false;
        }
        entities.put(pattern, entity.get());
        pattern.conditions().forEach(each -> meet(pattern, entity.get(), each.condition()));
      }
    }
    List<NamedField> inValue = fields(threshold.value());
    List<NamedField> inLimit = fields(threshold.limit());
    boolean sound = report(inLimit) && report(inValue);
    return sound && varied != null;
  }

  /** What a pattern is about, when it can be reported at all. */
  private Optional<Entity> entity(PatternProbe pattern) {
    return switch (pattern.fact()) {
      case MEASURE ->
          Thresholds.measures(scorer, pattern).stream()
              .findFirst()
              .map(measure -> new Entity(FactWord.MEASURE, measure.indicator().name()));
      case BUDGET -> Optional.of(new Entity(FactWord.BUDGET, named(pattern, "line", "合计")));
      case EVENT ->
          scorer.framework().events().stream()
              .findFirst()
              .map(first -> new Entity(FactWord.EVENT, named(pattern, "name", first)));
      case UNIT -> Optional.of(new Entity(FactWord.UNIT, null));
      default -> Optional.empty();
    };
  }

  private static String named(PatternProbe pattern, String field, String otherwise) {
    return pattern.conditions().stream()
        .flatMap(each -> equality(pattern, each.condition()).stream())
        .filter(each -> each.field().en().equals(field))
        .map(Equality::words)
        .findFirst()
        .orElse(otherwise);
  }

  private record Equality(FieldWord field, String words) {}

  private static Optional<Equality> equality(PatternProbe pattern, Condition condition) {
    return condition instanceof Comparison comparison
            && comparison.comparator() == Comparator.EQUAL
            && comparison.left() instanceof Expression.Field own
            && comparison.right() instanceof Expression.Words words
        ? pattern.field(own.name()).map(word -> new Equality(word, words.value()))
        : Optional.empty();
  }

  /** A text that a condition asks for is reported so. */
  private void meet(PatternProbe pattern, Entity entity, Condition condition) {
    equality(pattern, condition)
        .filter(each -> each.field().en().equals("level") || each.field().en().equals("claimed"))
        .ifPresent(each -> base = base.with(entity, each.field(), each.words()));
  }

  private boolean report(List<NamedField> read) {
    for (NamedField each : read) {
      Entity entity = entities.get(each.pattern());
      List<Inputs.Input> inputs =
          entity == null || each.field().isFixed() ? List.of() : Inputs.of(entity, each.field());
      if (entity == null || (inputs.isEmpty() && !each.field().isFixed())) {
        return false;
      }
      boolean many = inputs.size() > 1 && inputs.stream().anyMatch(this::isCounted);
      for (Inputs.Input input : inputs) {
        if (!base.has(input.entity(), input.field())) {
          BigDecimal usual = many ? MANY : usual(input.entity(), input.field());
          base = base.with(input.entity(), input.field(), usual);
        }
      }
      if (!inputs.isEmpty()) {
        varied = inputs.get(0).entity();
        field = inputs.get(0).field();
      }
    }
    return true;
  }

  private boolean isCounted(Inputs.Input input) {
    String name = input.entity().name();
    List<Indicator> indicators =
        name == null ? List.of() : scorer.framework().indicator(name).stream().toList();
    return input.field().isWhole(indicators);
  }

  private BigDecimal usual(Entity entity, FieldWord input) {
    if (Inputs.COUNTED.contains(input.en())) {
      return BigDecimal.ONE;
    }
    Optional<BigDecimal> target =
        input.en().equals("target") && entity.name() != null
            ? scorer.framework().indicator(entity.name()).map(Indicator::target)
            : Optional.empty();
    return target.orElse(USUAL);
  }

  private List<NamedField> fields(Expression expression) {
    return Reads.of(patterns, threshold.pattern(), expression).stream()
        .filter(each -> each.field().type() == Type.NUMBER)
        .toList();
  }

  private Optional<Solution> vary(BigDecimal wanted) {
    for (BigDecimal start : STARTS) {
      Optional<Solution> found = along(start, start.add(BigDecimal.ONE), wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Where the line through two values meets what is wanted, when the value there really does. */
  private Optional<Solution> along(BigDecimal first, BigDecimal second, BigDecimal wanted) {
    Optional<Fraction> low = difference(first);
    Optional<Fraction> high = difference(second);
    if (low.isEmpty() || high.isEmpty() || low.equals(high)) {
      return Optional.empty();
    }
    Fraction goal = Fraction.of(wanted);
    Fraction meeting =
        goal.minus(low.get()).dividedBy(high.get().minus(low.get())).plus(Fraction.of(first));
    if (!meeting.isDecimal()) {
      return Optional.empty();
    }
    BigDecimal value = meeting.decimal().stripTrailingZeros();
    boolean exact =
        value.scale() <= MOST_DECIMALS && difference(value).filter(goal::equals).isPresent();
    return exact
        ? Optional.of(new Solution(draft(value), entity(), field(), value))
        : Optional.empty();
  }

  private Optional<Fraction> difference(BigDecimal value) {
    Optional<Submission> submission = draft(value).submission();
    return submission.flatMap(
        each -> Differences.of(scorer, threshold, scorer.facts(each).facts()));
  }

  private Draft draft(BigDecimal value) {
    return base.with(entity(), field(), value);
  }

  private Entity entity() {
    return Objects.requireNonNull(varied);
  }

  private FieldWord field() {
    return Objects.requireNonNull(field);
  }
}
