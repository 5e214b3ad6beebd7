/** The version of this library. */
@NullMarked
package dev.rubric.internal.version;

import org.jspecify.annotations.NullMarked;
