/** What a review of a form says of its cells, and how that is written into the form's own file. */
@NullMarked
package dev.rubric.documents.internal.review;

import org.jspecify.annotations.NullMarked;
