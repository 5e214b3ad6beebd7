package dev.rubric.testing.internal.cases;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Scale;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The names that cases may mention.
 *
 * @param indicators the rubric's indicators
 * @param sections its first-level indicators
 * @param grades its grades
 * @param rules its rules
 * @param framework what they are names of
 */
public record Names(
    List<String> indicators,
    List<String> sections,
    List<String> grades,
    List<String> rules,
    Framework framework) {

  /** Copies the lists. */
  public Names {
    indicators = List.copyOf(indicators);
    sections = List.copyOf(sections);
    grades = List.copyOf(grades);
    rules = List.copyOf(rules);
  }

  /** The names of a rubric. */
  public static Names of(Framework framework, List<RuleFile> files) {
    return new Names(
        framework.indicators().stream().map(Indicator::name).toList(),
        framework.sectionNames(),
        grades(framework),
        files.stream().flatMap(file -> file.rules().stream()).map(Rule::name).toList(),
        framework);
  }

  /** The grade of a total on a scale of marks is its mark. */
  private static List<String> grades(Framework framework) {
    return framework.scale().isPoints()
        ? framework.grades().stream().map(GradeBand::grade).toList()
        : marks(framework.scale());
  }

  /** The marks of a scale, which an indicator or section may be expected to have. */
  static List<String> marks(Scale scale) {
    return scale.marks().stream().map(Mark::name).toList();
  }

  /** The names of indicators that a submission states itself as well. */
  Names and(Collection<String> named) {
    List<String> all = new ArrayList<>(indicators);
    named.stream().filter(name -> !indicators.contains(name)).sorted().forEach(all::add);
    return new Names(all, sections, grades, rules, framework);
  }

  /** Whether an expectation mentions what the rubric has; when not, that is reported. */
  public boolean hold(Expectation expectation, Location where, Diagnostics diagnostics) {
    if (expectation instanceof Expectation.Points points) {
      return switch (points.subject()) {
        case LINE -> indicator(points.name(), where, diagnostics);
        case SECTION -> section(points.name(), where, diagnostics);
        case TOTAL, BONUS -> true;
      };
    } else if (expectation instanceof Expectation.Marked marked) {
      return mark(marked, where, diagnostics);
    } else if (expectation instanceof Expectation.Status status) {
      return indicator(status.indicator(), where, diagnostics);
    } else if (expectation instanceof Expectation.Reason reason) {
      return indicator(reason.indicator(), where, diagnostics);
    } else if (expectation instanceof Expectation.Grade grade) {
      return grade(grade.grade(), where, diagnostics);
    } else if (expectation instanceof Expectation.Spoke spoke) {
      return rule(spoke.rule(), where, diagnostics);
    }
    return true;
  }

  private boolean mark(Expectation.Marked marked, Location where, Diagnostics diagnostics) {
    boolean line = marked.subject() == Expectation.Subject.LINE;
    Scale scale =
        line ? framework.scaleOfIndicator(marked.name()) : framework.scaleOfSection(marked.name());
    return (line
            ? indicator(marked.name(), where, diagnostics)
            : section(marked.name(), where, diagnostics))
        && known("unknown-mark", "等次", "mark", marked.mark(), marks(scale), where, diagnostics);
  }

  boolean indicator(String name, Location where, Diagnostics diagnostics) {
    return known("unknown-indicator", "指标", "indicator", name, indicators, where, diagnostics);
  }

  boolean section(String name, Location where, Diagnostics diagnostics) {
    return known("unknown-section", "一级指标", "section", name, sections, where, diagnostics);
  }

  boolean grade(String name, Location where, Diagnostics diagnostics) {
    return known("unknown-grade", "等级", "grade", name, grades, where, diagnostics);
  }

  boolean rule(String name, Location where, Diagnostics diagnostics) {
    return known("unknown-rule", "规则", "rule", name, rules, where, diagnostics);
  }

  /** Whether it is one of the choices; when not, that is reported with the nearest of them. */
  static boolean known(
      String code,
      String zh,
      String en,
      String name,
      List<String> choices,
      Location where,
      Diagnostics diagnostics) {
    if (choices.contains(name)) {
      return true;
    }
    Text advice = Choices.of(choices).advice(name, diagnostics);
    diagnostics.error(
        code,
        where,
        "没有名为 " + name + " 的" + zh + advice.in(Language.ZH),
        "there is no " + en + " " + name + advice.in(Language.EN));
    return false;
  }
}
