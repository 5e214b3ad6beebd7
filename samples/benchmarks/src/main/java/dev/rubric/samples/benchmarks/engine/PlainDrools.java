package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.samples.benchmarks.Criteria.Line;
import java.math.BigDecimal;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** DRL as the manual of Drools has it, with a session for each submission. */
final class PlainDrools {
  private final KieBase base;
  private final int count;

  private PlainDrools(Criteria criteria) {
    StringBuilder rules =
        new StringBuilder(
            """
            import %s;
            import %s;
            global java.math.BigDecimal[] points;
            """
                .formatted(Reported.class.getName(), Arithmetic.class.getName()));
    criteria.lines().forEach(line -> write(line, rules));
    this.base = new KieHelper().addContent(rules.toString(), ResourceType.DRL).build();
    this.count = criteria.lines().size();
  }

  private static void write(Line line, StringBuilder rules) {
    switch (line.method()) {
      case AT_LEAST -> {
        rules.append(rule(line, ">=", "full()"));
        rules.append(rule(line, "<", "below($r.getValue(), limit)"));
      }
      case AT_MOST -> {
        rules.append(rule(line, "<=", "full()"));
        rules.append(rule(line, ">", "above($r.getValue(), limit)"));
      }
      case BANDS -> {
        rules.append(rule(line, ">=", "full()"));
        rules.append(rule(line, "<", "share()"));
      }
    }
  }

  private static String rule(Line line, String comparator, String points) {
    String limit = "java.math.BigDecimal.valueOf(" + line.limit() + ")";
    return """
    rule "%s %s" when
      $r : Reported( indicator == "%s", value %s %sB )
    then
      points[%d] = Arithmetic.%s;
    end
    """
        .formatted(
            line.indicator(),
            comparator,
            line.indicator(),
            comparator,
            line.limit(),
            line.place(),
            points.replace("limit", limit));
  }

  static Contender load(Criteria criteria) {
    PlainDrools drools = new PlainDrools(criteria);
    return submission -> drools.scoring(Reported.of(criteria, submission));
  }

  private Contender.Scoring scoring(List<Object> facts) {
    return () -> {
      BigDecimal[] points = new BigDecimal[count];
      KieSession session = base.newKieSession();
      try {
        session.setGlobal("points", points);
        facts.forEach(session::insert);
        session.fireAllRules();
      } finally {
        session.dispose();
      }
      return points;
    };
  }
}
