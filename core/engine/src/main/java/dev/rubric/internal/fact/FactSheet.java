package dev.rubric.internal.fact;

import dev.rubric.framework.Owner;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.framework.ItemIndex;
import dev.rubric.internal.framework.Place;
import dev.rubric.peers.PeerFigure;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a submission laid out as facts: the indicators in the framework's order, then the
 * rest in an order that its content alone decides.
 */
public final class FactSheet {
  private static final Comparator<ChecklistItem> BY_NAME =
      Comparator.comparing(ChecklistItem::name);

  private final UnitFact unit;
  private final MeasureFact[] measures;
  private final List<Fact> facts;
  private final int unspoken;
  private final List<Fact> doubtful = new ArrayList<>(0);

  private FactSheet(UnitFact unit, MeasureFact[] measures) {
    this.unit = unit;
    this.measures = measures;
    this.facts = new ArrayList<>(measures.length + 8);
    for (MeasureFact measure : measures) {
      if (measure.kind() >= 0) {
        add(measure);
      }
    }
    this.unspoken = measures.length - facts.size();
  }

  /** The facts of a submission that fits the framework. */
  public static FactSheet of(FrameworkIndex index, Submission submission) {
    return of(index, submission, index.byLine(submission));
  }

  /**
   * The same, when what is reported was brought to its lines already.
   *
   * @param reported what the submission reports of each line
   */
  public static FactSheet of(
      FrameworkIndex index, Submission submission, @Nullable Measure[] reported) {
    MeasureFact[] measures = new MeasureFact[reported.length];
    UnitFact unit = new UnitFact(measures.length, submission, index);
    ItemIndex items = index.items(Owner.INDICATOR);
    for (int line = 0; line < measures.length; line++) {
      Measure own = reported[line];
      Place place = index.places().get(line);
      Text doubt = Plausibility.doubt(place.indicator(), own);
      @Nullable Object[] data = items.values(own == null ? List.of() : own.data());
      measures[line] = new MeasureFact(unit, place, own, data, doubt);
    }
    FactSheet sheet = new FactSheet(unit, measures);
    sheet.add(unit);
    sheet.addDetails();
    sheet.addAmounts(index, unit, submission);
    return sheet;
  }

  /** The facts of the indicators when nothing is reported. */
  public static List<MeasureFact> blanks(FrameworkIndex index) {
    return of(index, Submission.of("").build()).measures();
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

  /** The facts of which something can't be true, in canonical order; usually empty. */
  public List<Fact> doubtful() {
    return doubtful;
  }

  /** The fact of the unit. */
  public UnitFact unit() {
    return unit;
  }

  /** Holds the unit against its peers, before any rule looks at it. */
  public void peers(List<@Nullable PeerFigure> figures) {
    unit.peers(figures);
  }

  /** All facts, in canonical order. */
  public List<Fact> facts() {
    return facts;
  }

  /** The facts of the indicators, in the framework's order. */
  public List<MeasureFact> measures() {
    return List.of(measures);
  }

  /** How many indicators there are. */
  public int size() {
    return measures.length;
  }

  /** The fact of the indicator in that place. */
  public MeasureFact measure(int line) {
    return measures[line];
  }

  private void add(Fact fact) {
    facts.add(fact);
    if (fact.doubt() != null) {
      doubtful.add(fact);
    }
  }

  /** Places count lines of which no rule may speak too, so that no two facts share one. */
  private int next() {
    return unspoken + facts.size();
  }

  private void addDetails() {
    for (MeasureFact measure : measures) {
      Measure reported = measure.reported();
      if (reported != null && measure.kind() >= 0) {
        addItems(measure, reported.items());
        addEvidence(measure, reported.evidence());
      }
    }
  }

  private void addItems(MeasureFact measure, List<ChecklistItem> items) {
    if (!items.isEmpty()) {
      List<MeasureFact.ItemFact> own = new ArrayList<>(items.size());
      for (ChecklistItem item : sorted(items, BY_NAME)) {
        own.add(new MeasureFact.ItemFact(next() + own.size(), measure, item));
      }
      measure.items(own);
      own.forEach(this::add);
    }
  }

  private void addEvidence(MeasureFact measure, List<String> names) {
    if (!names.isEmpty()) {
      for (String name : sorted(names, Comparator.naturalOrder())) {
        add(new MeasureFact.EvidenceFact(next(), measure, name));
      }
    }
  }

  private void addAmounts(FrameworkIndex index, UnitFact unit, Submission submission) {
    Map<String, Integer> lines = index.budgetLines();
    ItemIndex items = index.items(Owner.BUDGET_LINE);
    List<BudgetFact> budget = new ArrayList<>(submission.budget().size());
    for (BudgetLine line :
        sorted(submission.budget(), Comparator.comparing(each -> lines.get(each.line())))) {
      budget.add(new BudgetFact(next() + budget.size(), unit, line, items.values(line.data())));
    }
    budget.forEach(this::add);
    Map<String, Integer> sections = index.sections();
    for (SelfScore score :
        sorted(
            submission.selfScores(), Comparator.comparing(each -> sections.get(each.section())))) {
      add(new UnitFact.SelfScoreFact(next(), unit, score));
    }
    List<UnitFact.EventFact> events = new ArrayList<>(submission.events().size());
    for (Event event : sorted(submission.events(), Comparator.comparing(Event::name))) {
      events.add(new UnitFact.EventFact(next() + events.size(), unit, event));
    }
    events.forEach(this::add);
    unit.amounts(budget, events);
  }

  private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
    if (values.size() < 2) {
      return values;
    }
    List<T> sorted = new ArrayList<>(values);
    sorted.sort(order);
    return sorted;
  }
}
