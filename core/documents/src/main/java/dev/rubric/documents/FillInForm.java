package dev.rubric.documents;

import dev.rubric.Rubric;
import dev.rubric.documents.internal.fill.FillInBlocks;
import dev.rubric.documents.internal.paper.Papers;
import dev.rubric.submission.Submission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The form (自评表) that belongs to a rubric, in the layout of the national form: its indicators and
 * weights printed, lists to choose from, bounds and notes where something is to be filled in.
 * Filled in, {@link Forms} and {@link FormSubmission} read it without loss.
 */
public final class FillInForm {
  /** How names of such forms end. */
  public static final List<String> ENDINGS = List.of(".xlsx", ".docx");

  private FillInForm() {}

  /** The empty form of a rubric. */
  public static byte[] empty(Rubric rubric, PaperKind kind) {
    Objects.requireNonNull(kind, "kind");
    return Papers.write(FillInBlocks.of(rubric, Optional.empty()), kind);
  }

  /** The form of a rubric with what a submission reports filled in. */
  public static byte[] filled(Rubric rubric, Submission submission, PaperKind kind) {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(submission, "submission");
    return Papers.write(FillInBlocks.of(rubric, Optional.of(submission)), kind);
  }
}
