/** Lays out the forms that belong to rubrics. */
@NullMarked
package dev.rubric.documents.internal.fill;

import org.jspecify.annotations.NullMarked;
