/**
 * Finds the limits that the rules of a rubric name, and the values that stand right beside them.
 */
package dev.rubric.testing.internal.limits;
