/**
 * Turns parsed rules into checked, typed closures over facts: every name is resolved against the
 * vocabulary and the rubric here, before anything runs.
 */
package dev.rubric.internal.compile;
