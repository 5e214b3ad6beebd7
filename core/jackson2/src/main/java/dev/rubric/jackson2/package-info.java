/**
 * Lets an application's own Jackson 2 mapper write and read what the library writes: {@link
 * dev.rubric.jackson2.RubricModule}, found by service loading.
 */
@NullMarked
package dev.rubric.jackson2;

import org.jspecify.annotations.NullMarked;
