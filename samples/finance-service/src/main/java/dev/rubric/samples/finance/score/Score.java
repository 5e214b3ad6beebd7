package dev.rubric.samples.finance.score;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a score beside its scorecard.
 *
 * @param publication the publication that it was made by
 * @param total the total as the scorecard writes it; not null
 * @param grade the grade; null when there is none
 * @param at when it was made; not null
 */
public record Score(int publication, String total, @Nullable String grade, String at) {}
