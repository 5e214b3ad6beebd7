package dev.rubric.cli;

import dev.rubric.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rubric score} was asked for.
 *
 * @param rubric the rubric's path
 * @param asOf the day on which the rubric is in force; null for the last of the submission's year
 * @param submissions files and folders of submissions
 * @param format how scorecards are written
 * @param language in which language people are spoken to
 * @param output the file to write; null for standard output
 * @param peers the file of what units are held against; null for none
 * @param quiet whether only scorecards and errors are wanted
 * @param unchecked whether a rubric is used that was not checked
 * @param stackTrace whether a fault of the program is shown in full
 */
record ScoreRequest(
    String rubric,
    @Nullable LocalDate asOf,
    List<String> submissions,
    Format format,
    Language language,
    @Nullable String output,
    @Nullable String peers,
    boolean quiet,
    boolean unchecked,
    boolean stackTrace) {
  ScoreRequest {
    submissions = List.copyOf(submissions);
  }
}
