package dev.rubric.internal.settle;

import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.scorecard.Finding;
import dev.rubric.submission.Measure;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports where a submission states another direction or target than the rubric: the rubric's own
 * prevail, and the one who reported otherwise may have been judged by what nobody promised.
 */
final class OwnStandard {
  private final TargetUse targets;
  private final List<Finding> findings;

  private OwnStandard(TargetUse targets, List<Finding> findings) {
    this.targets = targets;
    this.findings = findings;
  }

  static void findings(FactSheet sheet, TargetUse targets, List<Finding> findings) {
    OwnStandard own = new OwnStandard(targets, findings);
    for (int line = 0; line < sheet.size(); line++) {
      MeasureFact fact = sheet.measure(line);
      Measure reported = fact.reported();
      if (reported != null) {
        own.direction(fact.indicator(), reported);
        own.target(fact, reported);
        own.place(fact, reported);
      }
    }
  }

  private void direction(Indicator indicator, Measure reported) {
    Direction own = indicator.direction();
    Direction other = reported.direction();
    if (own != null && other != null && own != other) {
      add(
          reported,
          "方向",
          "direction",
          other.symbol(),
          "评分标准规定 " + own.symbol() + "，以评分标准为准",
          "the rubric says " + own.symbol() + ", which prevails");
    }
  }

  private void target(MeasureFact fact, Measure reported) {
    BigDecimal other = reported.target();
    BigDecimal own = fact.indicator().target();
    BigDecimal upper = reported.targetUpper();
    if (other == null) {
      return;
    }
    String shown = other.toPlainString() + (upper == null ? "" : "–" + upper.toPlainString());
    if (own != null) {
      if (upper != null || own.compareTo(other) != 0) {
        add(
            reported,
            "目标值",
            "target",
            shown,
            "评分标准规定 " + own.toPlainString() + "，以评分标准为准",
            "the rubric says " + own.toPlainString() + ", which prevails");
      }
    } else if (fact.kind() >= 0 && targets.isIgnored(fact.kind(), other)) {
      add(
          reported,
          "目标值",
          "target",
          shown,
          "评分规则没有采用，按规则里写明的数值评分",
          "no rule reads it; the numbers in the rules prevail");
    }
  }

  /** Where the rubric itself states an indicator, its weight and place are the rubric's. */
  private void place(MeasureFact fact, Measure reported) {
    BigDecimal weight = reported.weight();
    BigDecimal own = fact.indicator().weight();
    if (weight != null && !fact.indicator().fromData() && weight.compareTo(own) != 0) {
      add(
          reported,
          "分值",
          "weight",
          weight.toPlainString(),
          "评分标准规定 " + own.toPlainString() + "，以评分标准为准",
          "the rubric says " + own.toPlainString() + ", which prevails");
    }
  }

  private void add(
      Measure reported, String keyZh, String keyEn, String stated, String zh, String en) {
    String name = reported.indicator();
    Text message =
        Text.of(
            "指标 " + name + " 填报的" + keyZh + " " + stated + "，" + zh,
            "the indicator " + name + " is reported with the " + keyEn + " " + stated + "; " + en);
    findings.add(new Finding(Severity.ERROR, message, null, location(reported), null, List.of()));
  }

  private static @Nullable Location location(Measure reported) {
    return reported.location();
  }
}
