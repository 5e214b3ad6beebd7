/** Reads cases from the {@code tests} folder beside the rules. */
package dev.rubric.testing.internal.cases;
