package dev.rubric.live;

import dev.rubric.Rubric;
import dev.rubric.text.Language;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How a live rubric follows its folder.
 *
 * @param quiet how long the folder must be at rest before it is read, so that a half-written file
 *     or a burst of saves is one reload; not null
 * @param poll how often the folder is looked at where the system sends no events, as on network
 *     drives; not null
 * @param versions how many versions are kept to roll back to, the one in service among them; from 1
 * @param language the language of the log; not null
 * @param gate what every version must pass before it goes into service; it throws {@link
 *     dev.rubric.diagnostic.InvalidRubricException} to keep one out; not null
 */
public record LiveOptions(
    Duration quiet, Duration poll, int versions, Language language, Consumer<? super Rubric> gate) {
  private static final LiveOptions DEFAULTS =
      new LiveOptions(Duration.ofMillis(100), Duration.ofSeconds(2), 10, Language.ZH);

  /** Checks the ranges. */
  public LiveOptions {
    Objects.requireNonNull(poll, "poll");
    Objects.requireNonNull(quiet, "quiet");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(gate, "gate");
    if (quiet.isNegative() || poll.isNegative() || poll.isZero() || versions < 1) {
      throw new IllegalArgumentException(
          "quiet %s, poll %s, versions %d".formatted(quiet, poll, versions));
    }
  }

  /** With a gate that every rubric passes that can be loaded. */
  public LiveOptions(Duration quiet, Duration poll, int versions, Language language) {
    this(quiet, poll, versions, language, rubric -> {});
  }

  /**
   * The same with another gate, such as {@code RubricCheck::require}, which keeps out what {@code
   * rubric check} calls an error.
   */
  public LiveOptions withGate(Consumer<? super Rubric> gate) {
    return new LiveOptions(quiet, poll, versions, language, gate);
  }

  /** 100 ms of rest, a look every 2 s, 10 versions, a Chinese log, every rubric passes. */
  public static LiveOptions defaults() {
    return DEFAULTS;
  }
}
