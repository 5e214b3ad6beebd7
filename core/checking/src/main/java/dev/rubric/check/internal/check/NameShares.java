package dev.rubric.check.internal.check;

import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.internal.verify.Extent;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a whole that a rule's name states in words, such as 一半, 三分之二, 翻倍 and 满分, held against
 * the numbers of the rule; where these leave a doubt, nothing is said.
 */
final class NameShares {
  private static final Fraction ONE = Fraction.of(BigDecimal.ONE);
  private static final Fraction TWO = Fraction.of(BigDecimal.valueOf(2));
  private static final Fraction HALF = ONE.dividedBy(TWO);

  private static final String PART =
      "(一半|半数|过半|减半|翻一?[倍番]|加倍" + "|[二两三四五六七八九十百千]{1,3}分之[一二两三四五六七八九十百零]{1,6})";
  private static final String OF_WEIGHT = "(?:[该本此]项|该?指标)?(?:全部)?(?:分值|满分|分数|标准分|分)?的?";
  private static final Pattern STATED = Pattern.compile(PART);
  private static final Pattern AWARDED =
      Pattern.compile("(?<!不)(?:[得给记]|计(?!划))予?" + OF_WEIGHT + PART);
  private static final Pattern AWARDED_AFTER = Pattern.compile(PART + "(?:的?分值)?[得给记计]分");
  private static final Pattern DEDUCTED = Pattern.compile("扣[除减掉]?" + OF_WEIGHT + PART);
  private static final Pattern FULL = Pattern.compile("^[^得]*得(满分|全分|全部分值|全部分数)$");

  private final CompiledRule rule;
  private final List<Indicator> scored;
  private final String name;

  NameShares(CompiledRule rule, List<Indicator> scored, String name) {
    this.rule = rule;
    this.scored = scored;
    this.name = name;
  }

  /** What its name says that the rule does not do. */
  Optional<Text> difference() {
    Fraction left = left();
    Optional<Text> outcome = left == null ? Optional.empty() : outcome(left);
    return outcome.isPresent() ? outcome : stranger();
  }

  /** What it says of the points, where the rule leaves that part of the weight and no other. */
  private Optional<Text> outcome(Fraction left) {
    boolean part = left.signum() > 0 && left.compareTo(ONE) < 0;
    if (part && FULL.matcher(name).find()) {
      return Optional.of(differs("得满分", left));
    }
    return Stream.of(AWARDED, AWARDED_AFTER, DEDUCTED)
        .map(pattern -> pattern.matcher(name))
        .filter(Matcher::find)
        .filter(
            said ->
                !isNear(share(said.group(1)), said.pattern() == DEDUCTED ? ONE.minus(left) : left))
        .findFirst()
        .map(said -> differs(said.group(1), left));
  }

  private static Text differs(String words, Fraction left) {
    String percent = left.times(BigDecimal.valueOf(100)).shown();
    return Text.of(
        "名称说“" + words + "”，结论却是分值的 " + percent + "%",
        "its name says \"" + words + "\", the rule gives " + percent + " % of the weight");
  }

  /** The part of the weight that its only statement leaves; null when that is not known. */
  private @Nullable Fraction left() {
    List<Integer> stated =
        IntStream.range(0, rule.calls().size())
            .filter(i -> rule.calls().get(i).verb().kind() != null)
            .boxed()
            .toList();
    if (stated.size() != 1) {
      return null;
    }
    int only = stated.get(0);
    List<Expression> arguments = rule.rule().calls().get(only).arguments();
    return switch (rule.calls().get(only).verb()) {
      case FULL -> ONE;
      case NONE -> Fraction.ZERO;
      case SHARE -> share(arguments.get(1), BigDecimal.valueOf(100)).orElse(null);
      case AWARD -> ofWeight(arguments.get(1)).orElse(null);
      case DEDUCT -> ofWeight(arguments.get(1)).map(ONE::minus).orElse(null);
      default -> null;
    };
  }

  private Optional<Fraction> ofWeight(Expression points) {
    List<BigDecimal> weights = scored.stream().map(Indicator::weight).distinct().toList();
    return weights.size() == 1 && weights.get(0).signum() > 0
        ? share(points, weights.get(0))
        : Optional.empty();
  }

  private static Optional<Fraction> share(Expression points, BigDecimal whole) {
    return Extent.constant(points).map(each -> Fraction.of(each, whole));
  }

  /** A part that no number of the rule has to do with, where all its limits are numbers. */
  private Optional<Text> stranger() {
    NavigableSet<BigDecimal> known = NameFigures.of(rule, scored);
    NavigableSet<BigDecimal> written = NameFigures.written(rule);
    scored.stream()
        .map(Indicator::weight)
        .filter(each -> !written.contains(each))
        .forEach(known::remove);
    boolean sure = !written.isEmpty() && limits().allMatch(NameShares::isNumber);
    return STATED
        .matcher(name)
        .results()
        .filter(said -> sure)
        .map(said -> said.group(1))
        .filter(
            words ->
                known.stream().noneMatch(each -> isSaid(share(words), Fraction.of(each), known)))
        .findFirst()
        .map(
            words ->
                Text.of(
                    "名称里的“" + words + "”在规则里没有",
                    "its name says \"" + words + "\", the rule does not"));
  }

  /** 一半 is said of 50 %, of a half, of one of 2, and of half of what else is known. */
  private boolean isSaid(Fraction share, Fraction found, NavigableSet<BigDecimal> known) {
    Fraction percent = share.times(Fraction.HUNDRED);
    Stream<BigDecimal> wholes =
        Stream.of(
                known.stream(),
                scored.stream().map(Indicator::weight),
                scored.stream().map(Indicator::target).filter(Objects::nonNull),
                NameNumbers.of(name).stream().map(NameNumbers::value))
            .flatMap(each -> each);
    List<Fraction> parts =
        share.compareTo(ONE) < 0 ? List.of(share, ONE.minus(share)) : List.of(share);
    return Stream.concat(
            Stream.of(percent, Fraction.HUNDRED.minus(percent).abs(), share, ONE.dividedBy(share)),
            wholes.flatMap(each -> parts.stream().map(part -> part.times(each))))
        .anyMatch(each -> isNear(each, found));
  }

  /** Two thirds of 100 are written 66.7, 66.67 and 67. */
  private static boolean isNear(Fraction said, Fraction found) {
    Fraction apart = said.minus(found).abs();
    return said.isDecimal()
        ? apart.signum() == 0
        : apart.times(Fraction.HUNDRED).compareTo(said) <= 0;
  }

  private static Fraction share(String words) {
    int of = words.indexOf("分之");
    if (of > 0) {
      return number(words.substring(of + 2)).dividedBy(number(words.substring(0, of)));
    }
    return words.startsWith("翻") || words.equals("加倍") ? TWO : HALF;
  }

  private static Fraction number(String numeral) {
    return NumberText.read(numeral) instanceof Written.Number number
        ? Fraction.of(number.value())
        : ONE;
  }

  private Stream<Condition.Comparison> limits() {
    return rule.rule().patterns().stream()
        .flatMap(pattern -> pattern.conditions().stream())
        .flatMap(NameShares::limits);
  }

  private static Stream<Condition.Comparison> limits(Condition condition) {
    return condition instanceof Condition.Comparison limit && limit.comparator().isOrder()
        ? Stream.of(limit)
        : condition.parts().stream().flatMap(NameShares::limits);
  }

  private static boolean isNumber(Condition.Comparison limit) {
    return limit.operands().stream().anyMatch(each -> Extent.constant(each).isPresent());
  }
}
