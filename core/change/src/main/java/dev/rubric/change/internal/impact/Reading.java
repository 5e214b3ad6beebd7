package dev.rubric.change.internal.impact;

import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One submission being looked at: what is known of its parts is recalled, the rest is read. */
final class Reading {
  private static final String NAME = "填报";

  private final RowScorer scorer;
  private final Knowledge knowledge;
  private final List<LinePlan> plans;
  private final Row row;
  private final @Nullable Report[] reported;
  private final List<Look> looks;
  private final long[][] scores;
  private final BitSet missing = new BitSet();
  private final Set<Report> reports = new LinkedHashSet<>();
  private final BitSet entries = new BitSet();
  private final List<Row.Member> tables = new ArrayList<>();
  private final List<Slice> head = new ArrayList<>();
  private boolean headUnsound;
  private boolean allTables;

  Reading(RowScorer scorer, Row row, @Nullable Report[] reported, List<Look> looks) {
    this.scorer = scorer;
    this.knowledge = scorer.knowledge();
    this.plans = scorer.plans();
    this.scores = new long[plans.size()][];
    this.row = row;
    this.reported = reported;
    this.looks = looks;
  }

  long @Nullable [][] scores() {
    boolean shaped = knowledge.isShape(row.names());
    boolean sound = isSound() && shaped;
    for (int line = 0; line < scores.length; line++) {
      recall(line);
    }
    return (sound && (missing.isEmpty() || castAll())) || findOut(shaped) ? scores : null;
  }

  /** Whether it is known that nothing is wrong with any part; what is not known will be read. */
  private boolean isSound() {
    for (Row.Member member : row.members()) {
      if (!member.isStruct()) {
        head.add(member.name());
        head.add(member.value());
      } else if (knowledge.tables(member.name()).get(member.value()) == null) {
        tables.add(member);
      }
    }
    headUnsound = knowledge.heads().get(head) == null;
    for (Report report : reported) {
      if (report != null && !report.isSound()) {
        reports.add(report);
      }
    }
    for (int i = 0; i < looks.size(); i++) {
      entries.set(i, !looks.get(i).isSound());
    }
    return !headUnsound && tables.isEmpty() && reports.isEmpty() && entries.isEmpty();
  }

  private Report report(int line) {
    Report report = reported[line];
    return report == null ? knowledge.nothing(line) : report;
  }

  private void recall(int line) {
    LinePlan plan = plans.get(line);
    scores[line] =
        plan.isAlone() ? report(line).scores() : knowledge.line(line).get(key(plan, false));
    if (scores[line] == null) {
      missing.set(line);
      plan.measures().forEach(name -> reports.add(report(scorer.place(name))));
      allTables |= plan.all();
      for (int i = 0; i < looks.size(); i++) {
        if (reads(plan, i)) {
          entries.set(i);
        }
      }
    }
  }

  private boolean reads(LinePlan plan, int entry) {
    return plan.reads(row.entries().get(entry).fact(), looks.get(entry).name());
  }

  /** What the line depends on. */
  private List<Slice> key(LinePlan plan, boolean lasting) {
    List<Slice> key = new ArrayList<>();
    plan.measures().forEach(name -> key.add(report(scorer.place(name)).slice()));
    for (int i = 0; i < looks.size(); i++) {
      if (reads(plan, i)) {
        key.add(row.entries().get(i).value());
      }
    }
    if (plan.all()) {
      for (Row.Member member : row.members()) {
        key.add(member.name());
        key.add(member.value());
      }
    }
    return lasting ? key.stream().map(Slice::alone).toList() : key;
  }

  /** Scores what is sound without reading it as JSON; false when that can't be done. */
  private boolean castAll() {
    Submission cast = allTables ? null : scorer.moulds().submission(listed(), measures());
    if (cast == null) {
      return false;
    }
    scorer.lines().score(cast, true, missing, scores);
    rememberLines();
    return true;
  }

  /** Reads what is not known yet; false when something is wrong with it. */
  private boolean findOut(boolean shaped) {
    try {
      Submission part = Submissions.parseJson(NAME, shaped ? part() : row.line());
      if (!scorer.contest().accept(part, !missing.isEmpty())) {
        return false;
      }
      scorer.lines().score(part, false, missing, scores);
    } catch (InvalidSubmissionException refused) {
      return false;
    }
    remember(shaped);
    return true;
  }

  /** Every part is looked at with what stands alone, which may be required. */
  private byte[] part() {
    List<Row.Member> members = new ArrayList<>();
    for (Row.Member member : row.members()) {
      if (!member.isStruct() || allTables || tables.contains(member)) {
        members.add(member);
      }
    }
    return RowJson.of(members, listed(), measures());
  }

  private List<Row.Entry> listed() {
    return entries.stream().mapToObj(row.entries()::get).toList();
  }

  private List<Slice> measures() {
    List<Slice> measures = new ArrayList<>(reports.size());
    for (Report report : reports) {
      if (report.slice().length() > 0) {
        measures.add(report.slice());
      }
    }
    return measures;
  }

  private void remember(boolean shaped) {
    if (!shaped) {
      rememberAll();
    }
    if (headUnsound) {
      knowledge.heads().put(() -> head.stream().map(Slice::alone).toList(), true, length(head));
    }
    for (Row.Member member : tables) {
      knowledge.tables(member.name()).put(member.value()::alone, true, member.value().length());
    }
    reports.forEach(Report::accept);
    for (int i = entries.nextSetBit(0); i >= 0; i = entries.nextSetBit(i + 1)) {
      looks.get(i).accept();
    }
    rememberLines();
  }

  private void rememberLines() {
    for (int line = missing.nextSetBit(0); line >= 0; line = missing.nextSetBit(line + 1)) {
      remember(line);
    }
  }

  /** What was read whole is sound in every part. */
  private void rememberAll() {
    knowledge.shape(row.names());
    looks.forEach(Look::accept);
  }

  private void remember(int line) {
    LinePlan plan = plans.get(line);
    if (plan.isAlone()) {
      report(line).scores(scores[line]);
    } else {
      knowledge.line(line).put(() -> key(plan, true), scores[line], length(key(plan, false)));
    }
  }

  private static long length(List<Slice> slices) {
    return slices.stream().mapToLong(slice -> slice.length() + 50L).sum();
  }
}
