package dev.rubric.change.internal.impact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of reports that come again. Where hardly any does, nothing is looked up any
 * more, since that would only cost; what it keeps is bounded together with other memories.
 * Thread-safe.
 *
 * @param <V> what is known of a report
 */
final class Memory<V> {
  /** After so many it shows whether reports come again. */
  private static final long TRIED = 4_000;

  /** Looking up and keeping costs about a third of finding out. */
  private static final long MOST_MISSES = 3;

  /** What an entry takes beside the bytes of its key. */
  private static final int ENTRY = 200;

  private final Map<Object, V> known = new ConcurrentHashMap<>();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final AtomicLong room;
  private volatile boolean closed;

  /**
   * Nothing yet.
   *
   * @param room how many bytes this and other memories may still take
   */
  Memory(AtomicLong room) {
    this.room = room;
  }

  /** What is known; null for nothing. */
  @Nullable V get(Object key) {
    if (closed) {
      return null;
    }
    V found = known.get(key);
    if (found != null) {
      hits.increment();
      return found;
    }
    misses.increment();
    long missed = misses.sum();
    if (missed > TRIED && missed > MOST_MISSES * hits.sum()) {
      closed = true;
      known.clear();
    }
    return null;
  }

  /** Whether hardly anything came again, so that nothing is kept any more. */
  boolean isClosed() {
    return closed;
  }

  /**
   * Keeps what was found out, if there is room.
   *
   * @param key asked for only then; it must last
   * @param bytes about how many bytes the key takes
   */
  void put(Supplier<Object> key, V value, long bytes) {
    if (!closed && room.addAndGet(-bytes - ENTRY) > 0) {
      known.put(key.get(), value);
    }
  }
}
