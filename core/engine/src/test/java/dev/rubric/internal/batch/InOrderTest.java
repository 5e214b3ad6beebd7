package dev.rubric.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void readsAsFarAheadAsTheWindowIsAtThatMoment() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger window = new AtomicInteger(1);
    Iterator<Integer> source =
        IntStream.range(0, 20).peek(each -> taken.incrementAndGet()).boxed().iterator();
    try (InOrder<Integer, Integer> doubled =
        new InOrder<>(source, each -> 2 * each, 2, window::get)) {
      assertThat(doubled.hasNext()).isTrue();
      assertThat(taken).hasValue(1);

      window.set(6);
      assertThat(doubled.hasNext()).isTrue();
      assertThat(taken).hasValue(6);

      window.set(2);
      for (int i = 0; i < 20; i++) {
        assertThat(doubled.next()).isEqualTo(2 * i);
        assertThat(taken.get()).isLessThanOrEqualTo(Math.max(6, i + 3));
      }
      assertThat(doubled.hasNext()).isFalse();
    }
  }
}
