package dev.rubric.change.internal.impact;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.report.Standing;
import dev.rubric.change.report.UnitChange;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Scores submissions by two rubrics, and by each edit alone.
 *
 * <p>Where the total is the plain sum of lines, each line is scored once for the same reports: what
 * a line depends on is remembered with its score by every rubric, and a line that an edit can't
 * touch is never scored by it. Otherwise the whole submission is scored by each. Thread-safe.
 */
public final class PairScorer {
  /** No score that anyone could rely on. */
  static final long OPEN = Long.MIN_VALUE;

  /** More decimals than any rounding has. */
  private static final int PLACES = 6;

  /** So many bytes of what was reported, with its scores, fit into a small heap. */
  private static final long MOST_KNOWN = 64L * 1024 * 1024;

  /** After so many submissions it shows whether they repeat what others report. */
  private static final long TRIED = 2_000;

  private static final long MOST_MISSES = 3;

  /** What an entry takes beside the bytes of its key. */
  private static final int ENTRY = 200;

  private static final String NAME = "填报";

  private final List<@Nullable Rubric> rubrics = new ArrayList<>();
  private final List<Speakers> speakers = new ArrayList<>();
  private final @Nullable List<LinePlan> plans;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<List<Object>> sound = ConcurrentHashMap.newKeySet();
  private final AtomicLong known = new AtomicLong();
  private final AtomicLong hits = new AtomicLong();
  private final AtomicLong misses = new AtomicLong();

  /** Two rubrics and the edits between them. */
  public PairScorer(Speakers before, Speakers after, List<Edits.Edit> edits) {
    rubrics.add(before.rubric());
    rubrics.add(after.rubric());
    speakers.add(before);
    speakers.add(after);
    if (edits.size() > 1) {
      for (Edits.Edit edit : edits) {
        Rubric alone = edit.alone();
        rubrics.add(alone);
        speakers.add(alone == null ? before : new Speakers(alone));
      }
    }
    this.plans = planned();
  }

  private @Nullable List<LinePlan> planned() {
    if (!speakers.stream().allMatch(PairScorer::isPlainSum)) {
      return null;
    }
    Set<String> lines = new LinkedHashSet<>();
    for (Speakers each : speakers) {
      each.framework().indicators().forEach(indicator -> lines.add(indicator.name()));
    }
    List<LinePlan> made = new ArrayList<>();
    for (String line : lines) {
      LinePlan plan = LinePlan.of(line, speakers);
      if (plan == null) {
        return null;
      }
      made.add(plan);
    }
    names.addAll(lines);
    return made;
  }

  /** Whether its total is the sum of lines that stand on their own. */
  private static boolean isPlainSum(Speakers speakers) {
    return speakers.framework().sections().stream().allMatch(Section::isSummed)
        && speakers.framework().indicators().stream().noneMatch(Indicator::fromData)
        && speakers.rules().stream()
            .flatMap(rule -> rule.calls().stream())
            .allMatch(
                call ->
                    call.verb() != VerbWord.NOT_APPLICABLE
                        && (call.verb().target() == VerbWord.Target.LINE
                            || call.verb().target() == VerbWord.Target.FINDING));
  }

  /** What becomes of a submission, by its JSON. */
  public UnitChange compare(byte[] json) {
    Row row = isWorthIt() ? row(json) : null;
    if (row != null) {
      UnitChange quick = quick(row);
      if (quick != null) {
        return quick;
      }
    }
    Submission submission;
    try {
      submission = Submissions.parseJson(NAME, json);
    } catch (InvalidSubmissionException unreadable) {
      return new UnitChange("", Map.of(), null, null, List.of());
    }
    return compare(submission);
  }

  /** What becomes of a submission, scored whole by every rubric. */
  public UnitChange compare(Submission submission) {
    List<@Nullable Standing> standings = new ArrayList<>();
    for (Rubric rubric : rubrics) {
      standings.add(rubric == null ? null : standing(rubric, submission));
    }
    return change(submission.unit(), attributes(submission), standings);
  }

  /** Where everybody reports something else, looking for what is known only costs. */
  private boolean isWorthIt() {
    long tried = misses.get();
    return tried < TRIED || tried < MOST_MISSES * hits.get();
  }

  /** The parts of a submission; null when only the whole of it tells. */
  @Nullable Row row(byte[] json) {
    Row row = plans == null ? null : Row.of(json);
    return row != null && names.containsAll(row.indicators()) ? row : null;
  }

  /** Whether its first rubric is that one and totals are sums of lines. */
  boolean startsFrom(String hash) {
    Rubric first = rubrics.get(0);
    return plans != null && first != null && first.stamp().hash().equals(hash);
  }

  /** The lines, when totals are sums of them; else none. */
  List<LinePlan> plans() {
    return plans == null ? List.of() : plans;
  }

  /** The indicators of the lines. */
  List<String> lines() {
    return plans().stream().map(LinePlan::indicator).toList();
  }

  int rubrics() {
    return rubrics.size();
  }

  /** The scores of the lines by the first rubric; null when only the whole submission tells. */
  long @Nullable [] baseline(Row row) {
    long[][] scores = scores(row);
    if (scores == null) {
      return null;
    }
    long[] first = new long[scores.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = scores[i][0];
    }
    return first;
  }

