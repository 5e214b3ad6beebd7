package dev.rubric.submission;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a submission, which tells what a scorecard was made of; worked out when it is first
 * asked for.
 *
 * <p>Immutable and thread-safe; two are equal when they are the same hash.
 */
public final class InputHash {
  private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

  private final @Nullable Submission submission;
  private @Nullable String value;

  private InputHash(@Nullable Submission submission, @Nullable String value) {
    this.submission = submission;
    this.value = value;
  }

  /** {@link Submission#hash} of that submission, which must have no {@link Submission#problems}. */
  public static InputHash of(Submission submission) {
    return new InputHash(Objects.requireNonNull(submission, "submission"), null);
  }

  /** Whether a text is {@code sha256:} and 64 hexadecimal digits. */
  public static boolean isOne(String written) {
    Objects.requireNonNull(written, "written");
    return FORM.matcher(written).matches();
  }

  /**
   * A hash that was written.
   *
   * @throws IllegalArgumentException when it {@linkplain #isOne is none}
   */
  public static InputHash of(String written) {
    Objects.requireNonNull(written, "written");
    if (!isOne(written)) {
      throw new IllegalArgumentException("no hash: " + written);
    }
    return new InputHash(null, written);
  }

  /** {@code sha256:} and the hexadecimal digest. */
  @Override
  public String toString() {
    String known = value;
    if (known == null) {
      known = SubmissionWriter.hash(Objects.requireNonNull(submission));
      value = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InputHash that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
