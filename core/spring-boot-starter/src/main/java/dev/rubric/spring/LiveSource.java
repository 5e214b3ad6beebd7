package dev.rubric.spring;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.live.LiveFailure;
import dev.rubric.live.LiveRubric;
import java.time.Instant;
import java.util.List;

/** A folder that is followed. */
final class LiveSource implements RubricSource, AutoCloseable {
  private final LiveRubric live;

  LiveSource(LiveRubric live) {
    this.live = live;
  }

  @Override
  public Rubric rubric() {
    return live.rubric();
  }

  @Override
  public Instant loadedAt() {
    return live.status().version().loadedAt();
  }

  @Override
  public List<Diagnostic> problems() {
    LiveFailure failure = live.status().failure();
    return failure == null ? List.of() : failure.diagnostics();
  }

  @Override
  public void close() {
    live.close();
  }
}
