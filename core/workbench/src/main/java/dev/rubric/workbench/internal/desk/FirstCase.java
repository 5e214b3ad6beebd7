package dev.rubric.workbench.internal.desk;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.rubric.documents.ScoredForm;
import dev.rubric.documents.SubmissionYaml;
import dev.rubric.scorecard.LineScore;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A case out of a submission as it is scored now, for a rubric whose thresholds suggest none. */
final class FirstCase {
  private static final String INSIDE = " ".repeat(6);

  private FirstCase() {}

  static String of(ScoredForm form) {
    String given =
        SubmissionYaml.of(form.submission())
            .lines()
            .map(line -> line.isBlank() ? "" : INSIDE + line)
            .collect(Collectors.joining("\n"));
    StringBuilder yaml = new StringBuilder();
    yaml.append("# 应得是现在的规则给出的，请对照评分标准逐项核对。\n用例:\n");
    yaml.append("  - 用例: ").append(quoted(form.file())).append("\n    已知:\n").append(given);
    yaml.append("\n    应得:\n").append(INSIDE).append("指标:\n");
    form.card().sections().stream()
        .flatMap(section -> section.lines().stream())
        .forEach(line -> yaml.append(INSIDE).append("  ").append(scored(line)).append('\n'));
    BigDecimal total = form.card().total();
    if (total != null) {
      yaml.append(INSIDE).append("总分: ").append(total.toPlainString()).append('\n');
    }
    return yaml.toString();
  }

  private static String scored(LineScore line) {
    BigDecimal score = line.score();
    String mark = line.mark();
    String shown =
        mark != null
            ? quoted(mark)
            : score == null ? line.status().label().in(Language.ZH) : score.toPlainString();
    return quoted(line.indicator()) + ": " + shown;
  }

  /** As JSON quotes it, YAML reads it. */
  private static String quoted(String words) {
    return TextNode.valueOf(words).toString();
  }
}
