package dev.rubric.live;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.source.FolderState;
import dev.rubric.internal.watch.Watch;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rubric that follows its folder while the system runs.
 *
 * <p>A change is read, checked and compiled beside the version in service, and takes its place at
 * once or not at all: an edit that can't be used leaves the version in service and is reported to
 * the listeners, the log and the {@linkplain #status() status}. Whoever took {@link #rubric()}
 * finishes on that version.
 *
 * <p>Thread-safe; scoring never waits for a reload.
 */
public final class LiveRubric implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRubric.class);

  /** A folder that is written to while it is read is read again, so often. */
  private static final int MOST_READS = 5;

  private final Path folder;
  private final LiveOptions options;
  private final List<Consumer<? super LiveEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Object reloading = new Object();
  private final Watch watch;
  private volatile Versions versions;
  private @Nullable List<FolderState> failed;

  private LiveRubric(Path folder, LiveOptions options) {
    this.folder = folder;
    this.options = options;
    this.versions = Versions.first(passing(Rubric.load(folder)), Instant.now());
    List<FolderState> seen = look();
    this.watch =
        new Watch(
            folder,
            this::look,
            seen,
            options.quiet(),
            options.poll(),
            () -> reload(false),
            this::lost);
    LOG.info("{}: {}", folder, rubric());
  }

  /**
   * Loads the rubric in a folder and follows it until it is closed.
   *
   * @throws InvalidRubricException when it can't be used to begin with, with every problem found
   */
  public static LiveRubric watch(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return watch(folder, LiveOptions.defaults());
  }

  /**
   * Loads the rubric in a folder and follows it until it is closed.
   *
   * @throws InvalidRubricException when it can't be used to begin with, with every problem found
   */
  public static LiveRubric watch(Path folder, LiveOptions options) {
    Objects.requireNonNull(folder, "folder");
    return new LiveRubric(folder, options);
  }

  /** The rubric in service; take it once for work that must be of one version. */
  public Rubric rubric() {
    return versions.served().rubric();
  }

  /**
   * Scores with the version in service.
   *
   * @throws dev.rubric.diagnostic.InvalidSubmissionException as {@link Rubric#score} does
   */
  public Scorecard score(Submission submission) {
    return rubric().score(submission);
  }

  /** How it stands now. */
  public LiveStatus status() {
    return versions.status();
  }

  /** The versions that can be rolled back to, the oldest first. */
  public List<RubricVersion> versions() {
    return versions.known();
  }

  /**
   * Tells a listener of everything that happens from now on, in the thread in which it happens.
   *
   * <p>What a listener throws is logged and stops nothing.
   */
  public void addListener(Consumer<? super LiveEvent> listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
  }

  /** Tells a listener of nothing more; one that was never added is no error. */
  public void removeListener(Consumer<? super LiveEvent> listener) {
    listeners.remove(Objects.requireNonNull(listener, "listener"));
  }

  /**
   * Reads the folder now and puts its content into service, also after a roll-back.
   *
   * @return how it stands afterwards; its failure says why the content can't be used
   */
  public LiveStatus reload() {
    reload(true);
    return status();
  }

  /**
   * Puts an older version back into service, until the folder's content changes or {@link
   * #reload()} is called.
   *
   * @param number the version's number, one of {@link #versions()}
   * @throws NoSuchElementException when that version is not kept
   */
  public void rollBack(int number) {
    synchronized (reloading) {
      RubricVersion before = status().version();
      versions = versions.serving(number);
      if (before.number() != number) {
        tell(new LiveEvent.RolledBack(status().version(), before));
      }
    }
  }

  /** Stops following the folder; the version in service can still be used. */
  @Override
  public void close() {
    watch.close();
  }

  private void reload(boolean asked) {
    synchronized (reloading) {
      for (int read = 1; read <= MOST_READS; read++) {
        List<FolderState> before = look();
        Outcome outcome = read();
        if (before.equals(look()) || read == MOST_READS) {
          settle(outcome, before, asked);
          return;
        }
      }
    }
  }

  /** Its folder, and those of the standards that the latest version builds on. */
  private List<FolderState> look() {
    Stream<Path> standards = versions.latest().rubric().folders().stream().skip(1);
    return Stream.concat(Stream.of(folder), standards).map(FolderState::of).toList();
  }

  /** A failure outside of a load must not look as if the folder's content were in service. */
  private void lost(Throwable problem) {
    synchronized (reloading) {
      LiveFailure failure = new LiveFailure(problems(problem), Instant.now());
      Versions before = versions;
      versions = before.failing(failure);
      failed = null;
      if (!before.failsLike(failure)) {
        tell(new LiveEvent.Failed(status().version(), failure));
      }
    }
  }

  /** Either a rubric or the problems that keep it from being one. */
  private record Outcome(Rubric rubric, List<Diagnostic> problems) {}

  private Outcome read() {
    Rubric latest = versions.latest().rubric();
    try {
      Rubric read = latest.reload(folder);
      return new Outcome(read == latest ? latest : passing(read), List.of());
    } catch (Throwable problem) {
      return new Outcome(latest, problems(problem));
    }
  }

  /** What to say of whatever a load can throw. */
  private List<Diagnostic> problems(Throwable problem) {
    if (problem instanceof InvalidRubricException refused) {
      return refused.diagnostics();
    } else if (problem instanceof OutOfMemoryError) {
      LOG.error("no memory left while loading {}", folder, problem);
      return List.of(tooMuch());
    }
    LOG.error("a defect of this library, while loading {}", folder, problem);
    return List.of(defect());
  }

  private Diagnostic tooMuch() {
    return Diagnostic.error(
        "out-of-memory",
        Location.whole(folder.toString()),
        "内存不够，评分标准没有载入；请减小文件或加大内存",
        "there is not enough memory to load the rubric; make its files smaller or give it more");
  }

  private Rubric passing(Rubric rubric) {
    options.gate().accept(rubric);
    return rubric;
  }

  private Diagnostic defect() {
    return Diagnostic.error(
        "defect",
        Location.whole(folder.toString()),
        "程序出错，评分标准没有载入，详见日志",
        "a defect of the program kept the rubric from being loaded; see the log");
  }

  private void settle(Outcome outcome, List<FolderState> state, boolean asked) {
    Versions before = versions;
    if (!outcome.problems().isEmpty()) {
      LiveFailure failure = new LiveFailure(outcome.problems(), Instant.now());
      versions = before.failing(failure);
      if (asked || !state.equals(failed) || !before.failsLike(failure)) {
        tell(new LiveEvent.Failed(status().version(), failure));
      }
      failed = state;
      return;
    }
    boolean same = outcome.rubric() == before.latest().rubric();
    versions =
        same
            ? before.sound(asked)
            : before.with(outcome.rubric(), Instant.now(), options.versions());
    RubricVersion old = before.status().version();
    if (old.number() != status().version().number()) {
      tell(new LiveEvent.Loaded(status().version(), old));
    } else if (before.status().failure() != null) {
      tell(new LiveEvent.Recovered(old));
    }
  }

  private void tell(LiveEvent event) {
    EventLog.write(LOG, event, options.language());
    for (Consumer<? super LiveEvent> listener : listeners) {
      try {
        listener.accept(event);
      } catch (Throwable problem) {
        LOG.error("a listener failed at {}", event, problem);
      }
    }
  }
}
