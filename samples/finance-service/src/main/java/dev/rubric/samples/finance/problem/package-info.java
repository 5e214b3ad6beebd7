/** What callers are told when something can't be done. */
@NullMarked
package dev.rubric.samples.finance.problem;

import org.jspecify.annotations.NullMarked;
