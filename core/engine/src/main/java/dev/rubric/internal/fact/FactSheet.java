package dev.rubric.internal.fact;

import dev.rubric.framework.Indicator;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays the values of a submission out as facts, in an order that its content alone decides. */
public final class FactSheet {
  private final List<Fact> facts;
  private final List<MeasureFact> measures;

  private FactSheet(int indicators) {
    this.facts = new ArrayList<>(2 * indicators + 1);
    this.measures = new ArrayList<>(indicators);
  }

  /** The facts of a submission that was checked against this framework. */
  public static FactSheet of(FrameworkIndex index, Submission submission) {
    FactSheet sheet = new FactSheet(index.indicators().size());
    sheet.facts.add(new UnitFact(0, submission));
    sheet.addMeasures(index, submission);
    sheet.addAmounts(index, submission);
    return sheet;
  }

  /** A fact of that type of a measure: itself, or an item or document with nothing reported. */
  public static Fact blank(Class<? extends Fact> type, MeasureFact measure) {
    if (type == MeasureFact.class) {
      return measure;
    }
    return type == MeasureFact.ItemFact.class
        ? new MeasureFact.ItemFact(0, measure, new ChecklistItem("", false, null))
        : new MeasureFact.EvidenceFact(0, measure, "");
  }

  /** All facts, in canonical order. */
  public List<Fact> facts() {
    return facts;
  }

  /** The facts of the indicators, in the framework's order. */
  public List<MeasureFact> measures() {
    return measures;
  }

  private void addMeasures(FrameworkIndex index, Submission submission) {
    List<Indicator> indicators = index.indicators();
    @Nullable Measure[] reported = new Measure[indicators.size()];
    for (Measure measure : submission.measures()) {
      reported[index.lines().get(measure.indicator())] = measure;
    }
    for (int line = 0; line < reported.length; line++) {
      addMeasure(index.section(line), indicators.get(line), reported[line]);
    }
  }

  private void addMeasure(String section, Indicator indicator, @Nullable Measure reported) {
    MeasureFact measure =
        new MeasureFact(facts.size(), measures.size(), section, indicator, reported);
    measures.add(measure);
    facts.add(measure);
    if (reported == null) {
      return;
    }
    for (ChecklistItem item : sorted(reported.items(), Comparator.comparing(ChecklistItem::name))) {
      facts.add(new MeasureFact.ItemFact(facts.size(), measure, item));
    }
    for (String name : sorted(reported.evidence(), Comparator.naturalOrder())) {
      facts.add(new MeasureFact.EvidenceFact(facts.size(), measure, name));
    }
  }

  private void addAmounts(FrameworkIndex index, Submission submission) {
    Map<String, Integer> lines = index.budgetLines();
    for (BudgetLine line :
        sorted(submission.budget(), Comparator.comparing(each -> lines.get(each.line())))) {
      facts.add(new BudgetFact(facts.size(), line));
    }
    Map<String, Integer> sections = index.sections();
    for (SelfScore score :
        sorted(
            submission.selfScores(), Comparator.comparing(each -> sections.get(each.section())))) {
      facts.add(new UnitFact.SelfScoreFact(facts.size(), score));
    }
    for (Event event : sorted(submission.events(), Comparator.comparing(Event::name))) {
      facts.add(new UnitFact.EventFact(facts.size(), event));
    }
  }

  private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
    return values.size() < 2 ? values : values.stream().sorted(order).toList();
  }
}
