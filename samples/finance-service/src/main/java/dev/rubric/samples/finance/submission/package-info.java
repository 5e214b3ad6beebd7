/** What units submit. */
@NullMarked
package dev.rubric.samples.finance.submission;

import org.jspecify.annotations.NullMarked;
