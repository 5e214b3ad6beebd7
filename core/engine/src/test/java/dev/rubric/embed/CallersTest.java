package dev.rubric.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Reference;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What callers may do without being told: change what they gave, score while they are scoring. */
class CallersTest {
  private static final Path REPORT =
      Path.of("../../samples/submissions/linze-public-security-2024.yaml");
  private static final Rubric RUBRIC =
      Rubric.load(Path.of("../../rules/linze-public-security-2024"));
  private static final Submission SUBMISSION = Submissions.read(REPORT);

  @Test
  void whatIsGivenAndChangedAfterwardsChangesNothing() {
    Map<String, byte[]> files = new HashMap<>(RUBRIC.files());
    Rubric rubric = Rubric.load(files);
    String hash = rubric.stamp().hash();
    files.values().forEach(bytes -> Arrays.fill(bytes, (byte) ' '));
    files.clear();
    rubric.files().values().forEach(bytes -> Arrays.fill(bytes, (byte) ' '));

    assertThat(Rubric.load(rubric.files()).stamp().hash()).isEqualTo(hash);
    assertThat(rubric.score(SUBMISSION)).isEqualTo(RUBRIC.score(SUBMISSION));
  }

  @Test
  void aSubmissionKeepsWhatItWasBuiltOf() {
    List<String> evidence = new ArrayList<>(List.of("附件"));
    List<ChecklistItem> items = new ArrayList<>(List.of(new ChecklistItem("要点", true, null)));
    Map<String, String> attributes = new HashMap<>(Map.of("经办", "张三"));
    Submission.Builder builder =
        Submission.of("局")
            .reference(new Reference("1", null, attributes))
            .measure(Measure.of("指标").evidence(evidence).items(items));
    Submission submission = builder.build();
    String json = submission.toJson();

    evidence.add("附件二");
    items.clear();
    attributes.put("经办", "李四");
    builder.year(1999).measure(Measure.of("另一指标"));

    assertThat(submission.toJson()).isEqualTo(json);
    assertThatThrownBy(() -> submission.measures().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> submission.measures().get(0).evidence().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** More of them than there are threads, so that waiting for each other would never end. */
  @Test
  void whoTakesAResultCanScoreAgain() {
    Scorecard expected = RUBRIC.score(SUBMISSION);
    BatchOptions options = BatchOptions.defaults();
    try (Stream<Boolean> same =
        RUBRIC.scoreAll(
            IntStream.range(0, 30).mapToObj(each -> SUBMISSION),
            result -> {
              try (Stream<Scorecard> again =
                  RUBRIC.scoreAll(Stream.of(SUBMISSION, SUBMISSION)).map(CallersTest::card)) {
                return again.allMatch(expected::equals) && card(result).equals(expected);
              }
            },
            options)) {
      assertThat(same).hasSize(30).containsOnly(true);
    }
  }

  private static Scorecard card(BatchResult result) {
    return ((BatchResult.Scored) result).scorecard();
  }

  @Test
  void refusalsOfEitherKindAreShippedWhole() throws Exception {
    Map<String, byte[]> bad = new HashMap<>(RUBRIC.files());
    bad.put(
        "outputs.drl", "rule \"甲\" when 指标( x == 1 ) then end".getBytes(StandardCharsets.UTF_8));
    for (DiagnosticException refusal :
        List.of(
            catchThrowableOfType(InvalidRubricException.class, () -> Rubric.load(bad)),
            catchThrowableOfType(
                InvalidSubmissionException.class,
                () -> Submissions.parse("x.yaml", "单位: 局\n年度: 二\n在职人员: 3", RUBRIC)))) {
      DiagnosticException shipped = shipped(refusal);

      assertThat(shipped).hasSameClassAs(refusal).hasMessage(refusal.getMessage());
      assertThat(shipped.diagnostics()).isNotEmpty().isEqualTo(refusal.diagnostics());
      assertThat(shipped.diagnostics().get(0).message().in(Language.EN))
          .isEqualTo(refusal.diagnostics().get(0).message().in(Language.EN));
    }
  }

  private static DiagnosticException shipped(DiagnosticException value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (DiagnosticException) in.readObject();
    }
  }
}
