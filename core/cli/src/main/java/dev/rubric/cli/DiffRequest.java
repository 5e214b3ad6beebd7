package dev.rubric.cli;

import dev.rubric.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rubric diff} was asked for.
 *
 * @param before the earlier of the two
 * @param after the later of the two
 * @param format how the difference is written
 * @param language in which language people are spoken to
 * @param output the file to write; null for standard output
 * @param stackTrace whether a fault of the program is shown in full
 */
record DiffRequest(
    String before,
    String after,
    DiffFormat format,
    Language language,
    @Nullable String output,
    boolean stackTrace) {}
