/** What a change does to each unit of a portfolio, with nothing scored twice that is known. */
@NullMarked
package dev.rubric.change.internal.impact;

import org.jspecify.annotations.NullMarked;
