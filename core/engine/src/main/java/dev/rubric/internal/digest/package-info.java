/** How contents are told apart. */
@NullMarked
package dev.rubric.internal.digest;

import org.jspecify.annotations.NullMarked;
