/**
 * Combines what rules stated into scores, by an algebra that does not depend on the order in which
 * they spoke.
 */
package dev.rubric.internal.settle;
