package dev.rubric.internal.settle;

import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.scorecard.Finding;
import dev.rubric.submission.Measure;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reports parts of one where an indicator has whole numbers only: nobody solves half a case. */
final class Wholes {
  private Wholes() {}

  static List<Finding> findings(FactSheet sheet) {
    List<Finding> findings = new ArrayList<>(0);
    for (int line = 0; line < sheet.size(); line++) {
      MeasureFact fact = sheet.measure(line);
      Measure reported = fact.reported();
      BigDecimal value = reported == null ? null : reported.value();
      if (reported != null && value != null && fact.indicator().whole() && isBroken(value)) {
        findings.add(finding(fact.indicator(), reported, value.toPlainString()));
      }
    }
    return findings;
  }

  private static boolean isBroken(BigDecimal value) {
    return value.scale() > 0 && value.stripTrailingZeros().scale() > 0;
  }

  private static Finding finding(Indicator indicator, Measure reported, String value) {
    Text message =
        Text.of(
            "指标 "
                + indicator.name()
                + " 的实际完成值 "
                + value
                + " 应为整数；确有小数的，请在 rubric.yaml 写明该指标的 整数: 否",
            "the value "
                + value
                + " of the indicator "
                + indicator.name()
                + " must be a whole number; where it can have decimals, state the indicator's"
                + " whole: false in rubric.yaml");
    return new Finding(Severity.WARNING, message, null, reported.location(), null, List.of());
  }
}
