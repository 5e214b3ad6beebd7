package dev.rubric.cli;

import dev.rubric.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rubric compare} was asked for.
 *
 * @param before the earlier rubric
 * @param after the later rubric
 * @param input the portfolio, one submission a line; {@code -} for standard input
 * @param group the attribute by which to count besides; null for none
 * @param policies the names of what the change must not do
 * @param format how the impact is written
 * @param language in which language people are spoken to
 * @param output the file to write; null for standard output
 * @param threads how many threads score
 * @param quiet whether no progress is wanted
 * @param stackTrace whether a fault of the program is shown in full
 */
record CompareRequest(
    String before,
    String after,
    String input,
    @Nullable String group,
    List<String> policies,
    CompareFormat format,
    Language language,
    @Nullable String output,
    int threads,
    boolean quiet,
    boolean stackTrace) {
  CompareRequest {
    policies = List.copyOf(policies);
  }
}
