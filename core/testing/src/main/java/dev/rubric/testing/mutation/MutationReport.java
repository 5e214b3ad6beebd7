package dev.rubric.testing.mutation;

import dev.rubric.testing.coverage.Tally;
import dev.rubric.text.Language;
import java.util.List;
import java.util.Objects;

/**
 * What became of every change that was tried on the rules of a rubric.
 *
 * @param rubric the rubric's name; not null
 * @param mutants the changes, in the order of the rules
 */
public record MutationReport(String rubric, List<Mutant> mutants) {
  /** Copies the list. */
  public MutationReport {
    Objects.requireNonNull(rubric, "rubric");
    mutants = List.copyOf(Objects.requireNonNull(mutants, "mutants"));
  }

  /** The changes that came to this. */
  public List<Mutant> of(Fate fate) {
    return mutants.stream().filter(mutant -> mutant.fate() == fate).toList();
  }

  /** The changes noticed, of those that can and should be: neither refused nor equivalent. */
  public Tally score() {
    int noticed = of(Fate.NOTICED).size();
    return new Tally(noticed, noticed + of(Fate.SURVIVED).size());
  }

  /** This report for people: the score, then each change that no case notices. */
  public String toText(Language language) {
    return MutationText.of(this, language);
  }

  /** This report as JSON for programs; ends with a line end. */
  public String toJson() {
    return MutationJson.of(this);
  }
}
