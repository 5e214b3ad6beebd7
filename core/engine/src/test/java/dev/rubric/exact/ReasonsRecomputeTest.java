package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.exact.MadeUp.Submitted;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.LineScore;
import dev.rubric.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every reason of a made-up corpus comes to its points when somebody redoes its arithmetic. */
class ReasonsRecomputeTest {
  private static final int RUBRICS = 60;
  private static final int SUBMISSIONS = 8;

  /** A field, not a result, that is shown shortened: then the words come close, no more. */
  private static final Pattern SHORTENED_FIELD = Pattern.compile("\\p{IsHan}[^ ]* ≈[-\\d]");

  private static final Pattern COUNTED = Pattern.compile("不足部分|÷");

  @Test
  void fromTheirWords() {
    List<String> wrong = new ArrayList<>();
    int exact = 0;
    for (int seed = 0; seed < RUBRICS; seed++) {
      MadeUp madeUp = new MadeUp(seed);
      Rubric rubric = TestRubric.of(madeUp.framework(), String.join("", madeUp.rules()));
      Random random = new Random(seed);
      for (int i = 0; i < SUBMISSIONS; i++) {
        String document = new Submitted(madeUp, random).document(true, random);
        for (LineScore line : rubric.score(Submissions.parse("s.json", document)).lines()) {
          for (Entry entry : line.entries()) {
            if (entry.points() != null) {
              String reason = entry.reason().in(Language.ZH);
              boolean close = SHORTENED_FIELD.matcher(reason).find();
              exact += close ? 0 : 1;
              if (!comesTo(reason, entry.points(), close)) {
                wrong.add("rubric " + seed + ": " + entry.points() + " from " + reason);
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(exact).isGreaterThan(1000);
  }

  /** Whether the words come to the points, or close to them where a field is shown shortened. */
  static boolean comesTo(String reason, Fraction points) {
    return comesTo(reason, points, SHORTENED_FIELD.matcher(reason).find());
  }

  private static boolean comesTo(String reason, Fraction points, boolean close) {
    assertThat(reason).doesNotContainPattern("\\d\\.\\d{13}");
    if (close && COUNTED.matcher(reason).find()) {
      return true;
    }
    Rational redone;
    try {
      redone = ReasonReader.points(reason);
    } catch (IllegalArgumentException notUnderstood) {
      return false;
    }
    Rational stated = new Rational(points.numerator(), points.denominator());
    Rational error = redone.minus(stated).abs();
    boolean same =
        close
            ? error.compareTo(stated.abs().max(Rational.of(1)).dividedBy(Rational.of(100))) <= 0
            : error.sign() == 0;
    return same && ReasonReader.isTrueOfTheRest(reason, stated);
  }
}
