package dev.rubric.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Provenance;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set through the API is held to what a file may state. */
class ValuesThroughTheApiTest {
  private static final Rubric RUBRIC =
      Rubric.load(Path.of("../../rules/linze-public-security-2024"));
  private static final String CASES = "刑事案件发案起数";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1E+30",
        "1E+31",
        "1E+400",
        "1E+1000000",
        "1E+2147483647",
        "1E-31",
        "1E-2000",
        "-1E+400",
        "1E-2147483647",
        "0E+2147483647",
        "1234567890123456789012345678901"
      })
  void numbersBeyondTheLimitsAreRefusedAtOnce(String number) {
    BigDecimal value = new BigDecimal(number);
    List<Submission> places =
        List.of(
            Submission.of("局").selfTotal(value).build(),
            Submission.of("局").staff(value, BigDecimal.ONE).build(),
            Submission.of("局").assets(BigDecimal.ONE, value).build(),
            Submission.of("局").measure(Measure.of(CASES).value(value)).build(),
            Submission.of("局").measure(Measure.of(CASES).value("1").lastYear(value)).build(),
            Submission.of("局").budget(BudgetLine.of("合计").spent(value)).build(),
            Submission.of("局").selfScore(SelfScore.of("产出", value)).build());

    for (Submission submission : places) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(2),
          () -> assertThat(codes(submission)).contains("number-too-long"),
          submission::unit);
    }
  }

  @Test
  void evenTheOddestNumberIsRefused() {
    for (BigDecimal odd :
        List.of(
            BigDecimal.valueOf(1, Integer.MIN_VALUE),
            BigDecimal.valueOf(1, Integer.MAX_VALUE),
            new BigDecimal(BigInteger.ONE.shiftLeft(10_000_000)))) {
      assertThat(codes(Submission.of("局").selfTotal(odd).build())).contains("number-too-long");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "98",
        "98.00",
        "1E+1",
        "1E+29",
        "1E-30",
        "0.10",
        "0E+3",
        "-5",
        "123456789012345678901234567890"
      })
  void numbersWithinTheLimitsComeBackWithTheirPlaces(String number) {
    Scorecard card = RUBRIC.score(Submission.of("局").selfTotal(new BigDecimal(number)).build());

    assertThat(Scorecard.fromJson(card.toJson())).isEqualTo(card);
    assertThat(Scorecard.fromJson(card.toJsonLine())).isEqualTo(card);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\ud800x",
        "x\udc00",
        "a\u001b[31mb",
        "a\u0000",
        "a\u200bb",
        "a\u0085b"
      })
  void namesThatNobodyCanReadAreRefused(String name) {
    List<Submission> places =
        List.of(
            Submission.of(name).build(),
            Submission.of("局").measure(Measure.of(name).value("1")).build(),
            Submission.of("局").measure(Measure.of(CASES).value("1").improvement(name)).build(),
            Submission.of("局").measure(Measure.of(CASES).evidence(List.of(name))).build(),
            Submission.of("局")
                .measure(Measure.of(CASES).items(List.of(new ChecklistItem(name, true, null))))
                .build(),
            Submission.of("局")
                .measure(Measure.of(CASES).value("1").provenance(Provenance.source(name)))
                .build(),
            Submission.of("局").budget(BudgetLine.of(name)).build(),
            Submission.of("局").event(Event.of(name, BigDecimal.ONE)).build());

    for (Submission submission : places) {
      assertThat(codes(submission)).containsAnyOf("blank-text", "hidden-character");
    }
  }

  @Test
  void whiteSpaceAtTheEndsMeansNothingAsInFiles() {
    assertThat(Submission.of(" 局\n").build()).isEqualTo(Submission.of("局").build());
    assertThat(Measure.of(CASES + " ").build()).isEqualTo(Measure.of(CASES).build());
  }

  @Test
  void aBadNumberHidesNothingBesideIt() {
    Submission submission =
        Submission.of("局")
            .year(2023)
            .measure(Measure.of(CASES).value("1E+400"))
            .measure(Measure.of("刑事案件发案数").value("1"))
            .measure(Measure.of("群众安全感满意度").value("0.9"))
            .build();

    assertThat(codes(submission))
        .containsExactlyInAnyOrder(
            "number-too-long", "wrong-year", "unknown-indicator", "percent-as-ratio");
    assertThat(RUBRIC.check(submission)).hasSize(4);
  }

  @Test
  void aBadNumberInAFileHidesNothingBesideIt() {
    String text =
        """
        单位: 局
        年度: 2023
        预算: [{科目: 总计, 支出: 一百}]
        指标:
          - {指标: 刑事案件发案起数, 实际完成值: 三百}
          - {指标: 刑事案件发案数, 实际完成值: 1}
          - {指标: 群众安全感满意度, 实际完成值: 0.9}
        """;

    assertThatThrownBy(() -> Submissions.parse("a.yaml", text, RUBRIC))
        .hasMessageContainingAll(
            "a.yaml:2:5 错误 [wrong-year]",
            "a.yaml:3:6 错误 [unknown-budget-line]",
            "a.yaml:3:19 错误 [number-as-text]",
            "a.yaml:5:27 错误 [number-as-text]",
            "a.yaml:6:5 错误 [unknown-indicator]",
            "a.yaml:7:5 错误 [percent-as-ratio]")
        .hasMessageNotContaining("missing-value");
    byte[] json =
        "{\"unit\":\"局\",\"year\":2023,\"selfTotal\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Submissions.parseJson("a", json, RUBRIC))
        .hasMessageContainingAll("a:1:20 错误 [wrong-year]", "a:1:37 错误 [not-a-number]");
  }

  @Test
  void aCharacterThatATextMayNotHoldIsSaidOnce() {
    byte[] json =
        """
        {"unit": "局\\ud800", "measures": [{"indicator": "刑事案件发案起数\\u200b", "value": 1}]}
        """
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Submissions.parseJson("a", json, RUBRIC))
        .isInstanceOfSatisfying(
            InvalidSubmissionException.class,
            refusal ->
                assertThat(refusal.diagnostics())
                    .extracting(each -> each.location().column() + " " + each.code())
                    .containsExactly(
                        "10 hidden-character", "34 unknown-indicator", "48 hidden-character"));
  }

  @Test
  void theWrongYearOfAFileHasItsPlace() {
    Submission read = Submissions.parse("a.yaml", "单位: 局\n年度: 2023\n评分标准: x\n在职人员数: -1\n");

    assertThat(RUBRIC.check(read))
        .extracting(each -> each.location() + " " + each.code())
        .containsExactly(
            "a.yaml:2:5 wrong-year", "a.yaml:3:7 wrong-rubric", "a.yaml:4:8 negative-amount");
  }

  @Test
  void refusalsKeepTheirDiagnosticsWhenTheyAreShipped() throws Exception {
    InvalidSubmissionException refusal =
        catchThrowableOfType(
            InvalidSubmissionException.class, () -> Submissions.parse("x.yaml", "年度: 二"));

    InvalidSubmissionException shipped = (InvalidSubmissionException) shipped(refusal);

    assertThat(shipped.diagnostics()).isNotEmpty().isEqualTo(refusal.diagnostics());
    assertThat(shipped).hasMessage(refusal.getMessage());
  }

  private static Object shipped(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  private static List<String> codes(Submission submission) {
    InvalidSubmissionException refusal =
        catchThrowableOfType(InvalidSubmissionException.class, () -> RUBRIC.score(submission));
    assertThat(refusal).isNotNull();
    return refusal.diagnostics().stream().map(Diagnostic::code).toList();
  }
}
