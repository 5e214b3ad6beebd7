package dev.rubric.cli;

import dev.rubric.testing.Options;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rubric test} was asked for.
 *
 * @param rubrics the rubrics' paths; may be empty
 * @param options which cases, and whether golden scorecards are written
 * @param coverage whether to say what the cases try
 * @param mutate whether to say which changes to the rules the cases notice
 * @param suggest whether to print the cases that are missing in place of the outcome
 * @param min the percentage that what was asked for has to reach; null for none
 * @param watch whether to run again whenever a file changes
 * @param format how the outcome is written
 * @param language in which language people are spoken to
 * @param output the file to write; null for standard output
 * @param quiet whether only the outcome and errors are wanted
 * @param stackTrace whether a fault of the program is shown in full
 */
record TestRequest(
    List<String> rubrics,
    Options options,
    boolean coverage,
    boolean mutate,
    boolean suggest,
    @Nullable BigDecimal min,
    boolean watch,
    TestFormat format,
    Language language,
    @Nullable String output,
    boolean quiet,
    boolean stackTrace) {
  TestRequest {
    rubrics = List.copyOf(rubrics);
  }
}
