package dev.rubric.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old score is what it was, whatever the rules have become. */
class ReplayTest {
  @TempDir private Path folder;

  /** A score as a database keeps it. */
  private record Row(String submission, String scorecard) {}

  @Test
  void aThousandScorecardsAfterTenChangesOfTheRules() {
    List<Row> rows = new ArrayList<>();
    RubricStore store = FolderStore.in(folder);
    for (int version = 1; version <= 10; version++) {
      Publication said = Publication.of("王五", "修订");
      Rubric rubric = store.rubric(store.publish(Samples.rubric(version), said).hash());
      for (int i = 0; i < 100; i++) {
        Submission submission = Samples.submission(90 + i);
        Scorecard card = rubric.score(submission);
        rows.add(new Row(submission.toJson(), i % 2 == 0 ? card.toJson() : card.toJsonLine()));
      }
    }

    Replay replay = new Replay(FolderStore.in(folder));
    assertThat(rows).hasSize(1000);
    assertThat(rows)
        .allSatisfy(
            row -> {
              Verification verified =
                  replay.verify(
                      Scorecard.fromJson(row.scorecard()),
                      Submissions.parse("a.json", row.submission()));
              assertThat(verified.problems()).isEmpty();
              assertThat(verified.holds()).isTrue();
            });
  }

  @Test
  void whatDoesNotBelongTogetherIsTold() {
    RubricStore store = FolderStore.in(folder);
    store.publish(Samples.rubric(1), Publication.of("王五", "修订"));
    Submission submission = Samples.submission(103);
    Scorecard card = Samples.rubric(1).score(submission);
    Replay replay = new Replay(store);

    assertThat(replay.verify(card, submission).holds()).isTrue();
    assertThat(codes(replay.verify(card, Samples.submission(104))))
        .containsExactly("another-submission");
    Scorecard unknown = Samples.rubric(2).score(submission);
    assertThat(codes(replay.verify(unknown, submission))).containsExactly("unknown-rubric");
    Scorecard forged =
        Scorecard.fromJson(card.toJson().replace("\"total\": 8.00", "\"total\": 9.00"));
    assertThat(forged).isNotEqualTo(card);
    Verification refused = replay.verify(forged, submission);
    assertThat(codes(refused)).containsExactly("another-scorecard");
    assertThat(refused.holds()).isFalse();
    assertThat(refused.diff()).isNotNull();
    Scorecard older =
        Scorecard.fromJson(card.toJson().replaceAll("\"engine\": \"[^\"]*\"", "\"engine\": \"0\""));
    assertThat(codes(replay.verify(older, submission))).containsExactly("another-engine");
    assertThat(replay.verify(older, submission).holds()).isTrue();
  }

  private static List<String> codes(Verification verification) {
    return verification.problems().stream().map(Diagnostic::code).toList();
  }
}
