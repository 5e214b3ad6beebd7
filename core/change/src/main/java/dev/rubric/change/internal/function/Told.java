package dev.rubric.change.internal.function;

import dev.rubric.change.report.Clause;
import dev.rubric.change.report.IndicatorDiff;
import dev.rubric.change.report.ScoreDiff;
import dev.rubric.change.report.Side;
import dev.rubric.change.report.Verdict;
import dev.rubric.change.report.Witness;
import dev.rubric.check.internal.space.Cell;
import dev.rubric.check.internal.space.Region;
import dev.rubric.number.Fraction;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.LineScore;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells in words where two scores of a line differ. */
public final class Told {
  /** What tells one difference from another, wherever else it is found. */
  private record Key(String along, Side before, Side after, String change) {}

  private final LineFunctions line;

  private Told(LineFunctions line) {
    this.line = line;
  }

  /** The difference of a line. */
  public static IndicatorDiff of(LineFunctions line) {
    List<ScoreDiff> pieces = new Told(line).pieces();
    Verdict verdict =
        !pieces.isEmpty() ? Verdict.DIFFERENT : line.isExact() ? Verdict.EQUAL : Verdict.UNDECIDED;
    return new IndicatorDiff(line.indicator(), verdict, line.isExact(), line.looked(), pieces);
  }

  private List<ScoreDiff> pieces() {
    Map<Key, List<Run>> alike = new LinkedHashMap<>();
    for (Run run : Run.of(line.regions())) {
      if (!run.isSame()) {
        alike.computeIfAbsent(key(run), any -> new ArrayList<>()).add(run);
      }
    }
    List<ScoreDiff> pieces = new ArrayList<>(alike.values().stream().map(this::piece).toList());
    Set<Object> told = new HashSet<>();
    pieces.forEach(each -> told.add(List.of(each.before().clauses(), each.after().clauses())));
    for (Sampler.Example example : line.differing()) {
      ScoreDiff piece = piece(example);
      if (told.add(List.of(piece.before().clauses(), piece.after().clauses()))) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /** What was found by chance, with what the rules looked at. */
  private static ScoreDiff piece(Sampler.Example example) {
    LineScore before = example.before();
    LineScore after = example.after();
    Fraction then = before.exact();
    Fraction now = after.exact();
    return new ScoreDiff(
        SAMPLED,
        side(before, Optional.ofNullable(then).map(Formula::of)),
        side(after, Optional.ofNullable(now).map(Formula::of)),
        then == null || now == null ? null : change(Formula.of(now.minus(then))),
        new Witness(
            Stream.of(before, after)
                .flatMap(each -> each.entries().stream())
                .flatMap(each -> each.matched().stream())
                .distinct()
                .toList(),
            then,
            now,
            reason(before),
            reason(after)));
  }

  private static Key key(Run run) {
    Patch shape = run.shape();
    return new Key(
        along(run).in(Language.ZH),
        before(shape),
        after(shape),
        shape.change().map(each -> each.words().in(Language.ZH)).orElse(""));
  }

  private static Side before(Patch region) {
    return side(region.first().before(), region.before());
  }

  private static Side after(Patch region) {
    return side(region.first().after(), region.after());
  }

  private static Side side(LineScore line, Optional<Formula> formula) {
    List<Clause> clauses =
        line.entries().stream()
            .map(entry -> new Clause(entry.rule(), entry.location(), entry.basis()))
            .distinct()
            .toList();
    return new Side(line.status(), formula.map(Formula::words).orElse(null), clauses);
  }

  private ScoreDiff piece(List<Run> runs) {
    Patch shape = runs.get(0).shape();
    return new ScoreDiff(
        where(runs),
        before(shape),
        after(shape),
        shape.change().map(Told::change).orElse(null),
        witness(runs.get(0)));
  }

  private static Text change(Formula formula) {
    return Text.lazy(
        language -> {
          String words = formula.words().in(language);
          boolean more = formula.isConstant() && formula.over().constant().signum() > 0;
          return more ? "+" + words : words;
        });
  }

  private Text where(List<Run> runs) {
    List<Cell> around = runs.stream().map(run -> run.first().cell()).toList();
    boolean everywhere = rows() <= runs.size();
    Text along = along(runs.get(0));
    Text rest = everywhere ? Text.same("") : Region.around(around);
    return Text.lazy(
        language -> {
          String words =
              Stream.of(along.in(language), rest.in(language))
                  .filter(each -> !each.isEmpty())
                  .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
          return words.isEmpty() ? ANYTHING.in(language) : words;
        });
  }

  private static final Text SAMPLED = Text.of("抽样得到的填报", "a submission that was sampled");

  private static final Text ANYTHING = Text.of("任何填报", "anything reported");

  /** In how many combinations of the other axes the innermost one can vary. */
  private long rows() {
    return line.regions().stream()
        .map(each -> each.first().place())
        .map(place -> place.subList(0, Math.max(0, place.size() - 1)))
        .distinct()
        .count();
  }

  private static Text along(Run run) {
    List<Cell> cells = new ArrayList<>();
    run.regions().forEach(region -> cells.add(region.cell()));
    List<Patch> regions = run.regions();
    cells.add(regions.get(regions.size() - 1).lastCell());
    return Region.along(cells);
  }

  /** The smallest that was tried and differs. */
  private static Witness witness(Run run) {
    Trial trial =
        run.regions().stream()
            .flatMap(region -> region.trials().stream())
            .filter(each -> !each.isSame())
            .findFirst()
            .orElseThrow();
    return new Witness(
        Region.witness(trial.cell()),
        exact(trial.before()),
        exact(trial.after()),
        reason(trial.before()),
        reason(trial.after()));
  }

  private static @Nullable Fraction exact(LineScore line) {
    return line.exact();
  }

  private static Text reason(LineScore line) {
    List<Text> reasons = line.entries().stream().map(Entry::reason).toList();
    return Text.lazy(
        language ->
            reasons.stream()
                .map(each -> each.in(language))
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; ")));
  }
}
