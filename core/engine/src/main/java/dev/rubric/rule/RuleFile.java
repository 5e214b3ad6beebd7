package dev.rubric.rule;

import java.util.List;
import java.util.Objects;

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
    rules = List.copyOf(rules);
  }
}
