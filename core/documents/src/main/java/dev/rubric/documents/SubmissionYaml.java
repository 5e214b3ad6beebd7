package dev.rubric.documents;

import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a submission that was read out of a form as YAML, with the place of each value. */
public final class SubmissionYaml {
  private SubmissionYaml() {}

  /** The text, which reads back as the same submission. */
  public static String of(Submission submission) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("单位: ").append(quoted(submission.unit())).append('\n');
    if (submission.year() != null) {
      yaml.append("年度: ").append(submission.year()).append('\n');
    }
    if (submission.selfTotal() != null) {
      yaml.append("自评总分: ").append(submission.selfTotal().toPlainString()).append('\n');
    }
    if (!submission.budget().isEmpty()) {
      yaml.append("\n预算:\n");
      submission.budget().forEach(line -> yaml.append("  - ").append(budget(line)).append('\n'));
    }
    if (!submission.measures().isEmpty()) {
      yaml.append("\n指标:\n");
      submission.measures().forEach(each -> yaml.append("  - ").append(measure(each)).append('\n'));
    }
    return yaml.toString();
  }

  private static String budget(BudgetLine line) {
    List<String> parts = new ArrayList<>();
    parts.add("科目: " + quoted(line.line()));
    number("年初预算", line.initial(), parts);
    number("调整预算", line.adjusted(), parts);
    number("到位资金", line.received(), parts);
    number("支出", line.spent(), parts);
    source(line.location(), parts);
    return "{" + String.join(", ", parts) + "}";
  }

  private static String measure(Measure measure) {
    List<String> parts = new ArrayList<>();
    parts.add("指标: " + quoted(measure.indicator()));
    if (measure.direction() != null) {
      parts.add("方向: " + quoted(measure.direction().symbol()));
    }
    number("目标值", measure.target(), parts);
    number("实际完成值", measure.value(), parts);
    if (measure.claimed() != null) {
      parts.add("申报完成情况: " + measure.claimed().word());
    }
    number("自评得分", measure.selfScore(), parts);
    if (measure.deviationReason() != null) {
      parts.add("偏差原因: " + quoted(measure.deviationReason()));
    }
    source(measure.location(), parts);
    return "{" + String.join(", ", parts) + "}";
  }

  private static void source(@Nullable Object location, List<String> parts) {
    if (location != null) {
      parts.add("来源: " + quoted(location.toString()));
    }
  }

  private static void number(String key, @Nullable BigDecimal value, List<String> parts) {
    if (value != null) {
      parts.add(key + ": " + value.toPlainString());
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
