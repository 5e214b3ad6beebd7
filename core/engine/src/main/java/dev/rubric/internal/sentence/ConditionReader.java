package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what must hold for a fact: {@code 实际完成值 不超过 300 起}, {@code 目标值 未填报}. */
final class ConditionReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
  private static final String MISSING = "未填报";
  private static final String PRESENT = "已填报";
  private static final String ONE_OF = "之一";

  private final Reading reading;
  private final FactPhrase fact;
  private final Units units;
  private final QuantityPhrases quantities;

  ConditionReader(Reading reading, FactPhrase fact) {
    this.reading = reading;
    this.fact = fact;
    this.units = new Units(reading.framework());
    this.quantities = new QuantityPhrases(reading, fact);
  }

  /**
   * The conditions that the phrase states, which all must hold.
   *
   * @param before the conditions before it in the sentence
   */
  List<Condition> read(Phrase phrase, List<Condition> before) {
    List<Phrase> choices = phrase.split("或者");
    if (choices.size() == 1) {
      return all(phrase, before);
    }
    List<Condition> parts = choices.stream().map(each -> one(all(each, before))).toList();
    return List.of(new Condition.Any(parts, parts.get(0).location()));
  }

  private static Condition one(List<Condition> all) {
    return all.size() == 1 ? all.get(0) : new Condition.All(all, all.get(0).location());
  }

  private List<Condition> all(Phrase phrase, List<Condition> before) {
    return quantities
        .read(phrase)
        .map(found -> found.stream().map(each -> single(each, before)).toList())
        .orElseGet(() -> List.of(single(phrase, before)));
  }

  private Condition single(Phrase phrase, List<Condition> before) {
    if (phrase.text().endsWith(MISSING)) {
      return reported(phrase, MISSING, Comparator.EQUAL);
    }
    if (phrase.text().endsWith(PRESENT)) {
      return reported(phrase, PRESENT, Comparator.NOT_EQUAL);
    }
    Comparing.Found found =
        Comparing.first(phrase).orElseThrow(() -> reading.unknown(phrase, Examples.CONDITIONS));
    Expression left = left(phrase.sub(0, found.start()).strip(), phrase);
    Phrase right = phrase.from(found.end()).strip();
    if (right.isEmpty()) {
      throw reading.unknown(phrase, Examples.CONDITIONS);
    }
    if (right.text().endsWith(ONE_OF)) {
      return oneOf(phrase, left, found.comparator(), right);
    }
    Expression value = value(left, right, before);
    return new Condition.Comparison(left, found.comparator(), value, left.location());
  }

  private Condition reported(Phrase phrase, String word, Comparator comparator) {
    Phrase field = phrase.sub(0, phrase.text().length() - word.length()).strip();
    Expression left = left(field, phrase);
    Location behind = phrase.from(phrase.text().length() - word.length()).at();
    return new Condition.Comparison(
        left, comparator, new Expression.Missing(behind), left.location());
  }

  private Expression left(Phrase field, Phrase whole) {
    if (!field.isEmpty()) {
      return reading.expression(field);
    }
    String implied = fact.implied();
    if (implied == null) {
      throw reading.fail(
          "syntax",
          whole.at(),
          "请写明比较哪个字段，例如 " + fact.fact().fields().get(1).zh() + " " + whole.text(),
          "say which field is compared, such as "
              + fact.fact().fields().get(1).zh()
              + " "
              + whole.text());
    }
    return new Expression.Field(implied, whole.at());
  }

  private Condition oneOf(Phrase phrase, Expression left, Comparator comparator, Phrase right) {
    if (comparator.isOrder()) {
      throw reading.unknown(phrase, Examples.CONDITIONS);
    }
    List<Expression> choices =
        right.sub(0, right.text().length() - ONE_OF.length()).split("、").stream()
            .map(each -> value(left, each, List.of()))
            .toList();
    boolean negated = comparator == Comparator.NOT_EQUAL;
    return new Condition.Membership(left, negated, choices, left.location());
  }

  private Expression value(Expression left, Phrase right, List<Condition> before) {
    Matcher number = NUMBER.matcher(right.text());
    boolean text = left instanceof Expression.Field field && units.isText(fact, field.name());
    if (text && Quotes.leading(right).isEmpty() && !right.text().equals("空")) {
      return new Expression.Words(right.text(), right.at());
    }
    if (number.lookingAt()) {
      Phrase unit = right.from(number.end()).strip();
      Optional<Expression> converted = converted(left, right, before);
      if (converted.isPresent()) {
        return converted.get();
      }
      if (isUnit(unit.text())) {
        checkUnit(left, unit, before);
        return reading.expression(right.sub(0, number.end()));
      }
    }
    return converted(left, right, before).orElseGet(() -> reading.expression(right));
  }

  /** A number with a unit that is the same as the field's, whatever its magnitude or spelling. */
  private Optional<Expression> converted(Expression left, Phrase right, List<Condition> before) {
    Optional<String> known = known(left, before);
    if (known.isEmpty()
        || !(NumberText.read(right.text()) instanceof Written.Number number)
        || number.certainty() == Written.Certainty.SLIP
        || number.sign() != null
        || (number.unit().isEmpty() && number.magnitude() == 0)) {
      return Optional.empty();
    }
    return number.in(known.get()).map(value -> new Expression.Decimal(value, right.at()));
  }

  private static boolean isUnit(String text) {
    return !text.isEmpty()
        && text.codePoints().allMatch(c -> Character.isLetter(c) || c == '%' || c == '％');
  }

  private void checkUnit(Expression left, Phrase unit, List<Condition> before) {
    boolean misspelt =
        left instanceof Expression.Field field && units.field(fact, field.name()).isEmpty();
    if (!units.isKnown() || misspelt || units.isOfNone(before)) {
      return;
    }
    check(reading, unit, known(left, before).orElse(null));
  }

  private Optional<String> known(Expression left, List<Condition> before) {
    return left instanceof Expression.Field field
        ? units.of(fact, field.name(), before)
        : Optional.empty();
  }

  /** Refuses a unit that is not the one that values have. */
  static void check(Reading reading, Phrase unit, @Nullable String known) {
    String written = unit.text().replace('％', '%');
    if (known == null) {
      throw reading.fail(
          "wrong-unit",
          unit.at(),
          "这里的数值没有计量单位，请去掉 " + unit.text(),
          "the value here has no unit; leave out " + unit.text());
    }
    if (!written.equals(known)) {
      throw reading.fail(
          "wrong-unit",
          unit.at(),
          "计量单位应为 " + known + "，实际为 " + unit.text(),
          "the unit should be " + known + ", found " + unit.text());
    }
  }
}
