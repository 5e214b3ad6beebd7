package dev.rubric.language;

import dev.rubric.rule.Form;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * A rule in one of the forms.
 *
 * @param form the form; not null
 * @param text the rule as a file of that form has it, a table with its head; empty when the form
 *     can't say it
 * @param notes what the form can't say as it says other rules; may be empty
 */
public record Wording(Form form, String text, List<Text> notes) {
  /** Copies the list. */
  public Wording {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(text, "text");
    notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
  }
}
