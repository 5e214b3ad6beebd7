package dev.rubric.rule;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The rules of one file.
 *
 * @param file its name, relative to the rubric's folder; not null
 * @param rules its rules, in the file's order; may be empty
 */
public record RuleFile(String file, List<Rule> rules) {
  /** Copies the list. */
  public RuleFile {
    Objects.requireNonNull(file, "file");
    rules = List.copyOf(Objects.requireNonNull(rules, "rules"));
  }

  /**
   * The text of a rule file with these rules, in the customary layout.
   *
   * <p>Read again, it gives the same rules at the places where they now stand; so two rules have
   * the same text exactly when they say the same in the same words, wherever they stand.
   */
  public String toDrl() {
    return rules.stream().map(Rule::toDrl).collect(Collectors.joining("\n"));
  }
}
