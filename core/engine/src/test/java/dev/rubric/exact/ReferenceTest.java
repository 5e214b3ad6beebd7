package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.exact.MadeUp.Criterion;
import dev.rubric.exact.MadeUp.Line;
import dev.rubric.exact.MadeUp.Shown;
import dev.rubric.exact.MadeUp.Submitted;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Made-up rubrics score made-up submissions as an independent reference does, which knows nothing
 * but whole numbers and the manual.
 */
class ReferenceTest {
  private static final int RUBRICS = 60;
  private static final int SUBMISSIONS = 8;

  @Test
  void everyVerbFunctionRateAndRoundingIsExact() {
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < RUBRICS; seed++) {
      MadeUp madeUp = new MadeUp(seed);
      Rubric rubric = TestRubric.of(madeUp.framework(), String.join("", madeUp.rules()));
      Random random = new Random(seed);
      for (int i = 0; i < SUBMISSIONS; i++) {
        Submitted submitted = new Submitted(madeUp, random);
        Scorecard card = rubric.score(parse(submitted, random));
        wrong.addAll(wrongFindings(madeUp, submitted, card));
        for (Line line : madeUp.lines()) {
          LineScore score = card.line(line.name()).orElseThrow();
          String problem = problem(madeUp, line, submitted, score);
          if (problem != null) {
            wrong.add("rubric " + seed + ", submission " + i + ": " + problem);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What a finding shows is rounded half up to its own places, whatever the rubric rounds to. */
  private static List<String> wrongFindings(MadeUp rubric, Submitted submitted, Scorecard card) {
    List<String> wrong = new ArrayList<>();
    for (Shown each : rubric.shown) {
      Rational value =
          each.value().value().apply(field -> submitted.get(each.line(), each.fields(), field));
      String found =
          card.findings().stream()
              .filter(finding -> each.name().equals(finding.rule()))
              .map(finding -> finding.message().in(Language.ZH))
              .collect(Collectors.joining());
      boolean same =
          value == null
              ? found.matches("计（(未填报|除数为 0|界限为 0.+|目标或基数为负.+)）分")
              : found.equals("计" + decimal(value, each.places()) + "分");
      if (!same) {
        wrong.add(each.text() + " says " + found + ", not " + value);
      }
    }
    return wrong;
  }

  private static String decimal(Rational value, int places) {
    BigInteger units = value.abs().rounded(places, RoundingMode.HALF_UP);
    return new BigDecimal(value.sign() < 0 ? units.negate() : units, places).toPlainString();
  }

  private static @Nullable String problem(
      MadeUp rubric, Line line, Submitted submitted, LineScore score) {
    boolean stays = rubric.scalesAll || score.status() == LineStatus.NOT_APPLICABLE;
    Rational weight = Rational.of(stays ? score.weight() : score.effectiveWeight());
    List<Criterion> fired =
        line.criteria().stream().filter(each -> fires(each, fields(line, "m", submitted))).toList();
    if (fired.size() != score.entries().size()) {
      return line.name() + " has " + score.entries().size() + " entries, not " + fired.size();
    }
    List<Criterion> sound = fired.stream().filter(each -> !isDoubtful(score, each)).toList();
    boolean open = fired.isEmpty() || sound.size() < fired.size();
    Rational base = null;
    Rational deducted = Rational.ZERO;
    for (Criterion each : sound) {
      Rational points = points(each, line, submitted, weight);
      Entry entry = entry(score, each);
      boolean same =
          points == null
              ? entry.points() == null
              : entry.points() != null && shown(rubric, score, points).is(entry.points());
      if (!same) {
        return line.name() + ": " + each.text() + " states " + entry.points() + ", not " + points;
      }
      open |= each.verb().equals("不评分") || (points == null && isPoints(each));
      Rational counted = points == null ? Rational.ZERO : points;
      if (each.verb().equals("扣分")) {
        deducted = deducted.plus(counted);
      } else if (isPoints(each)) {
        base = base == null ? counted : base.plus(counted);
      }
    }
    LineStatus status = status(sound, open);
    if (score.status() != status) {
      return line.name() + " is " + score.status() + ", not " + status;
    }
    return status == LineStatus.SCORED || status == LineStatus.VETOED
        ? wrongScore(rubric, score, status, base == null ? weight : base.min(weight), deducted)
        : null;
  }

  private static @Nullable String wrongScore(
      MadeUp rubric, LineScore score, LineStatus status, Rational base, Rational deducted) {
    Rational exact =
        status == LineStatus.VETOED
            ? Rational.ZERO
            : scaled(rubric, score, base.minus(deducted).atLeastZero());
    boolean same =
        exact.is(Objects.requireNonNull(score.exact()))
            && score.score().scale() == rubric.decimals
            && exact.rounded(rubric.decimals, mode(rubric)).equals(score.score().unscaledValue());
    return same ? null : score + " is not " + exact;
  }

  /** Entries of a line that is not scored say what the rules state, as they state it. */
  private static Rational shown(MadeUp rubric, LineScore score, Rational points) {
    return score.status() == LineStatus.SCORED ? scaled(rubric, score, points) : points;
  }

  private static Rational scaled(MadeUp rubric, LineScore score, Rational points) {
    return rubric.scalesAll
        ? points.times(Rational.of(score.effectiveWeight())).dividedBy(Rational.of(score.weight()))
        : points;
  }

  private static RoundingMode mode(MadeUp rubric) {
    return switch (rubric.rounding) {
      case "四舍五入" -> RoundingMode.HALF_UP;
      case "舍去" -> RoundingMode.DOWN;
      case "进一" -> RoundingMode.UP;
      default -> RoundingMode.HALF_EVEN;
    };
  }

  private static LineStatus status(List<Criterion> fired, boolean open) {
    if (fired.stream().anyMatch(each -> each.verb().equals("一票否决"))) {
      return LineStatus.VETOED;
    }
    if (fired.stream().anyMatch(each -> each.verb().equals("不适用"))) {
      return LineStatus.NOT_APPLICABLE;
    }
    return open ? LineStatus.UNSCORED : LineStatus.SCORED;
  }

  private static Function<String, @Nullable Rational> fields(
      Line line, String kind, Submitted submitted) {
    return field -> submitted.get(line.name(), kind, field);
  }

  private static boolean fires(Criterion each, Function<String, @Nullable Rational> measure) {
    return Boolean.TRUE.equals(each.held().apply(measure));
  }

  private static boolean isPoints(Criterion each) {
    return each.points() != null || List.of("得满分", "不得分", "按评定得分").contains(each.verb());
  }

  private static @Nullable Rational points(
      Criterion each, Line line, Submitted submitted, Rational weight) {
    Rational number =
        each.points() == null
            ? null
            : each.points().value().apply(fields(line, each.fields(), submitted));
    return switch (each.verb()) {
      case "得满分" -> weight;
      case "不得分" -> Rational.ZERO;
      case "按评定得分" -> rated(submitted.get(line.name(), "m", "评定比例"), weight);
      case "按比例得分" -> number == null ? null : stated(share(number, weight));
      default -> number == null ? null : stated(number);
    };
  }

  /** Points below 0 are none. */
  private static @Nullable Rational stated(Rational points) {
    return points.sign() < 0 ? null : points;
  }

  private static @Nullable Rational rated(@Nullable Rational rating, Rational weight) {
    boolean within =
        rating != null
            && rating.compareTo(Rational.of(60)) >= 0
            && rating.compareTo(Rational.of(80)) < 0;
    return within ? share(rating, weight) : null;
  }

  private static Rational share(Rational percent, Rational weight) {
    return percent.times(weight).dividedBy(Rational.HUNDRED);
  }

  /** A rule that rests on a value that can't be true states nothing but that. */
  private static boolean isDoubtful(LineScore score, Criterion criterion) {
    return entry(score, criterion).kind() == EntryKind.UNSCORED && !criterion.verb().equals("不评分");
  }

  private static Entry entry(LineScore score, Criterion criterion) {
    return score.entries().stream()
        .filter(each -> each.rule().equals(criterion.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Submission parse(Submitted submitted, Random random) {
    return Submissions.parse("s.json", submitted.document(true, random));
  }
}
