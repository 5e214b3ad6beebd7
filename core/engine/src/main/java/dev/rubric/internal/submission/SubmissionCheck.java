package dev.rubric.internal.submission;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Scale;
import dev.rubric.internal.character.Names;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.framework.Place;
import dev.rubric.internal.key.SubmissionKeys;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that a submission names what the framework knows, once, in its units. */
public final class SubmissionCheck {
  /** How many checklist items, and how many supporting documents, one indicator may have. */
  public static final int MOST_ITEMS = 100;

  /** What is said of values that are not there, for whatever reason. */
  private static final Set<String> UNREAD = Set.of("missing-value", "blank-text", "missing-bound");

  private final FrameworkIndex index;
  private final Submission submission;
  private final Diagnostics diagnostics;
  private final AmountCheck amounts;
  private final List<Diagnostic> problems;
  private final DataCheck data;

  private SubmissionCheck(FrameworkIndex index, Submission submission, Diagnostics diagnostics) {
    this.index = index;
    this.submission = submission;
    this.diagnostics = diagnostics;
    this.amounts = new AmountCheck(diagnostics);
    this.problems = submission.problems();
    this.data = new DataCheck(index, diagnostics);
  }

  /**
   * Reports everything that keeps the submission from being scored.
   *
   * @return what it reports of each line of the framework
   */
  public static @Nullable Measure[] against(
      FrameworkIndex index, Submission submission, Diagnostics diagnostics) {
    return new SubmissionCheck(index, submission, diagnostics).check();
  }

  /**
   * Reports what else is wrong with a submission of which some values can't be read, so that one
   * slip does not hide another; what is missing was reported where it could not be read, and what
   * its text holds that it may not.
   */
  public static void partly(FrameworkIndex index, Submission partly, Diagnostics diagnostics) {
    Diagnostics found = new Diagnostics();
    new SubmissionCheck(index, partly, found).check();
    Set<Text> said =
        diagnostics.all().stream().map(Diagnostic::message).collect(Collectors.toSet());
    found.all().stream()
        .filter(each -> !UNREAD.contains(each.code()) && !said.contains(each.message()))
        .forEach(diagnostics::add);
  }

  /** Names are checked in any case; what a value is worth only when it can be read. */
  private @Nullable Measure[] check() {
    problems.forEach(diagnostics::add);
    rubric();
    @Nullable Measure[] byLine = measures();
    sections();
    budget();
    events();
    if (problems.isEmpty()) {
      amounts.unit(submission);
    }
    data.unit(submission);
    return byLine;
  }

  private void rubric() {
    Framework framework = index.framework();
    String named = submission.rubric();
    if (named != null && !named.equals(framework.name())) {
      error(
          "wrong-rubric",
          submission.place(SubmissionKeys.RUBRIC.en()),
          "填报的评分标准是 " + named + "，当前评分标准是 " + framework.name(),
          "the submission is for the rubric " + named + ", this rubric is " + framework.name());
    }
    Integer year = submission.year();
    Integer own = framework.year();
    if (year != null && own != null && !year.equals(own)) {
      error(
          "wrong-year",
          submission.place(SubmissionKeys.YEAR.en()),
          "填报年度是 " + year + "，评分标准的年度是 " + own,
          "the submission is of " + year + ", the rubric is for " + own);
    }
  }

