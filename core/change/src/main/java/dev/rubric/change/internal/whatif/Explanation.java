package dev.rubric.change.internal.whatif;

import dev.rubric.Rubric;
import dev.rubric.change.internal.amount.Amount;
import dev.rubric.change.internal.amount.Amounts;
import dev.rubric.change.internal.amount.Cells;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.report.LineWhatIf;
import dev.rubric.change.report.Sensitivity;
import dev.rubric.change.report.Way;
import dev.rubric.change.report.WhatIf;
import dev.rubric.check.internal.space.LineReads;
import dev.rubric.check.internal.space.Movements;
import dev.rubric.check.internal.space.Role;
import dev.rubric.check.internal.space.Turns;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.GradeBand;
import dev.rubric.framework.Indicator;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.testing.internal.run.Scorer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for what a unit would have needed, by scoring it with other numbers at every turn. */
public final class Explanation {
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final Rubric rubric;
  private final Submission submission;
  private final Scorecard card;
  private final Amounts amounts;
  private final Map<String, LineReads> reads;
  private final Movements movements;
  private final Map<String, Map<String, Turns>> turns = new HashMap<>();
  private final Map<String, Map<BigDecimal, Optional<Scorecard>>> scored = new HashMap<>();

  private Explanation(
      Rubric rubric, Submission submission, Map<String, LineReads> reads, Movements movements) {
    this.rubric = rubric;
    this.submission = submission;
    this.reads = reads;
    this.card = rubric.score(submission);
    this.movements = movements;
    this.amounts = Amounts.achieved(rubric.framework(), submission, movements);
  }

  /**
   * What a unit would have needed.
   *
   * @throws InvalidSubmissionException when the submission can't be scored
   */
  public static WhatIf of(Rubric rubric, Submission submission) {
    Movements movements = new Movements(rubric.framework(), submission);
    return new Explanation(rubric, submission, reads(new Speakers(rubric)), movements).explain();
  }

  private static Map<String, LineReads> reads(Speakers speakers) {
    Map<String, LineReads> reads = new LinkedHashMap<>();
    for (Indicator indicator : speakers.framework().indicators()) {
      List<Role> roles = speakers.of(indicator);
      if (!roles.isEmpty()) {
        reads.put(indicator.name(), new LineReads(indicator.name(), roles));
      }
    }
    return reads;
  }

  private WhatIf explain() {
    List<Option> unreported = Unreported.of(rubric.framework(), submission, reads, movements);
    Answers answers = new Answers(rubric, submission, card, unreported);
    WhyNots whyNots = new WhyNots(Scorer.of(rubric), submission);
    List<LineWhatIf> lines =
        card.lines().stream().map(line -> line(line, answers, whyNots)).toList();
    Optional<GradeBand> next = nextGrade();
    BigDecimal bound = next.map(GradeBand::from).orElse(null);
    Way single = bound == null ? null : grades().single(bound).orElse(null);
    Way pair = bound == null ? null : grades().pair(bound).orElse(null);
    return new WhatIf(
        card,
        lines,
        next.map(GradeBand::grade).orElse(null),
        bound,
        single,
        pair == null ? single : pair,
        bound == null ? null : mixed(answers, bound),
        answers.reaching(bound),
        margin());
  }

  private Grades grades() {
    return new Grades(
        amounts.movable(),
        amount -> new Nearest(amount.value(), amount.step(), everyTurn(amount)),
        this::total);
  }

  /**
   * Something said otherwise with the smallest change of a number; where no number helps, two
   * things said otherwise.
   */
  private @Nullable Way mixed(Answers answers, BigDecimal bound) {
    List<Answers.Best> raising =
        answers.raising().filter(each -> each.score().compareTo(bound) < 0).toList();
    return raising.stream()
        .flatMap(best -> withNumber(best, bound).stream())
        .min(Comparator.comparing(Grades::cost))
        .or(() -> twoAnswers(raising, bound))
        .orElse(null);
  }

  private Optional<Way> withNumber(Answers.Best best, BigDecimal bound) {
    Submission said = best.other().with().apply(submission);
    return new Explanation(rubric, said, reads, movements.of(said))
        .grades()
        .single(bound)
        .map(way -> new Way(way.moves(), List.of(best.told()), way.score()));
  }

