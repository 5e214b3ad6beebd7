package dev.rubric.internal.sentence;

import java.util.List;

/**
 * The sentences of a rule as written.
 *
 * @param conditions one for each pattern
 * @param statements one for each call, or all of a method
 */
record RuleText(List<Phrase> conditions, List<Phrase> statements) {
  /** With a spelling where those words stood, or where all statements together did. */
  RuleText with(Phrase said, String spelling) {
    Phrase spelled = new Phrase(spelling, said.at());
    return Published.text(statements).equals(said.text())
        ? new RuleText(conditions, List.of(spelled))
        : new RuleText(
            replaced(conditions, said.text(), spelling),
            replaced(statements, said.text(), spelling));
  }

  private static List<Phrase> replaced(List<Phrase> phrases, String said, String spelling) {
    return phrases.stream()
        .map(each -> new Phrase(each.text().replace(said, spelling), each.at()))
        .toList();
  }
}
