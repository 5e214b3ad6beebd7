/** The numbers of a submission, and the same submission with other ones. */
@NullMarked
package dev.rubric.change.internal.amount;

import org.jspecify.annotations.NullMarked;
