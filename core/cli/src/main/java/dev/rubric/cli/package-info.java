/**
 * The {@code rubric} command.
 *
 * <p>{@link dev.rubric.cli.Main} is the entry point; {@link dev.rubric.cli.ExitCode} lists what it
 * may end with.
 */
package dev.rubric.cli;
