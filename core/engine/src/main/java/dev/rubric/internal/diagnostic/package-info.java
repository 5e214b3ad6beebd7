/** Collects problems, and finds what was meant by what is misspelt. */
@NullMarked
package dev.rubric.internal.diagnostic;

import org.jspecify.annotations.NullMarked;
