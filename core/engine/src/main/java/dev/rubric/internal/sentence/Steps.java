package dev.rubric.internal.sentence;

import dev.rubric.internal.published.Readings;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads “每超过1%扣0.5分” as a step function. */
final class Steps {
  private static final Pattern STEP =
      Pattern.compile(
          "每\\s*(超过|超出|高于|多于|超|满|低于|少于|不足|低)\\s*((?:界限|目标值)的)?\\s*([0-9.]+)\\s*(%|％|个百分点|\\p{L}+?)\\s*(扣|累计得|得|加)\\s*(.+?)\\s*分");
  private static final Pattern LIMIT = Pattern.compile("(.*?)\\s*以\\s*(.+?)\\s*为界");

  /** The unit that stands for whatever unit the values have. */
  static final String ANY_UNIT = "个单位";

  private final Reading reading;
  private final @Nullable String variable;
  private final Expression subject;
  private final boolean ownValue;
  private final List<dev.rubric.rule.Pattern> patterns;
  private final Optional<Implied> implied;

  /**
   * Reads steps about a subject.
   *
   * @param variable the variable that fields belong to; null when there is none
   * @param subject what they are about: an indicator, or the fact whose values are counted
   * @param ofLine whether the points are an indicator's, so that its own value need not be named
   */
  Steps(
      Reading reading,
      @Nullable String variable,
      Expression subject,
      boolean ofLine,
      List<dev.rubric.rule.Pattern> patterns) {
    this.reading = reading;
    this.variable = variable;
    this.subject = subject;
    this.ownValue = ofLine && subject instanceof Expression.Variable;
    this.patterns = patterns;
    this.implied = Implied.in(patterns);
  }

  static boolean isLimit(Phrase phrase) {
    return LIMIT.matcher(phrase.text()).matches();
  }

  /** What each step is: 扣, 得, 累计得 or 加; empty when the phrase counts none. */
  static String verb(Phrase phrase) {
    Matcher matcher = STEP.matcher(phrase.text());
    return matcher.matches() ? matcher.group(5) : "";
  }

  /** Whether the phrase counts steps. */
  static boolean isStep(Phrase phrase) {
    return STEP.matcher(phrase.text()).matches();
  }

  /** The step as it is written, without blanks: {@code 1个百分点}. */
  static String step(Phrase phrase) {
    Matcher matcher = STEP.matcher(phrase.text());
    return matcher.matches() ? matcher.group(3) + matcher.group(4) : "";
  }

  /**
   * The points that the steps come to.
   *
   * @param limit the phrase that states the limit; null when the conditions do
   * @param counting what is said of parts of a step, and of steps that grow
   */
  Expression read(Phrase phrase, @Nullable Phrase limit, List<String> counting) {
    Matcher matcher = STEP.matcher(phrase.text());
    if (!matcher.matches()) {
      throw reading.unknown(phrase, Examples.CALLS);
    }
    boolean over = matcher.group(1).startsWith("超") || matcher.group(1).matches("高于|多于|满");
    Phrase unit = phrase.sub(matcher.start(4), matcher.end(4));
    List<Expression> arguments = new ArrayList<>();
    if (matcher.group(1).equals("满") && limit == null) {
      fromZero(phrase, arguments);
    } else {
      limits(phrase, limit, arguments);
    }
    Expression from = arguments.get(arguments.size() - 1);
    arguments.add(
        new Expression.Decimal(
            new BigDecimal(matcher.group(3)), phrase.from(matcher.start(3)).at()));
    arguments.add(owned(reading.expression(phrase.sub(matcher.start(6), matcher.end(6)))));
    counting.forEach(word -> arguments.add(new Expression.Words(word, phrase.at())));
    boolean ofLimit = matcher.group(2) != null;
    boolean open = !ofLimit && unit.text().matches("[%％]") && isPercent(limit);
    if (open && !isPoint(from)) {
      throw percentOrPoints(phrase, over, matcher, from);
    }
    FunctionWord function = function(over, open ? new Phrase("个百分点", unit.at()) : unit);
    return new Expression.Function(function.zh(), arguments, phrase.at());
  }

