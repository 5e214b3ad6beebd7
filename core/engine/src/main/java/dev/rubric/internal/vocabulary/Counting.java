package dev.rubric.internal.vocabulary;

import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How steps count, as the texts behind the numbers of a step function say.
 *
 * @param leftOver what happens to the part of a step that is left over
 * @param factor how many times as much as the one before each further step is worth (每步2倍); null
 *     when all are worth the same
 */
public record Counting(StepWord leftOver, @Nullable BigDecimal factor) {
  /** How many steps can each be worth more than the one before; what is beyond counts no more. */
  public static final int MOST_GROWING = 100;

  /** Whole steps, all worth the same. */
  public static final Counting PLAIN = new Counting(StepWord.WHOLE, null);

  private static final Pattern GROWTH =
      Pattern.compile("每步([0-9]{1,2}(?:\\.[0-9]{1,2})?)倍|times ([0-9]{1,2}(?:\\.[0-9]{1,2})?)");

  /** Whether a text behind the numbers says something of this kind. */
  public static boolean isWord(Expression written) {
    return written instanceof Expression.Words words
        && (Word.find(StepWord.values(), words.value()).isPresent()
            || growth(words.value()).isPresent());
  }

  /** How many times as much each further step is worth; empty when the text says no such thing. */
  public static Optional<BigDecimal> growth(String text) {
    Matcher said = GROWTH.matcher(text);
    return said.matches()
        ? Optional.of(new BigDecimal(said.group(1) == null ? said.group(2) : said.group(1)))
            .filter(factor -> factor.signum() > 0)
        : Optional.empty();
  }

  /** How a rule writes that each further step is worth so many times as much. */
  public static String growth(BigDecimal factor) {
    return "每步" + factor.toPlainString() + "倍";
  }

  /** What the arguments of a function that compiles say. */
  public static Counting of(List<Expression> arguments) {
    Counting counting = PLAIN;
    for (Expression argument : arguments) {
      if (argument instanceof Expression.Words words) {
        counting = counting.with(words.value());
      }
    }
    return counting;
  }

  /** This with what another text says; the same when it says nothing. */
  public Counting with(String text) {
    return new Counting(
        Word.find(StepWord.values(), text).orElse(leftOver), growth(text).orElse(factor));
  }

  /** The same with another rule for what is left over. */
  public Counting with(StepWord otherwise) {
    return new Counting(otherwise, factor);
  }
}
