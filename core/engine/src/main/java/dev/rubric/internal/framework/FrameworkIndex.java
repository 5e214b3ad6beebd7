package dev.rubric.internal.framework;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Owner;
import dev.rubric.framework.Section;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A framework with what scoring asks of it a thousand times a second looked up once. */
public final class FrameworkIndex {
  private final Framework framework;
  private final List<Place> places;
  private final @Nullable NamedIndicators named;
  private final boolean open;
  private final String[] names;
  private final Map<String, Integer> lines;
  private final Map<String, Integer> sections;
  private final Map<String, Integer> budgetLines;
  private final Map<String, Integer> levels;
  private final Map<String, Integer> events;
  private final Map<Owner, ItemIndex> items;
  private final Map<String, ListIndex> lists;

  /** Looks everything up. */
  public FrameworkIndex(Framework framework) {
    this(framework, framework.indicators());
  }

  /**
   * The same for those who look at a few indicators only.
   *
   * @param indicators some of the framework, in its order
   */
  public FrameworkIndex(Framework framework, List<Indicator> indicators) {
    this.framework = framework;
    this.named = null;
    this.open = framework.leavesIndicatorsOpen();
    this.places = new ArrayList<>();
    this.items = new EnumMap<>(Owner.class);
    this.lists = new LinkedHashMap<>();
    this.names = indicators.stream().map(Indicator::name).toArray(String[]::new);
    this.lines = places(List.of(names));
    this.sections = places(framework.sectionNames());
    this.budgetLines = places(framework.budgetLines());
    this.levels = places(framework.levels());
    this.events = places(framework.events());
    Declarations declared = framework.declarations();
    for (Owner owner : Owner.values()) {
      items.put(owner, new ItemIndex(declared.items(owner)));
    }
    for (DataList list : declared.lists()) {
      lists.putIfAbsent(
          list.name(), new ListIndex(lists.size(), list, new ItemIndex(list.columns())));
    }
    for (Section section : framework.sections()) {
      for (Indicator indicator : section.indicators()) {
        if (lines.containsKey(indicator.name())) {
          places.add(new Place(places.size(), places.size(), section, indicator));
        }
      }
    }
  }

  /** The framework of one submission, which states indicators itself. */
  private FrameworkIndex(FrameworkIndex own, NamedIndicators named) {
    this.framework = named.framework();
    this.named = named;
    this.open = false;
    this.places = named.places();
    this.names = new String[0];
    this.lines = places(places.stream().map(place -> place.indicator().name()).toList());
    this.sections = own.sections;
    this.budgetLines = own.budgetLines;
    this.levels = own.levels;
    this.events = own.events;
    this.items = own.items;
    this.lists = own.lists;
  }

  /**
   * The framework by which a submission is scored: this one, with the indicators that the
   * submission states itself where the rubric leaves them to it (指标来自填报).
   */
  public FrameworkIndex of(Submission submission) {
    return open ? new FrameworkIndex(this, NamedIndicators.of(this, submission)) : this;
  }

  /** What is wrong with the indicators that the submission states itself; usually empty. */
  public List<Diagnostic> remarks() {
    return named == null ? List.of() : named.remarks();
  }

  /**
   * Whether its weights sum to what the rubric says: where they do not, a total is not on the scale
   * of the grades.
   */
  public boolean isWhole() {
    return named == null || named.isWhole();
  }

  /** Whether the submission itself says which indicators there are. */
  public boolean isOfSubmission() {
    return named != null;
  }

  private static Map<String, Integer> places(List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    for (String name : names) {
      places.putIfAbsent(name, places.size());
    }
    return places;
  }

  /** The framework. */
  public Framework framework() {
    return framework;
  }

  /** All indicators, in order. */
  public List<Place> places() {
    return places;
  }

  /** The lines of the indicators by name. */
  public Map<String, Integer> lines() {
    return lines;
  }

  /**
   * The line of what is reported; −1 when there is none.
   *
   * @param guess where it is likely to be: most submissions keep the rubric's order
   */
  private int line(Measure measure, int guess) {
    if (named != null) {
      return named.line(measure);
    }
    String name = measure.indicator();
    if (guess < names.length && names[guess].equals(name)) {
      return guess;
    }
    return lines.getOrDefault(name, -1);
  }

  /**
   * The lines of what is reported, in its order; −1 where there is none. Names are compared before
   * anything else is done, so that they come from memory side by side.
   */
  public int[] lines(List<Measure> measures) {
    int[] lines = new int[measures.size()];
    int line = -1;
    for (int i = 0; i < lines.length; i++) {
      line = line(measures.get(i), line + 1);
      lines[i] = line;
    }
    return lines;
  }

  /** What a submission that fits the framework reports of each line. */
  public @Nullable Measure[] byLine(Submission submission) {
    @Nullable Measure[] byLine = new Measure[places.size()];
    List<Measure> measures = submission.measures();
    int[] lines = lines(measures);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] >= 0) {
        byLine[lines[i]] = measures.get(i);
      }
    }
    return byLine;
  }

  /** The places of the sections by name. */
  public Map<String, Integer> sections() {
    return sections;
  }

  /** The places of the budget lines by name. */
  public Map<String, Integer> budgetLines() {
    return budgetLines;
  }

  /** The places of the qualitative levels by name. */
  public Map<String, Integer> levels() {
    return levels;
  }

  /** The places of the events by name. */
  public Map<String, Integer> events() {
    return events;
  }

  /** The data items of that owner. */
  public ItemIndex items(Owner owner) {
    return Objects.requireNonNull(items.get(owner));
  }

  /** The lists by name, in order. */
  public Map<String, ListIndex> lists() {
    return lists;
  }
}
