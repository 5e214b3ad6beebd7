package dev.rubric.internal.inherit;

import dev.rubric.internal.document.Node;
import dev.rubric.internal.source.RubricFiles;
import org.jspecify.annotations.Nullable;

/**
 * One of the rubrics that together make the one that is loaded.
 *
 * @param standard its name and version as others refer to it, {@code name@1}; null for the rubric
 *     that is loaded itself
 * @param prefix what stands before the names of its files in messages; empty for the rubric itself
 * @param files its own files
 * @param root its {@code rubric.yaml}; null when that can't be read, which is reported
 */
public record Generation(
    @Nullable String standard, String prefix, RubricFiles files, Node.@Nullable Mapping root) {}
