/** Scores cases, holds the outcome against what was expected, and explains what came instead. */
package dev.rubric.testing.internal.run;
