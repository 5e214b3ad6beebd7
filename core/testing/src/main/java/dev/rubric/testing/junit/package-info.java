/** The cases of a rubric as JUnit 5 tests; needs {@code junit-jupiter-api} on the class path. */
package dev.rubric.testing.junit;
