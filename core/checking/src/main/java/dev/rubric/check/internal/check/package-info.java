/**
 * The checks. Each looks at what the engine itself says of samples of every case that its rules can
 * tell apart, or at the rules as written.
 */
package dev.rubric.check.internal.check;
