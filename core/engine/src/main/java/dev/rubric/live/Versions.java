package dev.rubric.live;

import dev.rubric.Rubric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a live rubric at one moment; a change makes another value.
 *
 * @param kept the versions that are kept, the oldest first
 * @param served the one in service, one of those
 * @param failure why the folder's newest content can't be used; null when it can
 */
record Versions(List<Kept> kept, Kept served, @Nullable LiveFailure failure) {
  /** A version with its rubric. */
  record Kept(RubricVersion version, Rubric rubric) {}

  Versions {
    kept = List.copyOf(kept);
  }

  static Versions first(Rubric rubric, Instant now) {
    Kept first = new Kept(new RubricVersion(1, rubric.stamp(), now), rubric);
    return new Versions(List.of(first), first, null);
  }

  /** The version that was loaded last. */
  Kept latest() {
    return kept.get(kept.size() - 1);
  }

  LiveStatus status() {
    boolean rolledBack = !served.version().equals(latest().version());
    return new LiveStatus(served.version(), rolledBack, failure);
  }

  List<RubricVersion> known() {
    return kept.stream().map(Kept::version).toList();
  }

  /** A new version, in service; the oldest ones are let go. */
  Versions with(Rubric rubric, Instant now, int most) {
    int number = latest().version().number() + 1;
    Kept newest = new Kept(new RubricVersion(number, rubric.stamp(), now), rubric);
    List<Kept> all = new ArrayList<>(kept);
    all.add(newest);
    return new Versions(all.subList(Math.max(0, all.size() - most), all.size()), newest, null);
  }

  /** The folder's content is the latest version's; it goes into service when that was asked for. */
  Versions sound(boolean serve) {
    return new Versions(kept, serve ? latest() : served, null);
  }

  Versions failing(LiveFailure problem) {
    return new Versions(kept, served, problem);
  }

  boolean failsLike(LiveFailure other) {
    return failure != null && failure.diagnostics().equals(other.diagnostics());
  }

  Versions serving(int number) {
    Kept chosen =
        kept.stream()
            .filter(each -> each.version().number() == number)
            .findFirst()
            .orElseThrow(
                () -> new NoSuchElementException("version " + number + " is not among " + known()));
    return new Versions(kept, chosen, failure);
  }
}
