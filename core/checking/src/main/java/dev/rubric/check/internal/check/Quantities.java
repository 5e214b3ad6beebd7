package dev.rubric.check.internal.check;

import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.verify.RuleNames;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Ratio;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what kinds of numbers the expressions of a rule's consequence are. */
final class Quantities {
  private static final Set<String> POINTS = Set.of("weight", "selfScore");
  private static final Map<String, String> AMOUNTS =
      Map.ofEntries(
          Map.entry("planned", "work"),
          Map.entry("completed", "work"),
          Map.entry("onTime", "work"),
          Map.entry("qualified", "work"),
          Map.entry("rank", "rank"),
          Map.entry("peers", "rank"),
          Map.entry("satisfiedItems", "items"),
          Map.entry("missingItems", "items"),
          Map.entry("itemCount", "items"),
          Map.entry("staffInPost", "staff"),
          Map.entry("authorisedPosts", "staff"),
          Map.entry("fixedAssets", "assets"),
          Map.entry("assetsInUse", "assets"));

  /** What grows or shrinks is good near 0, and each percent of it may be worth a point. */
  private static final Pattern CHANGE = Pattern.compile("增|减|降|升|提高|变动|变化|偏差|差异|结余|节约");

  private final RuleNames names;
  private final List<Indicator> scored;

  /**
   * Of one rule.
   *
   * @param scored the indicators whose lines it can state something of
   */
  Quantities(CompiledRule rule, List<Indicator> scored) {
    this.names = new RuleNames(rule);
    this.scored = scored;
  }

  Quantity of(Expression expression) {
    if (expression instanceof Expression.Decimal number) {
      return Quantity.constant(Fraction.of(number.value()));
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      Quantity left = of(arithmetic.left());
      Quantity right = of(arithmetic.right());
      return switch (arithmetic.operator()) {
        case PLUS -> left.plus(right);
        case MINUS -> left.minus(right);
        case TIMES -> left.times(right);
        case DIVIDED_BY -> left.dividedBy(right);
      };
    } else if (expression instanceof Expression.Function call) {
      return function(call);
    }
    return names
        .read(RuleNames.CONSEQUENCE, expression)
        .map(read -> field(read.field(), read.pattern().fact()))
        .orElse(Quantity.UNKNOWN);
  }

  private Quantity function(Expression.Function call) {
    return switch (Word.find(FunctionWord.values(), call.name()).orElseThrow()) {
      case RATIO, INVERSE_RATIO, REMAINING_RATIO, PERCENT_OF -> Quantity.PERCENT;
      case MIN, MAX, AVERAGE, BETTER ->
          call.arguments().stream().map(this::of).reduce(Quantity::or).orElse(Quantity.UNKNOWN);
      case ABS -> of(call.arguments().get(0));
      default -> Quantity.UNKNOWN;
    };
  }

  private Quantity field(FieldWord field, FactWord fact) {
    if (POINTS.contains(field.en())) {
      return Quantity.POINTS;
    } else if (field.isInUnitOfMeasure()) {
      return own();
    } else if (field.percent()) {
      return percent(field);
    }
    String of = fact == FactWord.BUDGET ? "budget" : AMOUNTS.get(field.en());
    return of == null ? Quantity.UNKNOWN : Quantity.amount(of);
  }

  private Quantity own() {
    boolean percent = scored.stream().allMatch(Quantities::isShare);
    return percent ? Quantity.PERCENT : Quantity.amount("own");
  }

  private static boolean isShare(Indicator indicator) {
    return indicator.isPercent()
        && !indicator.smallPercent()
        && indicator.direction() == Direction.AT_LEAST
        && !CHANGE.matcher(indicator.name()).find();
  }

  /** Of the percentages, those of a whole are shares; what is reported as one may be small. */
  private static Quantity percent(FieldWord field) {
    Ratio ratio = field.ratio();
    boolean rating = field.en().equals("rating");
    boolean share = ratio != null && !ratio.change() && !CHANGE.matcher(field.zh()).find();
    return rating || share ? Quantity.PERCENT : Quantity.UNKNOWN;
  }
}