  /** The scores of a line by every rubric, by the reports of the indicators that it reads. */
  long[] scores(LinePlan plan, List<Slice> reports) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    Row.write(json, "{\"单位\":\"x\",\"指标\":[");
    boolean first = true;
    for (Slice report : reports) {
      if (report.length() > 0) {
        Row.write(json, first ? "" : ",");
        report.copyTo(json);
        first = false;
      }
    }
    Row.write(json, "]}");
    Submission part = Submissions.parseJson(NAME, json.toByteArray());
    long[] found = new long[rubrics.size()];
    for (int r = 0; r < found.length; r++) {
      Rubric by = rubrics.get(plan.touched().get(r) ? r : 0);
      found[r] = by == null ? 0 : score(by.score(part), plan.indicator());
    }
    return found;
  }

  static UnitChange change(
      String unit, Map<String, String> attributes, List<@Nullable Standing> standings) {
    return new UnitChange(
        unit,
        attributes,
        standings.get(0),
        standings.get(1),
        standings.subList(2, standings.size()));
  }

  private static Map<String, String> attributes(Submission submission) {
    Map<String, String> attributes = new TreeMap<>(submission.reference().attributes());
    if (submission.year() != null) {
      attributes.putIfAbsent("年度", String.valueOf(submission.year()));
    }
    return attributes;
  }

  private static @Nullable Standing standing(Rubric rubric, Submission submission) {
    try {
      Scorecard card = rubric.score(submission);
      return new Standing(card.total(), card.grade(), card.provisional());
    } catch (InvalidSubmissionException refused) {
      return null;
    }
  }

  private @Nullable UnitChange quick(Row row) {
    long[][] scores = scores(row);
    if (scores == null) {
      return null;
    }
    List<@Nullable Standing> standings = new ArrayList<>();
    for (int r = 0; r < rubrics.size(); r++) {
      standings.add(standing(r, scores));
    }
    Map<String, String> attributes = new TreeMap<>(row.attributes());
    year(row).forEach(attributes::putIfAbsent);
    return change(row.unit(), attributes, standings);
  }

  /** The scores of every line by every rubric; null when only the whole submission tells. */
  private long @Nullable [][] scores(Row row) {
    List<LinePlan> lines = plans();
    long[][] scores = new long[lines.size()][];
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      long[] found = lines.get(i).known().get(lines.get(i).key(row));
      if (found == null) {
        missing.add(i);
      } else {
        scores[i] = found;
      }
    }
    List<Object> rest = new ArrayList<>(row.rest().keySet());
    rest.addAll(row.rest().values());
    boolean unseen = !sound.contains(rest);
    (unseen || !missing.isEmpty() ? misses : hits).incrementAndGet();
    if ((unseen || !missing.isEmpty()) && !score(row, lines, missing, unseen, scores)) {
      return null;
    }
    if (unseen && isRoom(row.restBytes())) {
      List<Object> lasting = new ArrayList<>();
      rest.forEach(each -> lasting.add(each instanceof Slice slice ? slice.alone() : each));
      sound.add(lasting);
    }
    return scores;
  }

  private static Map<String, String> year(Row row) {
    Slice year = row.rest().getOrDefault("年度", row.rest().getOrDefault("year", Slice.NONE));
    return year.length() == 0
        ? Map.of()
        : Map.of("年度", new String(year.toBytes(), java.nio.charset.StandardCharsets.UTF_8));
  }

  private @Nullable Standing standing(int rubric, long[][] scores) {
    long sum = 0;
    boolean open = false;
    for (long[] line : scores) {
      long score = line[rubric];
      if (score == OPEN) {
        open = true;
      } else {
        sum += score;
      }
    }
    return standing(rubric, sum, open);
  }

  /** Where a sum of scores stands; null when there is no such rubric. */
  @Nullable Standing standing(int rubric, long sum, boolean open) {
    if (rubrics.get(rubric) == null) {
      return null;
    }
    Framework framework = speakers.get(rubric).framework();
    int decimals = framework.rounding().decimals();
    BigDecimal total = BigDecimal.valueOf(sum, PLACES).setScale(decimals);
    return new Standing(total, open ? null : framework.grade(total).orElse(null), open);
  }

  /** Scores what is not known yet of a row; false when it can't be scored so. */
  private boolean score(
      Row row, List<LinePlan> lines, List<Integer> missing, boolean unseen, long[][] scores) {
    Set<String> measures = new TreeSet<>();
    boolean rest = unseen;
    for (int i : missing) {
      measures.addAll(lines.get(i).measures());
      rest |= lines.get(i).rest();
    }
    Submission part;
    Map<Integer, Scorecard> cards = new HashMap<>();
    try {
      part = Submissions.parseJson(NAME, row.only(measures, rest));
      for (int r = 0; r < rubrics.size(); r++) {
        int rubric = r;
        Rubric by = rubrics.get(r);
        boolean wanted =
            (r < 2 && unseen) || missing.stream().anyMatch(i -> lines.get(i).touched().get(rubric));
        if (by != null && (wanted || r == 0)) {
          cards.put(r, by.score(part));
        }
      }
    } catch (InvalidSubmissionException refused) {
      return false;
    }
    for (int i : missing) {
      LinePlan plan = lines.get(i);
      long[] found = new long[rubrics.size()];
      for (int r = 0; r < found.length; r++) {
        Scorecard card = plan.touched().get(r) ? cards.get(r) : cards.get(0);
        found[r] = card == null ? 0 : score(card, plan.indicator());
      }
      scores[i] = found;
      if (isRoom(plan.bytes(row))) {
        plan.known().put(plan.lastingKey(row), found);
      }
    }
    return true;
  }

  /** Whether what was just learnt may be kept. */
  private boolean isRoom(long bytes) {
    return known.get() < MOST_KNOWN && known.addAndGet(bytes + ENTRY) < MOST_KNOWN;
  }

  /** A rubric without the line gives it nothing. */
  private static long score(Scorecard card, String indicator) {
    LineScore line = card.line(indicator).orElse(null);
    if (line == null) {
      return 0;
    }
    BigDecimal score = line.score();
    return score == null ? OPEN : score.setScale(PLACES).unscaledValue().longValueExact();
  }
}
