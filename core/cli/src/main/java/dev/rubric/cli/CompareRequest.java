package dev.rubric.cli;

import dev.rubric.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rubric compare} was asked for.
 *
 * @param before the earlier rubric
 * @param after the later rubric
 * @param portfolio the portfolio, and how it is gone through
 * @param group the attribute by which to count besides; null for none
 * @param policies the names of what the change must not do
 * @param format how the impact is written
 * @param language in which language people are spoken to
 * @param stackTrace whether a fault of the program is shown in full
 */
record CompareRequest(
    String before,
    String after,
    PortfolioOptions portfolio,
    @Nullable String group,
    List<String> policies,
    CompareFormat format,
    Language language,
    boolean stackTrace) {
  CompareRequest {
    policies = List.copyOf(policies);
  }
}
