package dev.rubric.live;

import java.util.Objects;

/** Something that happened to a live rubric. */
public sealed interface LiveEvent {
  /** The version in service after it. */
  RubricVersion version();

  /** The folder changed, and its content is in service now. */
  record Loaded(RubricVersion version, RubricVersion before) implements LiveEvent {
    /** Checks that nothing is null. */
    public Loaded {
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(before, "before");
    }
  }

  /** The folder changed, and its content can't be used; the version in service stays. */
  record Failed(RubricVersion version, LiveFailure failure) implements LiveEvent {
    /** Checks that nothing is null. */
    public Failed {
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(failure, "failure");
    }
  }

  /** After a failure the folder is again what was loaded last. */
  record Recovered(RubricVersion version) implements LiveEvent {
    /** Checks that nothing is null. */
    public Recovered {
      Objects.requireNonNull(version, "version");
    }
  }

  /** Somebody put another version into service. */
  record RolledBack(RubricVersion version, RubricVersion before) implements LiveEvent {
    /** Checks that nothing is null. */
    public RolledBack {
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(before, "before");
    }
  }
}
