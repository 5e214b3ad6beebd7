/** What can be said of a table by itself. */
@NullMarked
package dev.rubric.documents.internal.audit;

import org.jspecify.annotations.NullMarked;
