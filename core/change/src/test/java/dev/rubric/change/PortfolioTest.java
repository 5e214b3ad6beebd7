package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A portfolio by columns gives what its submissions give. */
class PortfolioTest {
  private static final String FRAMEWORK =
      TestRubrics.FRAMEWORK.replace("总分: 10", "总分: 20").replace("分值: 10\n    三级", "分值: 20\n    三级")
          + "      - {指标: 案件, 分值: 10, 计量单位: 起}\n";

  private static Rubric rubric(String length, String cases) {
    return TestRubrics.of(
        FRAMEWORK,
        Map.of(
            "rules.dslr",
            TestRubrics.sentence("养护里程", length) + "\n" + TestRubrics.sentence("案件", cases)));
  }

  private static List<byte[]> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      lines.add(
          "{\"单位\":\"单位"
              + i
              + "\",\"年度\":"
              + (2023 + i % 2)
              + ",\"指标\":[{\"指标\":\"养护里程\",\"实际完成值\":"
              + (80 + i % 30)
              + "},{\"指标\":\"案件\",\"实际完成值\":"
              + i % 17
              + "}]}");
      if (i % 100 == 50) {
        lines.add("{\"单位\":\"坏" + i + "\",\"不认识\":1}");
      }
    }
    return lines.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static final Rubric OLD = rubric("≥95得满分，以下不得分", "不超过5起得满分，每超过1起扣1分，扣完为止");
  private static final Rubric EDITED = rubric("≥90得满分，以下不得分", "不超过5起得满分，每超过1起扣1分，扣完为止");

  @Test
  void theImpactIsTheSameAsOfItsSubmissions() throws IOException {
    Portfolio portfolio = Portfolio.pack(OLD, lines().iterator());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    portfolio.write(bytes);
    Portfolio read = Portfolio.read(new ByteArrayInputStream(bytes.toByteArray()));

    String expected = Comparison.of(OLD, EDITED).impact(lines().iterator(), "年度").toJson();

    assertThat(portfolio.size()).isEqualTo(707);
    assertThat(Comparison.of(OLD, EDITED).impact(portfolio, "年度").toJson()).isEqualTo(expected);
    assertThat(Comparison.of(OLD, EDITED).impact(read, "年度").toJson()).isEqualTo(expected);
  }

  @Test
  void anotherRubricThanTheOneInForceIsAnsweredToo() {
    Portfolio portfolio = Portfolio.pack(OLD, lines().iterator());
    Rubric other = rubric("≥85得满分，以下不得分", "不超过6起得满分，每超过1起扣1分，扣完为止");

    assertThat(Comparison.of(EDITED, other).impact(portfolio, null).toJson())
        .isEqualTo(Comparison.of(EDITED, other).impact(lines().iterator(), null).toJson());
  }

  @Test
  void itIsSmallerThanItsSubmissions() {
    long raw = lines().stream().mapToLong(line -> line.length).sum();

    assertThat(Portfolio.pack(OLD, lines().iterator()).bytes()).isLessThan(raw);
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> Portfolio.read(new ByteArrayInputStream(new byte[] {0, 1, 'x'})))
        .isInstanceOf(IOException.class);
  }
}
