/**
 * The indicator system (指标体系) of a rubric: sections, indicators, weights, rounding and grades.
 *
 * <p>{@link dev.rubric.framework.Framework} is the root. All types are immutable and thread-safe.
 */
package dev.rubric.framework;
