/** What a portfolio shows of those who report and of the standard that judges them. */
@NullMarked
package dev.rubric.change.internal.portfolio;

import org.jspecify.annotations.NullMarked;
