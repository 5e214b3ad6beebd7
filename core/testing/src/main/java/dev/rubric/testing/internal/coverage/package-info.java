/** Watches which parts of the rules cases try. */
package dev.rubric.testing.internal.coverage;
