/**
 * Lets an application's own Jackson 3 mapper write and read what the library writes: {@link
 * dev.rubric.jackson3.RubricModule}, found by service loading.
 */
@NullMarked
package dev.rubric.jackson3;

import org.jspecify.annotations.NullMarked;
