package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Rubrics;
import dev.rubric.Submissions;
import dev.rubric.framework.InForce;
import dev.rubric.submission.Submission;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says which rubric a submission is scored by: the one that was named, or the one in force. */
interface RubricChoice {
  /**
   * The submission in a file, with all that is wrong with it in one go as far as that can be told.
   */
  Submission read(Path file);

  /** The rubric for a submission. */
  Rubric of(Submission submission);

  /**
   * The choice that a path leaves: none for a rubric, or among those in a folder.
   *
   * @param asOf the day that decides; null for the last of the submission's year
   * @param gate what a rubric has to pass to be chosen
   */
  static RubricChoice of(Path path, @Nullable LocalDate asOf, Gate gate) {
    return Rubrics.isOne(path)
        ? new InFolder(Rubrics.load(path), asOf, gate)
        : new Single(gate.pass(Rubric.load(path)), asOf);
  }

  /** One rubric, whatever the submission. */
  record Single(Rubric rubric, @Nullable LocalDate asOf) implements RubricChoice {
    public Single {
      InForce inForce = rubric.framework().inForce();
      if (asOf != null && inForce != null && !inForce.on(asOf)) {
        throw new CommandException(
            "评分标准在 " + asOf + " 不在施行期（" + inForce + "）内",
            "the rubric (" + inForce + ") is not in force on " + asOf);
      }
    }

    @Override
    public Submission read(Path file) {
      return Submissions.read(file, rubric);
    }

    @Override
    public Rubric of(Submission submission) {
      return rubric;
    }
  }

  /** The one in force, of the name that the submission gives. */
  record InFolder(Rubrics rubrics, @Nullable LocalDate asOf, Gate gate) implements RubricChoice {
    @Override
    public Submission read(Path file) {
      return Submissions.read(file);
    }

    @Override
    public Rubric of(Submission submission) {
      Integer year = submission.year();
      if (asOf == null && year == null) {
        throw new CommandException(
            "填报没有写年度，无法选出施行中的评分标准；请写明年度，或用 --as-of 指定日期",
            "the submission names no year, so no rubric in force can be picked; name one, or give"
                + " --as-of");
      }
      LocalDate day = asOf == null ? InForce.lastDayOf(year) : asOf;
      return gate.pass(rubrics.pick(submission.rubric(), day));
    }
  }
}
