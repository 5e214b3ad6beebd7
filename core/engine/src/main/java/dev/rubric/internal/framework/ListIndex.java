package dev.rubric.internal.framework;

import dev.rubric.framework.DataList;

/**
 * A list (明细) where it stands among a rubric's lists.
 *
 * @param slot its place, from 0
 * @param columns its columns
 */
public record ListIndex(int slot, DataList list, ItemIndex columns) {}
