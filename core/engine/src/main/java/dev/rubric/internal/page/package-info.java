/** Web pages that need nothing but themselves. */
@NullMarked
package dev.rubric.internal.page;

import org.jspecify.annotations.NullMarked;
