/**
 * Reads rule files into {@link dev.rubric.rule}: a strict subset of Drools' rule language, so that
 * what is not in the subset can't be said at all.
 */
package dev.rubric.internal.syntax;
