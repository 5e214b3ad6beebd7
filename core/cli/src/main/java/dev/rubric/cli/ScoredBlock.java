package dev.rubric.cli;

import dev.rubric.cli.LineBlock.Position;
import dev.rubric.diagnostic.Diagnostic;
import java.util.List;

/**
 * What became of a block of lines.
 *
 * @param bytes what is to be written
 * @param tally its distribution of scores
 * @param complaints why lines of it were not scored, each at its line
 * @param end where the next block begins in the input
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ScoredBlock(byte[] bytes, Tally tally, List<Diagnostic> complaints, Position end) {}
