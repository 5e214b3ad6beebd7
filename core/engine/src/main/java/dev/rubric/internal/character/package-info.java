/** Keeps what can't be seen out of rules, names and values. */
package dev.rubric.internal.character;
