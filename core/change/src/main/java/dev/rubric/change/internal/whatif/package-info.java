/** What would have to be reported otherwise for another score, grade or rule. */
@NullMarked
package dev.rubric.change.internal.whatif;

import org.jspecify.annotations.NullMarked;
