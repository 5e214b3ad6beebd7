/**
 * Keeps every published rubric by its hash, and proves by it how a scorecard came about.
 *
 * <p>{@link dev.rubric.store.RubricStore} is the door: publish there, score with what it gives out,
 * and {@link dev.rubric.store.Replay} or a {@link dev.rubric.store.SealedBundle} tells years later
 * whether a scorecard is what that rubric says of that submission.
 */
@NullMarked
package dev.rubric.store;

import org.jspecify.annotations.NullMarked;
