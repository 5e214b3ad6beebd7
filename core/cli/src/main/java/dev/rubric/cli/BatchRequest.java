package dev.rubric.cli;

import dev.rubric.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rubric score --batch} was asked for.
 *
 * @param rubric the rubric's path
 * @param input the file with one submission a line; {@code -} for standard input
 * @param output the file to write; {@code -} for standard output
 * @param brief whether scores are wanted without what explains them
 * @param resume whether to go on where an earlier run was interrupted
 * @param summary the file for the summary as JSON; null for none
 * @param peers the file of what units are held against; null to find it in a first pass
 * @param peersOut the file to write that to; null for none
 * @param threads how many threads score
 * @param language in which language people are spoken to
 * @param quiet whether only scorecards and errors are wanted
 * @param unchecked whether a rubric is used that was not checked
 * @param stackTrace whether a fault of the program is shown in full
 */
record BatchRequest(
    String rubric,
    String input,
    String output,
    boolean brief,
    boolean resume,
    @Nullable String summary,
    @Nullable String peers,
    @Nullable String peersOut,
    int threads,
    Language language,
    boolean quiet,
    boolean unchecked,
    boolean stackTrace) {
  /** Standard input or output. */
  static final String STANDARD = "-";

  /** The input's name in messages. */
  String shownInput() {
    return input.equals(STANDARD) ? "stdin" : String.valueOf(Paths.of(input).getFileName());
  }
}
