/** Makes up the cases that are missing beside the thresholds of a rubric. */
package dev.rubric.testing.internal.suggest;
