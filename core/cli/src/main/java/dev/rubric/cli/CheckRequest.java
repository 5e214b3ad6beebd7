package dev.rubric.cli;

import dev.rubric.text.Language;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rubric check} was asked for.
 *
 * @param rubrics the rubrics' paths; may be empty
 * @param explain the check whose page is wanted, instead of a check; null for none
 * @param strict whether warnings count as errors do
 * @param fix whether the mends that are certain are applied first
 * @param format how problems are written
 * @param pages where the pages of the checks are published; null when they are not
 * @param language in which language people are spoken to
 * @param output the file to write; null for standard output
 * @param quiet whether only problems are wanted
 * @param stackTrace whether a fault of the program is shown in full
 */
record CheckRequest(
    List<String> rubrics,
    @Nullable String explain,
    boolean strict,
    boolean fix,
    CheckFormat format,
    @Nullable URI pages,
    Language language,
    @Nullable String output,
    boolean quiet,
    boolean stackTrace) {
  CheckRequest {
    rubrics = List.copyOf(rubrics);
  }
}
