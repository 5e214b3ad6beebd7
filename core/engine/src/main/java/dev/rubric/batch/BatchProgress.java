package dev.rubric.batch;

/**
 * How far a batch has come.
 *
 * @param done the submissions whose results were given out, scored or not
 * @param failed those among them that were not scored
 */
public record BatchProgress(long done, long failed) {}
