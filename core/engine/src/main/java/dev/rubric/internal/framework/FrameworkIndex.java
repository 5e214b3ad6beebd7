package dev.rubric.internal.framework;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A framework with what scoring asks of it a thousand times a second looked up once. */
public final class FrameworkIndex {
  private final Framework framework;
  private final List<Indicator> indicators;
  private final List<BigDecimal> weights;
  private final List<String> sectionOfLine = new ArrayList<>();
  private final Map<String, Integer> lines;
  private final Map<String, Integer> sections;
  private final Map<String, Integer> budgetLines;
  private final Map<String, Integer> levels;
  private final Map<String, Integer> events;

  /** Looks everything up. */
  public FrameworkIndex(Framework framework) {
    this.framework = framework;
    this.indicators = framework.indicators();
    this.weights = indicators.stream().map(Indicator::weight).toList();
    this.lines = places(indicators.stream().map(Indicator::name).toList());
    this.sections = places(framework.sectionNames());
    this.budgetLines = places(framework.budgetLines());
    this.levels = places(framework.levels());
    this.events = places(framework.events());
    for (Section section : framework.sections()) {
      section.indicators().forEach(indicator -> sectionOfLine.add(section.name()));
    }
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
  public List<Indicator> indicators() {
    return indicators;
  }

  /** The points that the rubric gives the indicators, in order. */
  public List<BigDecimal> weights() {
    return weights;
  }

  /** The section of the indicator in that place. */
  public String section(int line) {
    return sectionOfLine.get(line);
  }

  /** The places of the indicators by name. */
  public Map<String, Integer> lines() {
    return lines;
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
}
