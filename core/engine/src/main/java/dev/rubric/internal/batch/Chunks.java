package dev.rubric.internal.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Takes the items of a source some at a time, so that handing them over costs little. */
final class Chunks<T> implements Iterator<Chunks.Chunk<T>> {
  /**
   * Some items in a row.
   *
   * @param first the place of the first, from 0
   */
  record Chunk<T>(long first, List<T> items) {}

  private final Iterator<? extends T> source;
  private final int size;
  private long taken;
  private @Nullable RuntimeException broken;

  Chunks(Iterator<? extends T> source, int size) {
    this.source = source;
    this.size = size;
  }

  @Override
  public boolean hasNext() {
    if (broken != null) {
      throw broken;
    }
    return source.hasNext();
  }

  @Override
  public Chunk<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<T> items = new ArrayList<>(size);
    items.add(source.next());
    fill(items);
    Chunk<T> chunk = new Chunk<>(taken, items);
    taken += items.size();
    return chunk;
  }

  /** What the source throws waits until the items before it are taken. */
  private void fill(List<T> items) {
    try {
      while (items.size() < size && source.hasNext()) {
        items.add(source.next());
      }
    } catch (RuntimeException problem) {
      broken = problem;
    }
  }
}