  private Optional<Way> twoAnswers(List<Answers.Best> raising, BigDecimal bound) {
    Way best = null;
    for (int i = 0; i < raising.size(); i++) {
      Submission said = raising.get(i).other().with().apply(submission);
      for (int j = i + 1; j < raising.size(); j++) {
        BigDecimal total =
            score(raising.get(j).other().with().apply(said)).map(Explanation::total).orElse(null);
        boolean reaches = total != null && total.compareTo(bound) >= 0;
        if (reaches && (best == null || total.compareTo(best.score()) < 0)) {
          best = new Way(List.of(), List.of(raising.get(i).told(), raising.get(j).told()), total);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<GradeBand> nextGrade() {
    List<GradeBand> grades = rubric.framework().grades();
    for (int i = 1; i < grades.size(); i++) {
      if (grades.get(i).grade().equals(card.grade())) {
        return Optional.of(grades.get(i - 1));
      }
    }
    return Optional.empty();
  }

  private @Nullable BigDecimal margin() {
    return rubric.framework().grades().stream()
        .filter(band -> band.grade().equals(card.grade()) && band.from().signum() > 0)
        .map(band -> card.total().subtract(band.from()))
        .findFirst()
        .orElse(null);
  }

  private LineWhatIf line(LineScore line, Answers answers, WhyNots whyNots) {
    List<Amount> own = movable(line.indicator());
    boolean scored = line.score() != null;
    BigDecimal now = scored ? line.score() : BigDecimal.ONE.negate();
    boolean full = scored && now.compareTo(line.effectiveWeight()) >= 0;
    return new LineWhatIf(
        line,
        full ? null : way(line, own, line.effectiveWeight(), false),
        full ? null : way(line, own, now, true),
        full ? List.of() : answers.of(line),
        sensitivities(line, own),
        whyNots.of(line),
        isExact(line.indicator(), own));
  }

  private boolean isExact(String line, List<Amount> own) {
    LineReads read = reads.get(line);
    boolean more =
        read != null && read.readsRows() && Cells.areMore(rubric.framework(), submission);
    return read != null && !more && own.stream().allMatch(each -> turns(line, each).isExact());
  }

  /** The numbers that the score of a line depends on. */
  private List<Amount> movable(String line) {
    LineReads own = reads.get(line);
    return own == null
        ? List.of()
        : amounts.movable().stream().filter(amount -> own.reads(amount.moved())).toList();
  }

  private Turns turns(String line, Amount amount) {
    return turns
        .computeIfAbsent(line, any -> new HashMap<>())
        .computeIfAbsent(
            amount.name(), any -> Objects.requireNonNull(reads.get(line)).turns(amount.moved()));
  }

  /** The smallest change, in proportion to what is reported, that gives so many points or more. */
  private @Nullable Way way(LineScore line, List<Amount> own, BigDecimal points, boolean more) {
    String name = line.indicator();
    return own.stream()
        .flatMap(
            amount ->
                nearest(name, amount)
                    .find(
                        number -> {
                          BigDecimal score = score(amount, number, name);
                          int order = score == null ? -1 : score.compareTo(points);
                          return more ? order > 0 : order >= 0;
                        })
                    .stream()
                    .map(
                        number ->
                            new Way(
                                List.of(amount.to(number)),
                                Objects.requireNonNull(score(amount, number, name)))))
        .min(Comparator.comparing(Grades::cost))
        .orElse(null);
  }

  private Nearest nearest(String line, Amount amount) {
    return new Nearest(amount.value(), amount.step(), turns(line, amount).along(amount.moved()));
  }

  private List<Sensitivity> sensitivities(LineScore line, List<Amount> own) {
    return own.stream().map(amount -> sensitivity(line, amount)).toList();
  }

  private Sensitivity sensitivity(LineScore line, Amount amount) {
    BigDecimal cliff = null;
    BigDecimal lost = null;
    BigDecimal tenth = line.effectiveWeight().multiply(TENTH);
    Nearest nearest = nearest(line.indicator(), amount);
    for (int direction : new int[] {1, -1}) {
      BigDecimal before = line.score();
      for (BigDecimal number : nearest.ends(direction)) {
        BigDecimal score = score(amount, number, line.indicator());
        BigDecimal beside =
            score(
                amount,
                number.subtract(amount.step().multiply(BigDecimal.valueOf(direction))),
                line.indicator());
        before = beside == null ? before : beside;
        BigDecimal fall = before == null || score == null ? null : before.subtract(score);
        boolean nearer =
            cliff == null
                || number
                        .subtract(amount.value())
                        .abs()
                        .compareTo(cliff.subtract(amount.value()).abs())
                    < 0;
        if (fall != null && fall.signum() > 0 && fall.compareTo(tenth) >= 0) {
          if (nearer) {
            cliff = number;
            lost = fall;
          }
          break;
        }
      }
    }
    return new Sensitivity(
        amount.label(),
        amount.value(),
        change(line, amount, BigDecimal.ONE),
        change(line, amount, BigDecimal.ONE.negate()),
        cliff,
        lost);
  }

  private @Nullable Fraction change(LineScore line, Amount amount, BigDecimal by) {
    Fraction now = line.exact();
    return card(amount, amount.value().add(by))
        .flatMap(other -> other.line(line.indicator()))
        .map(LineScore::exact)
        .filter(exact -> now != null)
        .map(exact -> exact.minus(Objects.requireNonNull(now)))
        .orElse(null);
  }

  private @Nullable BigDecimal score(Amount amount, BigDecimal number, String line) {
    return card(amount, number).flatMap(each -> each.line(line)).map(LineScore::score).orElse(null);
  }

  /** Where the score of any line turns. */
  private Collection<Fraction> everyTurn(Amount amount) {
    SortedSet<Fraction> all = new TreeSet<>();
    reads.forEach(
        (line, own) -> {
          if (own.reads(amount.moved())) {
            all.addAll(turns(line, amount).along(amount.moved()));
          }
        });
    return all;
  }

  private @Nullable BigDecimal total(Map<Amount, BigDecimal> numbers) {
    if (numbers.size() == 1) {
      Map.Entry<Amount, BigDecimal> only = numbers.entrySet().iterator().next();
      return card(only.getKey(), only.getValue()).map(Explanation::total).orElse(null);
    }
    return score(both(numbers)).map(Explanation::total).orElse(null);
  }

  private static @Nullable BigDecimal total(Scorecard each) {
    return each.provisional() ? null : each.total();
  }

  private Submission both(Map<Amount, BigDecimal> numbers) {
    Submission changed = submission;
    for (Map.Entry<Amount, BigDecimal> each : numbers.entrySet()) {
      changed = each.getKey().with().apply(changed, each.getValue());
    }
    return changed;
  }

  private Optional<Scorecard> card(Amount amount, BigDecimal number) {
    return scored
        .computeIfAbsent(amount.name(), any -> new HashMap<>())
        .computeIfAbsent(
            number.stripTrailingZeros(), any -> score(amount.with().apply(submission, number)));
  }

  private Optional<Scorecard> score(Submission other) {
    try {
      return Optional.of(rubric.score(other));
    } catch (InvalidSubmissionException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }
}
