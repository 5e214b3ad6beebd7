/** Scores again what is open when another standard comes into force. */
@NullMarked
package dev.rubric.samples.finance.rescore;

import org.jspecify.annotations.NullMarked;
