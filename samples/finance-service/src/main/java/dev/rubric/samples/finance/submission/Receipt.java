package dev.rubric.samples.finance.submission;

import dev.rubric.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of a request.
 *
 * @param filed the submission as it is now; not null
 * @param repeated whether the same request was answered before, so that nothing was done
 * @param notes what was not certain in an official form; may be empty
 */
record Receipt(Filed filed, boolean repeated, List<Diagnostic> notes) {
  Receipt {
    notes = List.copyOf(notes);
  }
}
