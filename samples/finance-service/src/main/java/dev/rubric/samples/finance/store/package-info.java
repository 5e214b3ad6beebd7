/** Where everything is kept. */
@NullMarked
package dev.rubric.samples.finance.store;

import org.jspecify.annotations.NullMarked;
