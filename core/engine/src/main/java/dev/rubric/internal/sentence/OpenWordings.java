package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.Framework;
import dev.rubric.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports wordings with several readings, each with what the rubric would make of an example. */
final class OpenWordings {
  private final Reading reading;
  private @Nullable Trial trial;

  OpenWordings(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reports a wording.
   *
   * @param rules the rules as they would be with a spelling in its place; none where that is
   *     unknown
   */
  void report(Undecided open, Function<String, List<Rule>> rules) {
    Framework framework = reading.framework();
    ReadingList list =
        new ReadingList(
            open.problem(),
            (choice, example) ->
                framework == null
                    ? Optional.empty()
                    : trial(framework).score(rules.apply(choice.spelling()), example));
    reading
        .diagnostics()
        .add(new Diagnostic(Severity.ERROR, open.problem().code(), open.said().at(), list.text()));
  }

  private Trial trial(Framework framework) {
    Trial made = trial == null ? new Trial(framework) : trial;
    trial = made;
    return made;
  }
}
