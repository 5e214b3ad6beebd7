package dev.rubric.cli;

import dev.rubric.cli.LineBlock.Position;
import dev.rubric.diagnostic.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What became of a block of lines.
 *
 * @param bytes what is to be written; handed on without a copy
 * @param tally its distribution of scores
 * @param complaints why lines of it were not scored, each at its line
 * @param end where the next block begins in the input
 */
record ScoredBlock(
    ByteArrayOutputStream bytes, Tally tally, List<Diagnostic> complaints, Position end) {}
