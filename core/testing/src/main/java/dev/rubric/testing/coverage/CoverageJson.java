package dev.rubric.testing.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.diagnostic.Location;
import dev.rubric.testing.internal.run.Spelling;
import java.util.List;
import java.util.Locale;

/** Writes coverage for programs. */
final class CoverageJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CoverageJson() {}

  static String of(Coverage coverage) {
    ObjectNode root = MAPPER.createObjectNode();
    tally(root.putObject("rules"), coverage.ruleTally());
    tally(root.putObject("conditions"), coverage.conditionTally());
    tally(root.putObject("thresholds"), coverage.thresholdTally());
    tally(root.putObject("indicators"), coverage.indicatorTally());
    ArrayNode rules = root.putArray("byRule");
    coverage.rules().forEach(rule -> rule(rule, rules.addObject()));
    ArrayNode formulas = root.putArray("byFormula");
    for (FormulaCoverage formula : coverage.formulas()) {
      ObjectNode node = formulas.addObject().put("name", formula.derived().name());
      node.put("formula", formula.derived().formula());
      place(node, formula.derived().location());
      thresholds(node, formula.thresholds());
    }
    ArrayNode indicators = root.putArray("byIndicator");
    coverage
        .indicators()
        .forEach(
            each -> indicators.addObject().put("name", each.name()).put("cases", each.cases()));
    return root.toPrettyString() + "\n";
  }

  private static void tally(ObjectNode node, Tally tally) {
    node.put("covered", tally.covered());
    node.put("total", tally.total());
    node.put("percent", tally.percent());
  }

  private static void rule(RuleCoverage coverage, ObjectNode node) {
    node.put("name", coverage.rule().name());
    place(node, coverage.rule().location());
    node.put("cases", coverage.cases());
    ArrayNode conditions = node.putArray("conditions");
    for (ConditionCoverage condition : coverage.conditions()) {
      ObjectNode entry = conditions.addObject().put("text", condition.text());
      place(entry, condition.condition().location());
      entry.put("held", condition.held()).put("failed", condition.failed());
    }
    thresholds(node, coverage.thresholds());
  }

  private static void thresholds(ObjectNode node, List<ThresholdCoverage> all) {
    ArrayNode thresholds = node.putArray("thresholds");
    for (ThresholdCoverage threshold : all) {
      ObjectNode entry = thresholds.addObject();
      entry.put("value", Spelling.of(threshold.value()));
      entry.put("limit", Spelling.of(threshold.limit()));
      place(entry, threshold.limit().location());
      threshold
          .cases()
          .forEach((side, cases) -> entry.put(side.name().toLowerCase(Locale.ROOT), cases));
    }
  }

  private static void place(ObjectNode node, Location location) {
    node.put("file", location.file()).put("line", location.line()).put("column", location.column());
  }
}
