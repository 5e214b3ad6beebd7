package dev.rubric.spring;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.store.Published;
import dev.rubric.store.RubricStore;
import dev.rubric.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rubric of a store that is in force today; a store that fails leaves the last one in service.
 */
final class StoreSource implements RubricSource {
  private static final Logger LOG = LoggerFactory.getLogger(StoreSource.class);

  /** How often the store is asked what is in force. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** What is in service, and when that was looked up. */
  private record Served(
      Rubric rubric, Instant loadedAt, Instant lookedAt, List<Diagnostic> problems) {}

  private final RubricStore store;
  private final String name;
  private final Clock clock;
  private volatile Served served;

  StoreSource(RubricStore store, String name, Clock clock) {
    this.store = store;
    this.name = name;
    this.clock = clock;
    Instant now = clock.instant();
    Published first =
        inForce()
            .orElseThrow(
                () -> new NoSuchElementException("没有施行中的评分标准 / no rubric in force: " + name));
    this.served = new Served(store.rubric(first.hash()), now, now, List.of());
  }

  private Optional<Published> inForce() {
    return store.inForce(name, LocalDate.now(clock));
  }

  @Override
  public Rubric rubric() {
    return looked().rubric();
  }

  @Override
  public Instant loadedAt() {
    return looked().loadedAt();
  }

  @Override
  public List<Diagnostic> problems() {
    return looked().problems();
  }

  private Served looked() {
    Served before = served;
    return clock.instant().isBefore(before.lookedAt().plus(LOOK)) ? before : look();
  }

  private synchronized Served look() {
    Served before = served;
    Instant now = clock.instant();
    if (now.isBefore(before.lookedAt().plus(LOOK))) {
      return before;
    }
    try {
      Optional<Published> published = inForce();
      String hash = published.map(Published::hash).orElse(before.rubric().stamp().hash());
      boolean same = hash.equals(before.rubric().stamp().hash());
      served =
          new Served(
              same ? before.rubric() : store.rubric(hash),
              same ? before.loadedAt() : now,
              now,
              published.isPresent() ? List.of() : List.of(nothing()));
    } catch (StoreException | NoSuchElementException problem) {
      LOG.error("the store can't say what is in force", problem);
      served = new Served(before.rubric(), before.loadedAt(), now, List.of(failed()));
    }
    return served;
  }

  private Diagnostic nothing() {
    return Diagnostic.error(
        "not-in-force", null, "评分标准 " + name + " 已失效，仍用最后一版", name + " is no longer in force");
  }

  private static Diagnostic failed() {
    return Diagnostic.error(
        "store-failed", null, "评分标准库无法读取，仍用最后一版", "the store can't be read; the last rubric stays");
  }
}
