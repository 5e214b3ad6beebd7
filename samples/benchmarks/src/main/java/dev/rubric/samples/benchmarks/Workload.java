package dev.rubric.samples.benchmarks;

import dev.rubric.samples.benchmarks.Criteria.Line;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Submissions that report every indicator, about as often well as badly; always the same ones. */
public final class Workload {
  private static final long SEED = 20260101;

  private Workload() {}

  /** That many submissions. */
  public static List<Submission> submissions(Criteria criteria, int count) {
    Random random = new Random(SEED);
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Submission.Builder submission = Submission.of("单位" + i);
      for (Line line : criteria.lines()) {
        submission.measure(Measure.of(line.indicator()).value(value(line, random)));
      }
      submissions.add(submission.build());
    }
    return submissions;
  }

  /** Two decimals, within a tenth of the limit on either side. */
  private static BigDecimal value(Line line, Random random) {
    int limit = line.limit().intValueExact();
    return BigDecimal.valueOf(limit * 90L + random.nextInt(limit * 20), 2);
  }
}
