package dev.rubric.internal.settle;

import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.LevelNames;
import dev.rubric.scorecard.Finding;
import dev.rubric.submission.Measure;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports where a submission states another direction, target, weight or place than the rubric: the
 * rubric's own prevail, and the one who reported otherwise may have been judged by what nobody
 * promised.
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
        own.weight(fact.indicator(), reported);
        own.place(fact, reported);
      }
    }
  }

  private void direction(Indicator indicator, Measure reported) {
    Direction own = indicator.direction();
    Direction other = reported.direction();
    if (own != null && other != null && own != other) {
      prevails(reported, "方向", "direction", other.symbol(), own.symbol());
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
        prevails(reported, "目标值", "target", shown, own.toPlainString());
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

  private void weight(Indicator indicator, Measure reported) {
    BigDecimal other = reported.weight();
    BigDecimal own = indicator.weight();
    if (other != null && !indicator.fromData() && other.compareTo(own) != 0) {
      prevails(reported, "分值", "weight", other.toPlainString(), own.toPlainString());
    }
  }

  /** Where the rubric itself states an indicator, so it does what the indicator stands under. */
  private void place(MeasureFact fact, Measure reported) {
    if (!fact.indicator().fromData()) {
      level(reported, "一级指标", "section", reported.section(), fact.section());
      level(reported, "二级指标", "group", reported.group(), fact.indicator().group());
    }
  }

  private void level(
      Measure reported, String keyZh, String keyEn, @Nullable String other, @Nullable String own) {
    if (other != null && own != null && !LevelNames.isSame(own, other)) {
      prevails(reported, keyZh, keyEn, other, own);
    }
  }

  private void prevails(Measure reported, String keyZh, String keyEn, String stated, String own) {
    add(
        reported,
        keyZh,
        keyEn,
        stated,
        "评分标准规定 " + own + "，以评分标准为准",
        "the rubric says " + own + ", which prevails");
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
