/**
 * What submissions can say, as far as a set of rules can tell it apart: the axes along which they
 * vary, cut into cells on each of which every condition of those rules is constant.
 */
package dev.rubric.check.internal.space;
