package dev.rubric.testing.mutation;

import dev.rubric.text.Language;
import dev.rubric.text.Text;

/** Writes what became of changes for people, in the words of those who edit rules. */
final class MutationText {
  private MutationText() {}

  static String of(MutationReport report, Language language) {
    StringBuilder text = new StringBuilder();
    text.append(report.rubric()).append(Text.of("  变异测试\n", "  mutation\n").in(language));
    text.append(Text.of("  发现  ", "  noticed  ").in(language)).append(report.score());
    text.append(leftOut(report, Fate.EQUIVALENT, language));
    text.append(leftOut(report, Fate.REFUSED, language)).append('\n');
    for (Mutant mutant : report.of(Fate.SURVIVED)) {
      text.append("  ").append(survivor(mutant).in(language)).append('\n');
    }
    return text.toString();
  }

  private static String leftOut(MutationReport report, Fate fate, Language language) {
    int count = report.of(fate).size();
    String separator = language == Language.ZH ? "，" : ", ";
    return count == 0 ? "" : separator + fate.label().in(language) + " " + count;
  }

  private static Text survivor(Mutant mutant) {
    return Text.of(
        mutant.location()
            + " 若"
            + mutant.change().in(Language.ZH)
            + "，没有测试会发现（"
            + mutant.rule()
            + "）",
        mutant.location()
            + " no test notices if "
            + mutant.change().in(Language.EN)
            + " ("
            + mutant.rule()
            + ")");
  }
}
