/** The keys that documents are written with. */
@NullMarked
package dev.rubric.internal.key;

import org.jspecify.annotations.NullMarked;