  /** Whether the values that steps are counted in are percentages themselves. */
  private boolean isPercent(@Nullable Phrase limit) {
    Units units = new Units(reading.framework());
    boolean own = limit == null ? implied.map(Implied::own).orElse(true) : limit.startsWith("以");
    if (own) {
      return units.ofSubject(subject, patterns).filter("%"::equals).isPresent();
    }
    String value =
        limit == null
            ? implied.map(each -> Wording.of(each.value())).orElse("")
            : limit.text().replaceFirst("\\s*以.*", "");
    return Units.isRate(value.substring(value.indexOf('.') + 1));
  }

  /** Whether a percent of the limit and a percentage point come to the same. */
  private static boolean isPoint(Expression limit) {
    return limit instanceof Expression.Decimal number && Readings.isPoint(number.value());
  }

  private static Undecided percentOrPoints(
      Phrase phrase, boolean over, Matcher read, Expression limit) {
    String word = "每" + (over ? "超过" : "低于");
    String step = read.group(3);
    String points = read.group(5) + read.group(6) + "分";
    return new Undecided(
        Readings.percent(
            phrase.text(),
            new BigDecimal(step),
            over,
            limit instanceof Expression.Decimal number ? number.value() : null,
            word + step + "个百分点" + points,
            word + "界限的" + step + "%" + points),
        phrase);
  }

  private FunctionWord function(boolean over, Phrase unit) {
    return switch (unit.text()) {
      case "%", "％" -> over ? FunctionWord.PER_PERCENT_OVER : FunctionWord.PER_PERCENT_UNDER;
      case "个百分点" -> over ? FunctionWord.PER_POINT_OVER : FunctionWord.PER_POINT_UNDER;
      default -> {
        if (reading.framework() != null && !unit.text().equals(ANY_UNIT)) {
          Units units = new Units(reading.framework());
          ConditionReader.check(reading, unit, units.ofSubject(subject, patterns).orElse(null));
        }
        yield over ? FunctionWord.PER_UNIT_OVER : FunctionWord.PER_UNIT_UNDER;
      }
    };
  }

  /** What is counted in full steps is counted from 0: each 100 million signed. */
  private void fromZero(Phrase phrase, List<Expression> arguments) {
    boolean own = implied.map(Implied::own).orElse(true) && ownValue;
    if (!own) {
      arguments.add(
          implied
              .map(Implied::value)
              .orElseThrow(
                  () ->
                      reading.fail(
                          "syntax",
                          phrase.at(),
                          "条件里没有数值，请写明，例如 合同额 以 0 为界，" + phrase.text(),
                          "the conditions name no value; state it, such as 合同额 以 0 为界，"
                              + phrase.text())));
    }
    arguments.add(new Expression.Decimal(BigDecimal.ZERO, phrase.at()));
  }

  private void limits(Phrase phrase, @Nullable Phrase limit, List<Expression> arguments) {
    if (limit == null) {
      Implied found =
          implied.orElseThrow(
              () ->
                  reading.fail(
                      "syntax",
                      phrase.at(),
                      "条件里没有界限，请写明，例如 以 100 为界，" + phrase.text(),
                      "the conditions state no limit; state it, such as 以 100 为界，"
                          + phrase.text()));
      if (!(found.own() && ownValue)) {
        arguments.add(found.value());
      }
      arguments.add(found.limit());
      return;
    }
    Matcher matcher = LIMIT.matcher(limit.text());
    if (!matcher.matches()) {
      throw reading.unknown(limit, Examples.CALLS);
    }
    if (!matcher.group(1).isBlank()) {
      arguments.add(owned(reading.expression(limit.sub(0, matcher.end(1)))));
    }
    arguments.add(owned(reading.expression(limit.sub(matcher.start(2), matcher.end(2)))));
  }

  private Expression owned(Expression expression) {
    return variable == null ? expression : Expressions.owned(expression, variable);
  }
}
