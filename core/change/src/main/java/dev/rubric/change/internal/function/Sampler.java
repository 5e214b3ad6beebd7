package dev.rubric.change.internal.function;

import dev.rubric.change.internal.amount.Amount;
import dev.rubric.change.internal.amount.Amounts;
import dev.rubric.check.internal.space.LineReads;
import dev.rubric.check.internal.space.Moved;
import dev.rubric.check.internal.space.Movements;
import dev.rubric.check.internal.space.Role;
import dev.rubric.check.internal.space.Space;
import dev.rubric.framework.Indicator;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;

/**
 * Tries two rubrics where the scores of a line can't be told as functions: submissions drawn by
 * chance, and each of them with one number, or two, moved to where either rubric turns, and a step
 * to both sides of it. Always the same ones.
 */
final class Sampler {
  /** What two rubrics make of a submission. */
  record Example(LineScore before, LineScore after) {
    boolean isSame() {
      return Trial.isSame(before, after);
    }
  }

  private static final int DRAWN = 80;
  private static final int DEEPER = 2;
  private static final int MOST_MOVES = 40;
  private static final int MOST_TURNS = 6;

  private final Speakers before;
  private final Speakers after;
  private final Indicator about;
  private final List<LineReads> reads = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();
  private final Random random = new Random(Space.SEED);
  private final List<Example> examples = new ArrayList<>();

  private Sampler(Speakers before, Speakers after, Indicator about) {
    this.before = before;
    this.after = after;
    this.about = about;
    add(before);
    add(after);
  }

  private void add(Speakers rules) {
    List<Role> own = rules.framework().indicator(about.name()).map(rules::of).orElse(List.of());
    if (!own.isEmpty()) {
      roles.addAll(own);
      reads.add(new LineReads(about.name(), own));
    }
  }

  /** What came of a line of both. */
  static List<Example> of(Speakers before, Speakers after, Indicator about) {
    Sampler sampler = new Sampler(before, after, about);
    sampler.sample();
    return sampler.examples;
  }

  private void sample() {
    SplittableRandom chance = new SplittableRandom(Space.SEED);
    SomeReports reports = new SomeReports(after.framework(), about, roles, chance);
    Movements movements = null;
    for (int i = 0; i < DRAWN; i++) {
      Submission drawn = reports.next();
      if (tried(drawn)) {
        movements =
            movements == null ? new Movements(after.framework(), drawn) : movements.of(drawn);
        List<Submission> moved = moved(drawn, movements);
        for (int deeper = 0; deeper < DEEPER && !moved.isEmpty(); deeper++) {
          Submission from = moved.get(random.nextInt(moved.size()));
          moved(from, movements.of(from));
        }
      }
    }
  }

  /** With one number moved to a turn or beside it, as far as that can be scored. */
  private List<Submission> moved(Submission from, Movements movements) {
    List<Submission> all = new ArrayList<>();
    for (Amount amount : Amounts.reported(after.framework(), from, movements).movable()) {
      if (reads.stream().anyMatch(line -> line.reads(amount.moved()))) {
        numbers(amount).forEach(number -> all.add(amount.with().apply(from, number)));
      }
    }
    Collections.shuffle(all, random);
    List<Submission> some = all.subList(0, Math.min(MOST_MOVES, all.size()));
    return some.stream().filter(this::tried).toList();
  }

  /** Where either rubric turns, and a step to both sides. */
  private Set<BigDecimal> numbers(Amount amount) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    for (LineReads line : reads) {
      Moved moved = amount.moved();
      List<Fraction> turns = some(line.turns(moved).along(moved));
      for (Fraction turn : turns) {
        Fraction steps = turn.dividedBy(Fraction.of(amount.step()));
        BigDecimal low = steps.round(0, RoundingMode.FLOOR).multiply(amount.step());
        BigDecimal high = steps.round(0, RoundingMode.CEILING).multiply(amount.step());
        if (turn.isDecimal()) {
          numbers.add(turn.decimal());
        }
        numbers.add(low);
        numbers.add(high);
        numbers.add(low.subtract(amount.step()));
        numbers.add(high.add(amount.step()));
      }
    }
    return numbers;
  }

  private List<Fraction> some(SortedSet<Fraction> turns) {
    List<Fraction> some = new ArrayList<>(turns);
    Collections.shuffle(some, random);
    return some.subList(0, Math.min(MOST_TURNS, some.size()));
  }

  /** Whether both can score it, and it was tried. */
  private boolean tried(Submission submission) {
    if (!before.rubric().check(submission).isEmpty()
        || !after.rubric().check(submission).isEmpty()) {
      return false;
    }
    Optional<LineScore> then = before.rubric().score(submission).line(about.name());
    Optional<LineScore> now = after.rubric().score(submission).line(about.name());
    if (then.isPresent() && now.isPresent()) {
      examples.add(new Example(then.get(), now.get()));
    }
    return true;
  }
}
