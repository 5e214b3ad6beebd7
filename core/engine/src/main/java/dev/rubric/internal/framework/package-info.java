/** Reads {@code rubric.yaml} into a {@link dev.rubric.framework.Framework}. */
package dev.rubric.internal.framework;
