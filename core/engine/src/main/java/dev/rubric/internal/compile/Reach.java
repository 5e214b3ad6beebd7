package dev.rubric.internal.compile;

import dev.rubric.framework.Framework;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.framework.NamedIndicators;
import dev.rubric.internal.submission.SubmissionCheck;
import dev.rubric.internal.vocabulary.Domain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far a pattern reaches, by what the rubric alone decides. */
public final class Reach {
  private final Framework framework;
  private final List<MeasureFact> blanks;
  private final Map<String, List<MeasureFact>> byName;

  /** Over the indicators of a framework. */
  public Reach(Framework framework) {
    this(new FrameworkIndex(framework));
  }

  /** Over the same, when their places are known. */
  public Reach(FrameworkIndex index) {
    this.framework = index.framework();
    this.blanks = FactSheet.blanks(index);
    this.byName =
        blanks.stream().collect(Collectors.groupingBy(measure -> measure.indicator().name()));
  }

  /** The names of the indicators whose facts the pattern may match. */
  public List<String> indicators(CompiledPattern pattern) {
    return measures(pattern).stream()
        .map(measure -> measure.indicator().name())
        .distinct()
        .toList();
  }

  /**
   * The facts, with nothing reported, that the pattern may match; only of those it names, if any.
   */
  public List<MeasureFact> measures(CompiledPattern pattern) {
    List<MeasureFact> candidates = blanks;
    for (Test test : pattern.tests()) {
      if (test.index() != null && test.index().domain() == Domain.INDICATOR) {
        candidates = byName.getOrDefault(test.key(), List.of());
      }
    }
    return candidates.stream().filter(pattern::mayMatch).toList();
  }

  /** The most facts of any submission that the pattern may match. */
  long facts(CompiledPattern pattern) {
    return switch (pattern.fact()) {
      case MEASURE -> reported(pattern);
      case ITEM, EVIDENCE -> reported(pattern) * SubmissionCheck.MOST_ITEMS;
      case BUDGET -> pinned(pattern) ? 1 : framework.budgetLines().size();
      case SELF_SCORE -> pinned(pattern) ? 1 : framework.sections().size();
      case EVENT -> pinned(pattern) ? 1 : framework.events().size();
      case UNIT -> 1;
    };
  }

  /** A submission may state many indicators of one kind. */
  private long reported(CompiledPattern pattern) {
    long fixed = 0;
    long named = 0;
    for (String name : indicators(pattern)) {
      if (byName.get(name).get(0).indicator().fromData()) {
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
