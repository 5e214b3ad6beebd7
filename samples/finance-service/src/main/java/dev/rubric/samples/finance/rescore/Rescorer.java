package dev.rubric.samples.finance.rescore;

import dev.rubric.samples.finance.FinanceProperties;
import dev.rubric.samples.finance.standard.Standard;
import dev.rubric.samples.finance.standard.Standards;
import dev.rubric.samples.finance.submission.Filed;
import dev.rubric.samples.finance.submission.FiledSubmissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Scores again, in the background, every open submission whose score the standard in force did not
 * make. What is left to do is only ever asked of the database: it does not matter who published,
 * whether this process was killed in the middle, or that a submission was scored by the standard
 * before at the very moment of a publication.
 */
@Component
class Rescorer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rescorer.class);

  private final Standards standards;
  private final FiledSubmissions submissions;
  private final Rescoring rescoring;
  private final Duration look;
  private final int chunk;
  private volatile @Nullable ScheduledExecutorService thread;

  Rescorer(
      Standards standards,
      FiledSubmissions submissions,
      Rescoring rescoring,
      FinanceProperties properties) {
    this.standards = standards;
    this.submissions = submissions;
    this.rescoring = rescoring;
    this.look = properties.rescoring().look();
    this.chunk = properties.rescoring().chunk();
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "rescoring"));
    thread = started;
    var unused = // a look never throws
        started.scheduleWithFixedDelay(this::lookOnce, 0, look.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stops after the chunk that is being worked on; the rest is found at the next start. */
  @Override
  public void stop() {
    ScheduledExecutorService running = thread;
    thread = null;
    if (running != null) {
      running.shutdown();
      try {
        if (!running.awaitTermination(1, TimeUnit.MINUTES)) {
          LOG.warn("re-scoring does not end; the rest is done at the next start");
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** What fails now, such as the database, is tried again at the next look. */
  private void lookOnce() {
    try {
      standards.names().forEach(this::catchUp);
    } catch (RuntimeException problem) {
      LOG.error("re-scoring failed, and is tried again", problem);
    }
  }

  private void catchUp(String name) {
    boolean more = true;
    while (more && isRunning()) {
      more = standards.find(name).map(this::rescore).orElse(false);
    }
  }

  /** Whether there was anything to do. */
  private boolean rescore(Standard standard) {
    List<Filed> left = submissions.left(standard.published().name(), standard.number(), chunk);
    if (!left.isEmpty()) {
      rescoring.rescore(left, standard);
    }
    return !left.isEmpty();
  }
}
