package dev.rubric.internal.compile;

import dev.rubric.framework.Framework;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.framework.NamedIndicators;
import dev.rubric.internal.submission.SubmissionCheck;
import dev.rubric.internal.vocabulary.Domain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far a pattern reaches, by what the rubric alone decides. */
public final class Reach {
  private final Framework framework;
  private final Map<String, MeasureFact> blank = new LinkedHashMap<>();

  /** Over the indicators of a framework. */
  public Reach(Framework framework) {
    this.framework = framework;
    FactSheet.blanks(new FrameworkIndex(framework))
        .forEach(measure -> blank.putIfAbsent(measure.indicator().name(), measure));
  }

  /** The names of the indicators whose facts the pattern may match. */
  public List<String> indicators(CompiledPattern pattern) {
    for (Test test : pattern.tests()) {
      if (test.index() != null && test.index().domain() == Domain.INDICATOR) {
        MeasureFact measure = blank.get(test.key());
        return measure != null && pattern.mayMatch(measure)
            ? List.of(measure.indicator().name())
            : List.of();
      }
    }
    return blank.values().stream()
        .filter(measure -> pattern.mayMatch(measure))
        .map(measure -> measure.indicator().name())
        .toList();
  }

  /** The most facts of any submission that the pattern may match. */
  long facts(CompiledPattern pattern) {
    return switch (pattern.fact()) {
      case MEASURE -> measures(pattern);
      case ITEM, EVIDENCE -> measures(pattern) * SubmissionCheck.MOST_ITEMS;
      case BUDGET -> pinned(pattern) ? 1 : framework.budgetLines().size();
      case SELF_SCORE -> pinned(pattern) ? 1 : framework.sections().size();
      case EVENT -> pinned(pattern) ? 1 : framework.events().size();
      case UNIT -> 1;
    };
  }

  /** A submission may state many indicators of one kind. */
  private long measures(CompiledPattern pattern) {
    long fixed = 0;
    long named = 0;
    for (String name : indicators(pattern)) {
      if (blank.get(name).indicator().fromData()) {
        named = NamedIndicators.MOST;
      } else {
        fixed++;
      }
    }
    return fixed + named;
  }

  private static boolean pinned(CompiledPattern pattern) {
    return pattern.tests().stream()
        .anyMatch(test -> test.index() != null && test.index().domain() != Domain.FREE);
  }
}
