package dev.rubric.internal.settle;

import dev.rubric.internal.probe.Probes;
import dev.rubric.scorecard.RubricStamp;

/**
 * What of a rubric settlement asks besides its framework.
 *
 * @param stamp which rubric it is
 * @param targets by which targets its rules judge
 * @param probes its rules, open to questions where none of them spoke
 */
public record Standard(RubricStamp stamp, TargetUse targets, Probes probes) {}
