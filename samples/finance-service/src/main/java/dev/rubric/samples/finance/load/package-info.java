/** How much is taken on at once. */
@NullMarked
package dev.rubric.samples.finance.load;

import org.jspecify.annotations.NullMarked;
