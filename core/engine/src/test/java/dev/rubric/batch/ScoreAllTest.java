package dev.rubric.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.batch.BatchResult.Failed;
import dev.rubric.batch.BatchResult.Scored;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many submissions give what each gives alone, in order, whatever is wrong with some. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScoreAllTest {
  private static final int SCALE = 20_000;
  private static final Rubric RUBRIC =
      TestRubric.of(
          """
          rule "甲超过10起，每起扣1分"
          when
              $m : 指标( 指标 == "甲", 实际完成值 != 空 )
          then
              记分.扣分($m, 每超数量(10, 1, 1));
          end
          """);

  @Test
  void theResultsAreThoseOfScoringOneByOne() {
    List<Submission> submissions = IntStream.range(0, SCALE).mapToObj(ScoreAllTest::unit).toList();
    List<String> alone =
        submissions.stream().map(RUBRIC::score).map(Scorecard::toJsonLine).toList();

    try (Stream<BatchResult> results = RUBRIC.scoreAll(submissions.stream())) {
      List<Scored> all = results.map(Scored.class::cast).toList();

      assertThat(all).extracting(Scored::ordinal).isEqualTo(ordinals(SCALE));
      assertThat(all).extracting(each -> each.scorecard().toJsonLine()).isEqualTo(alone);
    }
    assertThat(alone.stream().distinct().count()).isEqualTo(SCALE);
  }

  @Test
  void theOptionsChangeNothingButTheEffort() {
    List<BatchResult> expected = all(Stream.iterate(0, i -> i + 1).limit(300), options());

    for (BatchOptions options :
        List.of(
            options().withThreads(1),
            options().withThreads(8),
            options().withWindow(1),
            options().withThreads(3).withWindow(7))) {
      assertThat(all(Stream.iterate(0, i -> i + 1).limit(300), options)).isEqualTo(expected);
    }
  }

  @Test
  void nothingInGivesNothing() {
    assertThat(RUBRIC.scoreAll(Stream.empty())).isEmpty();
  }

  @Test
  void whatDoesNotFitFailsInItsPlace() {
    Submission wrong = Submission.of("错").measure(Measure.of("丙")).build();

    List<BatchResult> results = RUBRIC.scoreAll(Stream.of(unit(0), wrong, unit(2))).toList();

    assertThat(results).extracting(BatchResult::ordinal).containsExactly(0L, 1L, 2L);
    assertThat(results.get(0)).isInstanceOf(Scored.class);
    assertThat(results.get(2)).isInstanceOf(Scored.class);
    Failed failed = (Failed) results.get(1);
    assertThat(failed.defect()).isNull();
    assertThat(failed.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly("错误 [unknown-indicator] 评分标准没有指标 丙；可用的有：甲、乙");
  }

  @Test
  void whatCannotBeReadFailsInItsPlace() {
    List<String> lines = List.of("{\"单位\": \"一\"}", "{\"单位\": ", "{\"单位\": \"三\"}");
    try (BatchResults results =
        RUBRIC.scoreAll(lines.iterator(), line -> Submissions.parse("x.json", line), options())) {
      assertThat(results.next()).isInstanceOf(Scored.class);
      assertThat(((Failed) results.next()).diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly("syntax");
      assertThat(results.next()).isInstanceOf(Scored.class);
      assertThat(results.hasNext()).isFalse();
    }
  }

  @Test
  void aDefectFailsInItsPlace() {
    List<Throwable> defects =
        List.of(
            new IllegalStateException("broken"), new StackOverflowError(), new AssertionError());
    try (BatchResults results =
        RUBRIC.scoreAll(
            IntStream.range(0, 4).iterator(),
            i -> i < 3 ? sneak(defects.get(i)) : unit(i),
            options())) {
      for (Throwable defect : defects) {
        Failed failed = (Failed) results.next();
        assertThat(failed.defect()).isSameAs(defect);
        assertThat(failed.diagnostics()).extracting(Diagnostic::code).containsExactly("defect");
      }
      assertThat(results.next()).isInstanceOf(Scored.class);
    }
  }

  @Test
  void aFullMemoryIsNotOneSubmissionsFault() {
    try (BatchResults results =
        RUBRIC.scoreAll(
            List.of(1).iterator(), i -> sneak(new OutOfMemoryError("full")), options())) {
      assertThatThrownBy(results::next).isInstanceOf(OutOfMemoryError.class).hasMessage("full");
    }
  }

  @Test
  void theSourceIsReadNoFurtherAheadThanTheWindow() {
    AtomicInteger taken = new AtomicInteger();
    Stream<Submission> endless =
        Stream.iterate(0, i -> i + 1).peek(i -> taken.set(i + 1)).map(ScoreAllTest::unit);
    int window = 40;

    try (Stream<BatchResult> results = RUBRIC.scoreAll(endless, options().withWindow(window))) {
      Iterator<BatchResult> iterator = results.iterator();
      for (int given = 1; given <= 500; given++) {
        assertThat(iterator.next().ordinal()).isEqualTo(given - 1);
        assertThat(taken.get()).isBetween(given, given + window);
      }
    }
  }

  @Test
  void whatTheSourceThrowsComesAfterTheResultsBeforeIt() {
    Stream<Submission> broken =
        IntStream.range(0, 1000)
            .mapToObj(
                i -> {
                  if (i == 100) {
                    throw new IllegalStateException("the disk is gone");
                  }
                  return unit(i);
                });
    List<Long> seen = new ArrayList<>();

    assertThatThrownBy(() -> RUBRIC.scoreAll(broken).forEach(result -> seen.add(result.ordinal())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the disk is gone");
    assertThat(seen).isEqualTo(ordinals(100));
  }

  @Test
  void progressCountsToTheEnd() {
    List<BatchProgress> told = new ArrayList<>();

    assertThat(all(IntStream.range(0, 300).boxed(), options().withProgress(told::add)))
        .hasSize(300);

    assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(a.done(), b.done()));
    assertThat(told).hasSizeGreaterThan(1).last().isEqualTo(new BatchProgress(300, 3));
  }

  @Test
  void closingEndsTheThreadsAndTheSource() throws InterruptedException {
    AtomicBoolean closed = new AtomicBoolean();
    Stream<Submission> endless =
        Stream.iterate(0, i -> i + 1).map(ScoreAllTest::unit).onClose(() -> closed.set(true));

    Stream<BatchResult> results = RUBRIC.scoreAll(endless, options());
    Iterator<BatchResult> iterator = results.iterator();
    iterator.next();
    results.close();

    assertThat(closed).isTrue();
    awaitNoWorkers();
  }

  @Test
  void threadsEndByThemselves() throws InterruptedException {
    assertThat(RUBRIC.scoreAll(IntStream.range(0, 200).mapToObj(ScoreAllTest::unit))).hasSize(200);
    awaitNoWorkers();

    assertThat(RUBRIC.scoreAll(Stream.iterate(0, i -> i + 1).map(ScoreAllTest::unit)).findFirst())
        .isPresent();
    awaitNoWorkers();
  }

  @Test
  void aCancelledBatchDoesNotLookComplete() {
    BatchResults results =
        RUBRIC.scoreAll(
            IntStream.range(0, 10).iterator(), ScoreAllTest::unit, options().withWindow(2));
    results.next();
    results.close();

    assertThatThrownBy(results::next).isInstanceOf(CancellationException.class);
  }

  @Test
  void closingFreesTheThreadThatWaits() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    BatchResults results =
        RUBRIC.scoreAll(
            IntStream.range(0, 10).iterator(),
            i -> {
              reading.countDown();
              await(never);
              return unit(i);
            },
            options().withThreads(1).withWindow(4));
    Thread closer =
        new Thread(
            () -> {
              await(reading);
              results.close();
            });
    closer.start();

    assertThatThrownBy(() -> results.forEachRemaining(result -> {}))
        .isInstanceOf(CancellationException.class);
    closer.join();
    awaitNoWorkers();
  }

  @Test
  void anInterruptionCancels() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    BatchResults results =
        RUBRIC.scoreAll(
            IntStream.range(0, 10).iterator(),
            i -> {
              await(never);
              return unit(i);
            },
            options());
    Thread.currentThread().interrupt();

    assertThatThrownBy(results::next).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    awaitNoWorkers();
  }

  private static BatchOptions options() {
    return BatchOptions.defaults();
  }

  /** Every hundredth fits no rubric. */
  private static List<BatchResult> all(Stream<Integer> numbers, BatchOptions options) {
    Stream<Submission> submissions =
        numbers.map(i -> i % 100 == 50 ? Submission.of("错").year(1).rubric("错").build() : unit(i));
    try (Stream<BatchResult> results = RUBRIC.scoreAll(submissions, options)) {
      return results.toList();
    }
  }

  private static Submission unit(int i) {
    return Submission.of("第" + i + "局")
        .measure(Measure.of("甲").value(String.valueOf(i % 25)))
        .build();
  }

  private static List<Long> ordinals(int count) {
    return IntStream.range(0, count).mapToObj(i -> (long) i).toList();
  }

  /** Throws what is given, checked or not; nothing is ever returned. */
  private static Submission sneak(Throwable defect) {
    if (defect instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) defect;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    }
  }

  private static void awaitNoWorkers() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("rubric-batch-")) {
        thread.join();
      }
    }
  }
}
