/**
 * What a change of a standard does, before it is published: {@code Change.between(old, edited)}.
 */
@NullMarked
package dev.rubric.change;

import org.jspecify.annotations.NullMarked;
