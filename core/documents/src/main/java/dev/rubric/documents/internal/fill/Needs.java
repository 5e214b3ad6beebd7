package dev.rubric.documents.internal.fill;

import dev.rubric.Rubric;
import dev.rubric.rule.Rule;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of a rubric speak of, so that its form asks for it. */
final class Needs {
  private final String rules;

  Needs(Rubric rubric) {
    this.rules =
        Stream.concat(
                rubric.rules().stream().flatMap(file -> file.rules().stream()).map(Rule::toDrl),
                rubric.framework().declarations().derived().stream().map(Object::toString))
            .collect(Collectors.joining("\n"));
  }

  /** Whether any of these words is in a rule. */
  boolean any(String... words) {
    return Stream.of(words).anyMatch(rules::contains);
  }
}
