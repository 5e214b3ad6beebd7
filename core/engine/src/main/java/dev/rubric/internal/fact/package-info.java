/**
 * What rules look at: the values of one submission, laid out for conditions, with derived rates.
 */
package dev.rubric.internal.fact;
