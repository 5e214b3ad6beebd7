/** Who may do what: people, their roles and keys. */
@NullMarked
package dev.rubric.samples.finance.access;

import org.jspecify.annotations.NullMarked;
