/** Changes the rules of a rubric one thing at a time, and runs its cases on each change. */
package dev.rubric.testing.internal.mutate;
