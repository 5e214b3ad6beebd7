package dev.rubric.testing.internal.run;

import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Which rules spoke: each leaves an entry or a finding. */
public final class Spoken {
  private Spoken() {}

  /** The names of the rules that spoke. */
  public static Set<String> rules(Scorecard card) {
    Set<String> rules = new HashSet<>();
    card.entries().stream().map(Entry::rule).forEach(rules::add);
    for (SectionScore section : card.sections()) {
      section.entries().stream().map(Entry::rule).forEach(rules::add);
      for (LineScore line : section.lines()) {
        line.entries().stream().map(Entry::rule).forEach(rules::add);
      }
    }
    card.findings().stream().map(Finding::rule).filter(Objects::nonNull).forEach(rules::add);
    return rules;
  }
}
