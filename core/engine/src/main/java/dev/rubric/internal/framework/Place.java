package dev.rubric.internal.framework;

import dev.rubric.framework.Indicator;

/**
 * An indicator where it stands in its framework.
 *
 * @param line its place among all indicators, from 0
 * @param section its first-level indicator
 */
public record Place(int line, String section, Indicator indicator) {}
