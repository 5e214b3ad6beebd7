/** A small budget-management service that embeds Rubric. */
@NullMarked
package dev.rubric.samples.finance;

import org.jspecify.annotations.NullMarked;