  private @Nullable Measure[] measures() {
    if (index.places().isEmpty()) {
      index.remarks().forEach(diagnostics::add);
    }
    @Nullable Measure[] byLine = new Measure[index.places().size()];
    Set<String> unknown = new HashSet<>(0);
    boolean bare = index.isOfSubmission();
    List<Measure> measures = submission.measures();
    int[] lines = index.lines(measures);
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      int line = lines[i];
      if (line < 0) {
        unknown(measure, unknown);
      } else {
        if (isSound(measure)) {
          Place place = index.places().get(line);
          new MeasureCheck(place.indicator(), bare, measure, diagnostics).check();
          selfMark(place.scale(), measure);
        }
        if (byLine[line] != null) {
          twice(measure);
        }
        byLine[line] = measure;
      }
      if (isSound(measure)) {
        amounts.measure(measure);
      }
      data.measure(measure, line >= 0);
      level(measure);
      items(measure);
      count("要点", "checklist items", measure.items().size(), measure);
      count("佐证材料", "supporting documents", measure.evidence().size(), measure);
    }
    return byLine;
  }

  private boolean isSound(Measure measure) {
    return problems.isEmpty() || measure.problems().isEmpty();
  }

  /** Of indicators that a submission states itself, it was said already which have no place. */
  private void unknown(Measure measure, Set<String> seen) {
    if (index.isOfSubmission()) {
      return;
    }
    String name = measure.indicator();
    known("unknown-indicator", "指标", "indicator", name, index.lines(), measure.location());
    if (!name.isEmpty() && !seen.add(name)) {
      twice(measure);
    }
  }

  private void twice(Measure measure) {
    twice("duplicate-measure", "指标", "indicator", measure.indicator(), measure.location());
  }

  private void level(Measure measure) {
    String level = measure.level();
    if (level != null) {
      known("unknown-level", "定性等级", "level", level, index.levels(), measure.location());
    }
  }

  private void selfMark(Scale scale, Measure measure) {
    String mark = measure.selfMark();
    if (mark == null || !scale.isReadable()) {
      return;
    }
    if (scale.isPoints()) {
      error(
          "no-scale",
          measure.location(),
          "指标 " + measure.indicator() + " 按分值评分，没有等次；自评的分数请填写 自评得分",
          "the indicator "
              + measure.indicator()
              + " is scored in points, not marked; state a self score instead");
    } else if (scale.mark(mark).isEmpty()) {
      unknownMark(mark, scale, measure);
    }
  }

  private void unknownMark(String mark, Scale scale, Measure measure) {
    Text advice = Choices.of(scale.awarded()).advice(mark, diagnostics);
    error(
        "unknown-mark",
        measure.location(),
        "指标 "
            + measure.indicator()
            + " 的自评等次 "
            + mark
            + " 不是 "
            + scale.name()
            + " 的等次"
            + advice.in(Language.ZH),
        "the self mark "
            + mark
            + " of "
            + measure.indicator()
            + " is none of "
            + scale.name()
            + advice.in(Language.EN));
  }

  private void items(Measure measure) {
    if (measure.items().size() < 2) {
      return;
    }
    Names names = new Names("要点", "item", diagnostics);
    for (ChecklistItem item : measure.items()) {
      if (names.add(item.name(), measure.location()) != null) {
        twice("duplicate-item", "要点", "item", item.name(), measure.location());
      }
    }
  }

  private void count(String zh, String en, int count, Measure measure) {
    if (count > MOST_ITEMS) {
      error(
          "too-many-items",
          measure.location(),
          "指标 " + measure.indicator() + " 有 " + count + " 项" + zh + "，最多 " + MOST_ITEMS + " 项",
          "the indicator %s has %d %s; the most is %d"
              .formatted(measure.indicator(), count, en, MOST_ITEMS));
    }
  }

  private void sections() {
    Set<String> seen = names(submission.selfScores());
    for (SelfScore score : submission.selfScores()) {
      Map<String, Integer> names = index.sections();
      known("unknown-section", "一级指标", "section", score.section(), names, score.location());
      once("duplicate-section", "一级指标", "section", score.section(), seen, score.location());
    }
  }

  private void budget() {
    Set<String> seen = names(submission.budget());
    Map<String, Integer> names = index.budgetLines();
    for (BudgetLine line : submission.budget()) {
      known("unknown-budget-line", "预算科目", "budget line", line.line(), names, line.location());
      once("duplicate-budget-line", "预算科目", "budget line", line.line(), seen, line.location());
      if (problems.isEmpty() || line.problems().isEmpty()) {
        amounts.budget(line);
      }
      data.budget(line);
    }
  }

  private void events() {
    Set<String> seen = names(submission.events());
    for (Event event : submission.events()) {
      known("unknown-event", "事项", "event", event.name(), index.events(), event.location());
      once("duplicate-event", "事项", "event", event.name(), seen, event.location());
      if (problems.isEmpty() || event.problems().isEmpty()) {
        amounts.event(event);
      }
    }
  }

  /** Room for the names of so many things. */
  private static Set<String> names(List<?> of) {
    return of.isEmpty() ? Set.of() : new HashSet<>();
  }

  private void known(
      String code,
      String zh,
      String en,
      String name,
      Map<String, Integer> places,
      @Nullable Location where) {
    if (name.isEmpty() || places.containsKey(name)) {
      return;
    }
    if (diagnostics.isFull()) {
      error(code, where, "", "");
      return;
    }
    List<String> choices =
        places.keySet().stream().sorted(Comparator.comparing(places::get)).toList();
    Text advice = Choices.of(choices).advice(name, diagnostics);
    error(
        code,
        where,
        "评分标准没有" + zh + " " + name + advice.in(Language.ZH),
        "the rubric has no " + en + " " + name + advice.in(Language.EN));
  }

  private void once(
      String code, String zh, String en, String name, Set<String> seen, @Nullable Location where) {
    if (!name.isEmpty() && !seen.add(name)) {
      twice(code, zh, en, name, where);
    }
  }

  private void twice(String code, String zh, String en, String name, @Nullable Location where) {
    error(code, where, zh + " " + name + " 填报了两次", "the " + en + " " + name + " is reported twice");
  }

  private void error(String code, @Nullable Location where, String zh, String en) {
    diagnostics.error(code, where, zh, en);
  }
}
