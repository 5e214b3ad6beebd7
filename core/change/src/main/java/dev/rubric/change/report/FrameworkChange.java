package dev.rubric.change.report;

import dev.rubric.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that the framework of the later rubric states otherwise: a weight, a grade, the
 * rounding.
 *
 * @param what what is stated, such as 分值 or 等级下限; not null
 * @param subject of what, such as an indicator; empty for the rubric as a whole; not null
 * @param before what the earlier rubric states; null when it states nothing
 * @param after what the later rubric states; null when it states nothing
 * @param scores whether it can change a score or grade
 */
public record FrameworkChange(
    Text what, String subject, @Nullable String before, @Nullable String after, boolean scores) {
  /** Checks what must not be null. */
  public FrameworkChange {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(subject, "subject");
  }
}
