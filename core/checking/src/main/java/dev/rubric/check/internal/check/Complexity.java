package dev.rubric.check.internal.check;

import dev.rubric.check.report.Check;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;

/** Owns up to indicators that could not be decided. */
final class Complexity {
  private Complexity() {}

  static void check(Study study, Finder finder) {
    if (study.space().exact()) {
      return;
    }
    String name = study.indicator().name();
    Location where = study.rules().get(0).rule().location();
    finder.add(
        Check.TOO_COMPLEX,
        where,
        Text.of(
            "指标 " + name + "：规则的条件过于复杂，空隙、重叠和方向只核查了部分数值",
            "indicator "
                + name
                + ": its conditions are too complex; gaps, overlaps and direction were looked for"
                + " among some values only"),
        study.indicator().location());
  }
}
