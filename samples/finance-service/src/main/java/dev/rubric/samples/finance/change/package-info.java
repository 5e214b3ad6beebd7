/** What a proposal would do, before it is published. */
@NullMarked
package dev.rubric.samples.finance.change;

import org.jspecify.annotations.NullMarked;
