package dev.rubric.samples.finance.load;

import dev.rubric.samples.finance.FinanceProperties;
import dev.rubric.samples.finance.problem.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets so many submissions be worked on at once, so many more wait, and no more: who comes then is
 * told to come again, before any work is done. Nobody alone takes all of it.
 */
@Component
public class Admission {
  private static final Duration LATER = Duration.ofSeconds(1);

  private final int mostInside;
  private final int mostEach;
  private final Duration patience;
  private final Semaphore working;
  private final AtomicInteger inside = new AtomicInteger();
  private final Map<String, Integer> each = new ConcurrentHashMap<>();

  /** As many as the properties say. */
  public Admission(FinanceProperties properties) {
    FinanceProperties.Load load = properties.load();
    this.mostInside = load.atOnce() + load.waiting();
    this.mostEach = load.each();
    this.patience = load.patience();
    this.working = new Semaphore(load.atOnce(), true);
  }

  /**
   * Enters, after a while perhaps; who entered {@linkplain #leave leaves}.
   *
   * @throws Refusal 429 when the caller has too many inside, 503 when there are too many altogether
   */
  void enter(String caller) {
    if (each.merge(caller, 1, Integer::sum) > mostEach) {
      left(caller);
      throw tooMany();
    }
    if (inside.incrementAndGet() > mostInside || !begun()) {
      inside.decrementAndGet();
      left(caller);
      throw busy();
    }
  }

  private boolean begun() {
    try {
      return working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void leave(String caller) {
    working.release();
    inside.decrementAndGet();
    left(caller);
  }

  private void left(String caller) {
    each.computeIfPresent(caller, (name, many) -> many == 1 ? null : many - 1);
  }

  private static Refusal tooMany() {
    return Refusal.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many",
            "您同时提交的填报过多，请稍后再试",
            "you submit too much at once, try again later")
        .retryAfter(LATER);
  }

  private static Refusal busy() {
    return Refusal.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "busy",
            "正在处理的填报过多，请稍后再试",
            "too many submissions are being worked on, try again later")
        .retryAfter(LATER);
  }
}
