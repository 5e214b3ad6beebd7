package dev.rubric.change.internal.impact;

import dev.rubric.change.internal.function.Speakers;
import dev.rubric.check.internal.space.Role;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.load.Excerpt;
import dev.rubric.scorecard.LineScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Scores some lines of a submission by every rubric, with the rules that speak of them only. */
final class LineScorer {
  /** No score that anyone could rely on. */
  static final long OPEN = Long.MIN_VALUE;

  /** Excerpts are made for so many sets of lines; for others the one of all lines serves. */
  private static final int MOST_PARTS = 64;

  private record Part(int rubric, BitSet lines) {}

  /**
   * Some lines of one rubric.
   *
   * @param lines their places among those of all rubrics
   * @param places their places in this one
   */
  private record Cut(Excerpt excerpt, List<Integer> lines, BitSet places) {}

  private final Contest contest;
  private final List<LinePlan> plans;
  private final Map<Part, Cut> parts = new ConcurrentHashMap<>();

  /** For each rubric the first one with the same framework, by which both lay facts out. */
  private final int[] alike;

  LineScorer(Contest contest, List<LinePlan> plans) {
    this.contest = contest;
    this.plans = plans;
    List<Framework> frameworks = contest.speakers().stream().map(Speakers::framework).toList();
    this.alike = frameworks.stream().mapToInt(frameworks::indexOf).toArray();
  }

  /**
   * The scores of lines by every rubric, in millionths of a point: 0 by a rubric without the line,
   * {@link #OPEN} for none.
   *
   * @param submission what both rubrics can score, with all that the lines depend on
   * @param sound whether that is known, and need not be checked by the first
   * @param lines the places of the lines
   * @param scores where the scores of each line go
   */
  void score(Submission submission, boolean sound, BitSet lines, long[][] scores) {
    for (int line = lines.nextSetBit(0); line >= 0; line = lines.nextSetBit(line + 1)) {
      scores[line] = new long[contest.size()];
    }
    FactSheet[] sheets = new FactSheet[contest.size()];
    for (int rubric = 0; rubric < contest.size(); rubric++) {
      BitSet touched = touched(rubric, lines);
      for (int line = lines.nextSetBit(0); line >= 0; line = lines.nextSetBit(line + 1)) {
        scores[line][rubric] = touched.get(line) ? 0 : scores[line][0];
      }
      if (!touched.isEmpty() && contest.rubric(rubric) != null) {
        Cut cut = cut(new Part(rubric, touched));
        int first = alike[rubric];
        if (sheets[first] == null) {
          boolean checked = sound || rubric > 0;
          sheets[first] =
              checked ? cut.excerpt().factsOfSound(submission) : cut.excerpt().facts(submission);
        }
        score(sheets[first], rubric, cut, touched, scores);
      }
    }
  }

  private static void score(FactSheet facts, int rubric, Cut cut, BitSet wanted, long[][] scores) {
    List<LineScore> found = cut.excerpt().score(facts, cut.places());
    for (int i = 0; i < found.size(); i++) {
      int line = cut.lines().get(i);
      if (wanted.get(line)) {
        scores[line][rubric] = number(found.get(i).score());
      }
    }
  }

  static long number(@Nullable BigDecimal score) {
    return score == null ? OPEN : Contest.number(score);
  }

  private BitSet touched(int rubric, BitSet lines) {
    BitSet touched = new BitSet();
    for (int line = lines.nextSetBit(0); line >= 0; line = lines.nextSetBit(line + 1)) {
      touched.set(line, rubric == 0 || plans.get(line).touched().get(rubric));
    }
    return touched;
  }

  private Cut cut(Part part) {
    Cut known = parts.get(part);
    if (known != null) {
      return known;
    }
    BitSet all = new BitSet();
    all.set(0, plans.size());
    Part whole = new Part(part.rubric(), touched(part.rubric(), all));
    return parts.computeIfAbsent(parts.size() < MOST_PARTS ? part : whole, this::made);
  }

  private Cut made(Part part) {
    Speakers speakers = contest.speakers().get(part.rubric());
    Set<CompiledRule> rules = new LinkedHashSet<>();
    List<Integer> lines = new ArrayList<>();
    BitSet places = new BitSet();
    List<Indicator> indicators = speakers.framework().indicators();
    for (int place = 0; place < indicators.size(); place++) {
      int line = line(indicators.get(place));
      if (part.lines().get(line)) {
        speakers.of(indicators.get(place)).stream().map(Role::rule).forEach(rules::add);
        lines.add(line);
        places.set(place);
      }
    }
    return new Cut(new Excerpt(speakers.framework(), List.copyOf(rules)), lines, places);
  }

  private int line(Indicator indicator) {
    for (int line = 0; line < plans.size(); line++) {
      if (plans.get(line).indicator().equals(indicator.name())) {
        return line;
      }
    }
    throw new IllegalStateException("no line of " + indicator.name());
  }
}
