package dev.rubric.cli;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells when the virtual machine has compiled what a batch runs through. Until then scoring is
 * slow, and scoring on every processor keeps the compiler from ending that: it gets ready in half
 * the time when it has a processor for itself.
 */
final class WarmUp {
  private static final long SPAN = Duration.ofMillis(500).toNanos();
  private static final long LONGEST = Duration.ofSeconds(20).toNanos();

  private final LongSupplier clock;
  private final LongSupplier compiling;
  private final long start;
  private long last;
  private long compiled;
  private boolean over;

  /**
   * Begins to watch.
   *
   * @param clock nanoseconds from some moment on
   * @param compiling the milliseconds for which the compiler's threads, together, have worked so
   *     far
   */
  WarmUp(LongSupplier clock, LongSupplier compiling) {
    this.clock = clock;
    this.compiling = compiling;
    this.start = clock.getAsLong();
    this.last = start;
    this.compiled = compiling.getAsLong();
  }

  /** How long the compiler of this virtual machine has worked; always 0 when it does not tell. */
  static LongSupplier compiler() {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    return compiler == null || !compiler.isCompilationTimeMonitoringSupported()
        ? () -> 0
        : compiler::getTotalCompilationTime;
  }

  /** Whether the compiler has worked for less than half of the time lately; once so, forever. */
  boolean isOver() {
    long now = clock.getAsLong();
    if (!over && now - last >= SPAN) {
      long work = compiling.getAsLong();
      over = 2 * Duration.ofMillis(work - compiled).toNanos() < now - last || now - start > LONGEST;
      compiled = work;
      last = now;
    }
    return over;
  }
}
