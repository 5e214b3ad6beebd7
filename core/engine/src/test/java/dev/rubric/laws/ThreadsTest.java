package dev.rubric.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Scoring from 8 threads at once equals scoring in one. */
class ThreadsTest {
  private static final int THREADS = 8;
  private static final int SUBMISSIONS = 400;
  private static final Path ROOT = Path.of("..", "..");

  @Test
  void oneRubricServesManyThreads() throws IOException, InterruptedException, ExecutionException {
    Rubric rubric = Rubric.load(ROOT.resolve("rules/linze-public-security-2024"));
    List<Submission> submissions = submissions();
    List<String> alone =
        submissions.stream().map(submission -> rubric.score(submission).toJson()).toList();

    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Future<String>> together = new ArrayList<>();
    for (Submission submission : submissions) {
      together.add(pool.submit(() -> rubric.score(submission).toJson()));
    }

    for (int i = 0; i < SUBMISSIONS; i++) {
      assertThat(together.get(i).get()).isEqualTo(alone.get(i));
    }
    pool.shutdown();
    assertThat(alone.stream().distinct().count()).isEqualTo(SUBMISSIONS);
  }

  private static List<Submission> submissions() throws IOException {
    String yaml =
        Files.readString(
            ROOT.resolve("samples/submissions/linze-public-security-2024.yaml"),
            StandardCharsets.UTF_8);
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < SUBMISSIONS; i++) {
      String changed =
          yaml.replace("目标值: 300, 申报完成情况: 达成", "目标值: 300, 实际完成值: " + (200 + i))
              .replace("单位: 临泽县公安局", "单位: 第" + i + "局");
      submissions.add(Submissions.parse("s" + i + ".yaml", changed));
    }
    return submissions;
  }
}
